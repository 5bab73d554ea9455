import { expect, test } from "vitest";
import { faults, frame, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { journeyReport } from "./export.ts";
import { userJourney } from "./method.ts";

test("the sample's report leaves nothing to lint", async () => {
  expect(faults(journeyReport.write(await userJourney.sample()))).toEqual([]);
});

test("a picture that nobody drew is left out, and so said once", () => {
  const report = journeyReport.write(
    workshopOf("user-journey", [
      frame("u", "As it is: user", [0, 0, 2000, 400, 0], "as-is-user"),
      sticky("a", "step", 'Ask "nicely" | twice', { fields: { automated: "automated" } }),
    ]),
  );
  expect(report).toContain('n1("Ask #34;nicely#34; | twice")');
  expect(report).toContain('| 1 | Ask "nicely" \\| twice[^a] | User | Automated | |');
  expect(report).toContain(
    "The workshop's board had nothing on: user and need, first version, as it shall be, pain points, what has to change, open questions.",
  );
  expect(faults(report)).toEqual([]);
});
