import type { Sticky } from "#shared/board/board.ts";
import { about } from "#shared/methods/findings.ts";
import type { Check } from "#shared/methods/method.ts";
import { dayOf, fieldOf } from "#shared/outcomes/facts.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { type DecisionNotes, recordsOf } from "./records.ts";

const question = /[?？]\s*$|^(?:should|shall|which|what|how|who|where|when|why|do|does|is|are|can|could)\b/iu;
const weWill = /^we(?: will|['’]ll)\b/iu;

// What is no longer in force is kept as it was found.
const isCurrent = ({ status }: DecisionNotes): boolean => status === "proposed" || status === "accepted";

const topicsOf = (records: readonly DecisionNotes[]): readonly Sticky[] => records.map(({ topic }) => topic);

const titles: Check = (workshop) => {
  const { records } = recordsOf(workshop);
  const topics = topicsOf(records);
  return [
    ...about(
      "title-question",
      topics.filter(({ text }) => question.test(text.trim())),
      {
        one: "title is a question",
        many: "titles are questions",
        mend: "Name what is decided with a noun phrase, so that the title still fits once the answer is known.",
      },
    ),
    ...about(
      "date-unread",
      topics.filter((topic) => fieldOf(topic, "date") !== undefined && dayOf(topic, "date") === undefined),
      {
        one: "decision has a date that cannot be read",
        many: "decisions have dates that cannot be read",
        mend: "Write it as year, month and day, such as 2025-10-07; if it is empty, the day of the workshop counts.",
      },
    ),
    ...about(
      "superseded-by-nothing",
      topicsOf(
        records.filter(({ status, supersededBy }) => status === "superseded" && supersededBy.length === 0),
      ),
      {
        one: "superseded decision does not say what took its place",
        many: "superseded decisions do not say what took their place",
        mend: "Draw a connector from the newer title to it, or name it there, or choose “Deprecated” if nothing did.",
      },
    ),
  ];
};

const places: Check = (workshop) => {
  const { loose, crowded } = recordsOf(workshop);
  return [
    ...about("two-titles", crowded, {
      one: "title shares its frame",
      many: "titles share a frame",
      mend: "Give each a frame or a cluster of its own, so that a reader can see what belongs to which.",
    }),
    ...about("loose", loose, {
      one: "sticky belongs to no decision",
      many: "stickies belong to no decision",
      mend: "Move it into the frame of its title, and arguments into the row of their option.",
    }),
  ];
};

const options: Check = (workshop) => {
  const decided = recordsOf(workshop).records.filter(
    (record) => isCurrent(record) && record.decisions.length > 0,
  );
  return [
    ...about("one-option", topicsOf(decided.filter((record) => record.options.length < 2)), {
      one: "decision had no second option",
      many: "decisions had no second option",
      mend: "Add what else could have been done; to leave it as it was is always one.",
    }),
    ...about(
      "none-chosen",
      topicsOf(
        decided.filter((record) => record.options.length > 1 && !record.options.some(({ chosen }) => chosen)),
      ),
      {
        one: "decision does not say which option it takes",
        many: "decisions do not say which option they take",
        mend: "Set the verdict of that option to “Chosen”.",
      },
    ),
  ];
};

const wording: Check = (workshop) => {
  const { records } = recordsOf(workshop);
  const sentences = records.flatMap(({ decisions }) => decisions);
  return [
    ...about(
      "not-we-will",
      sentences.filter(({ text }) => !weWill.test(linesOf(text)[0] ?? "")),
      {
        one: "decision does not begin with “We will”",
        many: "decisions do not begin with “We will”",
        mend: "Say in the active voice what you are going to do; if you cannot, it may not be decided yet.",
      },
    ),
    ...about(
      "not-decided",
      topicsOf(records.filter(({ status, decisions }) => status === "accepted" && decisions.length === 0)),
      {
        one: "accepted title has no decision",
        many: "accepted titles have no decision",
        mend: "Write the sentence that begins with “We will”, or set its status to “Pending”.",
      },
    ),
  ];
};

const price: Check = (workshop) => {
  const { records } = recordsOf(workshop);
  const glad = (record: DecisionNotes) =>
    isCurrent(record) &&
    record.consequences.length > 0 &&
    !record.consequences.some(({ fields }) => fields["effect"] === "bad");
  const unweighed = (record: DecisionNotes) =>
    record.status === "accepted" && record.decisions.length > 0 && record.consequences.length === 0;
  return [
    ...about("no-consequence", topicsOf(records.filter(unweighed)), {
      one: "accepted decision has no consequence",
      many: "accepted decisions have no consequence",
      mend: "Ask what changes for the team, for other components and for the wider organisation.",
    }),
    ...about("only-good", topicsOf(records.filter(glad)), {
      one: "decision has no bad consequence",
      many: "decisions have no bad consequence",
      mend: "Ask who pays for it, what becomes harder, and what cannot be undone; mark it as bad.",
    }),
  ];
};

const present: Check = (workshop) =>
  about(
    "nobody",
    topicsOf(
      recordsOf(workshop).records.filter(
        (record) => isCurrent(record) && record.decisions.length > 0 && record.people.length === 0,
      ),
    ),
    {
      one: "decision does not say who was there",
      many: "decisions do not say who was there",
      mend: "Write the names down: not for blame, but so that somebody can be asked later.",
    },
  );

/** What a facilitator's experienced colleague would point out; in the order of the stages. */
export const checks: readonly Check[] = [titles, places, options, wording, price, present];
