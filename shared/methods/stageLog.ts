import type { Workshop } from "#shared/board/board.ts";

/** When a stage was opened for the first time, as its UTC ISO time; undefined if it never was. */
export function firstOpened({ control }: Workshop, stage: string): string | undefined {
  return control.stageLog.find((one) => one.stage === stage)?.at;
}

/** Whether a stage has been opened, so that a check may ask for what it is to bring. */
export function wasOpened(workshop: Workshop, stage: string): boolean {
  return firstOpened(workshop, stage) !== undefined;
}
