import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Nodes, PhrasingContent, RootContent } from "mdast";

/**
 * The document as DOCX, from the same tree as Markdown and HTML. The library is loaded when a DOCX is asked for.
 * What it makes up anew each time (times, ids of links) is replaced, so that the same input gives the same bytes.
 */
export async function docxOf(title: string, body: readonly RootContent[], day: string): Promise<Uint8Array> {
  const {
    Document,
    ExternalHyperlink,
    FootnoteReferenceRun,
    HeadingLevel,
    LevelFormat,
    Packer,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = await import("docx");
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

  const numbers = new Map<string, number>();
  const run = (
    node: PhrasingContent,
  ): (
    | InstanceType<typeof TextRun>
    | InstanceType<typeof ExternalHyperlink>
    | InstanceType<typeof FootnoteReferenceRun>
  )[] => {
    if (node.type === "text") return [new TextRun(node.value)];
    if (node.type === "break") return [new TextRun({ text: "", break: 1 })];
    if (node.type === "link")
      return [
        new ExternalHyperlink({
          link: node.url,
          children: [new TextRun({ text: plain(node), style: "Hyperlink" })],
        }),
      ];
    if (node.type === "footnoteReference") {
      const number = numbers.get(node.identifier) ?? numbers.size + 1;
      numbers.set(node.identifier, number);
      return [new FootnoteReferenceRun(number)];
    }
    return [];
  };
  const runs = (children: readonly PhrasingContent[]) => children.flatMap(run);

  const block = (
    node: RootContent,
    level = 0,
  ): (InstanceType<typeof Paragraph> | InstanceType<typeof Table>)[] => {
    if (node.type === "heading")
      return [
        new Paragraph({
          heading: levels[node.depth - 1] ?? HeadingLevel.HEADING_3,
          children: runs(node.children),
        }),
      ];
    if (node.type === "paragraph") return [new Paragraph({ children: runs(node.children) })];
    if (node.type === "list")
      return node.children.flatMap((entry) =>
        entry.children.flatMap((child) =>
          child.type === "paragraph"
            ? [new Paragraph({ numbering: { reference: "bullets", level }, children: runs(child.children) })]
            : block(child, level + 1),
        ),
      );
    if (node.type === "table")
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          rows: node.children.map(
            (row, index) =>
              new TableRow({
                tableHeader: index === 0,
                children: row.children.map(
                  (cell) =>
                    new TableCell({
                      children: [
                        new Paragraph({
                          children:
                            index === 0
                              ? [new TextRun({ text: plain(cell), bold: true })]
                              : runs(cell.children),
                        }),
                      ],
                    }),
                ),
              }),
          ),
        }),
        new Paragraph({}),
      ];
    return [];
  };
  const children = body.flatMap((node) => block(node));
  const notes = new Map(
    body.flatMap((node) => (node.type === "footnoteDefinition" ? [[node.identifier, plain(node)]] : [])),
  );
  const document = new Document({
    title,
    creator: "Groundwork",
    footnotes: Object.fromEntries(
      [...numbers].map(([id, number]) => [number, { children: [new Paragraph(notes.get(id) ?? id)] }]),
    ),
    numbering: {
      config: [
        {
          reference: "bullets",
          levels: [0, 1, 2].map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: "•",
            style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } },
          })),
        },
      ],
    },
    sections: [{ children }],
  });
  return steady(new Uint8Array(await Packer.toArrayBuffer(document)), day);
}

function plain(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plain).join("") : "";
}

/** The same file with times and made-up ids that do not change from one writing to the next. */
function steady(bytes: Uint8Array, day: string): Uint8Array {
  const ids = new Map<string, string>();
  const entries = Object.entries(unzipSync(bytes)).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const files = entries.map(([path, content]) => {
    const text = strFromU8(content)
      .replaceAll(/\brId[\w-]{12,}/gu, (id) => {
        const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
        ids.set(id, known);
        return known;
      })
      .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z(?=<\/dcterms)/gu, `${day}T00:00:00Z`);
    return [path, strToU8(text)] as const;
  });
  // Zip knows no earlier day.
  return zipSync(Object.fromEntries(files), { level: 6, mtime: "1980-01-01T12:00:00" });
}
