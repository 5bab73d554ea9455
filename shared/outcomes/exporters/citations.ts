import type { FootnoteDefinition, PhrasingContent, RootContent } from "mdast";
import { linesOf } from "#shared/outcomes/lines.ts";
import { footnoteReferences, footnotesOf } from "#shared/outcomes/markdown.ts";
import type { Source } from "#shared/outcomes/outcome.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import type { ExportInput } from "./exporter.ts";

/** How a document of several workshops leads back to its stickies: a footnote for each element. */
export interface Citations {
  /** References to all of these, each once, to be put right behind the statement they carry. */
  readonly cite: (...sources: readonly Source[]) => PhrasingContent[];
  /** The footnotes that a document's references need, in the order of the first reference. */
  readonly footnotes: (body: readonly RootContent[]) => FootnoteDefinition[];
  /** The same in words, for formats without footnotes. */
  readonly inWords: (source: Source) => string;
}

/**
 * What a document of several workshops calls the footnote of an element. Labels know neither spaces nor capitals; ids of
 * the app consist of digits and small letters alone.
 */
export function sourceLabel(workshop: string, element: string): string {
  const plain = (id: string) =>
    id.replaceAll(/[^0-9a-z]/gu, (sign) => `.${(sign.codePointAt(0) ?? 0).toString(16)}.`);
  return `${plain(workshop)}-${plain(element)}`;
}

export function citationsOf({ workshops, elements }: ExportInput): Citations {
  const about = new Map(workshops.map((workshop) => [workshop.id, workshop]));
  const texts = new Map<string, string>();

  const nameOf = (id: string): string => {
    const workshop = about.get(id);
    const title = linesOf(workshop?.title ?? "").join(" / ");
    return [title === "" ? sayDocument("document.workshop", { id }) : title, workshop?.date]
      .filter((part) => part !== undefined)
      .join(", ");
  };

  const cite = (...sources: readonly Source[]): PhrasingContent[] => {
    const labels = new Set<string>();
    for (const { workshop, elements: ids } of sources)
      for (const element of ids) {
        const label = sourceLabel(workshop, element);
        labels.add(label);
        if (texts.has(label)) continue;
        const known = elements?.get(`${workshop}/${element}`);
        texts.set(
          label,
          [
            sayDocument("document.sticky", { id: element }),
            nameOf(workshop),
            ...(known === undefined ? [] : [known]),
          ].join(" · "),
        );
      }
    return footnoteReferences([...labels]);
  };

  const inWords = ({ workshop, elements: ids }: Source): string =>
    ids.length === 0
      ? nameOf(workshop)
      : sayDocument("document.stickies", {
          workshop: nameOf(workshop),
          count: ids.length,
          ids: ids.join(", "),
        });

  return { cite, footnotes: (body) => footnotesOf(body, texts), inWords };
}
