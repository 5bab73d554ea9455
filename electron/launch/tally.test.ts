import { describe, expect, test } from "vitest";
import { addTallies, tallyEndToEndTests, tallyLine, tallyUnitTests } from "./tally.ts";

const unit = (passed: number, failed: number): string =>
  JSON.stringify({ numTotalTests: passed + failed, numPassedTests: passed, numFailedTests: failed });
const endToEnd = (expected: number, unexpected: number, flaky = 0): string =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 } });

describe("counting", () => {
  test("takes the figures of the reports", () => {
    expect(tallyUnitTests(unit(7, 0), 0)).toEqual({ passed: 7, failed: 0 });
    expect(tallyUnitTests(unit(7, 2), 1)).toEqual({ passed: 7, failed: 2 });
    expect(tallyEndToEndTests(endToEnd(3, 1), 1)).toEqual({ passed: 3, failed: 1 });
  });

  test("a test that passed only at a second try has failed", () => {
    expect(tallyEndToEndTests(endToEnd(3, 0, 1), 0)).toEqual({ passed: 3, failed: 1 });
  });

  test.each([tallyUnitTests, tallyEndToEndTests])(
    "a run that failed around its tests is one failure",
    (tally) => {
      expect(tally(undefined, 1)).toEqual({ passed: 0, failed: 1 });
      expect(tally("{ cut off", 1)).toEqual({ passed: 0, failed: 1 });
    },
  );

  test("lint or types failing after every unit test passed is still a failure", () => {
    expect(tallyUnitTests(unit(7, 0), 2)).toEqual({ passed: 7, failed: 1 });
  });

  test("the line sums up both", () => {
    expect(
      tallyLine(
        addTallies([
          { passed: 7, failed: 0 },
          { passed: 3, failed: 1 },
        ]),
      ),
    ).toBe("10 passed, 1 failed");
  });
});
