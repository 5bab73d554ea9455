import { setSilenced } from "#shared/board/silences.ts";
import { say } from "#shared/text/say.ts";
import { type Command, leadCommand } from "./command.ts";
import type { Editor } from "./editor.ts";

/** Keeps hints from being told to anybody in this workshop, or has them told again; `keys` as `keysOf` makes them. */
export function silenceHints(editor: Editor, keys: readonly string[], silenced: boolean): void {
  editor.steer((control) => setSilenced(control, keys, silenced));
}

export const coachCommands: readonly Command[] = [
  leadCommand({
    id: "view.coach",
    title: say("view.coach"),
    keys: ["Alt+Shift+C"],
    menu: { place: "workshop", order: 85 },
    when: (now) => !now.writing,
    checked: (now) => now.panels.includes("coach"),
    run: (app) => app.toggle("coach"),
  }),
];
