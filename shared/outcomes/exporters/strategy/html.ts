import type { FootnoteDefinition, PhrasingContent, RootContent, Table } from "mdast";

/*
 * Written by itself, since documents of a programme have ten thousand footnotes: what comes out is what
 * `mdast-util-to-hast` and `hast-util-to-html` write of the same tree, which the test holds it to.
 */

/** Paper and ink, on screen and printed; nothing is fetched, and nothing could be. */
export const documentStyle = `
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

const inText = (text: string): string => text.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;");

const quoted: Readonly<Record<string, string>> = {
  "&": "&#x26;",
  '"': "&#x22;",
  "'": "&#x27;",
  "`": "&#x60;",
};
const inQuotes = (text: string): string => text.replaceAll(/[&"'`]/gu, (sign) => quoted[sign] ?? sign);

/** An address of `webAddress` in `markdown.ts`; a percent sign that encodes nothing is encoded itself. */
const href = (url: string): string => inQuotes(url.replaceAll(/%(?![0-9A-Za-z]{2})/gu, "%25"));

/** Each on a line of its own, between two others. */
const lines = (parts: readonly string[]): string => `\n${parts.map((part) => `${part}\n`).join("")}`;

/** How often each footnote is referred to so far, in the order of the first reference. */
type References = Map<string, { readonly number: number; times: number }>;

const again = (times: number): string => (times > 1 ? `-${times}` : "");

function reference(id: string, references: References): string {
  const known = references.get(id) ?? { number: references.size + 1, times: 0 };
  references.set(id, known);
  known.times += 1;
  const name = `user-content-fnref-${id}${again(known.times)}`;
  return `<sup><a href="#user-content-fn-${id}" id="${name}" data-footnote-ref aria-describedby="footnote-label">${known.number}</a></sup>`;
}

function inline(children: readonly PhrasingContent[], references: References): string {
  let said = "";
  for (const node of children)
    if (node.type === "text") said += inText(node.value);
    else if (node.type === "break") said += "<br>\n";
    else if (node.type === "link")
      said += `<a href="${href(node.url)}">${inline(node.children, references)}</a>`;
    else if (node.type === "footnoteReference") said += reference(node.identifier, references);
  return said;
}

function table({ children: rows }: Table, references: References): string {
  const [head, ...body] = rows.map((row, index) => {
    const tag = index === 0 ? "th" : "td";
    const cells = row.children.map(({ children }) => {
      const [only] = children;
      // Days are not broken at their dashes.
      const isDay = tag === "td" && only?.type === "text" && /^\d{4}-\d\d-\d\d$/u.test(only.value);
      return `<${tag}${isDay ? ' class="day"' : ""}>${inline(children, references)}</${tag}>`;
    });
    return `<tr>${lines(cells)}</tr>`;
  });
  const parts = head === undefined ? [] : [`<thead>${lines([head])}</thead>`];
  if (body.length > 0) parts.push(`<tbody>${lines(body)}</tbody>`);
  return `<table>${lines(parts)}</table>`;
}

function block(node: RootContent, references: References): string {
  if (node.type === "heading") return `<h${node.depth}>${inline(node.children, references)}</h${node.depth}>`;
  if (node.type === "paragraph") return `<p>${inline(node.children, references)}</p>`;
  if (node.type === "table") return table(node, references);
  if (node.type !== "list") return "";
  const items = node.children.map(({ children }) => {
    const [first, under] = children;
    const said = first?.type === "paragraph" ? inline(first.children, references) : "";
    return `<li>${said}${under ? lines([block(under, references)]) : ""}</li>`;
  });
  return `<ul>${lines(items)}</ul>`;
}

function note({ identifier, children }: FootnoteDefinition, references: References): string {
  const { number = 0, times = 0 } = references.get(identifier) ?? {};
  const [paragraph] = children;
  const said = paragraph?.type === "paragraph" ? inline(paragraph.children, references) : "";
  const back = Array.from({ length: times }, (_, index) => {
    const name = again(index + 1);
    const sign = `↩${index > 0 ? `<sup>${index + 1}</sup>` : ""}`;
    return `<a href="#user-content-fnref-${identifier}${name}" data-footnote-backref="" aria-label="Back to reference ${number}${name}" class="data-footnote-backref">${sign}</a>`;
  });
  return `<li id="user-content-fn-${identifier}">\n<p>${said} ${back.join(" ")}</p>\n</li>`;
}

/** Of the footnotes that are referred to. */
function footer(body: readonly RootContent[], references: References): string {
  const known = new Map(
    body.flatMap((node) => (node.type === "footnoteDefinition" ? [[node.identifier, node] as const] : [])),
  );
  const notes = [...references.keys()].flatMap((id) => {
    const definition = known.get(id);
    return definition ? [note(definition, references)] : [];
  });
  if (notes.length === 0) return "";
  const title = '<h2 class="sr-only" id="footnote-label">Footnotes</h2>';
  return `\n<section data-footnotes class="footnotes">${title}\n<ol>${lines(notes)}</ol>\n</section>`;
}

/** What stands in the page's main part. */
export function contentOf(body: readonly RootContent[]): string {
  const references: References = new Map();
  const blocks = body.flatMap((node) =>
    node.type === "footnoteDefinition" ? [] : [block(node, references)],
  );
  return `${blocks.join("\n")}${footer(body, references)}`;
}

/** One file that shows and prints the document anywhere: no script, nothing remote. */
export function htmlOf(title: string, body: readonly RootContent[]): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'";
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${inQuotes(policy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${inText(title)}</title>`,
    `<style>${documentStyle}</style>`,
  ].join("");
  return `<!doctype html><html lang="en"><head>${head}</head><body dir="auto"><main>${contentOf(body)}</main></body></html>\n`;
}
