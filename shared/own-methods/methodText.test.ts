import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definitions } from "./definitions.test-support.ts";
import { readMethodText } from "./methodText.ts";
import { starterText } from "./starter.ts";

const starter = starterText("our-retro", "Our retro");

/** "14:9 There is …" for each thing that is told of a text. */
function told(text: string): readonly string[] {
  const read = readMethodText(text);
  return read.is === "method"
    ? []
    : read.faults.map(({ line, column, message }) => `${line}:${column} ${message}`);
}

/** Where words stand in the starter: "12:5". */
function placeOf(words: string): string {
  const lines = starter.slice(0, starter.indexOf(words)).split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}

test("the starter is whole, also with a byte order mark and line ends of Windows", () => {
  expect(told(starter)).toEqual([]);
  expect(told(`\ufeff${starter.replaceAll("\n", "\r\n")}`)).toEqual([]);
});

test("the example of the readme is whole", async () => {
  const readme = await readFile(join(import.meta.dirname, "../../README.md"), "utf8");
  const [example] = readme.match(/(?<=\n```json\n)\{\n {2}"id": "kick-off".*?(?=\n```\n)/su) ?? [];
  expect(told(example ?? "")).toEqual([]);
});

describe("tells the line and column of", () => {
  test("a kind that is missing", () => {
    expect(told(starter.replace('"pain",\n        "helped"', '"pain",\n        "wish"'))).toEqual([
      `${placeOf('"helped",\n      "label"')} No stage allows “helped”, so nobody could add one. Name it in “allows” of a stage.`,
      `${placeOf('"helped"\n')} There is no kind “wish”. There are: helped, pain, action.`,
    ]);
  });

  test("a stage with no kinds", () => {
    const empty = starter.replace(/"allows": \[\s+"action"\s+\]/u, '"allows": []');
    expect(told(empty)).toEqual([
      `${placeOf('[\n        "action"\n      ],\n      "area"')} “allows” names no kind: a stage needs at least one.`,
    ]);
  });

  test("what is missing: where it should be", () => {
    expect(told(starter.replace(/ {2}"purpose": .+\n/u, ""))).toEqual(["1:1 “purpose” is missing."]);
  });

  test("what stands twice, and what means nothing", () => {
    expect(told(starter.replace('"version": 1', '"version": 1,\n  "version": 2'))).toEqual([
      "6:3 “version” stands here twice; only the last would count.",
    ]);
    expect(told(starter.replace('"version": 1', '"verison": 1'))).toEqual([
      "5:14 “verison” means nothing here. Take it out, or look whether it is misspelt.",
    ]);
  });

  test("what is no JSON", () => {
    expect(told("")).toEqual(["1:1 This is no JSON: a value is missing here."]);
    expect(told('{\n  "id": "x"\n  "title": "y"\n}')).toEqual([
      "3:3 This is no JSON: a comma is missing here.",
    ]);
    expect(told('{\n  "id": "x",\n}')).toEqual([
      "3:1 This is no JSON: a name in quotation marks is missing here.",
    ]);
    expect(told('{\r\n  // mine\r\n  "id": "x" }')).toEqual(["2:3 This is no JSON: JSON has no comments."]);
    expect(told('{ "id": "x"')).toEqual(["1:12 This is no JSON: a closing brace is missing."]);
    expect(told("{} more")).toEqual([
      "1:4 This is no JSON: there is something here that JSON does not know.",
    ]);
  });

  test("brackets deeper than anything can read", () => {
    expect(told(`${"[".repeat(200_000)}${"]".repeat(200_000)}`)).toHaveLength(1);
  });
});

test("no text breaks it, and every fault lies in the text", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 60 }),
        fc.json(),
        fc
          .tuple(definitions, fc.nat({ max: 3000 }), fc.string({ unit: "binary", maxLength: 4 }))
          .map(([definition, at, other]) => JSON.stringify(definition, undefined, 1).slice(0, at) + other),
        definitions.map((definition) => JSON.stringify(definition, undefined, 2)),
      ),
      (text) => {
        const read = readMethodText(text);
        if (read.is === "method") return;
        const lines = text.split(/\r\n|\r|\n/u);
        expect(read.faults.length).toBeGreaterThan(0);
        for (const { line, column } of read.faults) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? "").length + 1);
        }
      },
    ),
    { numRuns: 300 },
  );
});
