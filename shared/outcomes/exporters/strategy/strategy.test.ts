// @vitest-environment happy-dom
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { lint } from "markdownlint/sync";
import { describe, expect, test } from "vitest";
import type { ExportInput, OutcomeFile } from "#shared/outcomes/exporters/exporter.ts";
import {
  decision,
  hostile,
  item,
  programme,
  said,
  textOf,
  workshops,
} from "#shared/outcomes/exporters/fixture.test-support.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { strategyDocument } from "./exporter.ts";

const write = (outcomes: readonly Outcome[], more: Partial<ExportInput> = {}) =>
  strategyDocument.write({ title: "Harbour", workshops, outcomes, ...more }).files;
const headings = (text: string) => text.match(/^## .*/gmu);
const bytesOf = async (files: readonly OutcomeFile[]): Promise<Uint8Array> => {
  const file = files.find(({ path }) => path === "strategy.docx");
  if (!file || !("bytes" in file)) throw new Error("no DOCX");
  return file.bytes();
};
const rawOf = async (bytes: Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

const common = (id: string, text: string) => ({
  id: `stratg2509/${id}`,
  source: { workshop: "stratg2509", elements: [id] },
  text,
});
/** Each text in every place that a strategy has for one. */
const nasty = hostile.flatMap((long, index): Outcome[] => {
  const text = long.slice(0, 120);
  return [
    { is: "problem", ...common(`p${index}`, long), evidence: [text], chosen: index % 2 === 0 },
    {
      is: "goal",
      ...common(`g${index}`, text),
      metric: text,
      unit: text,
      owner: text,
      baseline: 1,
      due: text,
    },
    { is: "condition", ...common(`c${index}`, text), goals: [] },
    {
      is: "principle",
      ...common(`r${index}`, text),
      kind: index % 2 === 0 ? "guiding" : "excluded",
      why: text,
    },
    {
      is: "action",
      ...common(`a${index}`, text),
      owner: text,
      answers: [`stratg2509/c${index}`, `stratg2509/p${index}`],
    },
    { is: "open", ...common(`o${index}`, text), kind: "risk", owner: text },
    { is: "pain", ...common(`n${index}`, text), teams: [text] },
    item(`i${index}`, text, { onPath: true, learn: text, firstUsers: [text] }),
    decision(`d${index}`, text, {
      decision: text,
      options: [{ id: "x", title: text, pros: [], cons: [said(text, `s${index}`)], chosen: false }],
    }),
  ];
});

describe("the document", () => {
  const text = textOf(write(programme.outcomes), "strategy.md");

  test("has all sections of the programme in their order, with owners, dates and stickies", () => {
    expect(headings(text)).toEqual([
      "## The problem and its evidence",
      "## Goal",
      "## What must be true",
      "## Guiding choices",
      "## Coherent actions",
      "## Decided against",
      "## Measures",
      "## Risks and open questions",
      "## Sources",
    ]);
    expect(text).toContain(
      "- Nine projects reached production on average six months late[^stratg2509-p1]\n  - Evidence: Project review, June 2025\n",
    );
    expect(text).toContain(
      "  - Baseline: 9.5 months (2025-06-30)\n  - Target: 3 months\n  - Due: 2026-06-30\n  - Owner: Mira Okafor\n",
    );
    expect(text).toContain(
      "- A team can get an environment in a day without asking anybody[^ftrbck2509-c1]\n  - Offer one template for repository, pipeline and test environment[^ftrbck2509-a1] (Ade Bello, 2025-12-01)\n",
    );
    expect(text).toContain(
      "| Offer one template for repository, pipeline and test environment[^ftrbck2509-a1] | Ade Bello | 2025-12-01 | In progress | A team can get an environment in a day without asking anybody |\n",
    );
    expect(text).toContain(
      "- Not chosen as the driving problem: Cloud bill grew 40 % without owners[^stratg2509-p2]\n",
    );
    expect(text).toContain(
      "- Clusters of our own[^dcsrec2510-d1] [^dcsrec2510-p3]\n  - Why: needs two more people\n",
    );
    expect(text).toContain(
      "| Time to first release[^measrs2510-m1] | 9.5 months (2025-06-30) | 4 months (2026-03-31) | 3 months | 2026-06-30 |\n",
    );
    expect(text).toContain(
      "- Risk: Operations has no time for the first template[^ftrbck2509-o1] (Jonas Lind)\n",
    );
    expect(text).toContain("[^ftrbck2509-c1]: Sticky c1 · Future, backwards, 2025-09-09\n");
  });

  test("a superseded decision guides nobody", () => {
    expect(text).toContain("- Managed container platform for team workloads");
    expect(text).not.toContain("- Environments by ticket through operations");
  });

  test("says what the boards had nothing on, and nothing of its own there", () => {
    const goal = programme.outcomes.find(({ is }) => is === "goal");
    if (!goal) throw new Error("no goal");
    const short = textOf(write([goal]), "strategy.md");
    expect(headings(short)).toEqual(["## Goal", "## Sources", "## Not covered"]);
    expect(short).toContain(
      "The boards had nothing on: the problem and its evidence, what must be true, guiding choices, coherent actions, decided against, measures, risks and open questions.\n",
    );
    expect(write([])).toEqual([]);
  });

  test("pleases a linter, whatever is written on the stickies", () => {
    for (const outcomes of [programme.outcomes, nasty]) {
      const strings = { text: textOf(write(outcomes), "strategy.md") };
      expect(lint({ strings, config: { MD013: false } })).toEqual({ text: [] });
    }
  });

  test("the order in which workshops come changes no byte", () => {
    const shuffled = workshops.toReversed();
    const mixed = shuffled.flatMap(({ id }) =>
      programme.outcomes.filter(({ source }) => source.workshop === id),
    );
    expect(textOf(write(mixed, { workshops: shuffled }), "strategy.md")).toBe(text);
  });
});

describe("HTML", () => {
  const parsed = (outcomes: readonly Outcome[]) =>
    new DOMParser().parseFromString(textOf(write(outcomes), "strategy.html"), "text/html");

  test("is one page with its own styles, that runs and fetches nothing", () => {
    for (const outcomes of [programme.outcomes, nasty]) {
      const page = parsed(outcomes);
      expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toBe(
        "default-src 'none'; style-src 'unsafe-inline'",
      );
      expect(page.querySelectorAll("script, link, img, iframe, object, b, [onclick], [src]")).toHaveLength(0);
      for (const link of page.querySelectorAll("a"))
        expect(link.getAttribute("href")).toMatch(/^(?:#|https?:\/\/)/u);
    }
  });

  test("has the sections, tables and footnotes of the document", () => {
    const page = parsed(programme.outcomes);
    expect(page.title).toBe("Strategy: Harbour");
    expect(page.querySelectorAll("main > h2").length).toBeGreaterThanOrEqual(9);
    expect(page.querySelectorAll("table")).toHaveLength(2);
    expect([...page.querySelectorAll("td.day")].map((cell) => cell.textContent)).toEqual([
      "2025-12-01",
      "2026-06-30",
    ]);
    const marks = new Set([...page.querySelectorAll("sup a")].map((mark) => mark.getAttribute("href")));
    expect([...marks].every((mark) => page.getElementById((mark ?? "").slice(1)) !== null)).toBe(true);
    expect(marks.size).toBe(page.querySelectorAll(".footnotes li").length);
  });
});

describe("DOCX", () => {
  test("is read by another reader, with all words in their order", async () => {
    const raw = await rawOf(await bytesOf(write(programme.outcomes)));
    const places = [
      "Strategy: Harbour",
      "Nine projects reached production on average six months late",
      "Baseline: 9.5 months (2025-06-30)",
      "A team can get an environment in a day without asking anybody",
      "Offer one template for repository, pipeline and test environment",
      "Clusters of our own",
      "Risk: Operations has no time for the first template",
      "Strategy framing, 2025-09-02",
    ].map((words) => raw.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test("has headings, lists, tables and footnotes", async () => {
    const { value: html } = await mammoth.convertToHtml({
      buffer: Buffer.from(await bytesOf(write(programme.outcomes))),
    });
    const page = new DOMParser().parseFromString(html, "text/html");
    expect(page.querySelectorAll("h1")).toHaveLength(1);
    expect(page.querySelectorAll("h2")).toHaveLength(9);
    expect(page.querySelectorAll("table")).toHaveLength(2);
    expect(page.querySelectorAll("ul").length).toBeGreaterThan(5);
    expect(page.querySelectorAll("sup a").length).toBeGreaterThan(10);
    expect(page.body.textContent).toContain("Sticky c1 · Future, backwards, 2025-09-09");
  });

  test("hostile words make no damaged file", async () => {
    const bytes = await bytesOf(write(nasty));
    expect(await rawOf(bytes)).toContain('Say "yes" or ""no""');
  });

  test("the same input gives the same bytes, links and all", async () => {
    const linked = [
      ...programme.outcomes,
      item("z", "See https://example.org/a and https://example.org/b", { onPath: true }),
    ];
    const first = await bytesOf(write(linked));
    expect(await bytesOf(write(linked))).toEqual(first);
    const core = strFromU8(unzipSync(first)["docProps/core.xml"] ?? new Uint8Array());
    expect(core).toContain("2025-10-21T00:00:00Z");
    const rels = strFromU8(unzipSync(first)["word/_rels/document.xml.rels"] ?? new Uint8Array());
    const used = strFromU8(unzipSync(first)["word/document.xml"] ?? new Uint8Array());
    const ids = [...rels.matchAll(/Id="(rIdLink\d+)"/gu)].map(([, id = ""]) => id);
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(used).toContain(`"${id}"`);
  });
});

test("formats can be left out", () => {
  expect(strategyDocument.write(programme, { formats: ["html"] }).files.map(({ path }) => path)).toEqual([
    "strategy.html",
  ]);
});

test("a goal that another workshop took over as it is stands there once, and a changed one beside it", () => {
  const own = { is: "goal", ...common("g1", "Three months") } as const;
  const taken = (text: string): Outcome => ({
    is: "goal",
    id: "ftrbck2509/g2",
    source: { workshop: "ftrbck2509", elements: ["g2"] },
    text,
    origin: own.id,
  });
  const goals = (outcomes: readonly Outcome[]) =>
    textOf(write(outcomes), "strategy.md").match(/^- .*months.*$/gmu);
  expect(goals([own, taken("Three months")])).toEqual(["- Three months[^stratg2509-g1]"]);
  expect(goals([own, taken("Two months")])).toHaveLength(2);
  expect(goals([taken("Three months")])).toHaveLength(1);
});
