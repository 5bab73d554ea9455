import type { Sticky } from "#shared/board/board.ts";
import { isBetter } from "#shared/methods/aim.ts";
import { about } from "#shared/methods/findings.ts";
import type { Check } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { wasOpened } from "#shared/methods/stageLog.ts";
import { dayOf, fieldOf } from "#shared/outcomes/facts.ts";
import { deliverySide } from "#shared/outcomes/measures.ts";
import { normalised } from "#shared/outcomes/sameText.ts";
import type { KindId } from "./kinds.ts";
import { type Measured, measuresOf } from "./outcomes.ts";
import { type ReadingNote, rowsOf } from "./readings.ts";

const stickiesOf = (some: readonly (Measured | ReadingNote)[]): readonly Sticky[] =>
  some.map(({ sticky }) => sticky);

const aims: Check = (workshop) => {
  const measured = measuresOf(workshop);
  // A figure of delivery shows where it goes; made a goal, it is reached and means nothing.
  const aimed = measured.filter(({ sticky }) => sticky.kind !== ("delivery" satisfies KindId));
  const lacking = (check: string, some: readonly Measured[], what: string, mend: string) =>
    about(check, stickiesOf(some), { one: `measure ${what}`, many: `measures: each ${what}`, mend });
  return [
    ...lacking(
      "no-number",
      aimed.filter(({ measure }) => measure.target === undefined),
      "has no number to reach",
      "Fill in its target, as a plain number.",
    ),
    ...lacking(
      "no-date",
      aimed.filter(({ measure }) => measure.due === undefined),
      "has no date",
      "Agree on a day on which you will look whether it is met.",
    ),
    ...lacking(
      "no-baseline",
      wasOpened(workshop, "baseline")
        ? measured.filter(({ measure }) => measure.baseline === undefined || measure.baselineAt === undefined)
        : [],
      "has no baseline",
      "Fill in its figure today and the day on which it was measured; without it nobody can say what has changed.",
    ),
    ...lacking(
      "not-better",
      measured.filter(({ measure }) => isBetter(measure) === false),
      "has a target that is no better than its baseline",
      "Look at the two figures again, and at whether less or more of it is better.",
    ),
    ...lacking(
      "vanity",
      measured.filter(({ sticky }) => fieldOf(sticky, "decision") === undefined),
      "decides nothing",
      "Write down what you would do differently if the figure did not move; if there is nothing, choose another figure.",
    ),
  ];
};

const delivery: Check = (workshop) => {
  const figures = measuresOf(workshop).filter(({ sticky }) => sticky.kind === ("delivery" satisfies KindId));
  const applications = Map.groupBy(figures, ({ sticky }) => normalised(fieldOf(sticky, "application") ?? ""));
  const sidesOf = (some: readonly Measured[]) =>
    new Set(some.flatMap(({ measure }) => (measure.delivery ? deliverySide[measure.delivery] : [])));
  return [
    ...about(
      "no-application",
      stickiesOf(
        figures.filter(
          ({ sticky, measure }) =>
            measure.delivery === undefined || fieldOf(sticky, "application") === undefined,
        ),
      ),
      {
        one: "delivery metric does not say which figure it is, or of which application",
        many: "delivery metrics do not say which figures they are, or of which application",
        mend: "Choose the figure and name the application: figures of different applications cannot be compared.",
      },
    ),
    ...about(
      "one-sided",
      stickiesOf(
        wasOpened(workshop, "baseline")
          ? [...applications.values()].flatMap((some) => (sidesOf(some).size === 1 ? some : []))
          : [],
      ),
      {
        one: "delivery metric stands alone",
        many: "delivery metrics show one side only",
        mend: "Measure speed and failures of an application together, so that nobody buys one with the other.",
      },
    ),
    ...about(
      "band-without-edition",
      stickiesOf(
        figures.filter(
          ({ sticky }) => fieldOf(sticky, "band") !== undefined && fieldOf(sticky, "edition") === undefined,
        ),
      ),
      {
        one: "band does not say of which edition it is",
        many: "bands do not say of which edition they are",
        mend: "Name the report and its year: bands are found anew each year and mean nothing without it.",
      },
    ),
  ];
};

const readings: Check = (workshop) => {
  const { measures, readingsOf, loose } = rowsOf(workshop);
  const all = [...measures.flatMap(readingsOf), ...loose];
  return [
    ...about("reading-without-measure", stickiesOf(loose), {
      one: "reading belongs to no measure",
      many: "readings belong to no measure",
      mend: "Move it into the row of its measure, or connect the two.",
    }),
    ...about("reading-without-number", stickiesOf(all.filter(({ value }) => value === undefined)), {
      one: "reading has no number",
      many: "readings have no number",
      mend: "Fill in its value as a plain number, in the unit of its measure.",
    }),
    ...about(
      "reading-without-date",
      stickiesOf(all.filter(({ sticky }) => dayOf(sticky, "at") === undefined)),
      {
        one: "reading has no date",
        many: "readings have no date",
        mend: "Fill in the day on which it was read, such as 2025-12-01.",
      },
    ),
  ];
};

const owners: Check = (workshop) =>
  about(
    "no-owner",
    notesOf<KindId>(workshop, "action").filter((action) => fieldOf(action, "owner") === undefined),
    {
      one: "next step has no owner",
      many: "next steps have no owner",
      mend: "Name one person or role who sees it through.",
    },
  );

/** What a facilitator's experienced colleague would point out; in the order of the stages. */
export const checks: readonly Check[] = [aims, delivery, readings, owners];
