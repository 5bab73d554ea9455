import { setBoardLocked } from "#shared/board/control.ts";
import { readControl } from "#shared/board/read.ts";
import { dropOverride, override, type Rule, type StageRules } from "#shared/board/rules.ts";
import { definedRules } from "#shared/methods/rules.ts";
import { say } from "#shared/text/say.ts";
import { type Command, leadCommand } from "./command.ts";
import type { Editor } from "./editor.ts";

/** Decides a rule of an item of the agenda; one that is as its stage has it is no longer decided otherwise. */
export function setRule<Which extends Rule>(
  editor: Editor,
  item: string,
  rule: Which,
  value: StageRules[Which],
): void {
  editor.steer((control) => {
    const read = readControl(control);
    const defined = definedRules(read, editor.method, item)[rule];
    if (JSON.stringify(defined) === JSON.stringify(value)) dropOverride(control, item, rule);
    else override(control, item, rule, value);
    if (rule === "locked" && item === read.stage) setBoardLocked(control, value === true);
  });
}

/** Lets all rules of an item be as its stage has them. */
export function resetRules(editor: Editor, item: string): void {
  editor.steer((control) => {
    dropOverride(control, item);
    const read = readControl(control);
    if (item === read.stage) setBoardLocked(control, definedRules(read, editor.method, item).locked);
  });
}

export const ruleCommands: readonly Command[] = [
  leadCommand({
    id: "workshop.lock",
    title: say("workshop.lock"),
    keys: ["Alt+Shift+K"],
    menu: { place: "workshop", order: 60 },
    when: (now) => !now.writing,
    checked: (now) => now.steering.locked,
    run: (_, editor) => {
      const { stage, locked } = readControl(editor.documents.control);
      setRule(editor, stage, "locked", !locked);
    },
  }),
  leadCommand({
    id: "workshop.stageRules",
    title: say("workshop.stageRules"),
    keys: ["Alt+Shift+R"],
    menu: { place: "workshop", order: 70 },
    when: (now) => !now.writing,
    checked: (now) => now.panels.includes("stageRules"),
    run: (app) => app.toggle("stageRules"),
  }),
];
