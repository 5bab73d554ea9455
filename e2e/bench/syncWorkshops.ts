import { stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as Y from "yjs";
import { addElements, setBoxes, setText } from "#shared/board/edits.ts";
import { documentsOf } from "#shared/board/open.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { openFileJournal } from "#electron/host/journal/fileJournal.ts";
import { startFile } from "./syncProcesses.ts";
import { wallWorkshop } from "./workshop.ts";

const made = { by: "bench", at: "2026-11-23T09:00:00.000Z" };

/** A `.groundwork` file with so many stickies, and the bytes of its board as one update. */
export function workshopWith(
  id: string,
  stickies: number,
): { readonly file: Uint8Array; readonly bytes: number } {
  const { board, control } = documentsOf({
    control: {
      id,
      title: "Bench",
      method: "any",
      methodVersion: 1,
      createdAt: made.at,
      stage: "",
      stageLog: [],
    },
    elements: Array.from({ length: stickies }, (_, n) => ({
      type: "sticky" as const,
      kind: "event",
      text: `At ${n} minutes the replication lag grew, and nobody was told of it`,
      box: [(n % 100) * 220, Math.floor(n / 100) * 220, 200, 200, 0] as const,
      fields: { time: "2017-01-31T17:20:00Z", evidence: "the graph of that day" },
      made,
    })),
  });
  const file = packWorkshopFile({
    app: "bench",
    saved: made.at,
    workshop: { id, title: "Bench", method: "any", methodVersion: 1 },
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    log: undefined,
    thumbnail: undefined,
  });
  return { file, bytes: Y.encodeStateAsUpdate(board).length };
}

/** The notes of the board's bench as a file, nearly as high as wide so that all are seen at once, and the bytes of its board as one update. */
export function wallFile(
  id: string,
  stickies: number,
): { readonly file: Uint8Array; readonly bytes: number } {
  const { board, control } = wallWorkshop(stickies, { id, perRow: Math.ceil(1.5 * Math.sqrt(stickies)) });
  const file = packWorkshopFile({
    app: "bench",
    saved: made.at,
    workshop: { id, title: "The wall", method: "post-mortem", methodVersion: 1 },
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    log: undefined,
    thumbnail: undefined,
  });
  return { file, bytes: Y.encodeStateAsUpdate(board).length };
}

/** What a workshop of two hours leaves: thirty people, 2,000 stickies, 20,000 moves and 4,000 changes of text. */
export interface TwoHours {
  /** Bytes of the document as one update of the second encoding. */
  readonly document: number;
  /** Milliseconds to read it once the code is warm. */
  readonly opens: number;
  /** Bytes of the log on the host's disk. */
  readonly log: number;
}

export async function measureTwoHours(folder: string): Promise<TwoHours> {
  const place = { workshop: "k7m2q9x4ta", document: "board" } as const;
  const journal = await openFileJournal({ folder, tell: console.log });
  const record = await journal.open(place, { onOther: () => undefined, onPresence: () => undefined });
  const people = Array.from({ length: 30 }, () => new Y.Doc());
  const waiting: Promise<void>[] = [];
  for (const doc of people)
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin === "passed on") return;
      waiting.push(record.append(update));
      for (const other of people) if (other !== doc) Y.applyUpdate(other, update, "passed on");
    });
  const ids: string[] = [];
  for (let n = 0; n < 26_000; n += 1) {
    const doc = people[(n * 7) % people.length];
    const id = ids[(n * 131) % Math.max(1, ids.length)] ?? "";
    doc?.transact(() => {
      if (n % 13 === 0) {
        ids.push(
          ...addElements(doc, [
            { type: "sticky", kind: "event", text: `Sticky ${n}`, box: [n, n, 200, 200, 0], made },
          ]),
        );
      } else if (n % 13 < 3) setText(doc, id, `What happened at ${n}, in some words more`);
      else setBoxes(doc, new Map([[id, [(n * 37) % 8000, (n * 53) % 6000, 200, 200, 0]]]));
    });
  }
  await Promise.all(waiting);
  await record.close();
  await journal.close();
  const [first = new Y.Doc()] = people;
  const bytes = Y.encodeStateAsUpdateV2(first);
  const stored = join(folder, "board.update");
  await writeFile(stored, bytes);
  const reader = await startFile("syncOpen.ts", stored);
  await reader.end();
  return {
    document: bytes.length,
    opens: Number(reader.said),
    log: (await stat(join(folder, place.workshop, "board.log"))).size,
  };
}
