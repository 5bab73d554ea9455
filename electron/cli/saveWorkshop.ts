import { access } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import * as Y from "yjs";
import { safeFileName, withExtension } from "#electron/files/names.ts";
import { failure } from "#electron/files/trouble.ts";
import { writeBeside } from "#electron/files/write.ts";
import type { Documents } from "#shared/board/documents.ts";
import { addImage } from "#shared/board/edits.ts";
import { documentsOf } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { fileExtension } from "#shared/file/workshopFile.ts";
import type { PictureBytes } from "#shared/interchange/pictures.ts";
import { Failed, placeOf } from "./command.ts";

/** Where a new workshop goes: where `to` says, or beside the file it was made of under its own title. */
export function placeFor(from: string, to: string | undefined, title: string): string {
  return to === undefined
    ? join(dirname(from), safeFileName(title, fileExtension))
    : withExtension(placeOf(to), fileExtension);
}

/** Throws `Failed` where there is a file: nobody's work is replaced. */
export async function refuseTaken(place: string): Promise<void> {
  const isTaken = await access(place).then(
    () => true,
    () => false,
  );
  if (isTaken) throw new Failed(`“${place}” is there already. Give another name with --to.`);
}

interface Saved {
  readonly app: string;
  /** UTC ISO time. */
  readonly at: string;
}

/** Writes a new workshop into a file of its own, with the pictures that its elements name. Throws `Failed`. */
export function saveWorkshop(
  workshop: Parameters<typeof documentsOf>[0],
  place: string,
  saved: Saved,
  pictures: ReadonlyMap<string, PictureBytes> = new Map(),
): Promise<void> {
  const documents = documentsOf(workshop);
  for (const [id, picture] of pictures) addImage(documents.board, picture, id);
  return saveDocuments(documents, place, saved);
}

/** Writes a workshop's documents into a file of their own. Throws `Failed`. */
export async function saveDocuments(documents: Documents, place: string, { app, at }: Saved): Promise<void> {
  const { id, title, method, methodVersion } = readControl(documents.control);
  const bytes = packWorkshopFile({
    app,
    saved: at,
    workshop: { id, title, method, methodVersion },
    board: Y.encodeStateAsUpdateV2(documents.board),
    control: Y.encodeStateAsUpdateV2(documents.control),
    log: undefined,
    thumbnail: undefined,
  });
  await writeBeside(place, bytes).catch((fault: unknown) => {
    throw new Failed(failure("save", basename(place), fault).message);
  });
}
