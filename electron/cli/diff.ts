import { mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { safeFileName, withExtension } from "#electron/files/names.ts";
import { readEdited } from "#electron/outcomes/edited.ts";
import { readOutcomeFolder } from "#electron/outcomes/read.ts";
import { newId } from "#shared/board/ids.ts";
import type { Documents } from "#shared/board/documents.ts";
import { documentsOf } from "#shared/board/open.ts";
import { changeBoard } from "#shared/commands/takeBack.ts";
import { fileExtension } from "#shared/file/workshopFile.ts";
import { wholeWorkshop } from "#shared/methods/draft.ts";
import { type FolderReadBack, readFolderBack } from "#shared/methods/readFolder.ts";
import { outcomeManifestName } from "#shared/outcomes/folder/manifest.ts";
import { type ToldProposal, toldUnclear } from "#shared/outcomes/readBack/told.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { exitCode, Failed, placeOf, progressOf, tell, WrongUsage, type CliCommand } from "./command.ts";
import { type GivenWorkshops, readWorkshops, withDocuments } from "./readWorkshops.ts";
import { refuseTaken, saveDocuments } from "./saveWorkshop.ts";

const usage = `Says what somebody changed by hand in a folder of documents, as changes of the boards they were made of.

  groundwork diff <folder> [<file|folder of workshops>]

  <folder>               where groundwork export or the app has written documents
  <file|folder>          the workshops; if left out, those that lie in the folder itself
  --to <file|folder>     make the changes in new copies of the workshops: a file for one, a folder for several; what
                         was taken out stays, and so does what clashes
  --remove               take out of the copies, too, what was taken out of the documents
  --json                 say it as JSON

Nothing is changed unless you give --to, and then only new files are made. Words, owners, dates, figures and statuses
are read back from Markdown, CSV and plain text, and so are new, moved and removed lines. HTML, DOCX, PDF, pictures and
C4 diagrams are not read back: they are told if somebody changed them. What cannot be a change of a board is told, with
its line. A change clashes if the board was changed there too since the file was written, or if two files say
different things.
It ends with 0 if nothing was changed by hand, 1 if something was; with --to, 0 if all of it is in the copies and 1 if
not; 2 for wrong usage, 3 for damaged input.`;

const options = {
  to: { type: "string" },
  remove: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

async function workshopsFor(folder: string, given: string | undefined): Promise<GivenWorkshops<Documents>> {
  if (given !== undefined) return readWorkshops(placeOf(given), withDocuments);
  const names = await readdir(folder).catch(() => []);
  if (names.some((name) => name.toLowerCase().endsWith(`.${fileExtension}`)))
    return readWorkshops(folder, withDocuments);
  throw new WrongUsage("There is no workshop in this folder. Say behind it where the workshops are.");
}

const clashes: Readonly<Record<NonNullable<ToldProposal["clash"]>, string>> = {
  board: sayDocument("readBack.clashBoard"),
  files: sayDocument("readBack.clashFiles"),
};

function* linesFor({ proposals, unclear, notes }: FolderReadBack): Generator<string> {
  for (const { places, what, before, after, title, clash, left } of proposals) {
    for (const { path, line } of places) yield `${path}:${line}`;
    yield `  ${title} · ${what}`;
    if (before !== "") yield `  - ${before}`;
    if (after !== "") yield `  + ${after}`;
    if (clash) yield `  ! ${clashes[clash]}`;
    if (left) yield `  ! ${sayDocument("readBack.left", { words: left.join(", ") })}`;
  }
  for (const one of unclear) {
    yield `${one.path}:${one.line}`;
    yield `  ? ${toldUnclear(one)}`;
  }
  yield* notes;
}

/** Makes copies of the workshops with changes in them; where they are. */
async function saveChanged(
  { workshops, kept }: GivenWorkshops<Documents>,
  taken: readonly ToldProposal[],
  to: string,
): Promise<readonly string[]> {
  const byWorkshop = Map.groupBy(taken, ({ change }) => change.workshop);
  const isFolder =
    byWorkshop.size > 1 ||
    (await stat(to).then(
      (found) => found.isDirectory(),
      () => false,
    ));
  const at = new Date().toISOString();
  const copies = workshops.flatMap((workshop) => {
    const { id, title } = workshop.control;
    const changes = byWorkshop.get(id);
    if (!changes) return [];
    const own = kept.get(id) ?? documentsOf(wholeWorkshop(workshop));
    const place = isFolder ? join(to, safeFileName(title, fileExtension)) : withExtension(to, fileExtension);
    return [{ own, place, changes: changes.map(({ change }) => change) }];
  });
  for (const { place } of copies) await refuseTaken(place);
  if (isFolder && copies.length > 0) await mkdir(to, { recursive: true });
  for (const { own, place, changes } of copies) {
    changeBoard(own.board, changes, { by: "", at });
    await saveDocuments(own, place, { app: "groundwork diff", at });
  }
  return copies.map(({ place }) => place);
}

/** Says what was changed by hand in an outcome folder. */
export const diffFolder: CliCommand = {
  usage,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [given, from, ...more] = positionals;
    if (given === undefined || more.length > 0)
      throw new WrongUsage("Give one folder of documents, and behind it where the workshops are.");
    const folder = placeOf(given);
    await readdir(folder);
    const there = await readOutcomeFolder(folder);
    if (!there.manifest)
      throw new Failed(
        `${outcomeManifestName} is missing in “${folder}”: Groundwork has written no documents there.`,
      );
    const workshops = await workshopsFor(folder, from);
    const edited = await readEdited(folder, there.manifest);
    const progress = progressOf("Reading");
    const found = await readFolderBack(workshops.workshops, there, edited, {
      methodFor,
      id: newId,
      onProgress: progress.at,
    });
    progress.end();

    const { proposals, unclear, notes } = found;
    const taken =
      values.to === undefined
        ? []
        : proposals.filter(({ clash, change }) => !clash && (values.remove || change.is !== "remove"));
    const made = values.to === undefined ? [] : await saveChanged(workshops, taken, placeOf(values.to));
    if (values.json) {
      const changes = proposals.map(({ change, places, clash, left, title, what, before, after }) => ({
        title,
        what,
        before,
        after,
        places,
        ...(clash && { clash }),
        ...(left && { left }),
        ...change,
        done: taken.some((one) => one.change === change),
      }));
      const untold = [...workshops.notes, ...notes];
      tell(JSON.stringify({ folder, changes, unclear, notes: untold, made }, undefined, 2));
    } else {
      for (const line of linesFor(found)) tell(line);
      for (const note of workshops.notes) tell(note);
      for (const place of made) tell(place);
      const count = proposals.length;
      const rest = unclear.length > 0 ? `, ${unclear.length} not understood` : "";
      const done = values.to === undefined ? "Nothing was applied." : `${taken.length} applied.`;
      tell(edited.length === 0 ? "Nothing was changed by hand." : `${count} found${rest}. ${done}`);
    }
    const isAllDone = values.to !== undefined && taken.length === proposals.length && unclear.length === 0;
    return edited.length === 0 || isAllDone ? exitCode.done : exitCode.failed;
  },
};
