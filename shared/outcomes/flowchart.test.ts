import * as fc from "fast-check";
import { expect, test } from "vitest";
import { flowchart, mermaidText } from "./flowchart.ts";

test("writes groups with their boxes, then arrows by the names of the boxes", () => {
  expect(
    flowchart(
      [
        { title: "User", nodes: [{ id: "a-1", text: "Ask" }] },
        { title: undefined, nodes: [{ id: "end", text: "Orders", form: "store" }] },
        { title: "Nobody", nodes: [] },
      ],
      [
        { from: "a-1", to: "end", text: "reads from" },
        { from: "end", to: "a-1", dashed: true },
        { from: "end", to: "gone" },
      ],
    ),
  ).toBe(
    [
      "flowchart LR",
      '  subgraph g1["User"]',
      '    n1["Ask"]',
      "  end",
      '  n2[("Orders")]',
      '  n1 -->|"reads from"| n2',
      "  n2 -.-> n1",
    ].join("\n"),
  );
});

test("no text can end its quotes, begin a directive or markup, or break its line", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('"', "%%{init}%%", "<b>", "#quot;", "`x`", "\n", "1. ", "**", "]]", "a", "ß", "👩‍👧"),
        {
          maxLength: 10,
        },
      ),
      (parts) => {
        const text = mermaidText(parts.join(""));
        expect(text).toMatch(/^"[^"#<>&%`\\*_~\n]*(?:#\d+;[^"#<>&%`\\*_~\n]*)*"$/u);
      },
    ),
  );
  expect(mermaidText('1. "Ask" 50 % & more')).toBe('"1#46; #34;Ask#34; 50 #37; #38; more"');
  expect(mermaidText("- [x] 1) {a} | b; c")).toBe('"#45; [x] 1) {a} | b; c"');
  expect(mermaidText("")).toBe('" "');
});
