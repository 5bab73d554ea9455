import type { Element, Root, RootContent as RootContentOfHtml } from "hast";
import { toHtml } from "hast-util-to-html";
import { toHast } from "mdast-util-to-hast";
import type { RootContent } from "mdast";

// Paper and ink, on screen and printed; nothing is fetched, and nothing could be.
const style = `
:root { color-scheme: light dark; --ink: #1f1d1a; --quiet: #5f5a52; --line: #d8d2c6; --paper: #fffdf9; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8e1; --quiet: #b3ada3; --line: #4a463f; --paper: #1e1c19; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 "Inter Variable", Inter, system-ui, sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 1.5rem; }
h2 { font-size: 1.35rem; margin: 2.25rem 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.5rem 0 .5rem; }
ul { padding-left: 1.25rem; }
li { margin: .25rem 0; }
a { color: inherit; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); }
td { max-width: 22rem; }
td.day { white-space: nowrap; }
sup { line-height: 0; }
.footnotes { margin-top: 3rem; font-size: .85rem; color: var(--quiet); }
.sr-only { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media screen and (max-width: 45rem) { table { display: block; overflow-x: auto; } }
@page { margin: 20mm 18mm; }
@media print {
  :root { --ink: #000; --quiet: #444; --line: #bbb; --paper: #fff; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3 { break-after: avoid; }
  tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .data-footnote-backref { display: none; }
}
`;

function element(
  tagName: string,
  properties: Element["properties"],
  ...children: Element["children"]
): Element {
  return { type: "element", tagName, properties, children };
}

/** Days in cells are not broken at their dashes. */
function keepDays(nodes: readonly RootContentOfHtml[]): void {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    const [only] = node.children;
    if (node.tagName === "td" && only?.type === "text" && /^\d{4}-\d\d-\d\d$/u.test(only.value))
      node.properties["className"] = ["day"];
    keepDays(node.children);
  }
}

/** One file that shows and prints the document anywhere: no script, nothing remote. */
export function htmlOf(title: string, body: readonly RootContent[]): string {
  const tree = toHast({ type: "root", children: [...body] });
  const content = tree.type === "root" ? tree.children.filter((child) => child.type !== "doctype") : [];
  keepDays(content);
  const page: Root = {
    type: "root",
    children: [
      { type: "doctype" },
      element(
        "html",
        { lang: "en" },
        element(
          "head",
          {},
          element("meta", { charSet: "utf-8" }),
          element("meta", {
            httpEquiv: ["Content-Security-Policy"],
            content: "default-src 'none'; style-src 'unsafe-inline'",
          }),
          element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          element("title", {}, { type: "text", value: title }),
          element("style", {}, { type: "text", value: style }),
        ),
        element("body", { dir: "auto" }, element("main", {}, ...content)),
      ),
    ],
  };
  return `${toHtml(page)}\n`;
}
