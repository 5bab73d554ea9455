import type { Workshop } from "#shared/board/board.ts";
import { methods } from "#shared/methods/index.ts";
import type { Programme } from "./programme.ts";

/** The workshops of one running story among the methods' samples: those of a ferry line's platform team. */
const story: ReadonlySet<string> = new Set([
  "stratg2509",
  "ftrbck2509",
  "cynefn2509",
  "evstrm2509",
  "shpath2509",
  "c4sktc2509",
  "dcsrec2510",
  "jrnymp2510",
  "measrs2510",
]);

/** The samples of the methods as one programme, in the playbook's order, with its workshops. */
export async function sampleProgramme(): Promise<{
  readonly programme: Programme;
  readonly workshops: readonly Workshop[];
}> {
  const samples = await Promise.all(methods.map(async (method) => method.sample()));
  const workshops = samples.filter(({ control }) => story.has(control.id));
  return {
    programme: {
      id: "harbor2509",
      title: "Harbour platform",
      goal: "New projects are in production within three months of their start",
      members: workshops.map(({ control: { id, title, method } }) => ({ workshop: id, title, method })),
    },
    workshops,
  };
}
