import { readControl } from "#shared/board/read.ts";
import {
  extendedTimer,
  pausedTimer,
  resumedTimer,
  setTimer,
  startedTimer,
  type Timer,
} from "#shared/board/timer.ts";
import { planAt } from "#shared/methods/agenda.ts";
import { say } from "#shared/text/say.ts";
import { extendItem } from "./agenda.ts";
import { type Command, leadCommand, workshopCommand } from "./command.ts";
import type { Editor } from "./editor.ts";

/** Changes the timer that there is. */
function turn(editor: Editor, change: (timer: Timer, now: number) => Timer): void {
  const now = editor.roomTime();
  editor.steer((control) => {
    const { timer } = readControl(control);
    if (timer) setTimer(control, change(timer, now));
  });
}

/** Starts a timer for what is left for the open item of the agenda. */
function startTimer(editor: Editor): void {
  const now = editor.roomTime();
  editor.steer((control) => {
    const read = readControl(control);
    const open = planAt(read, editor.method, now).items.find(({ id }) => id === read.stage);
    setTimer(control, startedTimer(open?.minutes ?? usual, now));
  });
}

/** Of a timer for what is not on the agenda. */
const usual = 5;

function moreCommand(minutes: 1 | 5, order: number): Command {
  return leadCommand({
    id: `timer.more${minutes}`,
    title: say("timer.more", { minutes }),
    keys: [`Alt+${minutes}`],
    menu: { place: "workshop", order },
    when: ({ steering, writing }) => steering.timer !== "none" && !writing,
    run: (_, editor) => {
      turn(editor, (timer, now) => extendedTimer(timer, minutes, now));
      // What is given to the room is taken from what is left: the agenda is to show it.
      const { run, stage } = readControl(editor.documents.control);
      if (run) extendItem(editor, stage, minutes);
    },
  });
}

export const timerCommands: readonly Command[] = [
  leadCommand({
    id: "timer.toggle",
    title: say("timer.toggle"),
    titleNow: ({ steering: { timer } }) =>
      say(timer === "none" ? "timer.start" : timer === "running" ? "timer.pause" : "timer.resume"),
    keys: ["Alt+Shift+P"],
    menu: { place: "workshop", order: 410 },
    when: (now) => !now.writing,
    run: (_, editor) => {
      const { timer } = readControl(editor.documents.control);
      if (!timer) startTimer(editor);
      else turn(editor, timer.is === "running" ? pausedTimer : resumedTimer);
    },
  }),
  moreCommand(1, 420),
  moreCommand(5, 430),
  leadCommand({
    id: "timer.stop",
    title: say("timer.stop"),
    keys: ["Alt+0"],
    menu: { place: "workshop", order: 440 },
    when: ({ steering, writing }) => steering.timer !== "none" && !writing,
    run: (_, editor) => editor.steer((control) => setTimer(control, undefined)),
  }),
  workshopCommand({
    id: "timer.sound",
    title: say("timer.sound"),
    keys: ["Alt+Shift+M"],
    menu: { place: "workshop", order: 450 },
    when: (now) => !now.writing,
    checked: (now) => now.sound,
    run: (app) => app.setSound(!app.now().sound),
  }),
];
