import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { type Command, leadCommand, workshopCommand } from "./command.ts";

export const programmeCommands: readonly Command[] = [
  workshopCommand({
    id: "programme.map",
    title: say("programme.command"),
    menu: { place: "workshop", order: 510 },
    run: (app) => app.show("programme"),
  }),
];

/** Taking results over from other workshops, where a method has a place for them. */
export function takeOverCommands(method: Method): readonly Command[] {
  if (!method.takesOver || method.takesOver.length === 0) return [];
  return [
    leadCommand({
      id: "programme.takeOver",
      title: say("takeOver.command"),
      menu: { place: "workshop", order: 520 },
      when: (now) => now.edits && !now.writing,
      run: (app) => app.show("takeOver"),
    }),
    workshopCommand({
      id: "programme.changedOrigin",
      title: say("origin.next"),
      menu: { place: "workshop", order: 530 },
      when: (now) => now.changedOrigins > 0,
      run: (app) => app.showChangedOrigin(),
    }),
    workshopCommand({
      id: "programme.updateFromOrigin",
      title: say("origin.update"),
      menu: { place: "workshop", order: 540 },
      context: true,
      when: (now) => now.outdated && now.edits && !now.writing,
      run: (app) => app.updateFromOrigins(),
    }),
  ];
}
