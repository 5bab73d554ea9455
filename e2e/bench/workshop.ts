import type { Documents } from "#shared/board/documents.ts";
import { documentsOf } from "#shared/board/open.ts";
import { methodOf } from "#shared/methods/index.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import { makeNotes } from "./wall.ts";

const at = "2026-11-23T09:00:00.000Z";
const kinds = ["event", "decision", "person", "cause", "agreement", "impact"];

export const wallId = "benchwall0";

/** The id of the sticky that is note `i` of the wall. */
export function stickyId(i: number): string {
  return `note${String(i).padStart(6, "0")}`;
}

/** A post-mortem whose board is the wall of `n`, and nothing else; in rows of so many instead of as the wall has them, if that is said. */
export function wallWorkshop(
  n: number,
  { id = wallId, perRow }: { readonly id?: string; readonly perRow?: number } = {},
): Documents {
  const method = methodOf("post-mortem");
  if (!method) throw new Error("There is no post-mortem");
  const made = { by: "me", at };
  const { control } = newWorkshop(method, { id, title: "The wall", by: "me", at });
  return documentsOf({
    control,
    elements: makeNotes(n).map(({ i, x, y, w, h, color, text }) => ({
      type: "sticky",
      id: stickyId(i),
      kind: kinds[color] ?? "event",
      text,
      box:
        perRow === undefined ? [x, y, w, h, 0] : [(i % perRow) * 240, Math.floor(i / perRow) * 240, w, h, 0],
      made,
    })),
  });
}
