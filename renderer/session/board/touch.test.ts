import { expect, test } from "vitest";
import { unsteered } from "#shared/board/control.ts";
import type { StageRules } from "#shared/board/rules.ts";
import type { Role } from "#shared/access/roles.ts";
import { methodOf } from "#shared/methods/index.ts";
import { sticky } from "#shared/outcomes/board.test-support.ts";
import { asHeld, mayUse } from "./touch.ts";

const method = methodOf("post-mortem");
if (!method) throw new Error("The method to try is gone.");
const [stage] = method.stages;

function standing(role: Role, rules: Partial<StageRules>) {
  const control = unsteered({
    id: "w",
    title: "",
    method: "post-mortem",
    methodVersion: 1,
    createdAt: "2026-11-23T09:00:00Z",
    stage: stage?.id ?? "",
    stageLog: [],
  });
  return { role, control: { ...control, overrides: new Map([[control.stage, rules]]) } };
}

const one = sticky("one", "event", "db1 fell behind");
const held = (role: Role, rules: Partial<StageRules>, own: boolean) =>
  asHeld(one, standing(role, rules), { method, isOwn: () => own }).locked;

test("what may be moved and changed is the stage's to say, for participants alone", () => {
  const roles = ["facilitator", "participant"] as const;
  const table = roles.flatMap((role) =>
    (["everyone", "own", "facilitators"] as const).map((move) => [
      role,
      move,
      held(role, { move }, true),
      held(role, { move }, false),
    ]),
  );
  expect(table).toEqual([
    ["facilitator", "everyone", false, false],
    ["facilitator", "own", false, false],
    ["facilitator", "facilitators", false, false],
    ["participant", "everyone", false, false],
    ["participant", "own", false, true],
    ["participant", "facilitators", true, true],
  ]);
});

test("where a stage offers stickies alone, participants draw nothing else, and look as ever", () => {
  const limited = standing("participant", { tools: "stickies" });
  const tools = [
    { is: "select" },
    { is: "hand" },
    { is: "sticky", kind: "event" },
    { is: "connector" },
    { is: "text" },
    { is: "frame" },
    { is: "pen" },
  ] as const;
  expect(tools.filter((tool) => mayUse(tool, limited, method)).map(({ is }) => is)).toEqual([
    "select",
    "hand",
    "sticky",
    "connector",
  ]);
  for (const tool of tools) {
    expect(mayUse(tool, standing("facilitator", { tools: "stickies" }), method)).toBe(true);
    expect(mayUse(tool, standing("participant", {}), method)).toBe(true);
  }
});
