import type { Element } from "#shared/board/board.ts";
import { fieldText } from "./kindTexts.ts";
import { type KindColor, kindColors, type Method } from "./method.ts";

/** What is shown on one sticky: a fact of it, in the colour of all that is the same. */
export interface ShownTag {
  readonly text: string;
  readonly color: KindColor;
}

/** What says nothing by its colour. */
const plain: KindColor = "grey";
const telling = kindColors.filter((color) => color !== plain);

/** The tags on the stickies of a board by the stickies' ids, as many as are wanted, in the method's order. */
export function tagsOn(
  elements: readonly Element[],
  { tags = [], kinds }: Pick<Method, "tags" | "kinds">,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, readonly ShownTag[]> {
  const shown = new Map<string, ShownTag[]>();
  for (const { field, sorts } of tags) {
    if (!wanted.has(field)) continue;
    const told = elements.flatMap((one) => {
      const value = one.type === "sticky" ? (one.fields[field] ?? "").trim() : "";
      return one.type === "sticky" && value !== ""
        ? [{ id: one.id, text: fieldText(kinds, one.kind, field, value) }]
        : [];
    });
    const different = [...new Set(told.map(({ text }) => text))].toSorted();
    const colors = new Map(different.map((text, at) => [text, telling[at % telling.length] ?? plain]));
    for (const { id, text } of told)
      shown.set(id, [...(shown.get(id) ?? []), { text, color: sorts ? (colors.get(text) ?? plain) : plain }]);
  }
  return shown;
}
