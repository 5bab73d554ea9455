import type { Control } from "#shared/board/board.ts";
import { agendaOf } from "./agenda.ts";
import type { Method } from "./method.ts";

/** How a workshop of several groups stands to their boards. */
export type Apart =
  /** It may see them. */
  | { readonly is: "together" }
  /** Not yet: only from this stage on. */
  | { readonly is: "apart"; readonly until: string }
  /** It is one group's own, and sees no other. */
  | { readonly is: "group" };

/** Whether the boards of several groups may be seen from a workshop: never from one group's own, and not before their time. */
export function apartIn(control: Control, method: Method): Apart {
  if (control.groupOf !== undefined) return { is: "group" };
  const items = agendaOf(control, method);
  const until = items.findIndex(({ id }) => id === method.apartUntil);
  const stage = items[until];
  if (!stage || control.stageLog.some(({ stage: opened }) => opened === stage.id)) return { is: "together" };
  const open = items.findIndex(({ id }) => id === control.stage);
  return open >= until ? { is: "together" } : { is: "apart", until: stage.title };
}
