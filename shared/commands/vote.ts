import { say } from "#shared/text/say.ts";
import { boardCommand, type Command, leadCommand, workshopCommand } from "./command.ts";

export const voteCommands: readonly Command[] = [
  boardCommand({
    id: "vote.add",
    title: say("vote.add"),
    keys: ["+"],
    menu: { place: "workshop", order: 910 },
    context: true,
    when: (now) => now.votable,
    run: (editor) => editor.vote(1),
  }),
  boardCommand({
    id: "vote.takeBack",
    title: say("vote.takeBack"),
    keys: ["-"],
    menu: { place: "workshop", order: 920 },
    context: true,
    when: (now) => now.votable,
    run: (editor) => editor.vote(-1),
  }),
  leadCommand({
    id: "vote.applyOrder",
    title: say("vote.applyOrder"),
    keys: ["Alt+Shift+O"],
    menu: { place: "workshop", order: 935 },
    when: (now) => !now.writing && now.edits && now.ranked !== undefined,
    run: (app, editor) => {
      const { ranked } = app.now();
      // Not needed to work on a board.
      if (ranked !== undefined)
        void import("./voteOrder.ts").then(({ applyOrder }) => applyOrder(editor, ranked));
    },
  }),
  workshopCommand({
    id: "workshop.reveal",
    title: say("workshop.reveal"),
    keys: ["Alt+Shift+Enter"],
    menu: { place: "workshop", order: 940 },
    when: (now) => !now.writing && now.revealable && now.role === "facilitator",
    run: (_, editor) => editor.reveal(),
  }),
  workshopCommand({
    id: "view.votes",
    title: say("view.votes"),
    keys: ["Alt+V"],
    menu: { place: "workshop", order: 930 },
    when: (now) => !now.writing,
    checked: (now) => now.panels.includes("votes"),
    run: (app) => app.toggle("votes"),
  }),
];
