import fc from "fast-check";
import type { PhrasingContent, RootContent } from "mdast";
import { expect, test } from "vitest";
import { careful } from "./carefulMarkdown.ts";
import { footnoteReferences, heading, inline, item, list, paragraph, table, written } from "./markdown.ts";
import { hostile } from "./hostile.test-support.ts";
import { plainly } from "./plainMarkdown.ts";

const words = fc.constantFrom(
  ..."the team owns it|R & D|3.5 days|1.|1. first|https://a.example/x_y?a=1&b=*|2) second|- a|+ b|C#|#7|max_wal_senders|_so_|Why? No!|a! |s: |ps:|p://x|W.|w.x"
    .concat(
      "|(x)|[x]|x]|(y|.z|:z|/z|=|>|a > b|50 % (see below)|“so”|it's|…|, and|a  b|\\\\|a\\\\|`x`|$5|~|<b>|< 5|a|b",
    )
    .split("|"),
  "",
  " ",
  "a|b",
);
const text = fc
  .oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: hostile })
  .map((value): PhrasingContent => ({ type: "text", value }));
const phrasing = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: text.map((node) => [node]) },
      { weight: 2, arbitrary: hostile.map(written) },
      { weight: 1, arbitrary: fc.oneof(hostile, words).map(inline) },
      {
        weight: 2,
        arbitrary: fc.constantFrom("a1", "b-2", "w.41.", "x_y").map((label) => footnoteReferences([label])),
      },
      { weight: 1, arbitrary: fc.constant<PhrasingContent[]>([{ type: "break" }]) },
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.flat());
const items = fc.array(fc.tuple(phrasing, fc.array(phrasing, { maxLength: 2 })), { maxLength: 3 });
const block = fc.oneof(
  phrasing.map((children): RootContent => paragraph(...children)),
  fc.tuple(fc.constantFrom(1, 2, 3), hostile).map(([depth, said]) => heading(depth, said)),
  fc
    .tuple(fc.constantFrom(1, 2, 3), phrasing)
    .map(([depth, children]): RootContent => ({ type: "heading", depth, children })),
  items.map((all) =>
    list(
      all.map(([said, under]) =>
        item(said, under.length > 0 ? list(under.map((one) => item(one))) : undefined),
      ),
    ),
  ),
  fc
    .array(fc.array(phrasing, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
    .map((rows) => table(["A", "B"], rows)),
  fc.tuple(fc.constantFrom("a1", "b-2", "w.41."), phrasing).map(([label, children]): RootContent => ({
    type: "footnoteDefinition",
    identifier: label,
    label,
    children: [{ type: "paragraph", children }],
  })),
  hostile.map((value): RootContent => ({ type: "code", lang: "mermaid", value })),
  fc.constant<RootContent>({ type: "thematicBreak" }),
);

test("every document is written as the library writes it", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      expect(plainly(blocks)).toBe(careful(blocks));
    }),
    { numRuns: 400 },
  );
});
