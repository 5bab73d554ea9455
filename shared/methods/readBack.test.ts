import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Workshop } from "#shared/board/board.ts";
import { isReadBack } from "#shared/outcomes/folder/lineMarks.ts";
import { planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { type BoardChange, withChanges } from "#shared/outcomes/readBack/change.ts";
import { contributionsOf } from "./contributions.ts";
import { fileOf, folderIn, formats, read, title, told, workshops } from "./readBack.test-support.ts";

const strategy = /^strategy\/strategy\.md$/u;
const report = /^reports\/2017.*\.md$/u;
const platform = /^decisions\/.*managed-container-platform/u;

describe("what a person changed in a file", () => {
  it.each<[string, RegExp, (text: string) => string, readonly string[]]>([
    [
      "an edited sentence",
      strategy,
      (text) => text.replace("- Self-service over tickets[", "- Self-service before tickets["),
      ["stratg2509/zjnf6gtypx text = Self-service before tickets"],
    ],
    [
      "an owner and a date in one row",
      strategy,
      (text) => text.replace("| Security | 2025-10-31 |", "| Ana Silva | 2025-11-15 |"),
      ["ftrbck2509/10k9awpdgm field owner = Ana Silva", "ftrbck2509/10k9awpdgm field due = 2025-11-15"],
    ],
    [
      "an owner and words in brackets",
      strategy,
      (text) =>
        text.replace(
          "Agree on the rules for going live, on one page[^ftrbck2509-2pdst4ay14] (Head",
          "Agree (with all) on the rules[^ftrbck2509-2pdst4ay14] (New head",
        ),
      [
        "ftrbck2509/2pdst4ay14 text = Agree (with all) on the rules",
        "ftrbck2509/2pdst4ay14 field owner = New head of engineering",
      ],
    ],
    [
      "a moved status in the document's own words",
      strategy,
      (text) => text.replace("| In progress |", "| Done |"),
      ["measrs2510/mb9cr9r2s8 field status = done"],
    ],
    [
      "an owner where nobody was",
      /^backlog\/backlog\.csv$/u,
      (text) => text.replace(/(\r\nshpath2509\/r6vfbhycya,(?:[^,]*,){17})/u, "$1Ana"),
      ["shpath2509/r6vfbhycya field owner = Ana"],
    ],
    [
      "a title in another tool's spelling",
      /^backlog\/jira\.csv$/u,
      (text) =>
        text.replace(
          "Keep the four usual firewall rules as code",
          "Keep the five usual firewall rules as code",
        ),
      ["shpath2509/r6vfbhycya text = Keep the five usual firewall rules as code"],
    ],
    [
      "a row that was taken out",
      /^backlog\/backlog\.csv$/u,
      (text) => text.replace(/\r\nshpath2509\/epfkdccfwx[^\r]*/u, ""),
      ["shpath2509/epfkdccfwx remove"],
    ],
    [
      "a type, a cause, and an impact that was none",
      report,
      (text) =>
        text
          .replace("| Prevent | Infrastructure |", "| Mitigate | Infrastructure |")
          .replace("- WAL was not archived[", "- WAL was never archived[")
          .replace(/- Git repositories and wikis were not lost.*\n/u, ""),
      [
        "jwcz7vge9t/50vneyqmvk text = WAL was never archived",
        "jwcz7vge9t/raet3vj7vf field type = mitigate",
        "jwcz7vge9t/4dr8wtmpkm remove",
      ],
    ],
    [
      "a reading, and not the baseline that is the same figure",
      /^measures\/measures\.md$/u,
      (text) => text.replace("| 2025-12-01 | 14 hours", "| 2025-12-01 | 12 hours"),
      ["measrs2510/nwrdn41tye text = 12"],
    ],
    [
      "words of nobody's sticky",
      strategy,
      (text) => text.replace("## Goal", "## Our goal").replace(/$/u, "\nWritten with care.\n"),
      ["strategy/strategy.md:80 changed", "strategy/strategy.md:704 added"],
    ],
  ])("%s", async (_, path, edit, expected) => {
    const folder = await folderIn("madr");
    const file = fileOf(folder, path, edit);
    expect(file.text).not.toBe(fileOf(folder, path, (text) => text).text);
    expect(told(await read(folder, [file]))).toEqual(expected);
  });

  it.each(formats)("a decision record of %s", async (format) => {
    const folder = await folderIn(format);
    const record = fileOf(folder, platform, (text) =>
      text
        .replace(/accepted/iu, (word) => (word.startsWith("A") ? "Deprecated" : "deprecated"))
        .replace("Jobs end after one hour", "Jobs end after two hours")
        .replace(/^# (\d+\. )?Managed container platform.*$/mu, "# $1Managed containers for team workloads"),
    );
    expect(new Set(told(await read(folder, [record])))).toEqual(
      new Set([
        "dcsrec2510/b3g1ps1tqr field status = deprecated",
        "dcsrec2510/b3g1ps1tqr text = Managed containers for team workloads",
        "dcsrec2510/2txpr4dfq0 text = Jobs end after two hours",
      ]),
    );
  });

  it.each([
    ["madr", 'status: "accepted"', "status: superseded by ADR-0003"],
    ["adr-tools", "\nAccepted\n", "\nSuperceded by [3. Templates](0003-templates.md)\n"],
    ["log4brains", "Status: accepted", "Status: superseded by [20251007-templates](20251007-templates.md)"],
  ])("a decision of %s that another one supersedes", async (format, before, after) => {
    const folder = await folderIn(format);
    const { proposals, unclear } = await read(folder, [
      fileOf(folder, platform, (text) => text.replace(before, after)),
    ]);
    expect(unclear).toEqual([]);
    expect(proposals).toMatchObject([
      {
        change: { is: "field", field: "status", after: "superseded" },
        left: [expect.stringMatching(/^by /u)],
      },
    ]);
  });

  it("the same in two files is one change, and different things are told to clash", async () => {
    const folder = await folderIn("madr");
    const put = (path: RegExp, words: string) =>
      fileOf(folder, path, (text) => text.replaceAll("Keep the four usual firewall rules as code", words));
    const [csv, jira] = [/backlog\/backlog\.csv$/u, /backlog\/jira\.csv$/u];
    const same = await read(folder, [put(csv, "Keep five rules"), put(jira, "Keep five rules")]);
    expect(same.proposals.map(({ places }) => places.map(({ path }) => path))).toEqual([
      ["backlog/backlog.csv", "backlog/jira.csv"],
    ]);
    const other = await read(folder, [put(csv, "Keep five rules"), put(jira, "Keep six rules")]);
    expect(told(other)).toEqual([
      "(files) shpath2509/r6vfbhycya text = Keep five rules",
      "(files) shpath2509/r6vfbhycya text = Keep six rules",
    ]);
  });
});

describe("what changed on the board since", () => {
  const rename = (element: string, after: string): BoardChange => ({
    is: "text",
    workshop: "stratg2509",
    element,
    before: "",
    after,
  });

  it("is no change of the file, and a clash where the file was changed too", async () => {
    const folder = await folderIn("madr");
    const boards = withChanges(workshops, [
      rename("zjnf6gtypx", "Self-service first"),
      rename("b8rh3bw3z3", "One road, and others"),
      { is: "remove", workshop: "stratg2509", element: "cxpav5cjnx", text: "" },
    ]);
    const edit = fileOf(folder, strategy, (text) =>
      text
        .replace("- Self-service over tickets[", "- Self-service before tickets[")
        .replace("- Sit with a team rather than write a guide for it[", "- Sit with a team["),
    );
    expect(told(await read(folder, [edit], boards))).toEqual([
      "(board) stratg2509/zjnf6gtypx text = Self-service before tickets",
      "stratg2509/00z722gt7h text = Sit with a team",
    ]);
  });
});

/** As an editor or a formatter lays a text out anew. */
const laidOut = (path: string, text: string): string =>
  path.endsWith(".md")
    ? text
        .replaceAll(/^( *)- /gmu, "$1* ")
        .replaceAll(" | ", "   |   ")
        .replaceAll("\n", "\r\n")
    : text.replaceAll("\r\n", "\n");

describe("whatever lies in the folder", () => {
  it("nothing is found where nobody changed anything, however it is laid out", async () => {
    for (const format of formats) {
      const folder = await folderIn(format);
      const files = folder.plan.files
        .filter(({ path }) => isReadBack(path) && (format === "madr" || path.startsWith("decisions")))
        .map(({ path }) =>
          fileOf(folder, new RegExp(`^${RegExp.escape(path)}$`, "u"), (text) => laidOut(path, text)),
        );
      expect(files.length).toBeGreaterThan(format === "madr" ? 30 : 2);
      const found = told(await read(folder, files));
      // The list of files is no document of a board.
      expect(found).toEqual(format === "madr" ? ["outcomes.md:1 file"] : []);
    }
  });

  it("what is another file altogether, or was written as nobody writes, is told", async () => {
    const folder = await folderIn("madr");
    const path = /backlog\/backlog\.csv$/u;
    const other = fileOf(folder, path, () =>
      Array.from({ length: 6_000 }, (_, row) => `${row},x`).join("\n"),
    );
    const { file, text } = fileOf(folder, path, (given) => given.replace("story", "epic"));
    const found = await read(folder, [other, { file: { ...file, how: { order: "by heart" } }, text }]);
    expect(told(found)).toEqual(["backlog/backlog.csv:1 other", "backlog/backlog.csv:1 file"]);
  });

  it("nothing is thrown, and what makes no sense is told", async () => {
    const folder = await folderIn("madr");
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(platform, /backlog\/github\/02.*\.md$/u),
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.nat(),
        async (path, junk, at) => {
          const file = fileOf(folder, path, (text) => {
            const place = at % text.length;
            return text.slice(0, place) + junk + text.slice(place + junk.length);
          });
          const { proposals, unclear } = await read(folder, [file]);
          expect(
            [...proposals.flatMap(({ places }) => places), ...unclear].every(({ line }) => line > 0),
          ).toBe(true);
        },
      ),
      { numRuns: 5 },
    );
  });
});

/** Every sentence and simple fact of the boards, changed. */
const edits = (boards: readonly Workshop[]): readonly BoardChange[] =>
  boards.flatMap(({ control, elements }) =>
    elements.flatMap((one): BoardChange[] => {
      // A figure that becomes words is no figure any more.
      if (one.type !== "sticky" || one.text.includes("\n") || !/\p{L}{3}/u.test(one.text)) return [];
      const about = { workshop: control.id, element: one.id };
      const owner = one.fields["owner"];
      return [
        { is: "text", ...about, before: one.text, after: `${one.text} (for now)` },
        { is: "text", ...about, before: one.text, after: "Something else altogether" },
        ...(owner === undefined
          ? []
          : [{ is: "field" as const, field: "owner", ...about, before: owner, after: "Somebody else" }]),
      ];
    }),
  );

it("any edited sentence or owner is found as exactly that change", async () => {
  const all = edits(workshops);
  const readable = /^(?:strategy|backlog|decisions|reports\/2017|reports\/.*(?:strategy|scorecard))/u;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...formats), fc.nat(all.length - 1), async (format, at) => {
      const folder = await folderIn(format);
      const change = all[at];
      if (!change) return;
      const next = await planOutcomes(await contributionsOf(withChanges(workshops, [change])), {
        title,
        there: folder.there,
        formats: [format, "markdown", "csv", "jira", "linear", "azure-boards", "github", "gitlab", "trello"],
      });
      for (const { path, content, hash } of next.files) {
        const file = folder.there.manifest?.files.find((one) => one.path === path);
        if (
          !file ||
          file.hash === hash ||
          typeof content !== "string" ||
          !isReadBack(path) ||
          !readable.test(path)
        )
          continue;
        const { proposals, unclear } = await read(folder, [{ file, text: content }]);
        expect({ path, found: proposals.map((one) => one.change), unclear }).toEqual({
          path,
          found: [change],
          unclear: [],
        });
      }
    }),
    { numRuns: 8 },
  );
}, 60_000);
