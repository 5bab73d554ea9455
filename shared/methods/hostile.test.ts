import * as fc from "fast-check";
import { expect, test } from "vitest";
import { workshopOf } from "#shared/outcomes/board.test-support.ts";
import { hostile } from "#shared/outcomes/hostile.test-support.ts";
import { boards, expectHostileWordsKept } from "./anyBoard.test-support.ts";
import { methods } from "./index.ts";

const offered = await Promise.all(
  methods.map(async (method) =>
    (await method.exporters()).map((exporter) => ({ name: `${method.id} ${exporter.id}`, method, exporter })),
  ),
);
const exporters = offered.flat();

test.each(exporters)("$name keeps hostile words whole, and its own form", ({ method, exporter }) =>
  expectHostileWordsKept(method, exporter, 40),
);

test.each(methods)("no words on a $id's board break its checks or outcomes", async (method) => {
  const checks = await method.checks();
  fc.assert(
    fc.property(boards(method), hostile, (elements, title) => {
      const workshop = workshopOf(method.id, elements, title);
      const there = new Set(elements.map(({ id }) => id));
      for (const { elements: about, what, mend } of checks.flatMap((check) => check(workshop))) {
        expect(about.filter((id) => !there.has(id))).toEqual([]);
        // What is wrong, and what to do.
        expect(`${what} ${mend}`).toMatch(/^.+[.:;?] .+\.$/su);
      }
      const ids = method.outcomes(workshop).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 40 },
  );
});
