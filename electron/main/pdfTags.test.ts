import fc from "fast-check";
import { expect, test } from "vitest";
import { withPlainTags } from "./pdfTags.ts";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));

test("the same document printed after others is the same, byte for byte, its tags in their order", () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(numbers, fc.nat(90_000_000), (tags, before) => {
      const printed = (from: number) => {
        const named = tags.map((tag) => `(node${String(from + tag).padStart(8, "0")})`);
        const names = named.toSorted().map((name, at) => `${name} ${at} 0 R`);
        return bytesOf(`\u0093\u00ff/ID ${named.join(" ")} (node12)\n/Names [${names.join(" ")}]`);
      };
      const plain = withPlainTags(printed(before));
      expect(plain).toEqual(withPlainTags(printed(0)));
      const names = tags.map((_, at) => `(node${String(at + 1).padStart(8, "0")}) ${at} 0 R`);
      expect(new TextDecoder("latin1").decode(plain)).toContain(`(node12)\n/Names [${names.join(" ")}]`);
    }),
  );
});

test("what names no tags stays as it is", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(withPlainTags(bytes)).toEqual(bytes);
    }),
  );
});
