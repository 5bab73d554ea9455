import { describe, expect, test } from "vitest";
import type { Element, Workshop } from "#shared/board/board.ts";
import { methodOf, methods } from "#shared/methods/index.ts";
import { takenOver } from "#shared/methods/takeOver.ts";
import { sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { mapOf } from "./map.ts";
import { offersOf } from "./offer.ts";
import { factsIn, type Known, knownOf } from "./origins.ts";
import type { Programme } from "./programme.ts";

function known(
  id: string,
  methodId: string,
  elements: readonly Element[],
  more?: Partial<Workshop["control"]>,
): Known {
  const method = methodOf(methodId);
  if (!method) throw new Error(`There is no method ${methodId}`);
  const workshop = workshopOf(methodId, elements, id);
  return knownOf(
    { ...workshop, control: { ...workshop.control, id, stage: method.stages[0]?.id ?? "", ...more } },
    method,
  );
}

const among = (...all: readonly Known[]) => new Map(all.map((one) => [one.workshop.control.id, one]));
const programmeOf = (...all: readonly Known[]): Programme => ({
  id: "p",
  title: "Harbour",
  goal: "",
  members: all.map(({ workshop: { control } }) => ({
    workshop: control.id,
    title: control.title,
    method: control.method,
  })),
});

const strategy = (text: string) =>
  known("strategy", "strategy-framing", [sticky("goal", "goal", text, { fields: { target: "3" } })]);
const first = strategy("Live in three months");

/** A workshop that took all over that it can from others. */
function taker(id: string, methodId: string, from: readonly Known[]): Known {
  const empty = known(id, methodId, []);
  const stickies = from
    .flatMap(({ facts }) => facts.flatMap((fact) => takenOver(empty.method, fact) ?? []))
    .map(({ kind, text, fields }, place) => sticky(`${id}${place}`, kind, text, { fields }));
  return known(id, methodId, stickies);
}

const measures = taker("measures", "measures", [first]);

describe("the map of a programme", () => {
  test("tells of a file that is gone from the folder, whether the workshop is at hand or not", () => {
    const given: Programme = {
      ...programmeOf(first, measures),
      members: programmeOf(first, measures).members.map((one) => ({
        ...one,
        file: `${one.workshop}.groundwork`,
      })),
    };
    const map = mapOf(given, among(measures), new Set(["strategy", "measures"]));
    expect(map.stations[0]?.standing).toBe("gone");
    expect(map.loose.filter(({ is }) => is === "no file" || is === "away")).toEqual([
      { is: "no file", workshop: "strategy", file: "strategy.groundwork", kept: false },
      { is: "no file", workshop: "measures", file: "measures.groundwork", kept: true },
    ]);
  });

  test("tells how far each workshop is, on which days, and what it yields", () => {
    const log = ["2025-09-02T13:00:00Z", "2025-09-02T15:00:00Z", "2025-09-04T09:00:00Z"];
    const method = methodOf("strategy-framing");
    const stages = (method?.stages ?? []).map(({ id }) => id);
    const ended = known("ended", "strategy-framing", first.workshop.elements, {
      stage: stages.at(-1) ?? "",
      stageLog: log.map((at, place) => ({ stage: stages[place] ?? "", at })),
    });
    const all = [known("empty", "strategy-framing", []), first, ended];
    const { stations } = mapOf(programmeOf(...all), among(...all));
    expect(stations.map(({ standing }) => standing)).toEqual(["planned", "under way", "done"]);
    expect(stations[2]).toMatchObject({
      days: ["2025-09-02", "2025-09-04"],
      stage: { place: stages.length, of: stages.length },
      yields: [{ kind: "goal", count: 1 }],
    });
    expect(stations[0]?.days).toEqual([]);
  });

  test("shows what flowed where, and what came from outside of the programme", () => {
    const all = among(first, measures);
    expect(mapOf(programmeOf(first, measures), all).flows).toEqual([
      { from: "strategy", to: "measures", count: 1 },
    ]);
    const alone = mapOf(programmeOf(measures), all);
    expect(alone.flows).toEqual([]);
    expect(alone.fromOutside).toEqual([{ from: "strategy", to: "measures", count: 1 }]);
  });

  test("says where nothing has been taken over yet, until it has been", () => {
    const empty = known("measures", "measures", []);
    const waiting = {
      is: "waiting",
      workshop: "measures",
      offers: [{ from: "strategy", counts: [{ kind: "goal", count: 1 }] }],
    };
    expect(mapOf(programmeOf(first, empty), among(first, empty)).loose).toEqual([waiting]);
    expect(mapOf(programmeOf(first, measures), among(first, measures)).loose).toEqual([]);
    // What comes later in the programme is nothing to wait for.
    expect(mapOf(programmeOf(empty, first), among(first, empty)).loose).toEqual([]);
  });

  test("says which origins have changed and which are gone", () => {
    const looseWith = (now: Known) => mapOf(programmeOf(now, measures), among(now, measures)).loose;
    const elements = ["measures0"];
    expect(looseWith(strategy("Live in a month"))).toEqual([
      { is: "changed", workshop: "measures", elements },
    ]);
    expect(looseWith(known("strategy", "strategy-framing", []))).toEqual([
      { is: "gone", workshop: "measures", elements },
    ]);
  });

  test("keeps the place of a workshop whose file is gone, and claims nothing of what was taken over from it", () => {
    const map = mapOf(programmeOf(first, measures), among(measures));
    expect(map.stations[0]).toMatchObject({ standing: "away", member: { title: "strategy" }, yields: [] });
    expect(map.flows).toEqual([{ from: "strategy", to: "measures", count: 1 }]);
    expect(map.loose).toEqual([{ is: "away", workshop: "strategy" }]);
  });

  test("says what nobody has taken on, but not what is done", () => {
    const fields = { owned: { owner: "Operations" }, open: {}, done: {} };
    const past = known(
      "past",
      "post-mortem",
      Object.entries(fields).map(([id, has]) => sticky(id, "countermeasure", `It is ${id}`, { fields: has })),
    );
    const told: Known = {
      ...past,
      facts: past.facts.map((fact) =>
        fact.is === "action" && fact.id === "past/done" ? { ...fact, status: "done" } : fact,
      ),
    };
    expect(mapOf(programmeOf(told), among(told)).loose).toEqual([
      { is: "unowned", workshop: "past", elements: ["open"] },
    ]);
  });

  test("comes to an end where two workshops took over from each other", () => {
    const one = known("one", "future-backwards", [
      sticky("a", "how", "Rehearse", { fields: { origin: "two/b", originText: "Rehearse" } }),
    ]);
    const two = known("two", "shortest-path", [
      sticky("b", "candidate", "Rehearse", { fields: { origin: "one/a", originText: "Rehearse" } }),
    ]);
    const { flows } = mapOf(programmeOf(one, two), among(one, two));
    expect(flows).toEqual([
      { from: "one", to: "two", count: 1 },
      { from: "two", to: "one", count: 1 },
    ]);
    const offers = offersOf(one, two, factsIn(among(one, two)));
    expect(offers.map(({ state }) => state)).toEqual(["back"]);
  });

  test("names the methods that the programme has no workshop of", () => {
    expect(mapOf(programmeOf(), among()).notYet).toEqual(methods);
    const { notYet } = mapOf(programmeOf(first, measures), among(first, measures));
    expect(notYet.map(({ id }) => id)).toEqual(
      methods.map(({ id }) => id).filter((id) => id !== "strategy-framing" && id !== "measures"),
    );
  });
});

describe("what can be taken over", () => {
  test("is what the method has a place for, each with whether it is there already", () => {
    const here = known("measures", "measures", []);
    const from = among(first, here, measures);
    expect(offersOf(first, here, factsIn(from)).map(({ state }) => state)).toEqual(["fresh"]);
    expect(offersOf(first, measures, factsIn(from)).map(({ state }) => state)).toEqual(["here"]);
    expect(offersOf(first, known("storm", "event-storming", []), factsIn(from))).toEqual([]);
    expect(offersOf(strategy("  "), here, factsIn(from))).toEqual([]);
  });
});
