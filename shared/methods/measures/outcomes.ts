import type { Sticky, Workshop } from "#shared/board/board.ts";
import { aimOf } from "#shared/methods/aim.ts";
import { fieldText } from "#shared/methods/kindTexts.ts";
import { joinedWith } from "#shared/methods/links.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { headOfRow } from "#shared/methods/rows.ts";
import { dayOf, factId, factOf, fieldOf } from "#shared/outcomes/facts.ts";
import { betterWhen } from "#shared/outcomes/measures.ts";
import type { Measure, Outcome } from "#shared/outcomes/outcome.ts";
import { type KindId, kinds } from "./kinds.ts";
import { rowsOf } from "./readings.ts";

const figuresOfDelivery = [
  "lead-time",
  "deployment-frequency",
  "recovery-time",
  "fail-rate",
  "rework-rate",
] as const;

/** A measure with the sticky it stands on. */
export interface Measured {
  readonly sticky: Sticky;
  readonly measure: Measure;
}

export function measuresOf(workshop: Workshop): readonly Measured[] {
  const { id: own } = workshop.control;
  const { measures, readingsOf } = rowsOf(workshop);
  return measures.map((sticky): Measured => {
    const common = factOf(own, sticky);
    const readings = readingsOf(sticky).flatMap(({ sticky: { id }, at, value }) =>
      at === undefined || value === undefined ? [] : [{ id, at, value }],
    );
    const delivery =
      sticky.kind === "delivery"
        ? figuresOfDelivery.find((one) => one === sticky.fields["delivery"])
        : undefined;
    const metric = [
      fieldText(kinds, "delivery", "delivery", delivery),
      fieldOf(sticky, "application"),
    ].filter((part) => part !== undefined && part !== "");
    const [band, edition, decision] = ["band", "edition", "decision"].map((field) => fieldOf(sticky, field));
    return {
      sticky,
      measure: {
        is: "measure",
        ...common,
        source: { workshop: own, elements: [sticky.id, ...readings.map(({ id }) => id)] },
        ...(delivery !== undefined && {
          delivery,
          direction: betterWhen[delivery],
          metric: metric.join(", "),
        }),
        ...aimOf(sticky),
        ...(band !== undefined && { band }),
        ...(edition !== undefined && { edition }),
        ...(decision !== undefined && { decision }),
        readings: readings.map(({ at, value }) => ({ at, value })),
        ...(sticky.kind === "measure" && common.origin !== undefined && { goal: common.origin }),
      },
    };
  });
}

/** What kept measures yield: the measures with their readings, next steps and open questions. */
export function outcomes(workshop: Workshop): readonly Outcome[] {
  const { id: own } = workshop.control;
  const measured = measuresOf(workshop);
  const stickies = measured.map(({ sticky }) => sticky);
  const joined = joinedWith(workshop, stickies);
  const inRow = headOfRow(stickies);
  const answersOf = (sticky: Sticky): readonly Sticky[] => {
    const drawn = joined(sticky);
    return drawn.length > 0 ? drawn : [inRow(sticky)].filter((one) => one !== undefined);
  };
  return [
    ...measured.map(({ measure }) => measure),
    ...notesOf<KindId>(workshop, "action").map((sticky): Outcome => {
      const [owner, due] = [fieldOf(sticky, "owner"), dayOf(sticky, "due")];
      const status = (["open", "doing", "done", "dropped"] as const).find(
        (one) => one === sticky.fields["status"],
      );
      return {
        is: "action",
        ...factOf(own, sticky),
        ...(owner !== undefined && { owner }),
        ...(due !== undefined && { due }),
        ...(status !== undefined && { status }),
        answers: answersOf(sticky).map(({ id }) => factId(own, id)),
      };
    }),
    ...notesOf<KindId>(workshop, "question").map((sticky): Outcome => {
      const owner = fieldOf(sticky, "owner");
      return {
        is: "open",
        ...factOf(own, sticky),
        kind: "question",
        ...(owner !== undefined && { owner }),
      };
    }),
  ];
}
