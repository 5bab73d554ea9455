import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostile } from "#shared/outcomes/exporters/fixture.test-support.ts";
import { csvOf, isFormula } from "./csv.ts";
import { rows } from "./read.test-support.ts";

describe("CSV", () => {
  const cell = fc
    .oneof(fc.string({ unit: "binary" }), fc.constantFrom(...hostile))
    .map((text) => text.replaceAll(/\r\n?/gu, "\n").toWellFormed());

  test("reads back as it was written", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), fc.boolean(), (data, bom) => {
        const text = csvOf({ columns: ["a", "b", "b"], rows: data }, { bom, guard: false });
        expect(text.startsWith("\ufeff")).toBe(bom);
        expect(text.endsWith("\r\n")).toBe(true);
        expect(rows(text)).toEqual([["a", "b", "b"], ...data]);
      }),
    );
  });

  test("guarded, no cell runs, and the rest is untouched", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (data) => {
        const read = rows(csvOf({ columns: ["a", "b"], rows: data }, { bom: false, guard: true })).slice(1);
        expect(read.flat().some((one) => /^[=+@\t\r]/u.test(one))).toBe(false);
        expect(read).toEqual(data.map((row) => row.map((one) => (isFormula(one) ? `'${one}` : one))));
      }),
    );
  });

  test.each(["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", " =1", "＝1", "%0a"])("%s could run", (text) => {
    expect(isFormula(text)).toBe(true);
  });
  test.each(["-5", "-1.5", "a=b", "", "1-2"])("%s could not", (text) => {
    expect(isFormula(text)).toBe(false);
  });
});
