import { setSummon } from "#shared/board/control.ts";
import { say } from "#shared/text/say.ts";
import { type Command, leadCommand, workshopCommand } from "./command.ts";
import { reactions } from "./reactions.ts";

/** What people in one room do with and for each other. */
export const togetherCommands: readonly Command[] = [
  workshopCommand({
    id: "together.people",
    title: say("together.people"),
    keys: ["Alt+P"],
    menu: { place: "workshop", order: 130 },
    when: (now) => now.together && !now.writing,
    checked: (now) => now.panels.includes("people"),
    run: (app) => app.toggle("people"),
  }),
  leadCommand({
    id: "together.summon",
    title: say("together.summon"),
    keys: ["Alt+B"],
    menu: { place: "workshop", order: 210 },
    when: (now) => now.together && !now.writing,
    run: (_, editor) =>
      editor.steer((control) =>
        setSummon(control, { by: editor.person, view: editor.view.visible(), at: editor.time() }),
      ),
  }),
  leadCommand({
    id: "together.release",
    title: say("together.release"),
    keys: ["Alt+Shift+U"],
    menu: { place: "workshop", order: 220 },
    when: (now) => now.summoned && !now.writing,
    run: (_, editor) => editor.steer((control) => setSummon(control, undefined)),
  }),
  workshopCommand({
    id: "together.stopFollowing",
    title: say("together.stopFollowing"),
    menu: { place: "workshop", order: 230 },
    when: (now) => now.following,
    run: (app) => app.stopFollowing(),
  }),
  workshopCommand({
    id: "together.followSummon",
    title: say("together.followSummon"),
    menu: { place: "workshop", order: 240 },
    when: (now) => now.summoned && !now.following && now.role !== "facilitator",
    run: (app) => app.followSummon(),
  }),
  leadCommand({
    id: "view.wholeBoard",
    title: say("view.wholeBoard"),
    menu: { place: "view", order: 310 },
    when: (now) => now.together && now.phone,
    checked: (now) => now.wholeBoard,
    run: (app) => app.showWholeBoard(!app.now().wholeBoard),
  }),
  workshopCommand({
    id: "together.hand",
    title: say("together.raiseHand"),
    titleNow: (now) => say(now.hand ? "together.lowerHand" : "together.raiseHand"),
    keys: ["Alt+H"],
    menu: { place: "workshop", order: 310 },
    when: (now) => now.together && !now.writing,
    checked: (now) => now.hand,
    run: (app) => app.raiseHand(!app.now().hand),
  }),
  ...reactions.map((reaction, place) =>
    workshopCommand({
      id: `together.react.${reaction}`,
      title: say("together.react", { reaction: say(`together.reaction.${reaction}`) }),
      keys: [`Alt+Shift+${place + 1}`],
      menu: { place: "workshop", order: 320 + 10 * place },
      when: (now) => now.together && !now.writing,
      run: (app) => app.react(reaction),
    }),
  ),
];
