import type { Method } from "#shared/methods/method.ts";
import { agendaCommands } from "./agendaCommands.ts";
import { arrangeCommands } from "./arrange.ts";
import { clusterCommands } from "./cluster.ts";
import { coachCommands } from "./coach.ts";
import type { Command } from "./command.ts";
import { connectCommands } from "./connect.ts";
import { editCommands } from "./edit.ts";
import { insertCommands, kindCommands } from "./insert.ts";
import { figureCommands } from "./figures.ts";
import { type KeyPress, matches } from "./keys.ts";
import type { Situation } from "./situation.ts";
import { levelCommands } from "./levels.ts";
import { parkCommands } from "./park.ts";
import { programmeCommands, takeOverCommands } from "./programme.ts";
import { ruleCommands } from "./rules.ts";
import { tagCommands } from "./tags.ts";
import { timerCommands } from "./timer.ts";
import { togetherCommands } from "./together.ts";
import { viewCommands } from "./view.ts";
import { voteCommands } from "./vote.ts";
import { workshopCommands } from "./workshop.ts";

/** Everything a person can do, but for what a method adds. Where two share a key, the first that applies has it. */
export const commands: readonly Command[] = [
  ...workshopCommands,
  ...agendaCommands,
  ...ruleCommands,
  ...parkCommands,
  ...coachCommands,
  ...timerCommands,
  ...togetherCommands,
  ...connectCommands,
  ...editCommands,
  ...arrangeCommands,
  ...clusterCommands,
  ...insertCommands,
  ...viewCommands,
  ...levelCommands,
  ...voteCommands,
  ...programmeCommands,
];

/** All commands while a workshop of this method is open; without one, those of the app alone. */
export function commandsFor(method: Method | undefined): readonly Command[] {
  return method
    ? [
        ...commands,
        ...takeOverCommands(method),
        ...kindCommands(method),
        ...figureCommands(method),
        ...tagCommands(method),
      ]
    : commands;
}

/** The command of a key press; undefined if none applies now. */
export function commandOfKey(
  list: readonly Command[],
  press: KeyPress,
  now: Situation,
  mac: boolean,
): Command | undefined {
  return list.find(
    (command) => command.keys?.some((key) => matches(key, press, mac)) === true && command.when(now),
  );
}
