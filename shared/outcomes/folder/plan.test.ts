import fc from "fast-check";
import { expect, test } from "vitest";
import { programme, workshops } from "#shared/outcomes/exporters/fixture.test-support.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { hostile } from "#shared/outcomes/hostile.test-support.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import type { Contributions } from "./contributions.ts";
import { formatNames, partNames } from "./parts.ts";
import { isSafePath } from "./paths.ts";
import { type FolderOptions, type OutcomePlan, planOutcomes } from "./plan.ts";

const given: Contributions = {
  workshops,
  outcomes: programme.outcomes,
  elements: new Map(),
  reports: workshops.map(({ id, title }) => ({
    id: "report",
    title,
    from: [id],
    of: [],
    extension: "md",
    text: `# ${title}\n`,
  })),
  unused: [],
};

const planOf = (options: Partial<FolderOptions> = {}, more: Partial<Contributions> = {}) =>
  planOutcomes({ ...given, ...more }, { title: "Harbour platform", ...options });
const pathsOf = ({ files }: OutcomePlan): readonly string[] => files.map(({ path }) => path);
const asIs = ({ files, notes, problems }: OutcomePlan) => ({ files, notes, problems });

test("has every kind of document in a folder of its own, and a list of them", async () => {
  const { files, parts, problems } = await planOf();
  expect(new Set(files.map(({ part }) => part))).toEqual(new Set(parts));
  for (const path of [
    "strategy/strategy.md",
    "strategy/strategy.docx",
    "measures/measures.md",
    "decisions/0002-managed-container-platform-for-team-workloads.md",
    "decisions.md",
    "backlog/jira.csv",
    "architecture/workspace.dsl",
    "reports/2025-09-02-strategy-framing.md",
    "outcomes.md",
  ])
    expect(files.map((file) => file.path)).toContain(path);
  expect(problems).toEqual([]);
  const index = files.find(({ path }) => path === "outcomes.md")?.content;
  expect(index).toContain("](backlog/jira.csv)");
});

test("says of each file which workshops it is made of", async () => {
  const { files } = await planOf();
  const from = (path: string) => files.find((file) => file.path === path)?.from;
  expect(from("measures/measures.md")).toEqual(["measrs2510"]);
  expect(from("reports/2025-09-02-strategy-framing.md")).toEqual(["stratg2509"]);
  expect(from("strategy/strategy.md")).toContain("ftrbck2509");
});

test("makes what was asked for alone", async () => {
  const decisions = await planOf({ only: ["decisions"], formats: ["adr-tools"] });
  expect(pathsOf(decisions)).toEqual([
    ".adr-dir",
    "decisions/0001-environments-by-ticket-through-operations.md",
    "decisions/0002-managed-container-platform-for-team-workloads.md",
  ]);
  expect(pathsOf(await planOf({ only: ["backlog"], formats: ["jira", "csv", "madr"] }))).toEqual([
    "backlog/backlog.csv",
    "backlog/jira.csv",
  ]);
  const scored = await planOf({
    only: ["backlog"],
    formats: ["markdown"],
    settings: { backlog: { order: "wsjf" } },
  });
  expect(scored.files[0]?.content).toContain("WSJF");
  for (const part of partNames)
    expect((await planOf({ only: [part] })).parts).toEqual(
      // These the caller makes.
      ["pictures", "board"].includes(part) ? [] : [part],
    );
  for (const format of formatNames)
    expect(pathsOf(await planOf({ formats: [format] })).length).toBeGreaterThan(5);
});

test("gives boards to other programs only where they are asked for, and says what those lose", async () => {
  const [about] = given.workshops;
  if (!about) throw new Error("There is no workshop");
  const board = { workshop: about.id, text: "{}", losses: ["1 picture is left out"] };
  const boards = ["excalidraw", "canvas"].map((format) => ({ ...board, format }));
  const isBoard = (path: string) => path.startsWith("boards/");
  expect(pathsOf(await planOf({}, { boards })).filter(isBoard)).toEqual([]);
  const all = await planOf({ only: ["board"] }, { boards });
  expect(pathsOf(all).map((path) => path.split(".").at(-1))).toEqual(["canvas", "excalidraw"]);
  expect(pathsOf(all).every(isBoard)).toBe(true);
  expect(all.parts).toEqual(["board"]);
  expect(all.notes.filter((note) => note.endsWith(": 1 picture is left out."))).toHaveLength(2);
  const one = await planOf({ only: ["board"], formats: ["canvas"] }, { boards });
  expect(pathsOf(one).map((path) => path.split(".").at(-1))).toEqual(["canvas"]);
});

test("puts records where .adr-dir says, after those that are there, and refuses to leave the folder", async () => {
  const there = {
    adrFolder: "doc/adr",
    records: [{ path: "0007-use-git.md", text: "# 7. Use Git\n\n## Status\n\nAccepted\n" }],
  };
  const inside = await planOf({ only: ["decisions"], formats: ["adr-tools"], there });
  expect(pathsOf(inside)).toEqual([
    "doc/adr/0008-environments-by-ticket-through-operations.md",
    "doc/adr/0009-managed-container-platform-for-team-workloads.md",
  ]);
  const outside = await planOf({ there: { adrFolder: false, records: [] } });
  expect(outside.problems).toEqual([sayDocument("folder.adrDirOutside")]);
  expect(pathsOf(outside).filter((path) => path.startsWith("decisions/"))).toEqual([]);
  expect(pathsOf(outside)).toContain("decisions.md");
});

test("tells what gives nothing, and what came from workshops that are not here", async () => {
  const manifest = { version: 1 as const, title: "", workshops: [{ id: "gone", title: "Gone" }], files: [] };
  const { notes, files } = await planOutcomes(
    {
      workshops: [],
      outcomes: [],
      elements: new Map(),
      reports: [],
      unused: [{ title: "Empty" }, { title: "New", method: "dream" }],
    },
    { title: "None", there: { manifest, records: [] } },
  );
  expect(files).toEqual([]);
  expect(notes).toEqual([
    sayDocument("folder.emptyBoard", { title: "Empty" }),
    sayDocument("folder.unknownMethod", { title: "New", method: "dream" }),
    sayDocument("folder.otherWorkshop", { title: "Gone" }),
    sayDocument("folder.nothing"),
  ]);
});

test("tells reports of one day and one title apart", async () => {
  const twins = ["aaaaaaaaaa", "bbbbbbbbbb"];
  const plan = await planOf(
    {
      only: ["reports"],
    },
    {
      workshops: twins.map((id) => ({ id, title: "Twin", date: "2025-01-01", people: [] })),
      reports: twins.map((id) => ({
        id: "report",
        title: "",
        from: [id],
        of: [],
        extension: "md",
        text: id,
      })),
    },
  );
  expect(pathsOf(plan)).toEqual([
    "reports/2025-01-01-twin-aaaaaaaaaa.md",
    "reports/2025-01-01-twin-bbbbbbbbbb.md",
  ]);
});

test("pictures are drawn where they are wanted, and those that are there are left alone by whoever draws none", async () => {
  let drawn = 0;
  const svg = () => {
    drawn += 1;
    return "<svg/>\n";
  };
  const pictures = [
    { workshop: "stratg2509", title: "Strategy", svg },
    {
      workshop: "c4sktc2509",
      title: "Container diagram",
      shows: { elements: ["hp"], from: "inside" as const },
      svg,
    },
  ];
  const undrawn = await planOf();
  expect(undrawn.parts).not.toContain("pictures");
  const made = await planOf({}, { pictures });
  expect(made.parts).toContain("pictures");
  const paths = pathsOf(made).filter((path) => path.endsWith(".svg") && !path.startsWith("measures/"));
  expect(paths).toEqual([
    "architecture/container-system-harbour-platform.svg",
    "pictures/2025-09-02-strategy-framing.svg",
  ]);
  expect(drawn).toBe(2);
  const index = made.files.find(({ path }) => path === "outcomes.md")?.content;
  for (const path of paths) expect(index).toContain(path);
  expect(made.files.find(({ path }) => path.startsWith("pictures/"))).toMatchObject({ from: ["stratg2509"] });

  // The same documents, without the time that drawing takes.
  const quick = await planOf({ only: ["architecture"], formats: ["mermaid"] }, { pictures });
  expect(drawn).toBe(2);
  expect(quick.files.find(({ path }) => path.endsWith(".md"))).toEqual(
    made.files.find(({ path }) => path === "architecture/architecture.md"),
  );
});

const retold = (outcome: Outcome, text: string): Outcome => ({ ...outcome, text });

test("whatever is written on boards, the same workshops give the same bytes under names for every system", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(hostile, fc.constantFrom("CON", "aux.md", "..", "x".repeat(10_000))), {
        minLength: 8,
        maxLength: 12,
      }),
      fc.shuffledSubarray([...workshops], { minLength: workshops.length }),
      async (texts, shuffled) => {
        const textAt = (at: number): string => texts[at % texts.length] ?? "";
        const outcomes = given.outcomes.map((outcome, at) => retold(outcome, textAt(at)));
        const titled = workshops.map((workshop, at) => ({ ...workshop, title: textAt(at) }));
        const options = { title: textAt(3), formats: ["adr-tools", "markdown", "csv"] };
        const first = await planOutcomes({ ...given, workshops: titled, outcomes }, options);
        const order = shuffled.flatMap(({ id }) => titled.filter((one) => one.id === id));
        const again = await planOutcomes({ ...given, workshops: order, outcomes }, options);
        expect(asIs(again)).toEqual(asIs(first));
        for (const { path } of first.files) expect(isSafePath(path)).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});
