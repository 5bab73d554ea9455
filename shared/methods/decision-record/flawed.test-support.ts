import type { Sticky } from "#shared/board/board.ts";
import type { FlawedBoard } from "#shared/methods/flawed.test-support.ts";
import { sampleBoard } from "#shared/methods/sampleBoard.test-support.ts";
import json from "./sample.board.json" with { type: "json" };

const { saying, withStickies, rewritten, withField } = sampleBoard(json);

const platform = saying("Managed container platform for");
const sentence = saying("We will run team workloads");
const earlier = saying("Environments by ticket");
const option = saying("Kubernetes clusters");
const ticket = saying("Virtual machines by ticket");

const inFirst = ({ box: [x] }: Sticky) => x < 1720;
const unlisted = withStickies((each) => (each.kind === "person" ? undefined : each));
const nobody = { ...unlisted, control: { ...unlisted.control, people: undefined } };

/** Boards with one flaw each, and the check that finds it. */
export const flawed: readonly FlawedBoard[] = [
  ...["Which platform do we take?", "Should we run clusters", "Managed platform?"].map((text) => ({
    flaw: `a title such as ${text}`,
    board: rewritten(platform, text),
    check: "title-question",
    about: [platform],
  })),
  ...["7 October 2025", "2025-13-01", "07.10.2025"].map((date) => ({
    flaw: `a date such as ${date}`,
    board: withField(platform, "date", date),
    check: "date-unread",
    about: [platform],
  })),
  {
    flaw: "superseded by nothing",
    board: withField(platform, "supersedes", "ADR-0003"),
    check: "superseded-by-nothing",
    about: [earlier],
  },
  ...["Managed platform it is", "They will run it", "We willingly run it", "We might run it"].map((text) => ({
    flaw: `a decision such as ${text}`,
    board: rewritten(sentence, text),
    check: "not-we-will",
    about: [sentence],
  })),
  {
    flaw: "an accepted title without a decision",
    board: withStickies((each) => (each.id === sentence.id ? undefined : each)),
    check: "not-decided",
    about: [platform],
  },
  {
    flaw: "one option only",
    board: withStickies((each) =>
      [option, ticket].some(({ id }) => id === each.id) ||
      (inFirst(each) && ["pro", "con"].includes(each.kind) && each.box[1] > option.box[1] - 100)
        ? undefined
        : each,
    ),
    check: "one-option",
    about: [platform],
  },
  {
    flaw: "no option chosen",
    board: withStickies((each) =>
      inFirst(each) && each.kind === "option" ? { ...each, fields: { chosen: "declined" } } : each,
    ),
    check: "none-chosen",
    about: [platform],
  },
  {
    flaw: "no consequence",
    board: withStickies((each) =>
      inFirst(each) && ["team", "components", "organisation"].includes(each.kind) ? undefined : each,
    ),
    check: "no-consequence",
    about: [platform],
  },
  {
    flaw: "good consequences alone",
    board: withStickies((each) => (inFirst(each) && each.fields["effect"] === "bad" ? undefined : each)),
    check: "only-good",
    about: [platform],
  },
  {
    flaw: "a consequence that belongs to no title",
    board: withStickies((each) =>
      each.text.startsWith("Cargo's six-hour jobs need") ? { ...each, box: [9000, 0, 200, 200, 0] } : each,
    ),
    check: "loose",
    about: [saying("Cargo's six-hour jobs need")],
  },
  {
    flaw: "an argument in no option's row",
    board: withStickies((each) =>
      each.text === "Jobs of any length" ? { ...each, box: [840, 320, 200, 200, 0] } : each,
    ),
    check: "loose",
    about: [saying("Jobs of any length")],
  },
  {
    flaw: "nobody is listed",
    board: nobody,
    check: "nobody",
    about: [platform, saying("Templates are repositories")],
  },
  {
    flaw: "two titles in one frame",
    board: withStickies((each) =>
      each.id === platform.id ? { ...each, box: [1840, 320, 200, 200, 0], cluster: undefined } : each,
    ),
    check: "two-titles",
    about: [platform, saying("Templates are repositories")],
    also: ["loose", "not-decided"],
  },
];
