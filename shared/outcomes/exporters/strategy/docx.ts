import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { RootContent } from "mdast";
import { wordXmlOf } from "./wordXml.ts";

/**
 * The document as DOCX, from the same tree as Markdown and HTML. The library makes the file with its styles and is loaded
 * when a DOCX is asked for; the words are put into it. What it makes up anew each time (times, ids of links) is replaced,
 * so that the same input gives the same bytes.
 */
export async function docxOf(title: string, tree: readonly RootContent[], day: string): Promise<Uint8Array> {
  const { Document, ExternalHyperlink, LevelFormat, Packer, Paragraph } = await import("docx");
  const { body, footnotes, links } = wordXmlOf(tree);
  const bullets = [new Paragraph({ numbering: { reference: "bullets", level: 0 } })];
  const document = new Document({
    title,
    creator: "Groundwork",
    footnotes: {},
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
    sections: [
      {
        // What stands for the words, so that the file knows of bullets and links.
        children: [
          ...(tree.some(({ type }) => type === "list") ? bullets : []),
          new Paragraph({ children: links.map((link) => new ExternalHyperlink({ link, children: [] })) }),
        ],
      },
    ],
  });
  const empty = new Uint8Array(await Packer.toArrayBuffer(document));
  const files = Object.entries(unzipSync(empty))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, content]) => {
      const text = strFromU8(content);
      if (path === "word/document.xml")
        return [path, text.replace(/(?<=<w:body>).*(?=<w:sectPr>)/su, () => body)] as const;
      if (path === "word/footnotes.xml")
        return [path, text.replace("</w:footnotes>", () => `${footnotes}</w:footnotes>`)] as const;
      return [path, steady(text, day)] as const;
    });
  const bytes = files.map(([path, text]) => [path, strToU8(text)] as const);
  // Zip knows no earlier day.
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: "1980-01-01T12:00:00" });
}

/** With times and made-up ids that do not change from one writing to the next. */
function steady(text: string, day: string): string {
  const ids = new Map<string, string>();
  return text
    .replaceAll(/\brId[\w-]{12,}/gu, (id) => {
      const known = ids.get(id) ?? `rIdLink${ids.size + 1}`;
      ids.set(id, known);
      return known;
    })
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z(?=<\/dcterms)/gu, `${day}T00:00:00Z`);
}
