import type { Bridge } from "#shared/ipc/contract.ts";
import type { Paper } from "#shared/ipc/printing.ts";
import { sayPrinting } from "#shared/text/sayPrinting.ts";
import { type Printed, printedBody, printedHtml, printedStyle } from "#shared/outcomes/printed.ts";
import { fontFaces } from "./fontFaces.ts";

/** What a person chooses of the paper. */
export type PaperChoice = Pick<Paper, "size" | "landscape">;

/** The paper that is usual where the person lives. */
export function usualPaper(): PaperChoice["size"] {
  return /-(?:US|CA|MX|PH)$/u.test(navigator.language) ? "Letter" : "A4";
}

/** A page to be printed: as a file of its own, and as what goes into this page where that prints itself. */
interface Sheet {
  readonly title: string;
  readonly html: () => Promise<string>;
  readonly style: string;
  readonly fill: (into: HTMLElement) => void;
}

/** What became of it, in words where there is something to say; a browser tells itself. */
export async function printDocument(
  printed: Printed,
  choice: PaperChoice,
  bridge: Bridge | undefined,
): Promise<string | undefined> {
  return print(
    {
      title: printed.title,
      html: async () => printedHtml(printed, await fontRules()),
      style: printedStyle,
      fill: (into) => {
        const { body } = new DOMParser().parseFromString(`<main>${printedBody(printed)}</main>`, "text/html");
        into.append(...body.childNodes);
      },
    },
    { ...choice, of: "document" },
    bridge,
  );
}

const pictureStyle = `
@page { margin: 10mm; }
html, body { height: 100%; margin: 0; overflow: hidden; }
svg { display: block; width: 100%; height: calc(100vh - 2px); }
.print-sheet { height: 100%; }
`;

/** A picture on one page, as large as it goes. See `printDocument`. */
export async function printPicture(
  { title, svg }: { readonly title: string; readonly svg: string },
  choice: PaperChoice,
  bridge: Bridge | undefined,
): Promise<string | undefined> {
  const drawn = () => new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  return print(
    {
      title,
      html: async () => {
        const page = document.implementation.createHTMLDocument(title);
        const style = page.createElement("style");
        style.textContent = `${await fontRules()}${pictureStyle}`;
        page.head.append(style);
        page.body.append(page.importNode(drawn(), true));
        return `<!doctype html>${page.documentElement.outerHTML}`;
      },
      style: pictureStyle,
      fill: (into) => into.append(document.importNode(drawn(), true)),
    },
    { ...choice, of: "picture" },
    bridge,
  );
}

async function print(sheet: Sheet, paper: Paper, bridge: Bridge | undefined): Promise<string | undefined> {
  if (!bridge) {
    printHere(sheet, paper);
    return undefined;
  }
  const answer = await bridge.ask("file.exportPdf", {
    suggestedName: sheet.title,
    html: await sheet.html(),
    paper,
  });
  if (answer.is === "failed") throw new Error(answer.message);
  return answer.is === "saved"
    ? sayPrinting("printing.saved", { name: answer.name, folder: answer.folder })
    : undefined;
}

/**
 * The fonts of this page, for a page of its own; they are in the rules themselves, since a page that is never seen is
 * printed before it has waited for any.
 */
async function fontRules(): Promise<string> {
  const rules = await Promise.all(
    fontFaces().map(async ({ family, weight, style, unicodeRange, url }) => {
      const file = await dataAddress(await (await fetch(url)).blob());
      const range = unicodeRange === "" ? "" : ` unicode-range: ${unicodeRange};`;
      return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${file}") format("woff2");${range} }\n`;
    }),
  );
  return rules.join("");
}

function dataAddress(file: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener("load", () => {
    resolve(typeof reader.result === "string" ? reader.result : "");
  });
  reader.addEventListener("error", () => reject(reader.error ?? new Error("The font could not be read")));
  reader.readAsDataURL(file);
  return promise;
}

/** Prints with the browser's own dialog: the sheet is in this page as long as that takes, seen on paper alone. */
function printHere({ title, style, fill }: Sheet, { size, landscape }: Paper): void {
  const sheet = document.createElement("div");
  sheet.className = "print-sheet";
  fill(sheet);
  const rules = new CSSStyleSheet();
  rules.replaceSync(`
    @media screen { .print-sheet { display: none; } }
    @media print {
      body > :not(.print-sheet) { display: none !important; }
      html, body { height: auto; overflow: visible; }
      ${style}
      :root { color-scheme: light; }
      html, body { background: Canvas; color: CanvasText; }
    }
    @page { size: ${size} ${landscape ? "landscape" : "portrait"}; }
  `);
  const before = { title: document.title, sheets: [...document.adoptedStyleSheets] };
  document.body.append(sheet);
  document.adoptedStyleSheets = [...before.sheets, rules];
  // What browsers offer as the file's name.
  document.title = title;
  addEventListener(
    "afterprint",
    () => {
      sheet.remove();
      document.adoptedStyleSheets = before.sheets;
      document.title = before.title;
    },
    { once: true },
  );
  window.print();
}
