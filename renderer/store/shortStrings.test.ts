import * as fc from "fast-check";
import { decodeUtf8, encodeUtf8 } from "lib0/string";
import { describe, expect, it } from "vitest";
import { readShortStringsQuickly } from "./shortStrings.ts";

describe("short strings", () => {
  readShortStringsQuickly();

  it("are read as they were written, whatever they hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const written = encodeUtf8(text.toWellFormed());
        expect(decodeUtf8(written)).toBe(text.toWellFormed());
        expect(decodeUtf8(written)).toBe(text.toWellFormed());
      }),
    );
  });

  it("are refused where they are none", () => {
    expect(() => decodeUtf8(new Uint8Array([0x62, 0xff, 0x78]))).toThrow(TypeError);
  });
});
