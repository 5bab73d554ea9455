import type { Sticky } from "#shared/board/board.ts";
import { about, finding } from "#shared/methods/findings.ts";
import type { Check } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { minutesOf } from "#shared/outcomes/duration.ts";
import { fieldOf } from "#shared/outcomes/facts.ts";
import { accurateOf, picturesOf } from "./journey.ts";
import type { KindId } from "./kinds.ts";

const need: Check = (workshop) =>
  notesOf<KindId>(workshop, "need").length > 0 || notesOf<KindId>(workshop, "step").length === 0
    ? []
    : [
        finding("no-need", [], {
          what: "Nobody has said whose journey this is.",
          mend: "Write on a sticky who the user is and what they want to get done.",
        }),
      ];

const places: Check = (workshop) =>
  about("no-lane", picturesOf(workshop).loose, {
    one: "step lies in no lane and is not counted",
    many: "steps lie in no lane and are not counted",
    mend: "Move it into the lane of the side that does it.",
  });

const times: Check = (workshop) => {
  const { pictures } = picturesOf(workshop);
  const steps = pictures.flatMap((picture) => picture.steps.map(({ sticky }) => sticky));
  const asIs = pictures
    .filter(({ id }) => id === "as-is")
    .flatMap((one) => one.steps.map(({ sticky }) => sticky));
  const isUnread = (step: Sticky, field: string) =>
    fieldOf(step, field) !== undefined && minutesOf(step.fields[field]) === undefined;
  return [
    ...about(
      "unread-time",
      steps.filter((step) => isUnread(step, "active") || isUnread(step, "wait")),
      {
        one: "step has a time that cannot be counted",
        many: "steps have a time that cannot be counted",
        mend: "Write one number and a unit: 6 weeks, 2 h, half a day.",
      },
    ),
    ...about(
      "no-time",
      asIs.filter((step) => fieldOf(step, "active") === undefined || fieldOf(step, "wait") === undefined),
      {
        one: "step of today's journey has no active or waiting time",
        many: "steps of today's journey have no active or waiting time",
        mend: "Ask somebody who did it lately; a guess is better than none, and 0 h is an answer, too.",
      },
    ),
    ...about(
      "not-said",
      steps.filter((step) => fieldOf(step, "automated") === undefined),
      {
        one: "step does not say whether it is automated",
        many: "steps do not say whether they are automated",
        mend: "Choose automated or by hand.",
      },
    ),
    ...about(
      "no-percentage",
      steps.filter((step) => fieldOf(step, "accurate") !== undefined && accurateOf(step) === undefined),
      {
        one: "step has a share that is no percentage",
        many: "steps have a share that is no percentage",
        mend: "Write a number from 0 to 100.",
      },
    ),
  ];
};

const comparison: Check = (workshop) => {
  const { pictures } = picturesOf(workshop);
  const stepsOf = (id: string) =>
    pictures.filter((picture) => picture.id === id).flatMap(({ steps }) => steps.map(({ sticky }) => sticky));
  const [asIs, first, toBe] = [stepsOf("as-is"), stepsOf("first"), stepsOf("to-be")];
  return [
    ...(asIs.length > 0 && toBe.length >= asIs.length
      ? [
          finding("not-shorter", toBe, {
            what: `The journey as it shall be has ${toBe.length} steps, no fewer than today's ${asIs.length}.`,
            mend: "Ask of each what would have to be true for it not to be needed.",
          }),
        ]
      : []),
    ...(first.length > 0 && asIs.length > 0 && (first.length > asIs.length || first.length < toBe.length)
      ? [
          finding("not-between", first, {
            what: "The first version is not between today's journey and the one that shall be.",
            mend: "Draw what you can have in a few weeks: better than today, not yet the goal.",
          }),
        ]
      : []),
  ];
};

const owners: Check = (workshop) =>
  about(
    "no-owner",
    notesOf<KindId>(workshop, "change").filter((change) => fieldOf(change, "owner") === undefined),
    {
      one: "change has no owner",
      many: "changes have no owner",
      mend: "Name one person or role who sees it through.",
    },
  );

/** What a facilitator's experienced colleague would point out; in the order of the stages. */
export const checks: readonly Check[] = [need, places, times, comparison, owners];
