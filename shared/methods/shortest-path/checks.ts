import { percentText } from "#shared/outcomes/percents.ts";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { about, finding } from "#shared/methods/findings.ts";
import type { Check } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { placedFigures } from "#shared/methods/plane.ts";
import { wasOpened } from "#shared/methods/stageLog.ts";
import { fieldOf, numberOf } from "#shared/outcomes/facts.ts";
import type { Item } from "#shared/outcomes/outcome.ts";
import { inCircles, mostMust, mustShare, orderFaults } from "#shared/outcomes/prioritisation.ts";
import type { KindId } from "./kinds.ts";
import { itemsOf } from "./outcomes.ts";
import { pathOf } from "./path.ts";
import { plane } from "./plane.ts";

/** More than this is hardly the shortest path. */
const mostOnPath = 7;

function stickiesOf(workshop: Workshop, items: readonly Item[]): readonly Sticky[] {
  const ids = new Set(items.flatMap(({ source }) => source.elements));
  return notesOf<KindId>(workshop, "candidate").filter(({ id }) => ids.has(id));
}

const figures: Check = (workshop) => {
  const items = itemsOf(workshop);
  const placed = placedFigures(plane, workshop.elements);
  const differs = (sticky: Sticky) => {
    const place = placed(sticky);
    const [effort, value] = [numberOf(sticky, "effort"), numberOf(sticky, "value")];
    return (
      place !== undefined &&
      ((effort !== undefined && Math.round(effort) !== place.x) ||
        (value !== undefined && Math.round(value) !== place.y))
    );
  };
  return [
    ...about(
      "unscored",
      stickiesOf(
        workshop,
        items.filter(({ onPath, value, effort }) => onPath && (value === undefined || effort === undefined)),
      ),
      {
        one: "candidate on the path has no value or no effort",
        many: "candidates on the path have no value or no effort",
        mend: "Put it in its place on the plane; what nobody can judge is not ready for the path.",
      },
    ),
    ...about(
      "no-effort",
      stickiesOf(
        workshop,
        items.filter(({ effort }) => effort !== undefined && effort <= 0),
      ),
      {
        one: "candidate takes no effort",
        many: "candidates take no effort",
        mend: "Nothing is done by itself: give it 1 at least, or leave the field empty as long as it is unknown.",
      },
    ),
    ...about("differs", notesOf<KindId>(workshop, "candidate").filter(differs), {
      one: "candidate lies elsewhere on the plane than its figures say",
      many: "candidates lie elsewhere on the plane than their figures say",
      mend: "The typed figures count: move it, or clear them.",
    }),
  ];
};

const way: Check = (workshop) => {
  const { slice, steps, values, open, complete } = pathOf(workshop);
  const noValue =
    steps.length > 0 && values.length === 0 && wasOpened(workshop, "plane")
      ? [
          finding("no-value", steps, {
            what: "The way leads to nothing of value.",
            mend: "Put down who has what in hand at its end.",
          }),
        ]
      : [];
  if (!wasOpened(workshop, "users")) return noValue;
  if (slice.length === 0)
    return [
      ...noValue,
      finding("no-path", [], {
        what: "Nothing is on the path yet.",
        mend: "Number the candidates that together make one whole way, from 1.",
      }),
    ];
  if (complete || values.length === 0) return noValue;
  return [
    open.length > 0
      ? finding("path-gap", open, {
          what: `The path does not cover the whole way: nothing on it makes ${open.length === 1 ? "one step" : `${open.length} steps`}.`,
          mend: "Connect what does, even if that is done by hand at first, or mark what works already.",
        })
      : finding("way-broken", [...steps, ...values], {
          what: "The steps do not lead to the value.",
          mend: "Connect each step with the next one, and the last with the value.",
        }),
  ];
};

const thin: Check = (workshop) => {
  const { slice } = pathOf(workshop);
  if (slice.length <= mostOnPath) return [];
  return [
    finding("path-long", slice, {
      what: `${slice.length} candidates are on the path.`,
      mend: `Ask of each what happens without it, until ${mostOnPath} or fewer are left.`,
    }),
  ];
};

const order: Check = (workshop) => {
  const { candidates, slice } = pathOf(workshop);
  const items = itemsOf(workshop);
  const onPath = items.filter((item) => item.onPath);
  const faults = orderFaults(onPath, items);
  const at = (note: Sticky) => numberOf(note, "place");
  const tied = slice.filter((one) => slice.some((other) => other !== one && at(other) === at(one)));
  const circles = inCircles(items);
  return [
    ...about(
      "place-unread",
      candidates.filter((note) => fieldOf(note, "place") !== undefined && (at(note) ?? 0) <= 0),
      {
        one: "candidate has a place on the path that is no number from 1 on",
        many: "candidates have places on the path that are no numbers from 1 on",
        mend: "Write 1 for what comes first, or leave the field empty.",
      },
    ),
    ...about("place-twice", tied, {
      one: "candidate shares its place on the path",
      many: "candidates share their place on the path",
      mend: "Say which comes first; until then they are read as they lie.",
    }),
    ...about(
      "too-early",
      stickiesOf(
        workshop,
        faults.flatMap(({ item, is }) => (is === "later" ? [item] : [])),
      ),
      {
        one: "candidate comes before something that it needs",
        many: "candidates come before something that they need",
        mend: "Change their places on the path, or take off the connector “after”.",
      },
    ),
    ...about(
      "needs-more",
      stickiesOf(
        workshop,
        faults.flatMap(({ needs, is }) => (is === "missing" ? [needs] : [])),
      ),
      {
        one: "candidate is needed by the path but not on it",
        many: "candidates are needed by the path but not on it",
        mend: "Take it onto the path, or find a way without it.",
      },
    ),
    ...about("circle", stickiesOf(workshop, circles), {
      one: "candidate needs itself first",
      many: "candidates need each other first, in a circle",
      mend: "Take off one of the connectors “after”, or cut one of them in two.",
    }),
  ];
};

const must: Check = (workshop) => {
  const items = itemsOf(workshop);
  const share = mustShare(items);
  if (share === undefined || share <= mostMust) return [];
  return [
    finding(
      "too-much-must",
      stickiesOf(
        workshop,
        items.filter(({ moscow }) => moscow === "must"),
      ),
      {
        what: `Must takes ${percentText(share)} of the effort.`,
        mend: `Leave it at ${percentText(mostMust)} or less, so that there is room for what turns out otherwise.`,
      },
    ),
  ];
};

const people: Check = (workshop) => {
  if (pathOf(workshop).slice.length === 0) return [];
  const lacks = (kind: "user" | "learn", stage: string) =>
    notesOf<KindId>(workshop, kind).length === 0 && wasOpened(workshop, stage);
  return [
    ...(lacks("user", "learn")
      ? [
          finding("no-first-users", [], {
            what: "Nobody is named as first users.",
            mend: "Without a team that wants it on the day it is there, it is no path to value: name one, and ask them.",
          }),
        ]
      : []),
    ...(lacks("learn", "learn") && notesOf<KindId>(workshop, "question").length > 0
      ? [
          finding("nothing-learned", [], {
            what: "There are questions, but nothing that the path would teach.",
            mend: "Say what you will know once it is there, and how you will see it.",
          }),
        ]
      : []),
  ];
};

/** What a facilitator's experienced colleague would point out; in the order of the stages. */
export const checks: readonly Check[] = [figures, way, thin, order, must, people];
