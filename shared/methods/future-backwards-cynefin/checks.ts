import type { Sticky } from "#shared/board/board.ts";
import { about, finding } from "#shared/methods/findings.ts";
import type { Check } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { wasOpened } from "#shared/methods/stageLog.ts";
import { inOrder } from "#shared/methods/stageOrder.ts";
import { chainFrom, isBackToFront, linksOf } from "./chains.ts";
import { type KindId, kinds } from "./kinds.ts";
import { stages } from "./stages.ts";

/** Whoever knows the next step already writes towards it. */
const ahead: Check = (workshop) => {
  const { stageLog } = workshop.control;
  if (stageLog.length === 0) return [];
  const early = Object.keys(kinds).flatMap((kind): readonly Sticky[] => {
    const allowing = stages.filter(({ allows }) => allows.some((one) => one === kind)).map(({ id }) => id);
    const opened = stageLog.find(({ stage }) => allowing.some((id) => id === stage))?.at;
    return notesOf(workshop, kind).filter(
      ({ made }) => made.at !== "" && (opened === undefined || made.at < opened),
    );
  });
  return about("ahead", early, {
    one: "sticky was written before its step was opened",
    many: "stickies were written before their step was opened",
    mend: "Tell the room one step at a time, and look at it again when its step comes.",
  });
};

const placed: Check = (workshop) => {
  const wrong = linksOf(workshop).filter(isBackToFront);
  return about("back-to-front", [...new Set(wrong.map(({ earlier }) => earlier))], {
    one: "step lies right of what came after it",
    many: "steps lie right of what came after them",
    mend: "Time runs from left to right: move it to the left, or turn the connector round.",
  });
};

const ways: Check = (workshop) =>
  (
    [
      ["utopia", "fromDystopia"],
      ["dystopia", "round"],
    ] as const
  ).flatMap(([future, next]) => {
    const { futures, steps, accidents, ends } = chainFrom(workshop, future);
    if (futures.length + steps.length === 0 || !wasOpened(workshop, next)) return [];
    const open = steps.length > 0 ? ends : futures;
    return [
      ...(open.length > 0
        ? [
            finding("never-joins", open, {
              what: `The way back from the ${future} never joins the past.`,
              mend: "Ask what came before its last step, until you arrive at a turning point, and connect that.",
            }),
          ]
        : []),
      ...(accidents.length === 0 && steps.length > 0
        ? [
            finding("no-accident", steps, {
              what: `Nothing on the way back from the ${future} happened by chance.`,
              mend: "Ask which piece of luck or mishap had to help, and put it on the path.",
            }),
          ]
        : []),
    ];
  });

const owners: Check = (workshop) =>
  about(
    "no-owner",
    notesOf<KindId>(workshop, "gap", "sign").filter(({ fields }) => (fields["owner"] ?? "").trim() === ""),
    {
      one: "gap or early sign has no owner",
      many: "gaps and early signs have no owner",
      mend: "Name one person or role who follows it up.",
    },
  );

/** What a facilitator's experienced colleague would point out; in the order of the stages. */
export const checks: readonly Check[] = [inOrder(stages), ahead, placed, ways, owners];
