import { expect, it } from "vitest";
import { newId } from "./ids.ts";

it("makes ids of 10 letters and digits that can be read aloud, each another", () => {
  const ids = Array.from({ length: 2000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/);
});
