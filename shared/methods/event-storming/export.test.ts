import * as fc from "fast-check";
import { toString as textOf } from "mdast-util-to-string";
import { expect, test } from "vitest";
import { all, arrow, faults, parse, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { hostile } from "#shared/outcomes/hostile.test-support.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { eventStormingReport } from "./export.ts";
import { eventStorming } from "./method.ts";

const board = (title: string, steps: readonly string[], pain: string) => ({
  ...workshopOf(
    "event-storming",
    [
      ...steps.map((text, at) =>
        sticky(`s${at}`, "event", text, { x: at * 240, fields: { took: "2 weeks" } }),
      ),
      sticky("p", "pain", pain, { y: 300 }),
      arrow("p", "s1"),
    ],
    title,
  ),
});

const rowsOf = (markdown: string) =>
  all(parse(markdown), "tableRow").map(({ children }) => children.map((cell) => textOf(cell).trim()));

test("the sample's report leaves nothing to lint", async () => {
  expect(faults(eventStormingReport.write(await eventStorming.sample()))).toEqual([]);
});

test("leaves columns and sections without input out, and says so once", () => {
  const report = eventStormingReport.write(
    workshopOf("event-storming", [sticky("a", "event", "Team | formed")]),
  );
  expect(report).toContain("| Step |\n| - |\n| Team \\| formed[^a] |");
  expect(report).toContain(
    "The workshop's board had nothing on: teams, pivotal events, pain points, areas of interest, people and teams, systems, opportunities and value, the process in detail, open questions.",
  );
  expect(faults(report)).toEqual([]);
});

test("lays boards over each other, even one and its copy", () => {
  const boards = [
    board("Booking", ["Project approved", "Environment requested", "Live"], "Takes 6 weeks"),
    {
      ...board(
        "Cargo",
        ["Project approved", "Environment requested", "Firewall opened", "Live"],
        "takes 6 weeks!",
      ),
    },
  ].map((workshop, at) => ({ ...workshop, control: { ...workshop.control, id: `w${at}` } }));
  const report = eventStormingReport.writeTogether?.(boards) ?? "";
  expect(faults(report)).toEqual([]);
  const rows = rowsOf(report);
  expect(rows).toContainEqual(["Environment requested", "Booking, Cargo"]);
  expect(rows).toContainEqual(["Environment requested", "1", "1", "●● 2"]);
  expect(rows).toContainEqual(["Firewall opened", "", "", ""]);
  expect(rows).toContainEqual(["Takes 6 weeks", "Environment requested", "2", "Booking, Cargo"]);
  const used = new Set(all(parse(report), "footnoteReference").map(({ identifier }) => identifier));
  expect(used.size).toBe(9);
});

test("the sample's outcomes lead pain points to steps of the timeline, and times to minutes of work", async () => {
  const outcomes = eventStorming.outcomes(await eventStorming.sample());
  const steps = outcomesOf(outcomes, "step").filter(({ detailOf }) => detailOf === undefined);
  const known = new Set(steps.map(({ id }) => id));
  const pains = outcomesOf(outcomes, "pain");
  expect(pains.every(({ step, teams }) => known.has(step ?? "") && teams.length > 0)).toBe(true);
  expect(pains.find(({ text }) => text.includes("six weeks"))?.votes).toBe(8);
  expect(steps.find(({ text }) => text === "Team formed")).toMatchObject({
    took: 7200,
    team: "Product team",
  });
  expect(outcomesOf(outcomes, "open").map(({ owner }) => owner)).not.toContain(undefined);
});

test("figures add up the times that are known, and count the rest as unknown", async () => {
  const rows = eventStorming.figures?.(await eventStorming.sample())?.rows;
  expect(rows?.map(({ label, cells }) => [label, ...cells])).toEqual([
    ["Steps", "18"],
    ["Hand-offs between teams", "12"],
    ["Time taken", "at least 36 weeks 1 day (1 unknown)"],
    ["Pain points", "13"],
  ]);
  expect(eventStorming.figures?.(workshopOf("event-storming", []))).toBeUndefined();
});

test("boards laid over each other keep hostile words whole", () => {
  fc.assert(
    fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), hostile, (steps, title) => {
      const boards = ["w1", "w2"].map((id) => {
        const workshop = board(title, steps, steps[0] ?? "");
        return { ...workshop, control: { ...workshop.control, id } };
      });
      const report = eventStormingReport.writeTogether?.(boards) ?? "";
      expect(faults(report)).toEqual([]);
      const tree = parse(report);
      const defined = all(tree, "footnoteDefinition").map(({ identifier }) => identifier);
      expect([...new Set(all(tree, "footnoteReference").map(({ identifier }) => identifier))]).toEqual(
        defined,
      );
    }),
    { numRuns: 60 },
  );
});
