import * as Y from "yjs";
import { openDocuments } from "#shared/board/open.ts";
import { documentNames, readLog } from "#shared/log/frames.ts";
import { unpackWorkshopFile } from "#shared/file/unpack.ts";
import type { Hall } from "./room/hall.ts";
import { checkedWorkshop, type Journal } from "./journal/journal.ts";
import { readControl } from "#shared/board/read.ts";

const alone = { onOther: (): void => undefined, onPresence: (): void => undefined };

/**
 * Takes the workshop in a `.groundwork` file in: a new one with its whole log, so that replay goes on from there;
 * one that the host has by merging. Gives its id; throws what opening a file throws.
 */
export async function importWorkshop(
  file: Uint8Array,
  { journal, hall }: { readonly journal: Journal; readonly hall: Hall },
): Promise<string> {
  const unpacked = unpackWorkshopFile(file);
  const { documents } = openDocuments(({ board, control }) => {
    Y.applyUpdateV2(board, unpacked.board);
    Y.applyUpdateV2(control, unpacked.control);
  });
  const id = checkedWorkshop(readControl(documents.control).id);
  if (!(await journal.workshops()).includes(id)) {
    for (const document of documentNames) {
      const record = await journal.open({ workshop: id, document }, alone);
      for (const entry of readLog(unpacked.log ?? new Uint8Array()))
        if (entry.document === document) await record.append(entry.update, Date.parse(entry.at));
      await record.close();
    }
  }
  const { workshop, leave } = await hall.enter(id);
  try {
    for (const document of documentNames)
      await workshop.rooms[document].bring(Y.encodeStateAsUpdate(documents[document]));
  } finally {
    leave();
  }
  return id;
}
