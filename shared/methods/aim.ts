import type { Sticky } from "#shared/board/board.ts";
import { dayOf, fieldOf, numberOf } from "#shared/outcomes/facts.ts";
import type { Goal } from "#shared/outcomes/outcome.ts";
import type { Field } from "./method.ts";

/** What a goal or measure says beside its words: from where, to where, until when. */
export const aimFields = [
  { id: "metric", label: "Metric", input: "text", hint: "What is counted or timed, and of what." },
  { id: "unit", label: "Unit", input: "text", hint: "Months, hours a year, teams, percent." },
  {
    id: "direction",
    label: "Direction",
    input: "choice",
    options: [
      { id: "down", label: "Lower is better" },
      { id: "up", label: "Higher is better" },
    ],
  },
  { id: "baseline", label: "Baseline", input: "number", hint: "The figure today, as it was measured." },
  { id: "baselineAt", label: "Baseline measured on", input: "date" },
  { id: "target", label: "Target", input: "number", onSticky: true },
  { id: "due", label: "Due", input: "date", onSticky: true },
  { id: "owner", label: "Owner", input: "text", hint: "One person or role who answers for it." },
  {
    id: "measuredBy",
    label: "Measured by",
    input: "text",
    hint: "Where the figure is read: a register, a dashboard, a survey.",
  },
] as const satisfies readonly Field[];

type Aim = Pick<
  Goal,
  "metric" | "unit" | "direction" | "baseline" | "baselineAt" | "target" | "due" | "owner" | "measuredBy"
>;

/** What the sticky's `aimFields` say; what cannot be read as a number or day is left out. */
export function aimOf(sticky: Sticky): Aim {
  const [metric, unit, owner, measuredBy] = ["metric", "unit", "owner", "measuredBy"].map((field) =>
    fieldOf(sticky, field),
  );
  const [baseline, target] = ["baseline", "target"].map((field) => numberOf(sticky, field));
  const [baselineAt, due] = ["baselineAt", "due"].map((field) => dayOf(sticky, field));
  const direction = fieldOf(sticky, "direction");
  return {
    ...(metric !== undefined && { metric }),
    ...(unit !== undefined && { unit }),
    ...((direction === "up" || direction === "down") && { direction }),
    ...(baseline !== undefined && { baseline }),
    ...(baselineAt !== undefined && { baselineAt }),
    ...(target !== undefined && { target }),
    ...(due !== undefined && { due }),
    ...(owner !== undefined && { owner }),
    ...(measuredBy !== undefined && { measuredBy }),
  };
}

/** Whether reaching the target would be better than today; undefined where that cannot be said. */
export function isBetter({ baseline, target, direction }: Aim): boolean | undefined {
  if (baseline === undefined || target === undefined || direction === undefined) return undefined;
  return direction === "down" ? target < baseline : target > baseline;
}
