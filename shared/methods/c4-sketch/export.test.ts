import { expect, test } from "vitest";
import { all, arrow, faults, parse, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { architectureReport } from "./export.ts";
import { c4Sketch } from "./method.ts";

test("the sample's report has a section for each view and leaves nothing to lint", async () => {
  const report = architectureReport.write(await c4Sketch.sample());
  expect(faults(report)).toEqual([]);
  expect(all(parse(report), "code").length).toBe(4);
});

test("names with Markdown's and Mermaid's own signs stay names", () => {
  const report = architectureReport.write(
    workshopOf("c4-sketch", [
      sticky("a", "person", 'The "boss" | <b>'),
      sticky("b", "system", "Shop", { x: 300, fields: { external: "own" } }),
      arrow("a", "b", "Buys\nin [browser]"),
    ]),
  );
  expect(report).toContain('n2("The #34;boss#34; | #60;b#62; [Person]")');
  expect(report).toContain('n2 -->|"Buys in [browser]"| n1');
  expect(report).toContain('| The "boss" \\| \\<b>[^a] | Person | | |');
  expect(faults(report)).toEqual([]);
});

test("says once what the board has nothing for", () => {
  expect(architectureReport.write(workshopOf("c4-sketch", [sticky("i", "idea", "A portal")]))).toContain(
    "The workshop's board had nothing on: a software system of your own, code, further reading, open questions.",
  );
});
