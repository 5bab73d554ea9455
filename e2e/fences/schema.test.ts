import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { schemaText } from "#e2e/schema.ts";

test("the published schema is that of the code; npm run samples renews it", () => {
  const published = new URL("../../assets/schema/workshop.schema.json", import.meta.url);
  expect(readFileSync(published, "utf8")).toBe(schemaText());
});
