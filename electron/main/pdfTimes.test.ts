import fc from "fast-check";
import { expect, test } from "vitest";
import { withoutTimes } from "./pdfTimes.ts";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const made = (day: string) =>
  `%PDF-1.4\n\u0093\u00ff/Title (D:20250102030405)\n/CreationDate (D:${day}+00'00')\n/ModDate (D:${day}+00'00')>>\n%%EOF`;

test("the same document made at two times is the same, byte for byte, and no place in it moves", () => {
  const [one, other] = [made("20250102030405"), made("20261123130000")].map(bytesOf);
  if (!one || !other) throw new Error("There is nothing to compare");
  expect(withoutTimes(one)).toEqual(withoutTimes(other));
  expect(withoutTimes(one)).toEqual(
    bytesOf(made("19800101000000").replace("Title (D:1980", "Title (D:2025")),
  );
});

test("what has no times stays as it is", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(withoutTimes(bytes)).toEqual(bytes);
    }),
  );
});
