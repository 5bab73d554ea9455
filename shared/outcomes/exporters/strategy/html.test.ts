import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import { toHast } from "mdast-util-to-hast";
import type { PhrasingContent, RootContent } from "mdast";
import { expect, test } from "vitest";
import { hostile } from "#shared/outcomes/hostile.test-support.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import {
  footnoteReferences,
  footnotesOf,
  heading,
  inline,
  item,
  list,
  paragraph,
  table,
  written,
} from "#shared/outcomes/markdown.ts";
import { contentOf } from "./html.ts";

const said = fc.oneof(
  hostile,
  fc.constantFrom("a & b", "<i>", "https://a.example/?q=1&r='%2F%zz", '5 % "so"'),
);
const labels = fc.constantFrom("a1", "b-2", "w.41.", "unknown");
const phrasing = fc
  .tuple(fc.oneof(said.map(written), said.map(inline)), fc.array(labels, { maxLength: 3 }))
  .map(([words, to]): PhrasingContent[] => [...words, ...footnoteReferences(to)]);
const items = fc.array(fc.tuple(phrasing, fc.array(phrasing, { maxLength: 2 })), { maxLength: 3 });
const block = fc.oneof(
  phrasing.map((children): RootContent => paragraph(...children)),
  fc.tuple(fc.constantFrom(1, 2, 3), said).map(([depth, text]) => heading(depth, text)),
  items.map((all) =>
    list(
      all.map(([words, under]) =>
        item(words, under.length > 0 ? list(under.map((one) => item(one))) : undefined),
      ),
    ),
  ),
  fc
    .array(fc.array(phrasing, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
    .map((rows) => table(["A", "B"], rows)),
);

test("is what the libraries write of the same tree", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), said, (blocks, text) => {
      const source = new Map(
        ["a1", "b-2", "w.41."].map((label) => [label, `${label} ${linesOf(text).join(" ")}`]),
      );
      const notes = footnotesOf(blocks, source).filter(({ identifier }) => identifier !== "unknown");
      const tree = [...blocks, ...notes];
      expect(contentOf(tree)).toBe(toHtml(toHast({ type: "root", children: tree })));
    }),
  );
});
