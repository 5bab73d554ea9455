import type { Workshop } from "#shared/board/board.ts";
import type { Documents } from "#shared/board/documents.ts";
import { imageOf } from "#shared/board/edits.ts";

/** Images on boards, by `<workshop>/<image>`. */
export type BoardImages = ReadonlyMap<string, { readonly mime: string; readonly bytes: Uint8Array }>;

/** Those that a workshop's board shows and that are at hand. */
export function imagesOn(
  { control, elements }: Pick<Workshop, "control" | "elements">,
  { board }: Documents,
): BoardImages {
  return new Map(
    elements.flatMap((element) => {
      const image = element.type === "image" ? imageOf(board, element.image) : undefined;
      return element.type === "image" && image ? [[`${control.id}/${element.image}`, image] as const] : [];
    }),
  );
}
