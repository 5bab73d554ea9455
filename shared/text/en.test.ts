import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import { interchange } from "./en/interchange.ts";
import { ownMethods } from "./en/ownMethods.ts";
import { pictures } from "./en/pictures.ts";
import { printing } from "./en/printing.ts";
import { programme } from "./en/programme.ts";
import { say } from "./say.ts";
import { documentTexts } from "./sayDocument.ts";

const root = join(import.meta.dirname, "../..");
// What comes with screens that are opened now and then is a catalogue of its own.
const entries = [
  ...Object.entries(en),
  ...Object.entries(documentTexts),
  ...Object.entries(interchange),
  ...Object.entries(ownMethods),
  ...Object.entries(pictures),
  ...Object.entries(printing),
  ...Object.entries(programme),
];
const keys = entries.map(([key]) => key);

/** All our sources that may say something, but for the catalogue and tests. */
function sources(): string {
  return ["shared", "electron", "renderer"]
    .flatMap((layer) =>
      readdirSync(join(root, layer), { recursive: true, encoding: "utf8" })
        .filter((path) => /\.tsx?$/.test(path) && !/\.test(-support)?\.tsx?$/.test(path))
        .map((path) => join(layer, path)),
    )
    .filter((path) => !path.startsWith(join("shared", "text", "en")))
    .map((path) => readFileSync(join(root, path), "utf8"))
    .join("\n");
}

/** What a literal with placeholders can stand for: each fills in one part of a key or more. */
function pattern(template: string): RegExp {
  const parts = template.split(/\$\{(?:[^{}]|\{[^{}]*\})*\}/);
  return new RegExp(
    `^${parts.map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)).join(".+")}$`,
  );
}

describe("the catalogue", () => {
  it.each(entries)("%s can be formatted", (_, text) => {
    expect(() => new IntlMessageFormat(text, "en", undefined, { ignoreTag: true })).not.toThrow();
    expect(text.trim()).toBe(text);
    expect(text).not.toBe("");
  });

  it("has every key that is said, and none in two parts", () => {
    expect(new Set(keys).size).toBe(keys.length);
    const said = [...sources().matchAll(/\bsay\w*\(\s*"([^"]+)"/g)].map(([, key]) => key);
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((key) => key !== undefined && !keys.includes(key))).toEqual([]);
  });

  it("has no key that nobody says", () => {
    const text = sources();
    const literals = new Set([...text.matchAll(/["']([\w.-]+)["']/g)].map(([, literal]) => literal));
    const templates = [...text.matchAll(/`([\w-]+\.[^`\s]*\$\{[^`]*)`/g)].map(([, each]) =>
      pattern(each ?? ""),
    );
    expect(
      keys.filter((key) => !literals.has(key) && !templates.some((template) => template.test(key))),
    ).toEqual([]);
  });
});

describe("say", () => {
  it("gives the text of a key", () => {
    expect(say("app.name")).toBe(en["app.name"]);
  });

  it("fills in values, also when it says the same again", () => {
    for (const step of ["Move", "Delete"])
      expect(say("edit.undoStep", { step })).toBe(en["edit.undoStep"].replace("{step}", step));
  });

  it("takes values for what they are, not for markup or placeholders", () => {
    for (const step of ["<b>", "{step}", "'{", "#", "$&"])
      expect(say("edit.undoStep", { step })).toContain(step);
  });
});
