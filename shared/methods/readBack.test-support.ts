import type { Workshop } from "#shared/board/board.ts";
import { type FolderThere, type OutcomePlan, planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { keyOf } from "#shared/outcomes/readBack/change.ts";
import { type EditedFile, readBack, type ReadBack } from "#shared/outcomes/readBack/readBack.ts";
import { contributionsOf } from "./contributions.ts";
import { methodOf, methods } from "./index.ts";
import { type Writing, writingOf } from "./rewrite.ts";

/** The samples' outcome folder as it was written, and what is found in files of it that a person changed. */

export const title = "Harbour platform";
export const formats = ["madr", "adr-tools", "log4brains"] as const;

export interface Folder {
  readonly plan: OutcomePlan;
  readonly there: FolderThere;
}

/** The samples of all methods. */
export const workshops: readonly Workshop[] = await Promise.all(methods.map((method) => method.sample()));
const folders = new Map<string, Folder>();

/** A folder as it lies there after writing, with decision records in one spelling. */
export async function folderIn(format: string): Promise<Folder> {
  const known = folders.get(format);
  if (known) return known;
  const others = ["markdown", "csv", "jira", "linear", "azure-boards", "github", "gitlab", "trello", "table"];
  const plan = await planOutcomes(await contributionsOf(workshops), { title, formats: [format, ...others] });
  const files = plan.files.map(({ path, part, from, of, hash, lines, how }) => ({
    path,
    part,
    from: [...from],
    of: [...of],
    hash,
    ...(lines !== undefined && { lines }),
    ...(how && { how }),
  }));
  const records = plan.files.flatMap(({ path, content }) =>
    path.startsWith("decisions/") && typeof content === "string"
      ? [{ path: path.slice("decisions/".length), text: content }]
      : [],
  );
  const folder = { plan, there: { records, manifest: { version: 1 as const, title, workshops: [], files } } };
  folders.set(format, folder);
  return folder;
}

export function fileOf({ plan, there }: Folder, path: RegExp, edit: (text: string) => string): EditedFile {
  const planned = plan.files.find((one) => path.test(one.path));
  const file = there.manifest?.files.find((one) => one.path === planned?.path);
  if (typeof planned?.content !== "string" || !file) throw new Error(`There is no text ${path.source}.`);
  return { file, text: edit(planned.content) };
}

/** Writes files of the folder as these boards would. */
export const writing = ({ there }: Folder, boards: readonly Workshop[]): Promise<Writing> =>
  writingOf(boards, there, async ({ method }) => methodOf(method));

export async function read(
  folder: Folder,
  files: readonly EditedFile[],
  boards: readonly Workshop[] = workshops,
): Promise<ReadBack> {
  let next = 0;
  return readBack(boards, files, { ...(await writing(folder, boards)), id: () => `new${(next += 1)}` });
}

/** What was found, in short. */
export const told = ({ proposals, unclear }: ReadBack) => [
  ...proposals.map(({ change, clash }) =>
    [
      clash === undefined ? "" : `(${clash}) `,
      keyOf(change).replace(/^\w+\/new\d+/u, "new"),
      change.is === "add"
        ? ` ${change.sticky.kind}: ${change.sticky.text} ${JSON.stringify(change.sticky.fields)}`
        : change.is === "remove"
          ? ""
          : change.is === "order"
            ? ` ${change.field ?? "place"}: ${change.after.join(" ")}`
            : ` = ${change.after}`,
    ].join(""),
  ),
  ...unclear.map(({ path, line, is }) => `${path}:${line} ${is}`),
];
