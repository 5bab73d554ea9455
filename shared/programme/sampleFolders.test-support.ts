import type { Workshop } from "#shared/board/board.ts";
import { methods } from "#shared/methods/index.ts";
import { sampleProgramme } from "./sample.ts";

/** An outcome folder that is checked in under `assets/samples/`. */
interface SampleFolder {
  readonly name: string;
  /** Title of its documents. */
  readonly title: string;
  readonly workshops: readonly Workshop[];
}

/** One folder for the programme, and one for each sample that tells a story of its own, called as its method is. */
export async function sampleFolders(): Promise<readonly SampleFolder[]> {
  const { programme, workshops } = await sampleProgramme();
  const told = new Set(workshops.map(({ control }) => control.id));
  const samples = await Promise.all(methods.map((method) => method.sample()));
  return [
    { name: "outcomes", title: programme.title, workshops },
    ...samples
      .filter(({ control }) => !told.has(control.id))
      .map((workshop) => ({
        name: workshop.control.method,
        title: workshop.control.title,
        workshops: [workshop],
      })),
  ];
}
