import type { NewItem } from "#shared/board/agenda.ts";
import type { Control } from "#shared/board/board.ts";
import { type Plan, planOf } from "#shared/board/plan.ts";
import type { Method, Stage } from "./method.ts";

/** An item of the agenda as people see it. */
export interface AgendaItem {
  readonly id: string;
  /** The method's stage that it is; undefined for one of the facilitators' own, or one that the method has no longer. */
  readonly stage: Stage | undefined;
  readonly title: string;
  /** What the facilitator says; empty if there is nothing to say. */
  readonly prompt: string;
  readonly minutes: number;
  readonly order: number;
  readonly skipped: boolean;
}

/** The items that a method's stages give, as they are planned first. */
export function itemsOf(method: Method): readonly NewItem[] {
  return method.stages.map(({ id, title, minutes }, place) => ({
    id,
    stage: id,
    title,
    minutes,
    order: place + 1,
  }));
}

/** The agenda in order, without what was taken off it. */
export function agendaOf(control: Control, method: Method): readonly AgendaItem[] {
  if (control.agenda.length === 0)
    return method.stages.map((stage, place) => ({
      id: stage.id,
      stage,
      title: stage.title,
      prompt: stage.prompt,
      minutes: stage.minutes,
      order: place + 1,
      skipped: false,
    }));
  return control.agenda
    .filter(({ gone }) => !gone)
    .map((item) => {
      const stage = method.stages.find(({ id }) => id === item.stage);
      return {
        id: item.id,
        stage,
        title: item.title,
        prompt: item.prompt ?? stage?.prompt ?? "",
        minutes: item.minutes,
        order: item.order,
        skipped: item.skipped,
      };
    });
}

/** The method's stage behind an item of the agenda; undefined if it is none. */
export function stageOf(control: Control, method: Method, item: string): Stage | undefined {
  const planned = control.agenda.find(({ id }) => id === item);
  const id = planned ? planned.stage : item;
  return method.stages.find((stage) => stage.id === id);
}

/** The stages that the method has gained since the agenda was planned. */
export function gainedStages(control: Control, method: Method): readonly Stage[] {
  if (control.agenda.length === 0) return [];
  const planned = new Set(control.agenda.map(({ id, stage }) => stage ?? id));
  return method.stages.filter(({ id }) => !planned.has(id));
}

/** The item that comes after, or before, the open one and is not skipped; undefined at the ends. */
export function besideOpen(items: readonly AgendaItem[], open: string, step: 1 | -1): AgendaItem | undefined {
  const at = items.findIndex(({ id }) => id === open);
  // Where the open item is no longer on the agenda, it begins with the first.
  const others = step === 1 ? items.slice(at + 1) : items.slice(0, Math.max(0, at)).toReversed();
  return others.find(({ skipped }) => !skipped);
}

/** The agenda in time, at a moment by the room's clock. */
export function planAt(control: Control, method: Method, now: number): Plan {
  const { stage: open, stageLog: log, run } = control;
  return planOf(agendaOf(control, method), { open, log, run, now });
}
