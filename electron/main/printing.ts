import { BrowserWindow, session, type Session } from "electron";
import { contentTypeOf, guards } from "#electron/host/pageHeaders.ts";
import type { Paper } from "#shared/ipc/printing.ts";
import { pageAddress } from "#shared/ipc/place.ts";
import { printPolicy } from "#shared/ipc/policy.ts";
import { keepInside } from "./network.ts";
import { servePages } from "./pages.ts";
import { withoutTimes } from "./pdfTimes.ts";
import { limitPermissions } from "./permissions.ts";

/** Makes PDFs of HTML that the page has made. */
export interface Printer {
  /** Scripts in it do not run, and nothing is fetched for it but the app's own fonts. */
  readonly print: (html: string, paper: Paper) => Promise<Uint8Array>;
}

const printed = new URL("printed.html", pageAddress).href;
/** In inches. */
const margins = { document: 0.8, picture: 0.4 } as const;
const pageNumbers =
  '<div style="width:100%;text-align:center;font:8px sans-serif;color:#444"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** `pages` is the folder of the built page, where the fonts are. */
export function createPrinter(pages: string): Printer {
  let opened: Session | undefined;
  let html = "";
  // One after the other: what is served is one document.
  let last: Promise<unknown> = Promise.resolve();

  /** Of its own, so that what is printed has nothing of the app's window. */
  function own(): Session {
    if (opened) return opened;
    opened = session.fromPartition("printing");
    limitPermissions(opened);
    keepInside(opened, () => []);
    servePages(opened.protocol, pages, ({ url }) =>
      url === printed
        ? new Response(html, {
            headers: {
              ...guards,
              "Content-Security-Policy": printPolicy,
              "Content-Type": contentTypeOf(".html"),
            },
          })
        : undefined,
    );
    return opened;
  }

  async function print(text: string, paper: Paper): Promise<Uint8Array> {
    html = text;
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: own(),
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
      },
    });
    try {
      await window.loadURL(printed);
      const margin = margins[paper.of];
      const pdf = await window.webContents.printToPDF({
        pageSize: paper.size,
        landscape: paper.landscape,
        printBackground: true,
        margins: { top: margin, bottom: margin, left: margin, right: margin },
        generateTaggedPDF: true,
        generateDocumentOutline: paper.of === "document",
        ...(paper.of === "document" && {
          displayHeaderFooter: true,
          headerTemplate: "<span></span>",
          footerTemplate: pageNumbers,
        }),
      });
      return withoutTimes(pdf);
    } finally {
      html = "";
      window.destroy();
    }
  }

  return {
    print: (text, paper) => {
      const next = last.catch(() => undefined).then(() => print(text, paper));
      last = next;
      return next;
    },
  };
}
