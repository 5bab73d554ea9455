import { lstat, readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import * as Y from "yjs";
import { codeOf, failure } from "#electron/files/trouble.ts";
import { readWorkshopBytes } from "#electron/files/read.ts";
import { sha256 } from "#electron/outcomes/digest.ts";
import type { Workshop } from "#shared/board/board.ts";
import type { Documents } from "#shared/board/documents.ts";
import { type Mended, openDocuments } from "#shared/board/open.ts";
import { type ReadWorkshop, readWhole, workshopIn } from "#shared/board/readWhole.ts";
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

/** What becomes of the files that hold one workshop, all of them merged. */
type Reader<Kept> = (files: readonly UnpackedFile[]) => {
  readonly workshop: Workshop;
  readonly kept: Kept;
  readonly notes: readonly string[];
};

const notesOf = (files: readonly UnpackedFile[], { unreadable }: Mended): readonly string[] => [
  ...files.flatMap(({ warnings }) => warnings),
  ...(unreadable > 0 ? [say("open.mended", { count: unreadable })] : []),
];

/** Only reads, and keeps the images. */
export const withImages: Reader<ReadWorkshop["images"]> = (files) => {
  const { workshop, mended, images } = readWhole(files);
  return { workshop, kept: images, notes: notesOf(files, mended) };
};

/** Keeps the documents, to be changed and written anew. */
export const withDocuments: Reader<Documents> = (files) => {
  const { documents, mended } = openDocuments(({ board, control }) => {
    for (const file of files) {
      Y.applyUpdateV2(board, file.board);
      Y.applyUpdateV2(control, file.control);
    }
  });
  return { workshop: workshopIn(documents), kept: documents, notes: notesOf(files, mended) };
};

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
export async function readWorkshops<Kept>(path: string, read: Reader<Kept>): Promise<GivenWorkshops<Kept>> {
  const found = await stat(path).catch(() => {
    throw new Failed(`There is no “${path}”. Give a ${ending} file, or a folder of such files.`);
  });
  if (!found.isDirectory()) {
    if (path.toLowerCase().endsWith(".json")) {
      const workshop = workshopOfJson(new TextDecoder().decode(await bytesAt(path)), basename(path));
      return { title: workshop.control.title, workshops: [workshop], kept: new Map(), notes: [] };
    }
    const { workshop, kept, notes } = read([await unpacked(path)]);
    const { id, title } = workshop.control;
    return { title, workshops: [workshop], kept: new Map([[id, kept]]), notes };
  }
  const names = (await readdir(path)).filter(
    (name) => name.toLowerCase().endsWith(ending) && !name.startsWith("."),
  );
  if (names.length === 0) throw new Failed(`There is no ${ending} file in “${path}”.`);
  const files: UnpackedFile[] = [];
  for (const name of names) files.push(await unpacked(join(path, name)));
  const all = [...Map.groupBy(files, ({ workshop }) => workshop.id).values()].map(read);
  const [only] = all;
  const title =
    (await programmeTitle(path)) ??
    (only && all.length === 1 ? only.workshop.control.title : basename(resolve(path)));
  return {
    title,
    workshops: all.map(({ workshop }) => workshop),
    kept: new Map(all.map(({ workshop, kept }) => [workshop.control.id, kept])),
    notes: all.flatMap(({ notes }) => notes),
  };
}
