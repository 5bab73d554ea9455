import type { Control, Sticky, Workshop } from "#shared/board/board.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import type { FolderThere } from "#shared/outcomes/folder/plan.ts";
import type { BoardChange } from "#shared/outcomes/readBack/change.ts";
import { type EditedThere, filesToReadBack } from "#shared/outcomes/readBack/folder.ts";
import { type Proposal, readBack, type Unclear } from "#shared/outcomes/readBack/readBack.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { fieldText, kindLabel } from "./kindTexts.ts";
import type { Method } from "./method.ts";
import { writingOf } from "./rewrite.ts";

/** A proposal in words for people. */
export interface ToldProposal extends Proposal {
  /** Of the workshop whose board would change. */
  readonly title: string;
  /** What kind of change of what: "Action: Owner". */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What was changed by hand in a folder. */
export interface FolderReadBack {
  readonly proposals: readonly ToldProposal[];
  readonly unclear: readonly Unclear[];
  /** Which files were not read, and why. */
  readonly notes: readonly string[];
}

/** How a proposal is told. */
function toldOf(
  proposal: Proposal,
  workshop: Workshop | undefined,
  method: Method | undefined,
): ToldProposal {
  const { change } = proposal;
  const kinds = method?.kinds ?? {};
  const title = linesOf(workshop?.control.title ?? "").join(" / ");
  const element =
    change.is === "add" ? change.sticky : workshop?.elements.find(({ id }) => id === change.element);
  const kind = element?.type === "sticky" ? element.kind : undefined;
  const label = kind === undefined ? sayDocument("readBack.text") : kindLabel(kinds, kind);
  const shown = (value: string): string => linesOf(value).join(" / ");
  switch (change.is) {
    case "text":
      return { ...proposal, title, what: label, before: shown(change.before), after: shown(change.after) };
    case "field": {
      const field = kinds[kind ?? ""]?.fields?.find(({ id }) => id === change.field)?.label ?? change.field;
      const value = (text: string): string => shown(fieldText(kinds, kind ?? "", change.field, text));
      const what = sayDocument("readBack.field", { kind: label, field });
      return { ...proposal, title, what, before: value(change.before), after: value(change.after) };
    }
    case "add":
      return {
        ...proposal,
        title,
        what: sayDocument("readBack.new", { kind: label }),
        before: "",
        after: [shown(change.sticky.text), ...factsOf(change.sticky, method)].join(" · "),
      };
    case "remove":
      return {
        ...proposal,
        title,
        what: sayDocument("readBack.remove", { kind: label }),
        before: shown(change.text),
        after: "",
      };
  }
}

const factsOf = ({ kind, fields }: Sticky, method: Method | undefined): readonly string[] =>
  Object.entries(fields).map(([id, value]) => {
    const label = method?.kinds[kind]?.fields?.find((field) => field.id === id)?.label ?? id;
    return `${label}: ${fieldText(method?.kinds ?? {}, kind, id, value)}`;
  });

/** The workshop that a change is of. */
export const workshopOf = (workshops: readonly Workshop[], change: BoardChange): Workshop | undefined =>
  workshops.find(({ control }) => control.id === change.workshop);

/**
 * What was changed by hand in an outcome folder, as changes of these workshops. Nothing is changed by it. `edited` are the
 * files that are not as we wrote them; `methodFor` finds methods.
 */
export async function readFolderBack(
  workshops: readonly Workshop[],
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
      return toldOf(proposal, workshop, workshop && (await methodFor(workshop.control)));
    }),
  );
  return { proposals: told, unclear, notes };
}

/** What could not be understood, in a sentence. */
export function toldUnclear({ is, before, after }: Unclear): string {
  if (is === "changed") return sayDocument("readBack.unclearChanged", { before, after });
  if (is === "added") return sayDocument("readBack.unclearAdded", { after });
  return is === "removed"
    ? sayDocument("readBack.unclearRemoved", { before })
    : sayDocument("readBack.unclearFile");
}
