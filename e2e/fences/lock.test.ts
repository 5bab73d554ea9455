import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as v from "valibot";

const Lock = v.object({
  packages: v.record(
    v.string(),
    v.object({
      version: v.optional(v.string()),
      resolved: v.optional(v.string()),
      optionalDependencies: v.optional(v.record(v.string(), v.string()), {}),
    }),
  ),
});

const { packages } = v.parse(
  Lock,
  JSON.parse(readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8")),
);

test("the lock file has the parts of a tool for every system, so that `npm ci` takes it and each system finds its own", () => {
  // npm leaves out what the registry of whoever wrote it had not: then `npm ci` refuses the whole file.
  const parts = Object.values(packages).flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies),
  );
  expect(parts.length).toBeGreaterThan(50);
  const names = Object.keys(packages);
  expect(parts.filter((part) => !names.some((name) => name.endsWith(`node_modules/${part}`)))).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined)).toEqual([]);
});
