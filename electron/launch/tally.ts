import * as v from "valibot";

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const UnitReport = v.object({ numPassedTests: v.number(), numFailedTests: v.number() });
const EndToEndReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number() }),
});

/** Counts a vitest report, given as its JSON text or as nothing if none was written. */
export function tallyUnitTests(report: string | undefined, exitCode: number): Tally {
  const counted = v.safeParse(v.pipe(v.string(), v.parseJson(), UnitReport), report);
  if (!counted.success) return heed({ passed: 0, failed: 0 }, exitCode);
  return heed({ passed: counted.output.numPassedTests, failed: counted.output.numFailedTests }, exitCode);
}

/** Counts a Playwright report, given as its JSON text or as nothing if none was written. */
export function tallyEndToEndTests(report: string | undefined, exitCode: number): Tally {
  const counted = v.safeParse(v.pipe(v.string(), v.parseJson(), EndToEndReport), report);
  if (!counted.success) return heed({ passed: 0, failed: 0 }, exitCode);
  const { expected, flaky, unexpected } = counted.output.stats;
  return heed({ passed: expected, failed: unexpected + flaky }, exitCode);
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, tally) => sum + tally.passed, 0),
    failed: tallies.reduce((sum, tally) => sum + tally.failed, 0),
  };
}

/** The last line of `npm test`. */
export function tallyLine(tally: Tally): string {
  return `${tally.passed} passed, ${tally.failed} failed`;
}

/** A run that failed for another reason than a counted test (lint, types, a crash) counts as one failure. */
function heed(tally: Tally, exitCode: number): Tally {
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
