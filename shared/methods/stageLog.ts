import type { Workshop } from "#shared/board/board.ts";

/** Whether a stage has been opened, so that a check may ask for what it is to bring. */
export function wasOpened({ control }: Workshop, stage: string): boolean {
  return control.stageLog.some((one) => one.stage === stage);
}
