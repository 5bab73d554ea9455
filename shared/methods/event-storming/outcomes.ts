import type { Sticky, Workshop } from "#shared/board/board.ts";
import { kindLabel } from "#shared/methods/kindTexts.ts";
import type { FigureTable } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { minutesOf } from "#shared/outcomes/duration.ts";
import { factId, factOf, fieldOf } from "#shared/outcomes/facts.ts";
import { sumOf, timeText } from "#shared/outcomes/journeyFigures.ts";
import type { Outcome, Pain, Step } from "#shared/outcomes/outcome.ts";
import { type KindId, kinds } from "./kinds.ts";
import { type Storm, stormOf, type TimelineStep } from "./timeline.ts";

function stepOf(
  workshop: Workshop,
  sticky: Sticky,
  more: { readonly team?: string | undefined; readonly detailOf?: string },
): Step {
  const took = minutesOf(fieldOf(sticky, "took"));
  const system = fieldOf(sticky, "system");
  const context = fieldOf(sticky, "context");
  return {
    is: "step",
    ...factOf(workshop, sticky),
    kind: kindLabel(kinds, sticky.kind),
    ...(more.team !== undefined && { team: more.team }),
    ...(system !== undefined && { system }),
    ...(took !== undefined && { took }),
    ...(context !== undefined && { context }),
    ...(more.detailOf !== undefined && { detailOf: more.detailOf }),
  };
}

/** The teams that named a pain point: its own list, or else none, which means the whole room. */
function painOf(workshop: Workshop, pain: Sticky, step: TimelineStep | undefined): Pain {
  const teams = (fieldOf(pain, "teams") ?? "")
    .split(/[,;]/u)
    .map((team) => team.trim())
    .filter((team) => team !== "");
  return {
    is: "pain",
    ...factOf(workshop, pain),
    ...(step && { step: factId(workshop.control.id, step.sticky.id) }),
    teams: [...new Set(teams)],
  };
}

/** The timeline of a board, and where it hurts. */
export function layerOf(
  workshop: Workshop,
  storm: Storm,
): { readonly steps: readonly Step[]; readonly pains: readonly Pain[] } {
  return {
    steps: storm.steps.map(({ sticky, team }) => stepOf(workshop, sticky, { team })),
    pains: [
      ...storm.steps.flatMap((step) => step.pains.map((pain) => painOf(workshop, pain, step))),
      ...storm.loosePains.map((pain) => painOf(workshop, pain, undefined)),
    ],
  };
}

/** What event storming yields: steps, where it hurts, the process looked at more closely, and what is open. */
export function outcomes(workshop: Workshop): readonly Outcome[] {
  const storm = stormOf(workshop);
  const { steps, pains } = layerOf(workshop, storm);
  const detailOf = storm.processTitle ?? "";
  return [
    ...steps,
    ...pains,
    ...storm.process
      .filter(({ kind }) => kind !== "actor" && kind !== "information")
      .map((sticky) => stepOf(workshop, sticky, { detailOf })),
    ...notesOf<KindId>(workshop, "hotspot").map((hotspot): Outcome => {
      const owner = fieldOf(hotspot, "owner");
      return {
        is: "open",
        ...factOf(workshop, hotspot),
        kind: "question",
        ...(owner !== undefined && { owner }),
      };
    }),
  ];
}

/** How long the timeline is: steps, changes of team, time and pain points, counted while the room works. */
export function figures(workshop: Workshop): FigureTable | undefined {
  const storm = stormOf(workshop);
  const { steps, pains } = layerOf(workshop, storm);
  if (steps.length === 0) return undefined;
  const teams = steps.flatMap(({ team }) => team ?? []);
  const handOffs = teams.filter((team, at) => at > 0 && teams[at - 1] !== team).length;
  const rows = [
    ["Steps", String(steps.length)],
    ...(new Set(teams).size > 1 ? [["Hand-offs between teams", String(handOffs)]] : []),
    ["Time taken", timeText(sumOf(steps.map(({ took }) => took)))],
    ["Pain points", String(pains.length)],
  ];
  return {
    columns: ["Timeline"],
    rows: rows.map(([label = "", cell = ""]) => ({ label, cells: [cell] })),
  };
}
