import { finding } from "./findings.ts";
import type { Check, Stage } from "./method.ts";
import { wasOpened } from "./stageLog.ts";

/** Finds stages that were opened although one before them never had been, or not yet: for steps that must not be leapt over. */
export function inOrder(stages: readonly Pick<Stage, "id" | "title">[]): Check {
  return (workshop) => {
    const log = workshop.control.stageLog;
    const opened = (id: string) => log.findIndex(({ stage }) => stage === id);
    for (const [place, { id, title }] of stages.entries()) {
      if (!wasOpened(workshop, id)) continue;
      const before = stages
        .slice(0, place)
        .find((earlier) => opened(earlier.id) < 0 || opened(earlier.id) > opened(id));
      if (before)
        return [
          finding("out-of-order", [], {
            what: `“${title}” was opened before “${before.title}” was done.`,
            mend: `Each step stands on the one before it: go back to “${before.title}” first.`,
          }),
        ];
    }
    return [];
  };
}
