import type { NewItem } from "#shared/board/agenda.ts";
import type { NewControl } from "#shared/board/board.ts";
import type { NewElement } from "#shared/board/edits.ts";
import { itemsOf } from "./agenda.ts";
import type { Method } from "./method.ts";

/** A fresh workshop of a method: its stages planned, its areas laid out as locked frames, its first stage open. */
export function newWorkshop(
  method: Method,
  given: {
    readonly id: string;
    readonly title: string;
    readonly by: string;
    readonly at: string;
    /** The id of the workshop for which one of several groups works in this one. */
    readonly groupOf?: string;
  },
): {
  readonly control: NewControl;
  readonly agenda: readonly NewItem[];
  readonly elements: readonly NewElement[];
} {
  const stage = method.stages[0]?.id ?? "";
  return {
    control: {
      id: given.id,
      title: given.title,
      method: method.id,
      methodVersion: method.version,
      ...(method.definition !== undefined && { definition: method.definition }),
      createdAt: given.at,
      stage,
      ...(given.groupOf !== undefined && { groupOf: given.groupOf }),
      stageLog: stage === "" ? [] : [{ stage, at: given.at }],
    },
    agenda: itemsOf(method),
    elements: method.areas.map((area) => ({
      type: "frame",
      box: area.box,
      text: area.title,
      area: area.id,
      locked: true,
      made: { by: given.by, at: given.at },
    })),
  };
}
