import type { Control, Workshop } from "#shared/board/board.ts";
import type { FolderThere } from "#shared/outcomes/folder/plan.ts";
import type { BoardChange } from "#shared/outcomes/readBack/change.ts";
import { type EditedThere, filesToReadBack } from "#shared/outcomes/readBack/folder.ts";
import { readBack, type Unclear } from "#shared/outcomes/readBack/readBack.ts";
import { type ToldProposal, toldOf } from "#shared/outcomes/readBack/told.ts";
import type { Method } from "./method.ts";
import { writingOf } from "./rewrite.ts";

/** What was changed by hand in a folder. */
export interface FolderReadBack {
  readonly proposals: readonly ToldProposal[];
  readonly unclear: readonly Unclear[];
  /** Which files were not read, and why. */
  readonly notes: readonly string[];
}

/** The workshop that a change is of. */
const workshopOf = (workshops: readonly Workshop[], change: BoardChange): Workshop | undefined =>
  workshops.find(({ control }) => control.id === change.workshop);

/**
 * What was changed by hand in an outcome folder, as changes of these workshops. Nothing is changed by it. `edited` are the
 * files that are not as we wrote them; `methodFor` finds methods.
 */
export async function readFolderBack(
  given: readonly Workshop[],
  there: FolderThere,
  edited: readonly EditedThere[],
  {
    methodFor,
    id,
    onProgress,
  }: {
    readonly methodFor: (control: Control) => Promise<Method | undefined>;
    readonly id: () => string;
    readonly onProgress?: (done: number, of: number) => void;
  },
): Promise<FolderReadBack> {
  const { manifest } = there;
  if (!manifest) return { proposals: [], unclear: [], notes: [] };
  // What the folder was not made of would write other documents.
  const madeOf = new Set(manifest.workshops.map(({ id: own }) => own));
  const workshops = given.filter(({ control }) => madeOf.has(control.id));
  const { files, notes } = filesToReadBack(
    manifest,
    edited,
    new Set(workshops.map(({ control }) => control.id)),
  );
  const writing = await writingOf(workshops, there, methodFor);
  const { proposals, unclear } = await readBack(workshops, files, {
    ...writing,
    id,
    ...(onProgress && { onProgress }),
  });
  const told = await Promise.all(
    proposals.map(async (proposal) => {
      const workshop = workshopOf(workshops, proposal.change);
      return toldOf(proposal, workshop, (workshop && (await methodFor(workshop.control)))?.kinds);
    }),
  );
  return { proposals: told, unclear, notes };
}
