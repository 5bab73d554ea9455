import fc from "fast-check";
import { expect, test } from "vitest";
import { documentNames, type LogEntry, readLog, writeLog } from "./frames.ts";

const entry: fc.Arbitrary<LogEntry> = fc.record({
  document: fc.constantFrom(...documentNames),
  at: fc
    .date({ min: new Date("1971-01-01"), max: new Date("2200-01-01"), noInvalidDate: true })
    .map((date) => date.toISOString()),
  update: fc.uint8Array({ maxLength: 60 }),
});

test("a log reads back as it was written", () => {
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const back = readLog(writeLog(entries));
      expect(back.map(({ document, at, update }) => [document, at, [...update]])).toEqual(
        entries.map(({ document, at, update }) => [document, at, [...update]]),
      );
    }),
  );
});

test("a torn log gives every entry before the tear", () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1 }), fc.nat(), (entries, seed) => {
      const whole = writeLog(entries);
      const back = readLog(whole.subarray(0, seed % whole.length));
      expect(back.length).toBeLessThanOrEqual(entries.length);
      back.forEach(({ at, update }, index) => {
        expect(at).toBe(entries[index]?.at);
        expect([...update]).toEqual([...(entries[index]?.update ?? [])]);
      });
    }),
  );
});

test("a log of another format is left alone", () => {
  expect(readLog(new Uint8Array([9, 1, 2, 3]))).toEqual([]);
});
