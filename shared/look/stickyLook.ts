import type { Sticky } from "#shared/board/board.ts";
import type { Kind, KindShape } from "#shared/methods/method.ts";
import { isOutside } from "#shared/methods/outside.ts";
import { personHead } from "./kindOutline.ts";
import { footHeight } from "./textLayout.ts";
import type { PaperColor, Theme } from "./tokens.ts";

/** What stands on a sticky beside its text, and where; in board units from its corner. */

/** The size of what stands at a sticky's head and foot. */
export const smallLetter = 14;
/** How far below a sticky its shadow shows. */
export const castBy = 3;
/** How far from its corners what stands on top of a sticky must keep, by the corners its kind's shape cuts off. */
const corners: Readonly<Record<KindShape, readonly [left: number, right: number]>> = {
  square: [12, 12],
  rounded: [26, 26],
  tab: [12, 12],
  notched: [12, 50],
  tilted: [32, 14],
  octagon: [48, 48],
  person: [26, 26],
};
/** How far down the letter code stands. */
const headLine = 16;

export function paperOf(theme: Theme, kind: Kind | undefined): PaperColor {
  return theme.kinds[kind?.color ?? "grey"];
}

const outsiders = new WeakMap<Kind, Kind>();

/** A kind as it looks where it is about what is somebody else's: grey. */
export function outsideKind(kind: Kind): Kind {
  const known = outsiders.get(kind) ?? { ...kind, color: "grey" };
  outsiders.set(kind, known);
  return known;
}

/** A sticky's kind as it looks on it. */
export function drawnKind(kind: Kind | undefined, sticky: Pick<Sticky, "fields">): Kind | undefined {
  return kind && isOutside(kind, sticky) ? outsideKind(kind) : kind;
}

/** Where the letter code begins, its middle line. */
export function codeAt(
  kind: Kind | undefined,
  width: number,
  height: number,
): readonly [x: number, y: number] {
  if (kind?.shape === "person")
    return [width / 2 - kind.code.length * smallLetter * 0.33, personHead(width, height).radius + 1];
  return [corners[kind?.shape ?? "square"][0], headLine];
}

/** Where votes and the lock end, their middle line. */
export function marksAt(
  kind: Kind | undefined,
  width: number,
  height: number,
): readonly [x: number, y: number] {
  const top = kind?.shape === "person" ? personHead(width, height).shoulders : 0;
  return [width - corners[kind?.shape ?? "square"][1], top + (kind?.shape === "tab" ? 34 : headLine)];
}

/** Votes and the lock, on top to the right; nothing where there are none. */
export function marksOf({ votes, locked }: { readonly votes: number; readonly locked: boolean }): string {
  return [votes > 0 ? `● ${votes}` : "", locked ? "🔒" : ""].filter(Boolean).join(" ");
}

/** How far down the foot's middle line is. */
export function footAt(height: number): number {
  return height - footHeight / 2 - 2;
}

/** What a sticky says at its foot: when, who, until when. */
export function footOf(sticky: Pick<Sticky, "fields">, kind: Kind | undefined): string {
  const parts: string[] = [];
  for (const field of kind?.fields ?? []) {
    const value = sticky.fields[field.id];
    if (field.onSticky !== true || value === undefined) continue;
    const chosen = field.options?.find(({ id }) => id === value)?.label;
    parts.push(chosen ?? (field.input === "time" ? value.slice(0, 16).replace("T", " ") : value));
  }
  return parts.join(" · ");
}
