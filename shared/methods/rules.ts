import type { Control } from "#shared/board/board.ts";
import { plainRules, type StageRules } from "#shared/board/rules.ts";
import { stageOf } from "./agenda.ts";
import type { Method } from "./method.ts";

/** What a stage's definition says by itself. An item of the agenda that is no stage of the method allows every kind. */
export function definedRules(control: Control, method: Method, item: string): StageRules {
  const stage = stageOf(control, method, item);
  if (!stage) return { ...plainRules, allows: Object.keys(method.kinds) };
  return {
    writing: stage.writing ?? plainRules.writing,
    authors: stage.authors ?? plainRules.authors,
    move: stage.move ?? plainRules.move,
    tools: stage.tools ?? plainRules.tools,
    votes: stage.votes,
    locked: stage.locked ?? plainRules.locked,
    allows: stage.allows,
  };
}

/** What holds in an item of the agenda, the open one unless told: its stage's rules, but for what a facilitator decided. */
export function rulesOf(control: Control, method: Method, item = control.stage): StageRules {
  const rules = { ...definedRules(control, method, item), ...control.overrides.get(item) };
  // A kind that an older or newer version of the method has cannot be added.
  return { ...rules, allows: rules.allows.filter((kind) => method.kinds[kind] !== undefined) };
}
