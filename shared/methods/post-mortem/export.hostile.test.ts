import * as fc from "fast-check";
import type { Nodes } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { expect, test } from "vitest";
import type { Element } from "#shared/board/board.ts";
import type { Kind } from "#shared/methods/method.ts";
import { all, arrow, faults, parse, sticky } from "#shared/outcomes/board.test-support.ts";
import { hostile } from "#shared/outcomes/hostile.test-support.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { type KindId, kinds } from "./kinds.ts";
import { reportOf } from "./report.test-support.ts";

const kindIds = [
  "person",
  "event",
  "decision",
  "impact",
  "cause",
  "well",
  "countermeasure",
  "support",
  "summary",
] as const;
const time = fc.oneof(hostile, fc.constantFrom("2017-01-31T23:59:00Z", "2017-02-01T00:00:00Z", ""));
const fieldsOf = (kind: KindId) => {
  const { fields = [] }: Kind = kinds[kind];
  return fc.record(Object.fromEntries(fields.map(({ id }) => [id, id === "when" ? time : hostile])));
};
const stickies = fc
  .array(
    fc.constantFrom(...kindIds).chain((kind) =>
      fc.record({
        kind: fc.constant(kind),
        text: hostile,
        fields: fieldsOf(kind),
        x: fc.integer({ min: 0, max: 900 }),
      }),
    ),
    { maxLength: 14 },
  )
  .map((notes) =>
    notes.map(({ kind, text, fields, x }, index) => sticky(`k${index}m2q9x4ta`, kind, text, { fields, x })),
  );
const boards = stickies.chain((notes) =>
  fc
    .array(fc.tuple(fc.nat({ max: 13 }), fc.nat({ max: 13 })), { maxLength: 20 })
    .map((ends): Element[] => [
      ...notes,
      ...ends.map(([from, to]) => arrow(`k${from}m2q9x4ta`, `k${to}m2q9x4ta`)),
    ]),
);

test("hostile text keeps its words, changes no structure and leaves nothing to lint", () => {
  fc.assert(
    fc.property(boards, hostile, (elements, title) => {
      const markdown = reportOf(elements, title);
      const tree = parse(markdown);

      const headings = all(tree, "heading").map((node) => textOf(node));
      const known =
        /^(?:Summary|Impact|Timeline|Trigger|Detection|Resolution|Contributing causes|Causes and countermeasures|Action items|Lessons learned|What went well|Supporting information|Not covered)$/u;
      expect(headings.slice(1).filter((heading) => !known.test(heading))).toEqual([]);
      for (const type of [
        "html",
        "code",
        "inlineCode",
        "image",
        "emphasis",
        "strong",
        "delete",
        "blockquote",
      ] as const)
        expect(all(tree, type)).toEqual([]);

      const defined = all(tree, "footnoteDefinition").map(({ identifier }) => identifier);
      const used = all(tree, "footnoteReference").map(({ identifier }) => identifier);
      expect([...new Set(used)]).toEqual(defined);

      const cells = all(tree, "tableCell");
      const paragraphs = all(tree, "paragraph");
      const refersTo = (node: Nodes, id: string) =>
        all(node, "footnoteReference").some(({ identifier }) => identifier === id);
      for (const note of elements) {
        if (note.type !== "sticky") continue;
        const lines = linesOf(note.text);
        if (lines.length === 0) continue;
        const where = ["event", "decision", "countermeasure"].includes(note.kind) ? cells : paragraphs;
        const found = where.filter((node) => refersTo(node, note.id)).map((node) => textOf(node));
        if (where === cells) expect(found).toContain(lines.join(" / "));
        else
          expect(found.some((text) => text.includes(lines.join(note.kind === "person" ? " / " : "")))).toBe(
            true,
          );
      }
      expect(faults(markdown)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test("text of 10,000 characters stays whole, in a table and in a list", () => {
  const long = "[a](b) | <i> max_wal_senders\n".repeat(345);
  const tree = parse(reportOf([sticky("k1", "event", long), sticky("k2", "impact", long)]));
  const lines = linesOf(long);
  expect(all(tree, "tableCell").map((cell) => textOf(cell))).toContain(lines.join(" / "));
  expect(all(tree, "paragraph").map((cell) => textOf(cell))).toContain(lines.join(""));
});
