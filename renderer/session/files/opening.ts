import type { Documents } from "#shared/board/documents.ts";
import { openDocuments } from "#shared/board/open.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { readControl } from "#shared/board/read.ts";
import { readLog } from "#shared/log/frames.ts";
import type { Method } from "#shared/methods/method.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import { say } from "#shared/text/say.ts";
import type { WorkshopStore } from "#renderer/store/workshopStore.ts";
import { fillFrom, fillWith } from "./workshopFiles.ts";

/** A workshop from a file, merged with what this device has of it. */
interface OpenedFile {
  readonly documents: Documents;
  readonly method: Method;
  /** Whether this device had a copy. */
  readonly known: boolean;
  /** Whether that copy is open in this window. */
  readonly isHere: boolean;
  /** What was lost on the way, in the person's words. */
  readonly tidings: readonly string[];
}

/** Reads a file's bytes; `here` is what this window has open. Throws with a message for people, with nothing changed. */
export async function openedFile(
  bytes: Uint8Array,
  workshops: WorkshopStore,
  here: Documents | undefined,
): Promise<OpenedFile> {
  const { readWorkshopFile } = await import("#shared/file/readWorkshop.ts");
  const file = readWorkshopFile(bytes);
  const { id } = file.workshop;
  const stored = await workshops.has(id).catch(() => false);
  const fromStore = stored ? await workshops.read(id) : undefined;
  const fromBoard = here && readControl(here.control).id === id ? fillWith(here) : undefined;
  const { documents, mended } = openDocuments((empty) => {
    fromStore?.(empty);
    fromBoard?.(empty);
    fillFrom(file)(empty);
  });
  const method = await methodIn(documents);
  const isHere = fromBoard !== undefined;
  const known = stored || isHere;
  // Without a store there is no place for history; the board itself opens all the same.
  if (!known && file.log) await workshops.addLog(id, readLog(file.log)).catch(() => undefined);
  const unreadable = mended.unreadable > 0 ? [say("open.mended", { count: mended.unreadable })] : [];
  return { documents, method, known, isHere, tidings: [...file.warnings, ...unreadable] };
}

/** The method of a workshop; a stand-in made of what is on the board if neither the app nor the workshop itself has it. */
export async function methodIn({ control, board }: Documents): Promise<Method> {
  const steered = readControl(control);
  const known = await methodFor(steered);
  if (known) return known;
  const { standInFor } = await import("#shared/methods/standIn.ts");
  const live = new LiveBoard(board);
  const stood = standInFor(steered, live.elements());
  live.close();
  return stood;
}
