import { c4Sketch } from "./c4-sketch/method.ts";
import { decisionRecord } from "./decision-record/method.ts";
import { eventStorming } from "./event-storming/method.ts";
import { futureBackwards } from "./future-backwards/method.ts";
import { futureBackwardsCynefin } from "./future-backwards-cynefin/method.ts";
import { measures } from "./measures/method.ts";
import type { Method } from "./method.ts";
import { postMortem } from "./post-mortem/method.ts";
import { shortestPath } from "./shortest-path/method.ts";
import { strategyFraming } from "./strategy-framing/method.ts";
import { userJourney } from "./user-journey/method.ts";

/** All methods, in the order of the playbook: each takes up what those before it have found. */
export const methods: readonly Method[] = [
  strategyFraming,
  postMortem,
  futureBackwards,
  futureBackwardsCynefin,
  eventStorming,
  shortestPath,
  c4Sketch,
  decisionRecord,
  userJourney,
  measures,
];

/** The method with this id; undefined if this version of the app does not have it. */
export function methodOf(id: string): Method | undefined {
  return methods.find((method) => method.id === id);
}
