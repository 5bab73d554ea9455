import { expect, test } from "vitest";
import type { Element, Workshop } from "#shared/board/board.ts";
import { arrow, common, frame, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { decisionRecords } from "#shared/outcomes/exporters/decisions/exporter.ts";
import { outcomesOf, type Said } from "#shared/outcomes/outcome.ts";
import { decisionRecord } from "./method.ts";
import { figures, outcomes } from "./outcomes.ts";

const decisionsOf = (workshop: Workshop) => outcomesOf(outcomes(workshop), "decision");
const textsOf = (all: readonly Said[] = []) => all.map(({ text }) => text);
const board = (elements: readonly Element[]) => workshopOf("decision-record", elements);

test("the sample yields three decisions, the earliest of them superseded by what took its place", async () => {
  const sample = await decisionRecord.sample();
  const decisions = decisionsOf(sample);
  expect(decisions.map(({ status, date }) => [status, date])).toEqual([
    ["superseded", "2024-03-05"],
    ["accepted", "2025-10-07"],
    ["accepted", "2025-10-07"],
  ]);
  const [earlier, platform, templates] = decisions;
  expect(platform?.supersedes).toEqual([earlier?.id]);
  for (const one of [platform, templates]) {
    expect(one?.options.filter(({ chosen }) => chosen)).toHaveLength(1);
    expect(one?.options).toHaveLength(3);
    expect(one?.decision).toMatch(/^We will /u);
    expect(one?.consequences.some(({ good }) => good === false)).toBe(true);
    expect(textsOf(one?.drivers)).toContain("Self-service over tickets");
    expect(one?.people).toEqual(expect.arrayContaining(["Mira Okafor", "Ines Duarte"]));
  }
  // Of those who met in 2025, none decided in 2024 but those that its frame names.
  expect(earlier?.people).toEqual(["Ines Duarte", "Jonas Lind"]);
  expect(textsOf(earlier?.drivers)).not.toContain("Self-service over tickets");
});

test("the sample becomes a record for each decision, linked both ways", async () => {
  const sample = await decisionRecord.sample();
  const { files, notes } = decisionRecords.write(
    { title: "", workshops: [], outcomes: outcomes(sample) },
    { format: "adr-tools" },
  );
  expect(notes).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual([
    "0001-environments-by-ticket-through-operations.md",
    "0002-managed-container-platform-for-team-workloads.md",
    "0003-templates-are-repositories-not-a-generator.md",
  ]);
});

test("what is on a board of one title belongs to it, wherever it lies", () => {
  const drawn = board([
    sticky("t", "topic", "Queue"),
    sticky("w", "decision", "We will buy", { x: 4000 }),
    sticky("o", "option", "Buy", { y: 900, fields: { chosen: "chosen" } }),
    sticky("p", "pro", "Cheap", { y: 900, x: 240 }),
    sticky("c", "con", "Slow", { y: 1900 }),
    arrow("c", "o"),
    sticky("k", "components", "One more to run", { x: -900 }),
  ]);
  const [decision] = decisionsOf(drawn);
  const saidBy = (id: string, text: string): Said => ({
    text,
    source: { workshop: drawn.control.id, elements: [id] },
  });
  expect(decision).toMatchObject({
    status: "proposed",
    date: "2026-03-02",
    decision: "We will buy",
    options: [{ title: "Buy", chosen: true, pros: [saidBy("p", "Cheap")], cons: [saidBy("c", "Slow")] }],
    consequences: [{ ...saidBy("k", "One more to run"), for: "components" }],
  });
  expect(decision?.consequences[0]).not.toHaveProperty("good");
});

test("of several titles a sticky belongs to that of its connector, else of its cluster, else of its frame", () => {
  const [first, second] = decisionsOf(
    board([
      frame("f", "A", [0, 0, 1000, 1000, 0]),
      frame("g", "B", [2000, 0, 1000, 1000, 0]),
      sticky("a", "topic", "First", { x: 10, y: 10 }),
      { ...sticky("b", "topic", "Second", { x: 2010, y: 10 }), cluster: "k" },
      { type: "cluster", ...common, id: "k", text: "", box: [0, 0, 1, 1, 0] },
      sticky("in", "force", "in the frame", { x: 300, y: 300 }),
      { ...sticky("cl", "force", "in the cluster", { x: 300, y: 600 }), cluster: "k" },
      { ...sticky("jo", "force", "joined", { x: 2300, y: 300 }), cluster: "k" },
      arrow("jo", "a"),
      sticky("all", "force", "for all", { x: 5000 }),
    ]),
  );
  expect(textsOf(first?.drivers).toSorted()).toEqual(["for all", "in the frame", "joined"]);
  expect(textsOf(second?.drivers).toSorted()).toEqual(["for all", "in the cluster"]);
});

test("who was there is the room's list and what stickies add, each once", () => {
  const there = board([
    sticky("t", "topic", "Queue"),
    sticky("p", "person", "mira okafor", { x: 900 }),
    sticky("q", "person", "Ravi Nair", { x: 1200 }),
    { ...sticky("l", "topic", "Log", { y: 900 }), cluster: "k" },
    { ...sticky("r", "person", "Tom Weir", { x: 1500 }), cluster: "k" },
  ]);
  const people = [
    { person: "1", name: "Mira Okafor", role: "facilitator", since: "2026-03-02T09:00:00Z" },
    { person: "2", name: "  ", role: "participant", since: "2026-03-02T09:00:00Z" },
  ];
  const listed = { ...there, control: { ...there.control, people } };
  expect(decisionsOf(listed).map((one) => one.people)).toEqual([["Mira Okafor", "Ravi Nair"], ["Tom Weir"]]);
});

test("supersedes by connector and by name, on this board or elsewhere, but not while it is pending", () => {
  const topics = (status: string) =>
    board([
      sticky("a", "topic", "Own clusters", { fields: { status: "accepted" } }),
      sticky("b", "topic", "Bare metal", { x: 300, fields: { status: "accepted" } }),
      sticky("c", "topic", "Managed", { x: 600, fields: { status, supersedes: "own clusters; ADR-0003 ;" } }),
      arrow("c", "b"),
    ]);
  const accepted = decisionsOf(topics("accepted"));
  expect(accepted.map(({ status }) => status)).toEqual(["superseded", "superseded", "accepted"]);
  expect(accepted[2]?.supersedes).toEqual(["w/b", "w/a", "ADR-0003"]);
  expect(decisionsOf(topics("proposed")).map(({ status }) => status)).toEqual([
    "accepted",
    "accepted",
    "proposed",
  ]);
});

test("counts what there is to choose from, and what is said of its price", () => {
  expect(figures(board([]))).toBeUndefined();
  const some = board([
    sticky("a", "topic", "Own\nclusters", { fields: { status: "accepted" } }),
    sticky("o", "option", "One"),
    sticky("k", "team", "Nights", { fields: { effect: "bad" } }),
    sticky("l", "team", "Perhaps"),
  ]);
  expect(figures(some)?.rows).toEqual([{ label: "Own clusters", cells: ["Accepted", "1", "0", "1"] }]);
});
