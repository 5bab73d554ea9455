import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { methodSchemaText, schemaText } from "#e2e/schema.ts";

test.each([
  { name: "workshop", text: schemaText() },
  { name: "method", text: methodSchemaText() },
])("the published schema of a $name is that of the code; npm run samples renews it", ({ name, text }) => {
  const published = new URL(`../../assets/schema/${name}.schema.json`, import.meta.url);
  expect(readFileSync(published, "utf8")).toBe(text);
});
