import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import * as Y from "yjs";
import { openFileJournal } from "#electron/host/journal/fileJournal.ts";
import type { Workshop } from "#shared/board/board.ts";
import { openDocuments } from "#shared/board/open.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { readControl } from "#shared/board/read.ts";
import { readRounds } from "#shared/board/rounds.ts";
import { documentNames } from "#shared/log/frames.ts";

const alone = { onOther: (): void => undefined, onPresence: (): void => undefined };

/** What a host has of a workshop on its disk at this moment, whether it runs or not: read by its own reader, from a copy. */
export async function storedIn(folder: string, workshop: string): Promise<Workshop> {
  const copy = await mkdtemp(join(tmpdir(), "groundwork-copy-"));
  try {
    // The lock is a socket, which cannot be copied; what is being written beside a file is gone a moment later.
    const stays = (path: string) => basename(path) !== "lock" && !path.endsWith(".new");
    await cp(folder, copy, { recursive: true, filter: stays });
    const journal = await openFileJournal({ folder: copy, tell: () => undefined });
    const pieces: [(typeof documentNames)[number], Uint8Array][] = [];
    for (const document of documentNames) {
      const record = await journal.open({ workshop, document }, alone);
      const { snapshot, updates } = record.stored;
      for (const update of snapshot ? [snapshot, ...updates] : updates) pieces.push([document, update]);
      await record.close();
    }
    await journal.close();
    const { documents } = openDocuments((empty) => {
      for (const [document, update] of pieces) Y.applyUpdate(empty[document], update);
    });
    const live = new LiveBoard(documents.board);
    const read = {
      control: readControl(documents.control),
      elements: live.elements(),
      rounds: readRounds(documents.control),
    };
    live.close();
    return read;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
