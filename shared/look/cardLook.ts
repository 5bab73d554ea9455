import type { Sticky } from "#shared/board/board.ts";
import type { Card, Kind } from "#shared/methods/method.ts";
import { isOutside } from "#shared/methods/outside.ts";
import { type KeyEntry, kindName } from "#shared/methods/pictures.ts";
import { outsideKind } from "./stickyLook.ts";
import { layOut, type Measure, measureSize, noteWeight, type TextLayout } from "./textLayout.ts";

/** How the elements of a model look, and the key below each of its pictures; in board units. */

const nameSizes = [24, 22, 20, 18, 16, 14, 12] as const;
const typeSizes = [13, 12, 11] as const;
const aboutSizes = [14, 13, 12, 11] as const;
const nameWeight = 800;
/** Between what is written one below the other. */
const gap = 5;

/** A part of what is written on an element. */
export interface CardPart {
  readonly layout: TextLayout;
  readonly weight: number;
}

/** "[Container: Java, database]". */
function typeLine(sticky: Sticky, kind: Kind, card: Card): string {
  const made = (card.made ?? []).flatMap((id) => {
    const value = sticky.fields[id]?.trim() ?? "";
    const options = kind.fields?.find((field) => field.id === id)?.options;
    const said = options?.find((option) => option.id === value)?.label.toLowerCase() ?? value;
    return said === "" ? [] : [said];
  });
  const name = kindName(kind, isOutside(kind, sticky));
  return `[${made.length === 0 ? name : `${name}: ${made.join(", ")}`}]`;
}

/** What is written on an element, from top to bottom: its name, what it is, what it does; as much as there is room for. */
export function cardParts(
  sticky: Sticky,
  given: {
    readonly kind: Kind;
    readonly card: Card;
    /** Of the sticky's text. */
    readonly width: number;
    readonly height: number;
  },
  measure: Measure,
): readonly CardPart[] {
  const { kind, card, width, height } = given;
  const wanted = [
    { text: sticky.text.trim(), sizes: nameSizes, weight: nameWeight, most: 0.45 },
    { text: typeLine(sticky, kind, card), sizes: typeSizes, weight: noteWeight, most: 0.3 },
    { text: sticky.fields[card.about]?.trim() ?? "", sizes: aboutSizes, weight: noteWeight, most: 1 },
  ];
  let left = height;
  return wanted.flatMap(({ text, sizes, weight, most }): CardPart[] => {
    const room = Math.min(left, height * most);
    if (text === "" || room < (sizes.at(-1) ?? 0)) return [];
    const layout = layOut(text, { width, height: room, sizes, weight }, measure);
    left -= layout.lines.length * layout.lineHeight + gap;
    return [{ layout, weight }];
  });
}

/** The same parts with the middle of each, as they stand around a middle line. */
export function placedParts(
  parts: readonly CardPart[],
  middle: number,
): readonly (CardPart & { readonly middle: number })[] {
  const tall = ({ layout }: CardPart) => layout.lines.length * layout.lineHeight;
  const whole = parts.reduce((sum, part) => sum + tall(part) + gap, -gap);
  let top = middle - whole / 2;
  return parts.map((part) => {
    const placed = { ...part, middle: top + tall(part) / 2 };
    top += tall(part) + gap;
    return placed;
  });
}

/** The key's marks and letters, and how far below the frame's edge it begins. */
export const keyMark = 22;
export const keyLetter = 15;
export const keyWeight = 600;
export const keyBelow = 8;
export const keyGap = 6;
const keyStart = 4;
const keyApart = 20;

/** A line of the key with its place from the frame's left edge. */
interface PlacedKey {
  readonly kind: Kind;
  readonly label: string;
  readonly x: number;
}

/** A picture's key in one row, as far as it fits a width; nothing where no element lies: there colours say no more than everywhere. */
export function keyOf(entries: readonly KeyEntry[], width: number, measure: Measure): readonly PlacedKey[] {
  if (!entries.some(({ kind }) => kind.card !== undefined)) return [];
  const placed: PlacedKey[] = [];
  let x = keyStart;
  for (const { kind, label, outside } of entries) {
    const wide = keyMark + keyGap + (measure(label, keyWeight) * keyLetter) / measureSize;
    if (x + wide > width) break;
    placed.push({ kind: outside ? outsideKind(kind) : kind, label, x });
    x += wide + keyApart;
  }
  return placed;
}
