import type { Control } from "#shared/board/board.ts";
import { agendaOf, besideOpen } from "#shared/methods/agenda.ts";
import type { Method } from "#shared/methods/method.ts";

/** How the workshop is steered now, as far as commands ask. */
export interface Steering {
  /** The titles of the items that come after and before the open one, but for those that are skipped. */
  readonly next: string | undefined;
  readonly previous: string | undefined;
  readonly begun: boolean;
  readonly timer: "none" | "running" | "paused";
  readonly timerFollows: boolean;
  /** Whether the board is locked to participants. */
  readonly locked: boolean;
}

interface Steered {
  /** The open item's place in the agenda; -1 if it is no longer on it. */
  readonly stage: number;
  readonly stages: number;
  readonly steering: Steering;
}

/** Where no workshop is open. */
export const noSteering: Steered = {
  stage: 0,
  stages: 0,
  steering: {
    next: undefined,
    previous: undefined,
    begun: false,
    timer: "none",
    timerFollows: false,
    locked: false,
  },
};

export function steeringOf(control: Control, method: Method): Steered {
  const items = agendaOf(control, method);
  return {
    stage: items.findIndex(({ id }) => id === control.stage),
    stages: items.length,
    steering: {
      next: besideOpen(items, control.stage, 1)?.title,
      previous: besideOpen(items, control.stage, -1)?.title,
      begun: control.run !== undefined,
      timer: control.timer?.is ?? "none",
      timerFollows: control.timerFollows,
      locked: control.locked,
    },
  };
}
