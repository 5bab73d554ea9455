import type { Method } from "#shared/methods/method.ts";
import { isWeighing } from "#shared/methods/plane.ts";
import { say } from "#shared/text/say.ts";
import { type Command, workshopCommand } from "./command.ts";

/** The commands that show what a method counts, measures and weighs; none where it does not. */
export function figureCommands({ figures, plane }: Method): readonly Command[] {
  const counts = workshopCommand({
    id: "view.figures",
    title: say("view.figures"),
    keys: ["Alt+I"],
    menu: { place: "view", order: 145 },
    when: (now) => !now.writing,
    checked: (now) => now.panels.includes("figures"),
    run: (app) => app.toggle("figures"),
  });
  const weighs = workshopCommand({
    id: "view.candidates",
    title: say("view.candidates"),
    keys: ["Alt+Shift+I"],
    menu: { place: "view", order: 147 },
    when: (now) => !now.writing,
    run: (app) => app.show("candidates"),
  });
  return [...(figures ? [counts] : []), ...(plane && isWeighing(plane) ? [weighs] : [])];
}
