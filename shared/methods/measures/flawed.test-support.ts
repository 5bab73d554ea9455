import type { FlawedBoard } from "#shared/methods/flawed.test-support.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import json from "./sample.board.json" with { type: "json" };

const { saying, withStickies, withField } = sampleBoard(json);

const waiting = saying("Weeks of waiting");
const teams = saying("Teams that run");
const lead = saying("From commit");
const deploys = saying("How often");
const recovery = saying("Until a failed");
const reading = saying("Cargo returns");
const step = saying("Practise rolling back with");

/** Boards with one flaw each, and the check that finds it. */
const boards: readonly (Omit<FlawedBoard, "about"> & Partial<Pick<FlawedBoard, "about">>)[] = [
  { flaw: "a measure without a target", board: withField(waiting, "target", ""), check: "no-number" },
  { flaw: "a target in words", board: withField(waiting, "target", "few"), check: "no-number" },
  { flaw: "a measure without a date", board: withField(waiting, "due", "soon"), check: "no-date" },
  ...["baseline", "baselineAt"].map((field) => ({
    flaw: `a measure without ${field}`,
    board: withField(waiting, field, ""),
    check: "no-baseline",
  })),
  { flaw: "a target above the baseline", board: withField(waiting, "target", "20"), check: "not-better" },
  { flaw: "a measure that decides nothing", board: withField(waiting, "decision", " "), check: "vanity" },
  {
    flaw: "adoption without a target",
    board: withField(teams, "target", ""),
    check: "no-number",
    about: [teams],
  },
  {
    flaw: "a delivery metric without a baseline",
    board: withField(lead, "baseline", ""),
    check: "no-baseline",
    about: [lead],
  },
  {
    flaw: "a delivery metric of nothing in particular",
    board: withField(lead, "delivery", ""),
    check: "no-application",
    about: [lead],
  },
  {
    flaw: "a band without its edition",
    board: withField(lead, "edition", ""),
    check: "band-without-edition",
    about: [lead],
  },
  {
    flaw: "speed without failures",
    board: withStickies((each) =>
      ["fail-rate", "rework-rate"].includes(each.fields["delivery"] ?? "") ||
      (each.kind === "reading" && each.box[1] >= 2160)
        ? undefined
        : each,
    ),
    check: "one-sided",
    about: [lead, deploys, recovery],
  },
  {
    flaw: "a reading in nobody's row",
    board: withStickies((each) =>
      each.id === reading.id ? { ...each, box: [960, 9000, 200, 200, 0] } : each,
    ),
    check: "reading-without-measure",
    about: [reading],
  },
  {
    flaw: "a reading without a number",
    board: withField(reading, "value", "five"),
    check: "reading-without-number",
    about: [reading],
  },
  {
    flaw: "a reading without a date",
    board: withField(reading, "at", "2 February"),
    check: "reading-without-date",
    about: [reading],
  },
  {
    flaw: "a next step of nobody",
    board: withField(step, "owner", ""),
    check: "no-owner",
    about: [step],
  },
];

export const flawed: readonly FlawedBoard[] = boards.map((one) => ({ about: [waiting], ...one }));
