import type { Sticky } from "#shared/board/board.ts";
import { about, finding } from "#shared/methods/findings.ts";
import type { Check } from "#shared/methods/method.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { causeGraph } from "./causeGraph.ts";
import { notesOf } from "./notes.ts";
import { momentOf } from "./timeline.ts";

const empty = (note: Sticky, field: string) => linesOf(note.fields[field] ?? "").length === 0;

const safety: Check = (workshop) => [
  ...(notesOf(workshop, "agreement").length > 0
    ? []
    : [
        finding("no-agreement", [], {
          what: "There is no working agreement yet.",
          mend: "Before the timeline, agree how you will talk about people and write it on a sticky in Safety.",
        }),
      ]),
  ...(notesOf(workshop, "person").length > 0
    ? []
    : [
        finding("nobody-here", [], {
          what: "Nobody is listed as here.",
          mend: "Add a sticky for each person or role in Safety: they become the report's authors.",
        }),
      ]),
];

const timelineTimes: Check = (workshop) =>
  about(
    "no-time",
    notesOf(workshop, "event", "decision").filter(({ fields }) => momentOf(fields["when"]) === undefined),
    {
      one: "entry of the timeline has no time",
      many: "entries of the timeline have no time",
      mend: "Take it from logs, pages or chat; a guess is better than none.",
    },
  );

const singleChain: Check = (workshop) => {
  const { causes, tops, leaves, causesOf } = causeGraph(workshop);
  const branches = [...tops, ...causes].some((note) => causesOf(note).length > 1);
  if (causes.length === 0 || leaves.length > 1 || branches) return [];
  return [
    finding("single-chain", causes, {
      what: "The causes form a single chain with one end.",
      mend: "Incidents need several conditions at once: ask at each step what else had to be true, and connect it.",
    }),
  ];
};

const blaming =
  /\b(?:(?:human|user|operator)[ -]errors?|(?:should|ought to)(?: not|n['’]t)? have|shouldn['’]t|didn['’]t bother|forgot(?:ten)?|careless\w*|negligen\w*|incompeten\w*|stupid\w*|sloppy|(?:is|was|are|were|to) (?:to )?blamed?|culprits?|(?:his|her|their|whose) (?:own )?(?:fault|mistake))\b/iu;

// The words of a sentence with a space around each, so that names can be sought whole.
const asWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

const blame: Check = (workshop) => {
  const causes = notesOf(workshop, "cause");
  // "Ana Silva (on call)" is Ana Silva.
  const names = notesOf(workshop, "person")
    .map(({ text }) => asWords(linesOf(text)[0]?.split(/[(,:–—]/u)[0] ?? ""))
    .filter((name) => name.trim().length > 2);
  return [
    ...about(
      "blame",
      causes.filter(({ text }) => blaming.test(text)),
      {
        one: "cause judges a person",
        many: "causes judge a person",
        mend: "Write what made the action reasonable at the time: what was seen, known, expected or in the way.",
      },
    ),
    ...about(
      "named",
      causes.filter(({ text }) => {
        const said = names.length > 0 ? asWords(text) : "";
        return names.some((name) => said.includes(name));
      }),
      {
        one: "cause names somebody who is here",
        many: "causes name somebody who is here",
        mend: "Anyone could have been in that place: write the condition instead.",
      },
    ),
  ];
};

const evidence: Check = (workshop) =>
  about(
    "no-evidence",
    notesOf(workshop, "cause").filter((cause) => empty(cause, "evidence")),
    {
      one: "cause has no evidence",
      many: "causes have no evidence",
      mend: "Add a link, or say where you saw it; if there is nothing yet, find out before you act on it.",
    },
  );

const openCauses: Check = (workshop) => {
  const { leaves, countermeasuresOf } = causeGraph(workshop);
  return about(
    "open-cause",
    leaves.filter((leaf) => countermeasuresOf(leaf).length === 0 && leaf.fields["outcome"] !== "accepted"),
    {
      one: "cause ends the asking, but nothing addresses it",
      many: "causes end the asking, but nothing addresses them",
      mend: "Connect a countermeasure, or set the outcome to accepted.",
    },
  );
};

const countermeasures: Check = (workshop) => {
  const notes = notesOf(workshop, "countermeasure");
  const { causes, countermeasuresOf } = causeGraph(workshop);
  const answering = new Set(causes.flatMap((cause) => countermeasuresOf(cause)));
  return [
    ...about(
      "loose-countermeasure",
      causes.length === 0 ? [] : notes.filter((note) => !answering.has(note)),
      {
        one: "countermeasure addresses no cause",
        many: "countermeasures address no cause",
        mend: "Connect it with the causes that it would take away or weaken, or keep it for another day.",
      },
    ),
    ...about(
      "no-owner",
      notes.filter((note) => empty(note, "owner")),
      {
        one: "countermeasure has no owner",
        many: "countermeasures have no owner",
        mend: "Name one person or role who sees it through.",
      },
    ),
    ...about(
      "no-due",
      notes.filter((note) => empty(note, "due")),
      {
        one: "countermeasure has no due date",
        many: "countermeasures have no due date",
        mend: "Agree on a day, even a rough one, to look at it again.",
      },
    ),
  ];
};

/** What a facilitator's experienced colleague would point out; in the order of the stages. */
export const checks: readonly Check[] = [
  safety,
  timelineTimes,
  singleChain,
  blame,
  evidence,
  openCauses,
  countermeasures,
];
