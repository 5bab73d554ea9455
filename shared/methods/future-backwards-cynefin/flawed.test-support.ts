import type { FlawedBoard } from "#shared/methods/flawed.test-support.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import json from "./sample.board.json" with { type: "json" };

const { sample, stickies, between, saying, mended, without } = sampleBoard(json);

const conference = saying("tells a conference");
const storm = saying("A storm closes");
const review = saying("The review says");
const cargo = saying("Cargo tracking is finished");
const sign = saying("sixteenth pipeline");

const fromUtopia = stickies.filter(({ kind }) => kind === "fromUtopia");
const leapt = sample.control.stageLog.filter(({ stage }) => stage !== "past");

/** Boards with one flaw each, and the check that finds it. */
export const flawed: readonly FlawedBoard[] = [
  {
    flaw: "a way that never joins the past",
    board: without(between(conference, cargo)),
    check: "never-joins",
    about: [conference],
  },
  {
    flaw: "a way without an accident",
    board: mended(storm, { kind: "fromUtopia" }),
    check: "no-accident",
    about: [...fromUtopia, storm],
  },
  {
    flaw: "a step right of what came after it",
    board: mended(cargo, { box: [1700, 840, 200, 200, 0] }),
    check: "back-to-front",
    about: [cargo],
  },
  {
    flaw: "what was written before its step",
    board: mended(review, { made: { ...review.made, at: "2025-09-10T13:07:00Z" } }),
    check: "ahead",
    about: [review],
  },
  {
    flaw: "a sign that nobody follows up",
    board: mended(sign, { fields: {} }),
    check: "no-owner",
    about: [sign],
  },
  {
    flaw: "a stage that was leapt over",
    board: { ...sample, control: { ...sample.control, stageLog: leapt } },
    check: "out-of-order",
    about: [],
    also: ["ahead"],
  },
];
