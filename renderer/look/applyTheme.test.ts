import { expect, test } from "vitest";
import { dark, light } from "#shared/look/tokens.ts";
import { cssVariables } from "./applyTheme.ts";

test("names the variables in kebab case, kinds and inks with their prefix", () => {
  const variables = new Map(cssVariables(light));
  expect(variables.get("--accent-soft")).toBe(light.accentSoft);
  expect(variables.get("--kind-yellow-fill")).toBe(light.kinds.yellow.fill);
  expect(variables.get("--ink-red")).toBe(light.inks.red);
  expect(variables.has("--scheme")).toBe(false);
});

test("both themes set the same variables, so that none is left over after a change", () => {
  const names = (theme: typeof light) => cssVariables(theme).map(([name]) => name);
  expect(names(dark)).toEqual(names(light));
});
