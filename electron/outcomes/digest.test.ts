import fc from "fast-check";
import { expect, it } from "vitest";
import { fingerprintOf } from "#shared/outcomes/folder/manifest.ts";
import { sha256 } from "./digest.ts";

it("gives texts and bytes the fingerprint that they have everywhere", () => {
  const contents = fc.oneof(
    fc.string({ unit: "binary" }),
    // Halves of pairs among others.
    fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    fc.constantFrom("a\r\nb\n", "\r", "\ufeffa"),
    fc.uint8Array(),
  );
  fc.assert(
    fc.property(contents, fc.constantFrom("a.md", "a.docx"), (content, path) => {
      expect(fingerprintOf(path, content, sha256)).toBe(fingerprintOf(path, content));
    }),
  );
});
