import type { Nodes, PhrasingContent, RootContent, Table } from "mdast";

/*
 * The parts of a DOCX that grow with the board, as the library would write them: a tree of its objects for each of ten
 * thousand footnotes takes it longer than all other documents together.
 */

/** The parts that are made of the document's tree. */
export interface WordXml {
  /** Paragraphs and tables. */
  readonly body: string;
  readonly footnotes: string;
  /** Addresses of links: the first is `rIdLink1` in the body. */
  readonly links: readonly string[];
}

const signs: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};
// XML knows the last two of Unicode not at all.
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"'\ufffe\uffff]/gu, (sign) => signs[sign] ?? "");

function plain(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plain).join("") : "";
}

const run = (text: string, properties = ""): string =>
  `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (runs: string, properties = ""): string => {
  const inside = `${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${runs}`;
  return inside === "" ? "<w:p/>" : `<w:p>${inside}</w:p>`;
};
const style = (name: string): string => `<w:rPr><w:rStyle w:val="${name}"/></w:rPr>`;
/** Between the margins of an A4 page, in twentieths of a point. */
const textWidth = 9026;
const border = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:color="auto" w:sz="4"/>`)
  .join("");

export function wordXmlOf(tree: readonly RootContent[]): WordXml {
  const numbers = new Map<string, number>();
  const links: string[] = [];

  const one = (node: PhrasingContent): string => {
    if (node.type === "text") return run(node.value);
    if (node.type === "break") return '<w:r><w:br/><w:t xml:space="preserve"></w:t></w:r>';
    if (node.type === "link") {
      const id = `rIdLink${links.push(node.url)}`;
      const part = node.url.indexOf("#");
      const anchor = part < 0 ? "" : ` w:anchor="${escaped(node.url.slice(part + 1))}"`;
      return `<w:hyperlink w:history="1"${anchor} r:id="${id}">${run(plain(node), style("Hyperlink"))}</w:hyperlink>`;
    }
    if (node.type !== "footnoteReference") return "";
    const number = numbers.get(node.identifier) ?? numbers.size + 1;
    numbers.set(node.identifier, number);
    return `<w:r>${style("FootnoteReference")}<w:footnoteReference w:id="${number}"/></w:r>`;
  };
  const runs = (children: readonly PhrasingContent[]): string => children.map(one).join("");

  const table = ({ children }: Table): string => {
    const columns = Math.max(...children.map((row) => row.children.length));
    const rows = children.map((row, index) => {
      const cells = row.children.map((cell) => {
        const said = index === 0 ? run(plain(cell), "<w:rPr><w:b/><w:bCs/></w:rPr>") : runs(cell.children);
        return `<w:tc>${paragraph(said)}</w:tc>`;
      });
      const isHead = index === 0 ? "<w:tblHeader/>" : '<w:tblHeader w:val="off"/>';
      return `<w:tr><w:trPr>${isHead}</w:trPr>${cells.join("")}</w:tr>`;
    });
    const properties = `<w:tblPr><w:tblW w:type="pct" w:w="5000"/><w:tblBorders>${border}</w:tblBorders></w:tblPr>`;
    const grid = `<w:tblGrid>${`<w:gridCol w:w="${Math.floor(textWidth / columns)}"/>`.repeat(columns)}</w:tblGrid>`;
    return `<w:tbl>${properties}${grid}${rows.join("")}</w:tbl>${paragraph("")}`;
  };

  const block = (node: RootContent, level = 0): string => {
    if (node.type === "heading")
      return paragraph(runs(node.children), `<w:pStyle w:val="Heading${node.depth}"/>`);
    if (node.type === "paragraph") return paragraph(runs(node.children));
    if (node.type === "table") return table(node);
    if (node.type !== "list") return "";
    const bullet = `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="2"/></w:numPr>`;
    return node.children
      .flatMap((entry) => entry.children)
      .map((child) =>
        child.type === "paragraph" ? paragraph(runs(child.children), bullet) : block(child, level + 1),
      )
      .join("");
  };
  const body = tree.map((node) => block(node)).join("");

  const notes = new Map(
    tree.flatMap((node) =>
      node.type === "footnoteDefinition" ? [[node.identifier, plain(node)] as const] : [],
    ),
  );
  const mark = `<w:r>${style("FootnoteReference")}<w:footnoteRef/></w:r>`;
  const footnotes = [...numbers].map(
    ([id, number]) =>
      `<w:footnote w:id="${number}">${paragraph(`${mark}${run(notes.get(id) ?? id)}`)}</w:footnote>`,
  );
  return { body, footnotes: footnotes.join(""), links };
}
