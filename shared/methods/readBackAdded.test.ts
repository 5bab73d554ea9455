import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withChanges } from "#shared/outcomes/readBack/change.ts";
import { fileOf, folderIn, read, told, workshops, writing } from "./readBack.test-support.ts";

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
      (text) =>
        text.replace(/(- Good, because Anything can be made to run[^\n]*\n)/u, "$1- Known to all of us\n"),
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
      (text) => text.replace(/(- Give access by team[^\n]*)/u, "$1\n- Draw the network"),
      ['new add candidate: Draw the network {"moscow":"must","place":"1.5"}'],
    ],
    [
      "an entry in a list that names several stickies in each",
      /^strategy\/strategy\.md$/u,
      (text) => text.replace(/(\n {2}- Named by: [^\n]*)/u, "$1\n  - Thursdays only"),
      ["strategy/strategy.md:46 added"],
    ],
  ])("%s", async (_, path, edit, expected) => {
    const folder = await folderIn("madr");
    const file = fileOf(folder, path, edit);
    expect(file.text).not.toBe(fileOf(folder, path, (text) => text).text);
    expect(told(await read(folder, [file]))).toEqual(expected);
  });
});

describe("lines that a person moved", () => {
  const strategy = /^strategy\/strategy\.md$/u;
  const moveUp =
    (line: RegExp, before: string) =>
    (text: string): string => {
      const [taken = ""] = line.exec(text) ?? [];
      return text.replace(taken, "").replace(before, `${taken}${before}`);
    };

  it.each<[string, RegExp, (text: string) => string, readonly string[]]>([
    [
      "have stickies lie in that order, where their place tells it",
      strategy,
      moveUp(/- Sit with a team rather.*\n/u, "- Self-service over tickets["),
      [
        "stratg2509/00z722gt7h b8rh3bw3z3 cxpav5cjnx zjnf6gtypx order place: 00z722gt7h zjnf6gtypx b8rh3bw3z3 cxpav5cjnx",
      ],
    ],
    [
      "have a path of that order, where figures count it",
      /^backlog\/backlog\.md$/u,
      moveUp(/- Let the database come.*\n/u, "- Let teams make their own test"),
      ["shpath2509/ppjrb14vyj wb3y9g9895 xht4ye3784 order place: ppjrb14vyj xht4ye3784 wb3y9g9895"],
    ],
    [
      "are told where figures put them in order",
      /^backlog\/backlog\.csv$/u,
      moveUp(/shpath2509\/ppjrb14vyj.*\r\n/u, "shpath2509/xht4ye3784"),
      ["backlog/backlog.csv:3 moved"],
    ],
  ])("%s", async (_, path, edit, expected) => {
    const folder = await folderIn("madr");
    const file = fileOf(folder, path, edit);
    expect(file.text).not.toBe(fileOf(folder, path, (text) => text).text);
    expect(told(await read(folder, [file]))).toEqual(expected);
  });

  /** The principles of the strategy, in some order, with what stands under each. */
  const inOrder = (text: string, order: readonly number[]): string => {
    const [head = "", rest = ""] = text.split("## Guiding choices\n\n");
    const list = rest.match(/^(?:(?:- | {2}).*\n)+/u)?.[0] ?? "";
    const entries = list.match(/^- .*\n(?: {2}.*\n)*/gmu) ?? [];
    const moved = order.map((at) => entries[at] ?? "").join("");
    return `${head}## Guiding choices\n\n${moved}${entries.slice(order.length).join("")}${rest.slice(list.length)}`;
  };

  it("are found in any order, as what writes that order, and only where a person moved them", async () => {
    const folder = await folderIn("madr");
    const shuffled = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 });
    await fc.assert(
      fc.asyncProperty(shuffled, shuffled, async (byHand, onBoard) => {
        const file = fileOf(folder, strategy, (text) => inOrder(text, byHand));
        const isMoved = byHand.some((at, place) => at !== place);
        const found = await read(folder, [file]);
        expect(found.unclear).toEqual([]);
        expect(found.proposals).toHaveLength(isMoved ? 1 : 0);
        const { rewrite } = await writing(folder, workshops);
        const changes = found.proposals.map(({ change }) => change);
        const said = (text = ""): string => text.replaceAll(/^\[\^.*$/gmu, "");
        expect(said(await rewrite(file.file, changes))).toBe(said(file.text));

        // The board is put into another order, too.
        const other = await read(folder, [fileOf(folder, strategy, (text) => inOrder(text, onBoard))]);
        const boards = withChanges(
          workshops,
          other.proposals.map(({ change }) => change),
        );
        const both = await read(folder, [file], boards);
        const isBoardMoved = onBoard.some((at, place) => at !== place);
        const isSame = byHand.every((at, place) => at === onBoard[place]);
        const expected = isMoved && !isSame ? [isBoardMoved ? "board" : undefined] : [];
        expect(both.proposals.map(({ clash }) => clash)).toEqual(expected);
      }),
      {
        numRuns: 12,
        examples: [
          [
            [0, 1, 2, 3, 4],
            [1, 0, 2, 3, 4],
          ],
        ],
      },
    );
  });
});
