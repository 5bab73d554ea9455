import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Element } from "#shared/board/board.ts";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { causeGraph } from "./post-mortem/causeGraph.ts";
import { lookAt } from "./hints.ts";
import { methods } from "./index.ts";

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

test.each(methods)("$id's tests plant a flaw for each of its checks", (method) => {
  const tests = readFileSync(join(import.meta.dirname, method.id, "checks.test.ts"), "utf8");
  for (const check of checksIn(method.id)) expect(tests).toContain(`"${check}"`);
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
