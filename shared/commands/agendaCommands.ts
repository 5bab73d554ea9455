import { say } from "#shared/text/say.ts";
import { begin, goOn, skipOpen } from "./agenda.ts";
import { type Command, leadCommand, workshopCommand } from "./command.ts";

export const agendaCommands: readonly Command[] = [
  leadCommand({
    id: "workshop.nextStage",
    title: say("workshop.nextStage"),
    keys: ["Alt+PageDown"],
    menu: { place: "workshop", order: 10 },
    when: ({ steering }) => steering.next !== undefined,
    run: (_, editor) => goOn(editor, 1),
  }),
  leadCommand({
    id: "workshop.previousStage",
    title: say("workshop.previousStage"),
    keys: ["Alt+PageUp"],
    menu: { place: "workshop", order: 20 },
    when: ({ steering }) => steering.previous !== undefined,
    run: (_, editor) => goOn(editor, -1),
  }),
  leadCommand({
    id: "workshop.skipStage",
    title: say("workshop.skipStage"),
    menu: { place: "workshop", order: 30 },
    when: ({ steering, stage }) => steering.next !== undefined && stage >= 0,
    run: (_, editor) => skipOpen(editor),
  }),
  leadCommand({
    id: "workshop.begin",
    title: say("workshop.begin"),
    keys: ["Alt+Shift+B"],
    menu: { place: "workshop", order: 40 },
    when: ({ steering, stages, writing }) => !steering.begun && stages > 0 && !writing,
    run: (_, editor) => begin(editor),
  }),
  workshopCommand({
    id: "view.agenda",
    title: say("view.agenda"),
    keys: ["Alt+Shift+A"],
    menu: { place: "workshop", order: 50 },
    when: (now) => !now.writing,
    checked: (now) => now.panels.includes("agenda"),
    run: (app) => app.toggle("agenda"),
  }),
  workshopCommand({
    id: "workshop.ready",
    title: say("workshop.ready"),
    titleNow: (now) => say(now.ready ? "workshop.notReady" : "workshop.ready"),
    keys: ["Alt+Shift+Y"],
    menu: { place: "workshop", order: 90 },
    when: (now) => now.together && now.role === "participant" && !now.writing,
    checked: (now) => now.ready,
    run: (app) => app.sayReady(!app.now().ready),
  }),
  workshopCommand({
    id: "view.wall",
    title: say("view.wall"),
    keys: ["Alt+Shift+W"],
    menu: { place: "view", order: 160 },
    when: (now) => !now.writing,
    checked: (now) => now.panels.includes("wall"),
    run: (app) => app.toggle("wall"),
  }),
  leadCommand({
    id: "view.balance",
    title: say("view.balance"),
    keys: ["Alt+Shift+E"],
    menu: { place: "workshop", order: 80 },
    when: (now) => !now.writing,
    checked: (now) => now.panels.includes("balance"),
    run: (app) => app.toggle("balance"),
  }),
];
