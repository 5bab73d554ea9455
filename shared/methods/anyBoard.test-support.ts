import * as fc from "fast-check";
import { toString as textOf } from "mdast-util-to-string";
import { expect } from "vitest";
import type { Element } from "#shared/board/board.ts";
import { all, arrow, faults, frame, parse, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { hostile } from "#shared/outcomes/hostile.test-support.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import type { Exporter, Field, Method } from "./method.ts";

/** Boards of any method with words that try to change the form of what is made of them. */

const idOf = (place: number) => `k${place}m2q9x4ta`;

function values({ input, options = [] }: Field): fc.Arbitrary<string> {
  const [first = ""] = options.map(({ id }) => id);
  const sound = {
    text: "the platform team",
    link: "https://example.com/a|b",
    time: "2025-09-02T13:00:00Z",
    date: "2025-09-02",
    number: "3.5",
    choice: first,
  }[input];
  return fc.oneof(
    hostile,
    fc.constantFrom(sound, ""),
    fc.constantFrom(...options.map(({ id }) => id), sound),
  );
}

/** Boards with stickies of every kind, anywhere, joined in any way. */
export function boards(method: Method): fc.Arbitrary<readonly Element[]> {
  const frames = method.areas.map(({ id, title, box }) => frame(`f${id}`, title, box, id));
  const note = fc.constantFrom(...Object.keys(method.kinds)).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      text: hostile,
      fields: fc
        .subarray([...(method.kinds[kind]?.fields ?? [])])
        .chain((some) => fc.record(Object.fromEntries(some.map((field) => [field.id, values(field)])))),
      area: fc.constantFrom(...method.areas),
      x: fc.integer({ min: 0, max: 900 }),
      y: fc.integer({ min: 0, max: 900 }),
    }),
  );
  const joins = fc.array(fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 13 })), { maxLength: 20 });
  return fc
    .tuple(fc.array(note, { maxLength: 14 }), joins)
    .map(([notes, ends]): readonly Element[] => [
      ...frames,
      ...notes.map(({ kind, text, fields, area, x, y }, place) =>
        sticky(idOf(place), kind, text, { fields, x: area.box[0] + x, y: area.box[1] + y }),
      ),
      ...ends.map(([from, to], place): Element => ({ ...arrow(idOf(from), idOf(to)), id: `c${place}` })),
    ]);
}

/** Expects a document to keep what people wrote, and nothing on a board to change its form. */
export function expectHostileWordsKept(method: Method, exporter: Exporter, numRuns: number): void {
  fc.assert(
    fc.property(boards(method), hostile, (elements, title) => {
      const markdown = exporter.write(workshopOf(method.id, elements, title));
      const tree = parse(markdown);
      expect(faults(markdown)).toEqual([]);
      for (const type of [
        "html",
        "inlineCode",
        "image",
        "emphasis",
        "strong",
        "delete",
        "blockquote",
      ] as const)
        expect(all(tree, type)).toEqual([]);
      // Pictures that a report draws itself.
      expect(all(tree, "code").filter(({ lang }) => lang !== "mermaid")).toEqual([]);
      const defined = all(tree, "footnoteDefinition").map(({ identifier }) => identifier);
      const used = new Set(all(tree, "footnoteReference").map(({ identifier }) => identifier));
      expect([...used]).toEqual(defined);
      const said = [...all(tree, "paragraph"), ...all(tree, "tableCell")].map((node) => textOf(node));
      for (const element of elements) {
        if (element.type !== "sticky" || !used.has(element.id)) continue;
        const lines = linesOf(element.text);
        expect(
          said.some((text) => text.includes(lines.join("")) || text.includes(lines.join(" / "))),
          element.text,
        ).toBe(true);
      }
    }),
    { numRuns },
  );
}
