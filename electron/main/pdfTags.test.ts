import fc from "fast-check";
import { expect, test } from "vitest";
import { withPlainTags } from "./pdfTags.ts";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const nameOf = (number: number): string => `(node${String(number).padStart(8, "0")})`;

test("the same document printed after others is the same, byte for byte, however its tags were counted", () => {
  const objects = fc.uniqueArray(fc.integer({ min: 1, max: 1200 }), { minLength: 1, maxLength: 12 });
  const printings = objects.chain((all) => {
    const counted = fc.uniqueArray(fc.integer({ min: 1, max: 99_999_999 }), {
      minLength: all.length,
      maxLength: all.length,
    });
    return fc.tuple(fc.constant(all), counted, counted);
  });
  fc.assert(
    fc.property(printings, ([all, first, second]) => {
      const printed = (numbers: readonly number[]) => {
        const tags = all.map((object, at) => ({ object, name: nameOf(numbers[at] ?? 0) }));
        const sorted = tags.toSorted((one, other) => (one.name < other.name ? -1 : 1));
        const limits = `${sorted[0]?.name} ${sorted.at(-1)?.name}`;
        const ids = tags.map(({ object, name }) => `${object} 0 obj /ID ${name}`).join("\n");
        const names = sorted.map(({ object, name }) => `${name} ${object} 0 R`).join(" ");
        return bytesOf(`\u0093\u00ff${ids}\n(node12) <</Limits [${limits}]\n/Names [${names}]>>`);
      };
      const plain = withPlainTags(printed(first));
      expect(plain).toEqual(withPlainTags(printed(second)));
      const inOrder = all.toSorted((one, other) => one - other);
      const text = new TextDecoder("latin1").decode(plain);
      expect(text).toContain(`/Limits [${nameOf(1)} ${nameOf(all.length)}]`);
      expect(text).toContain(
        `/Names [${inOrder.map((object, at) => `${nameOf(at + 1)} ${object} 0 R`).join(" ")}]>>`,
      );
      for (const [at, object] of inOrder.entries())
        expect(text).toContain(`${object} 0 obj /ID ${nameOf(at + 1)}`);
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
