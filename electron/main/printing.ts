import { BrowserWindow, session, type Session } from "electron";
import { contentTypeOf, guards } from "#electron/host/pages/pageHeaders.ts";
import type { Paper } from "#shared/ipc/printing.ts";
import { pageAddress, pageScheme } from "#shared/ipc/place.ts";
import { printPolicy } from "#shared/ipc/policy.ts";
import { keepInside } from "./network.ts";
import { withPlainTags } from "./pdfTags.ts";
import { withoutTimes } from "./pdfTimes.ts";
import { limitPermissions } from "./permissions.ts";

/** Makes PDFs of HTML that the page has made. */
export interface Printer {
  /** Scripts in it do not run, and nothing is fetched for it: its fonts and pictures are in it. */
  readonly print: (html: string, paper: Paper) => Promise<Uint8Array>;
}

const printed = new URL("printed.html", pageAddress).href;
/** In inches. */
const margins = { document: 0.8, picture: 0.4 } as const;
const pageNumbers =
  '<div style="width:100%;text-align:center;font:8px sans-serif;color:#444"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

/** A printer that opens a window when there is something to print. */
export function createPrinter(): Printer {
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
    opened.protocol.handle(pageScheme, ({ url }) =>
      url === printed
        ? new Response(html, {
            headers: {
              ...guards,
              "Content-Security-Policy": printPolicy,
              "Content-Type": contentTypeOf(".html"),
            },
          })
        : new Response(null, { status: 404, headers: guards }),
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
      return withPlainTags(withoutTimes(pdf));
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
