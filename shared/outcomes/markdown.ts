import type {
  Break,
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  PhrasingContent,
  RootContent,
  Table,
} from "mdast";
import { linesOf } from "./lines.ts";
import { plainly } from "./plainMarkdown.ts";

/**
 * What every exporter that writes Markdown needs: people's words become mdast nodes here, which are
 * escaped when they are written, so that no text on a board can change the form of a document.
 */

// Nothing in it could end a link or a table cell.
const webAddress = /https?:\/\/\w[\w\-.~:/?#@!$&'()*+,;=%]{0,2000}/gu;

/** Without the punctuation of the sentence that the address stands in. */
function withoutPunctuation(url: string): string {
  let end = url.length;
  let open = url.split(")").length - url.split("(").length;
  for (; end > 0; end -= 1) {
    const last = url.charAt(end - 1);
    if (last === ")" && open > 0) open -= 1;
    else if (!".,;:!?'*".includes(last)) break;
  }
  return url.slice(0, end);
}

function phrasing(line: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  let end = 0;
  for (const match of line.matchAll(webAddress)) {
    const url = withoutPunctuation(match[0]);
    if (match.index > end) nodes.push({ type: "text", value: line.slice(end, match.index) });
    nodes.push({ type: "link", url, children: [{ type: "text", value: url }] });
    end = match.index + url.length;
  }
  if (end < line.length) nodes.push({ type: "text", value: line.slice(end) });
  return nodes;
}

/** Words on one line, for cells and headings: line ends become " / ", web addresses links. */
export function inline(text: string): PhrasingContent[] {
  return phrasing(linesOf(text).join(" / "));
}

/** Words line by line, for paragraphs and list items: line ends stay, web addresses become links. */
export function written(text: string): PhrasingContent[] {
  const lineBreak: Break = { type: "break" };
  return linesOf(text).flatMap((line, index) =>
    index === 0 ? phrasing(line) : [lineBreak, ...phrasing(line)],
  );
}

/** What a report of one workshop calls the footnote of a sticky. Labels know neither spaces nor capitals. */
export function stickyLabel(id: string): string {
  return id.replaceAll(/[^0-9a-z]/gu, (sign) => `-${(sign.codePointAt(0) ?? 0).toString(16)}-`);
}

/** References to footnotes by their labels, with a space between any two. */
export function footnoteReferences(labels: readonly string[]): PhrasingContent[] {
  return labels.flatMap((label, index): PhrasingContent[] => {
    const reference: PhrasingContent = { type: "footnoteReference", identifier: label, label };
    return index === 0 ? [reference] : [{ type: "text", value: " " }, reference];
  });
}

/** The footnotes that a document refers to, in the order of the first reference; `texts` says what each says by its label. */
export function footnotesOf(
  body: readonly RootContent[],
  texts: ReadonlyMap<string, string>,
): FootnoteDefinition[] {
  const labels = new Set<string>();
  const look = (node: Nodes): void => {
    if (node.type === "footnoteReference") labels.add(node.identifier);
    if ("children" in node) node.children.forEach(look);
  };
  body.forEach(look);
  return [...labels].map((label) => ({
    type: "footnoteDefinition",
    identifier: label,
    label,
    children: [{ type: "paragraph", children: inline(texts.get(label) ?? label) }],
  }));
}

/** References to the footnotes of these stickies, to be put right behind the statement they carry. */
export function references(ids: readonly string[]): PhrasingContent[] {
  return footnoteReferences(ids.map(stickyLabel));
}

/**
 * The footnotes that a document's references need, in the order of the first reference; `texts` says by
 * sticky's id what a footnote says.
 */
export function footnotes(
  body: readonly RootContent[],
  texts: ReadonlyMap<string, string>,
): FootnoteDefinition[] {
  return footnotesOf(body, new Map([...texts].map(([id, text]) => [stickyLabel(id), text])));
}

/** A section's heading; `depth` 1 is the document's title. */
export function heading(depth: 1 | 2 | 3, text: string): RootContent {
  // Punctuation at the end of a heading is a fault to linters, and no loss.
  return {
    type: "heading",
    depth,
    children: phrasing(
      linesOf(text)
        .join(" / ")
        .replace(/[\s.,;:!。，；：！]+$/u, ""),
    ),
  };
}

export function paragraph(...children: PhrasingContent[]): RootContent {
  return { type: "paragraph", children };
}

/** An entry of a list, with the list under it if there is one. */
export function item(content: readonly PhrasingContent[], under?: List): ListItem {
  const text: ListItem["children"] = [{ type: "paragraph", children: [...content] }];
  return { type: "listItem", spread: false, children: under ? [...text, under] : text };
}

export function list(items: readonly ListItem[]): List {
  return { type: "list", ordered: false, spread: false, children: [...items] };
}

/** A table from its column titles and its cells, row by row. */
export function table(head: readonly string[], rows: readonly (readonly PhrasingContent[])[][]): Table {
  const row = (cells: readonly (readonly PhrasingContent[])[]): Table["children"][number] => ({
    type: "tableRow",
    children: cells.map((children) => ({ type: "tableCell", children: [...children] })),
  });
  return { type: "table", children: [row(head.map(inline)), ...rows.map(row)] };
}

/** The document as text: GitHub's Markdown, one line per paragraph and table row, so that it reads well as a diff. */
export const markdown: (children: readonly RootContent[]) => string = plainly;
