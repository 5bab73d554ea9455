import type { Element } from "#shared/board/board.ts";

const middle = ({ box: [x, y, width, height] }: Element) => ({ x: x + width / 2, y: y + height / 2 });

/**
 * The elements as a person reads them: row by row, from left to right in a row.
 *
 * What starts less than half a height below the first of a row is still in that row, since nobody places
 * by hand exactly. The order does not depend on the order given.
 */
export function readingOrder<Placed extends Element>(elements: readonly Placed[]): Placed[] {
  const placed = elements
    .map((element) => ({ element, ...middle(element), half: element.box[3] / 2 }))
    .toSorted((a, b) => a.y - b.y || a.x - b.x || (a.element.id < b.element.id ? -1 : 1));
  const rows: (typeof placed)[] = [];
  for (const one of placed) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && one.y - first.y < first.half) row.push(one);
    else rows.push([one]);
  }
  return rows.flatMap((row) =>
    row
      .toSorted((a, b) => a.x - b.x || a.y - b.y || (a.element.id < b.element.id ? -1 : 1))
      .map(({ element }) => element),
  );
}
