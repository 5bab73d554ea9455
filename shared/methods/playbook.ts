// A line for each method. Their order is their own: `Method.order`.
export { c4Sketch } from "./c4-sketch/method.ts";
export { decisionRecord } from "./decision-record/method.ts";
export { eventStorming } from "./event-storming/method.ts";
export { futureBackwards } from "./future-backwards/method.ts";
export { futureBackwardsCynefin } from "./future-backwards-cynefin/method.ts";
export { measures } from "./measures/method.ts";
export { postMortem } from "./post-mortem/method.ts";
export { shortestPath } from "./shortest-path/method.ts";
export { strategyFraming } from "./strategy-framing/method.ts";
export { userJourney } from "./user-journey/method.ts";
