import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { type Command, workshopCommand } from "./command.ts";

/** The commands that show what a method counts and measures; none where it does not. */
export function figureCommands({ figures }: Method): readonly Command[] {
  if (!figures) return [];
  return [
    workshopCommand({
      id: "view.figures",
      title: say("view.figures"),
      keys: ["Alt+I"],
      menu: { place: "view", order: 145 },
      when: (now) => !now.writing,
      checked: (now) => now.panels.includes("figures"),
      run: (app) => app.toggle("figures"),
    }),
  ];
}
