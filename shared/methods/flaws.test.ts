import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Element } from "#shared/board/board.ts";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import type { FlawedBoard } from "./flawed.test-support.ts";
import { lookAt } from "./hints.ts";
import { methods } from "./index.ts";
import { causeGraph } from "./post-mortem/causeGraph.ts";
import { flawed as c4Sketch } from "./c4-sketch/flawed.test-support.ts";
import { flawed as decisionRecord } from "./decision-record/flawed.test-support.ts";
import { flawed as eventStorming } from "./event-storming/flawed.test-support.ts";
import { flawed as futureBackwards } from "./future-backwards/flawed.test-support.ts";
import { flawed as futureBackwardsCynefin } from "./future-backwards-cynefin/flawed.test-support.ts";
import { flawed as measures } from "./measures/flawed.test-support.ts";
import { flawed as postMortem } from "./post-mortem/flawed.test-support.ts";
import { flawed as shortestPath } from "./shortest-path/flawed.test-support.ts";
import { flawed as strategyFraming } from "./strategy-framing/flawed.test-support.ts";
import { flawed as userJourney } from "./user-journey/flawed.test-support.ts";

/** The ids of the checks in a method's source, as they are given to `about`, `finding` and `lacking`. */
function checksIn(method: string): ReadonlySet<string> {
  const source = readFileSync(join(import.meta.dirname, method, "checks.ts"), "utf8");
  const own = [...source.matchAll(/\b(?:about|finding|lacking)\(\s*"([a-z-]+)"/gu)].map(([, id = ""]) => id);
  return new Set(source.includes("inOrder(") ? [...own, "out-of-order"] : own);
}

test.each(methods)(
  "$id says why each of its checks looks, and has no reason without a check",
  async (method) => {
    const whys = await method.whys();
    expect(Object.keys(whys).toSorted()).toEqual([...checksIn(method.id)].toSorted());
    for (const why of Object.values(whys)) expect(why).toMatch(/^[\p{Lu}“].+\.$/u);
  },
);

/** A set of flawed boards of each method, by its id. */
const flawed: Readonly<Record<string, readonly FlawedBoard[]>> = {
  "c4-sketch": c4Sketch,
  "decision-record": decisionRecord,
  "event-storming": eventStorming,
  "future-backwards": futureBackwards,
  "future-backwards-cynefin": futureBackwardsCynefin,
  measures: measures,
  "post-mortem": postMortem,
  "shortest-path": shortestPath,
  "strategy-framing": strategyFraming,
  "user-journey": userJourney,
};

test.each(methods)("$id has a flawed board for each of its checks", ({ id }) => {
  const planted = (flawed[id] ?? []).map(({ check }) => check);
  expect([...new Set(planted)].toSorted()).toEqual([...checksIn(id)].toSorted());
});

const boards = methods.flatMap((method) =>
  (flawed[method.id] ?? []).map((one) => ({ method, id: method.id, ...one })),
);

test.each(boards)("the coach finds in $id: $flaw", async ({ method, board, check, about, also = [] }) => {
  const found = lookAt(board, await method.checks(), await method.whys());
  expect(found.map((hint) => hint.check).toSorted()).toEqual([check, ...also].toSorted());
  const here = found.filter((hint) => hint.check === check);
  expect(here.flatMap(({ elements }) => elements).toSorted()).toEqual(
    about.map(({ id: element }) => element).toSorted(),
  );
  // What is wrong, and what to do.
  for (const { what, mend } of here) expect(`${what} ${mend}`).toMatch(/^.+[.:;?] .+\.$/u);
});

test.each(methods)("the coach is silent on the sample of $id", async (method) => {
  expect(lookAt(await method.sample(), await method.checks(), await method.whys())).toEqual([]);
});

/** 500 causes: each explains its neighbour and another further on, as teams draw it that keep asking. */
function manyCauses(count: number): readonly Element[] {
  const causes = Array.from({ length: count }, (_, place) =>
    sticky(`c${place}`, "cause", `Condition ${place}`, {
      x: (place % 25) * 240,
      y: Math.floor(place / 25) * 240,
      fields: { evidence: "Seen in the log", outcome: "accepted" },
    }),
  );
  const because = causes.flatMap(({ id }, place) =>
    [place * 2 + 1, place * 2 + 2]
      .filter((next) => next < count)
      .map((next) => arrow(id, `c${next}`, "because")),
  );
  return [...causes, ...because];
}

test("500 causes in one graph are each there once, and nothing is asked about them", async () => {
  const board = workshopOf("post-mortem", manyCauses(500));
  const { causes, leaves, tops } = causeGraph(board);
  expect([causes.length, leaves.length, tops.length]).toEqual([500, 250, 1]);
  const method = methods.find(({ id }) => id === "post-mortem");
  if (!method) throw new Error("There is no post-mortem.");
  const found = lookAt(board, await method.checks(), await method.whys());
  expect(found.map(({ check }) => check)).toEqual(["no-agreement", "nobody-here"]);
  const [report] = await method.exporters();
  const text = report?.write(board) ?? "";
  for (let place = 0; place < 500; place += 1) expect(text).toMatch(new RegExp(`Condition ${place}\\b`, "u"));
  // Each further cause adds about as much as the one before it: nothing is told once for every way that leads to it.
  const half = report?.write(workshopOf("post-mortem", manyCauses(250))) ?? "";
  expect(text.length / half.length).toBeLessThan(2.2);
});
