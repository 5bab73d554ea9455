import type { Workshop } from "#shared/board/board.ts";
import type { ManifestFile } from "#shared/outcomes/folder/manifest.ts";
import { type BoardChange, keyOf } from "./change.ts";
import { differences } from "./compare.ts";
import type { Surroundings } from "./guess.ts";
import { movedLines } from "./moved.ts";
import { type Found, Search } from "./search.ts";
import { unitsOf } from "./unit.ts";
import { boardsOf, type Boards, type FieldsOf, type Worded } from "./values.ts";

/**
 * Reading an outcome folder back: what somebody changed in its files by hand becomes changes of the boards that the files
 * were made of.
 *
 * No document needs to know how to read itself. What a line leads back to gives guesses at what could have been changed
 * on a board (`guess.ts`), and a guess counts only if writing the document again with that change gives the line that
 * the person wrote. So whatever is proposed would truly make the folder what they want it to be.
 */

/** A line of a file, counted from 1. */
interface Line {
  readonly path: string;
  readonly line: number;
}

/** A change that somebody made in a file, as a change of a board. */
export interface Proposal {
  /** The same for the same change. */
  readonly id: string;
  readonly change: BoardChange;
  /** Where it was found. */
  readonly places: readonly Line[];
  /**
   * Why a person has to look twice: the board was changed there too since the file was written, or two files say
   * different things.
   */
  readonly clash?: "board" | "files";
  /** Words of the line that are not part of the change. */
  readonly left?: readonly string[];
}

/** What was changed and could not be understood as a change of a board. */
export interface Unclear extends Line {
  /**
   * `changed`: no change of a board writes it; `moved`: its place is not on a board; `added` and `removed`: nothing says what it belongs to; `file`: the boards
   * would not write the whole file any more; `other`: so much is different that it is another file.
   */
  readonly is: "changed" | "moved" | "added" | "removed" | "file" | "other";
  readonly before: string;
  readonly after: string;
}

export interface ReadBack {
  /** In the order of the files and lines in which they were found first. */
  readonly proposals: readonly Proposal[];
  readonly unclear: readonly Unclear[];
}

/** A file that was changed by hand. */
export interface EditedFile {
  readonly file: ManifestFile;
  /** As it lies there. */
  readonly text: string;
}

/** The text of a file as these boards would write it; undefined where they would not. */
export type Rewrite = (file: ManifestFile, changes: readonly BoardChange[]) => Promise<string | undefined>;

// What says so little is no subject of its own.
const mostSubjects = 3;

function subjectsOf({ of }: ManifestFile, { byId }: Boards): readonly Worded[] {
  return of.length > mostSubjects ? [] : of.flatMap((id) => byId.get(id) ?? []);
}

/** Two additions are the same if they say the same at the same neighbour. */
const sameAddition = (change: BoardChange): string =>
  change.is === "add"
    ? ["add", change.workshop, change.sticky.kind, change.sticky.text.toLowerCase()].join("\n")
    : keyOf(change);

function afterOf(change: BoardChange): string {
  if (change.is === "text" || change.is === "field") return change.after;
  return change.is === "order" ? change.after.join(" ") : "";
}

/** All that was found, each change once. */
function merged(all: readonly (Found & { readonly path: string })[]): readonly Proposal[] {
  return [...Map.groupBy(all, ({ change }) => sameAddition(change)).values()].flatMap((same) => {
    const byAfter = [...Map.groupBy(same, ({ change }) => afterOf(change)).values()];
    return byAfter.flatMap((some, index): Proposal[] => {
      const [first] = some;
      if (!first) return [];
      const places = new Map(some.map(({ path, line }) => [`${path}:${line}`, { path, line }]));
      const left = some.flatMap((one) => one.left ?? []);
      const clash =
        byAfter.length > 1 ? "files" : some.some(({ alsoHere }) => alsoHere) ? "board" : undefined;
      return [
        {
          id: `${sameAddition(first.change)}${index > 0 ? ` ${index + 1}` : ""}`,
          change: first.change,
          places: [...places.values()],
          ...(clash && { clash }),
          ...(left.length > 0 && { left: [...new Set(left)] }),
        },
      ];
    });
  });
}

/**
 * What was changed by hand in files of an outcome folder, as changes of the workshops that they were made of. Nothing is
 * changed by it. Never throws for what is in the files.
 */
export async function readBack(
  workshops: readonly Workshop[],
  files: readonly EditedFile[],
  given: {
    readonly fieldsOf: FieldsOf;
    readonly rewrite: Rewrite;
    /** Gives new ids. */
    readonly id: () => string;
    /** Called after each file with the number of those done; may throw to stop. */
    readonly onProgress?: (done: number, of: number) => void;
  },
): Promise<ReadBack> {
  const boards = boardsOf(workshops, given.fieldsOf);
  const found: (Found & { path: string })[] = [];
  const unclear: Unclear[] = [];
  for (const [index, edited] of files.entries()) {
    const { file, text } = edited;
    const now = await given.rewrite(file, []);
    const ours = now === undefined ? undefined : { text: now, units: unitsOf(file.path, now) };
    const theirs = { text, units: unitsOf(file.path, text) };
    const different = ours && differences(ours, theirs, file.lines);
    if (ours && different) {
      const around: Surroundings = {
        boards,
        units: ours.units,
        subjects: subjectsOf(file, boards),
        from: new Set(file.from),
      };
      const search = new Search(edited, ours.units, theirs.units, around, given.rewrite);
      await search.changed(different.changed);
      await search.moved(movedLines(ours, theirs, file.lines));
      await search.removed(different.removed);
      await search.added(different.added, given.id);
      found.push(...search.found.map((one) => ({ ...one, path: file.path })));
      unclear.push(...search.unclear);
    } else unclear.push({ path: file.path, line: 1, is: ours ? "other" : "file", before: "", after: "" });
    given.onProgress?.(index + 1, files.length);
  }
  return {
    proposals: merged(found),
    unclear: unclear.toSorted((one, other) =>
      one.path === other.path ? one.line - other.line : one.path < other.path ? -1 : 1,
    ),
  };
}
