import { expect, it } from "vitest";
import { planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { contributionsOf } from "./contributions.ts";
import { methodOf, methods } from "./index.ts";
import { readFolderBack } from "./readFolder.ts";

it("reads a folder with the workshops alone that it was made of, and tells changes in people's words", async () => {
  const samples = await Promise.all(methods.map((method) => method.sample()));
  const some = samples.filter(({ control }) =>
    ["strategy-framing", "decision-record"].includes(control.method),
  );
  const plan = await planOutcomes(await contributionsOf(some), { title: "Harbour platform" });
  const path = "strategy/strategy.md";
  const planned = plan.files.find((file) => file.path === path);
  if (typeof planned?.content !== "string") throw new Error("There is no strategy.");
  const manifest = {
    version: 1 as const,
    title: plan.title,
    workshops: plan.workshops.map(({ id, title }) => ({ id, title })),
    files: plan.files.map(({ path: name, part, from, of, hash, lines }) => ({
      path: name,
      part,
      from: [...from],
      of: [...of],
      hash,
      ...(lines !== undefined && { lines }),
    })),
  };
  const text = planned.content
    .replace("Owner: Platform lead", "Owner: Ana")
    .replace("- Self-service over tickets[", "- Self-service before tickets[");
  const found = await readFolderBack(samples, { records: [], manifest }, [{ path, text }], {
    methodFor: async ({ method }) => methodOf(method),
    id: () => "new",
  });
  expect(found.unclear).toEqual([]);
  expect(found.proposals.map(({ title, what, before, after }) => [title, what, before, after])).toEqual([
    ["Why our projects are late, and what we will do about it", "Goal: Owner", "Platform lead", "Ana"],
    [
      "Why our projects are late, and what we will do about it",
      "Guiding idea",
      "Self-service over tickets",
      "Self-service before tickets",
    ],
  ]);
});
