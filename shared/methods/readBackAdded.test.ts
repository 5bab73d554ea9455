import { describe, expect, it } from "vitest";
import { fileOf, folderIn, read, told } from "./readBack.test-support.ts";

const report = /^reports\/2017.*\.md$/u;
const platform = /^decisions\/.*managed-container-platform/u;

describe("what a person added to a file", () => {
  it.each<[string, RegExp, (text: string) => string, readonly string[]]>([
    [
      "a new row of the backlog",
      /^backlog\/backlog\.md$/u,
      (text) => text.replace(/(\n\| 20 \| [^\n]*)/u, "$1\n| | Draw the network | | | | | | |"),
      ["new add candidate: Draw the network {}"],
    ],
    [
      "a new row for a spreadsheet, with its figures",
      /^backlog\/backlog\.csv$/u,
      (text) => `${text},,story,Draw the network,,,,7,3,,,,,,must${",".repeat(12)}\r\n`,
      ['new add candidate: Draw the network {"type":"story","value":"7","effort":"3","moscow":"must"}'],
    ],
    [
      "a new entry of a list",
      report,
      (text) => text.replace(/(- Webhooks were still missing[^\n]*)/u, "$1\n- The status page was down, too"),
      ["new add impact: The status page was down, too {}"],
    ],
    [
      "a new entry with its owner behind it",
      /^reports\/2025-09-02/u,
      (text) => text.replace(/(- When has a project started[^\n]*)/u, "$1\n- Who pays for it? (Owner: Ana)"),
      ['new add question: Who pays for it? {"owner":"Ana"}'],
    ],
    [
      "a new argument for an option, in its own words",
      platform,
      (text) => text.replace(/(- Good, because Anything can be made to run\n)/u, "$1- Known to all of us\n"),
      ["new add pro: Known to all of us {}"],
    ],
    [
      "a new consequence, with what the list puts before each, and without",
      platform,
      (text) =>
        text
          .replace(/(- Good, because For the team: We learn[^\n]*)/u, "$1\n- Good, because One bill")
          .replace(/(- Bad, because For the team: We cannot[^\n]*)/u, "$1\n- Nights on call"),
      ['new add team: One bill {"effect":"good"}', "new add team: Nights on call {}"],
    ],
    [
      "a new step of the shortest path, behind the one above it",
      /^backlog\/backlog\.md$/u,
      (text) => text.replace(/(- Give access by team[^\n]*\n[^\n]*)/u, "$1\n- Draw the network"),
      ['new add candidate: Draw the network {"moscow":"must","place":"1.5"}'],
    ],
    [
      "an entry in a list that names several stickies in each",
      /^backlog\/backlog\.md$/u,
      (text) => text.replace(/(\n {2}- First users: [^\n]*)/u, "$1\n  - Thursdays only"),
      ["backlog/backlog.md:7 added"],
    ],
  ])("%s", async (_, path, edit, expected) => {
    const folder = await folderIn("madr");
    const file = fileOf(folder, path, edit);
    expect(file.text).not.toBe(fileOf(folder, path, (text) => text).text);
    expect(told(await read(folder, [file]))).toEqual(expected);
  });
});
