import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import * as Y from "yjs";
import { codeOf, failure } from "#electron/files/trouble.ts";
import { readWorkshopBytes } from "#electron/files/read.ts";
import { sha256 } from "#electron/outcomes/digest.ts";
import type { Workshop } from "#shared/board/board.ts";
import type { Documents } from "#shared/board/documents.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { openDocuments } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { readRounds } from "#shared/board/rounds.ts";
import { parseWorkshop } from "#shared/board/workshopJson.ts";
import { readWorkshopFile } from "#shared/file/readWorkshop.ts";
import type { UnpackedFile } from "#shared/file/unpack.ts";
import { fileExtension } from "#shared/file/workshopFile.ts";
import { longestProgrammeFile, programmeFileName } from "#shared/programme/fileInFolder.ts";
import { parseProgramme } from "#shared/programme/programmeFile.ts";
import { say } from "#shared/text/say.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { DamagedInput, Failed } from "./command.ts";

/** Workshops that a command works on, with what it keeps of the documents of each. */
export interface GivenWorkshops<Kept> {
  /** Of the programme, or of the only workshop. */
  readonly title: string;
  readonly workshops: readonly Workshop[];
  /** By the workshops' ids, where they came from files. */
  readonly kept: ReadonlyMap<string, Kept>;
  /** What was lost on the way. */
  readonly notes: readonly string[];
}

const ending = `.${fileExtension}`;

/** The workshop of several files that hold the same one is all of them merged. */
function workshopIn(files: readonly UnpackedFile[]): {
  readonly workshop: Workshop;
  readonly documents: Documents;
  readonly notes: readonly string[];
} {
  const { documents, mended } = openDocuments(({ board, control }) => {
    for (const file of files) {
      Y.applyUpdateV2(board, file.board);
      Y.applyUpdateV2(control, file.control);
    }
  });
  const live = new LiveBoard(documents.board);
  const { control } = documents;
  const workshop = { control: readControl(control), elements: live.elements(), rounds: readRounds(control) };
  live.close();
  const lost = mended.unreadable > 0 ? [say("open.mended", { count: mended.unreadable })] : [];
  return { workshop, documents, notes: [...files.flatMap(({ warnings }) => warnings), ...lost] };
}

function bytesAt(path: string): Promise<Uint8Array> {
  return readWorkshopBytes(path).catch((fault: unknown) => {
    throw new Failed(failure("open", basename(path), fault).message);
  });
}

async function unpacked(path: string): Promise<UnpackedFile> {
  const bytes = await bytesAt(path);
  try {
    return readWorkshopFile(bytes, sha256);
  } catch (fault) {
    throw fault instanceof Error ? new DamagedInput(`${basename(path)}: ${fault.message}`) : fault;
  }
}

/** A workshop that is kept as JSON; see assets/schema. */
export function workshopOfJson(text: string, name: string): Workshop {
  try {
    return parseWorkshop(JSON.parse(text));
  } catch (fault) {
    throw fault instanceof Error ? new DamagedInput(`${name}: ${fault.message}`) : fault;
  }
}

async function programmeTitle(folder: string): Promise<string | undefined> {
  const path = join(folder, programmeFileName);
  // A link may lead anywhere, and is none.
  const found = await lstat(path).catch((fault: unknown) => {
    if (codeOf(fault) !== "ENOENT") throw fault;
  });
  if (!found) return undefined;
  if (!found.isFile() || found.size > longestProgrammeFile)
    throw new DamagedInput(sayProgramme("programme.damaged"));
  return parseProgramme(await readFile(path, "utf8")).programme.title;
}

/** The workshop of a file, or those of all files of a folder. Throws what `groundwork` knows how to tell. */
export async function readWorkshops<Kept>(
  path: string,
  keep: (documents: Documents, workshop: Workshop) => Kept,
): Promise<GivenWorkshops<Kept>> {
  const found = await stat(path).catch(() => {
    throw new Failed(`There is no “${path}”. Give a ${ending} file, or a folder of such files.`);
  });
  if (!found.isDirectory()) {
    if (path.toLowerCase().endsWith(".json")) {
      const workshop = workshopOfJson(new TextDecoder().decode(await bytesAt(path)), basename(path));
      return { title: workshop.control.title, workshops: [workshop], kept: new Map(), notes: [] };
    }
    const { workshop, documents, notes } = workshopIn([await unpacked(path)]);
    const { id, title } = workshop.control;
    return { title, workshops: [workshop], kept: new Map([[id, keep(documents, workshop)]]), notes };
  }
  const names = (await readdir(path)).filter(
    (name) => name.toLowerCase().endsWith(ending) && !name.startsWith("."),
  );
  if (names.length === 0) throw new Failed(`There is no ${ending} file in “${path}”.`);
  const files: UnpackedFile[] = [];
  for (const name of names) files.push(await unpacked(join(path, name)));
  const read = [...Map.groupBy(files, ({ workshop }) => workshop.id).values()].map((same) => {
    const { workshop, documents, notes } = workshopIn(same);
    return { workshop, kept: keep(documents, workshop), notes };
  });
  const [only] = read;
  const title =
    (await programmeTitle(path)) ??
    (only && read.length === 1 ? only.workshop.control.title : basename(resolve(path)));
  return {
    title,
    workshops: read.map(({ workshop }) => workshop),
    kept: new Map(read.map(({ workshop, kept }) => [workshop.control.id, kept])),
    notes: read.flatMap(({ notes }) => notes),
  };
}
