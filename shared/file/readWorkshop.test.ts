import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { setTitle } from "#shared/board/control.ts";
import type { Documents } from "#shared/board/documents.ts";
import { addElements, setText } from "#shared/board/edits.ts";
import { documentsOf } from "#shared/board/open.ts";
import { type LogEntry, writeLog } from "#shared/log/frames.ts";
import { FileDamaged } from "./faults.ts";
import { packWorkshopFile } from "./pack.ts";
import { readWorkshopFile } from "./readWorkshop.ts";

const at = "2026-03-12T09:00:00.000Z";
const made = { by: "ann", at };

function workshop(id = "0123456789"): Documents {
  return documentsOf({
    control: {
      id,
      title: "Outage",
      method: "post-mortem",
      methodVersion: 1,
      createdAt: at,
      stage: "timeline",
      stageLog: [{ stage: "timeline", at }],
    },
    elements: [
      { type: "sticky", id: "one", kind: "event", text: "db1 fell behind", box: [0, 0, 200, 200, 0], made },
    ],
  });
}

function packed({ board, control }: Documents, log?: Uint8Array, id = "0123456789"): Uint8Array {
  return packWorkshopFile({
    app: "0.1.0",
    saved: at,
    workshop: { id, title: "Outage", method: "post-mortem", methodVersion: 1 },
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    log,
    thumbnail: undefined,
  });
}

/** A workshop with everything that was done to it. */
function withHistory() {
  const documents = workshop();
  const entries: LogEntry[] = (["board", "control"] as const).map((document) => ({
    document,
    at,
    update: Y.encodeStateAsUpdate(documents[document]),
  }));
  for (const document of ["board", "control"] as const)
    documents[document].on("update", (update) => entries.push({ document, at, update }));
  setText(documents.board, "one", "db1 fell behind by 4 GB");
  setTitle(documents.control, "The outage");
  return { documents, entries };
}

describe("a file", () => {
  it("is read with its history", () => {
    const { documents, entries } = withHistory();
    const file = readWorkshopFile(packed(documents, writeLog(entries)));
    expect(file.warnings).toEqual([]);
    expect(file.log).toEqual(writeLog(entries));
  });

  it("is refused when its agenda is another workshop's than it says", () => {
    const bytes = packed(workshop("zzzzzzzzzz"));
    expect(() => readWorkshopFile(bytes)).toThrow(new FileDamaged("control"));
  });

  it("is refused when its agenda or board cannot be read", () => {
    const bytes = packWorkshopFile({
      app: "0.1.0",
      saved: at,
      workshop: { id: "0123456789", title: "", method: "post-mortem", methodVersion: 1 },
      board: Y.encodeStateAsUpdateV2(workshop().board),
      control: new Uint8Array([9, 9, 9]),
      log: undefined,
      thumbnail: undefined,
    });
    expect(() => readWorkshopFile(bytes)).toThrow(new FileDamaged("control"));
  });

  it.each([
    ["is garbage", () => writeLog([{ document: "board", at, update: new Uint8Array([1, 1, 255, 255]) }])],
    [
      "adds to the board",
      () => {
        const other = new Y.Doc();
        addElements(other, [
          { type: "sticky", id: "two", kind: "event", text: "smuggled", box: [0, 0, 200, 200, 0], made },
        ]);
        return writeLog([{ document: "board", at, update: Y.encodeStateAsUpdate(other) }]);
      },
    ],
    [
      "waits for what the board does not have",
      () => {
        const other = workshop().board;
        const before = Y.encodeStateVector(other);
        setText(other, "one", "more");
        return writeLog([{ document: "board", at, update: Y.encodeStateAsUpdate(other, before) }]);
      },
    ],
  ])("opens without its history when that %s, and says so", (_, log) => {
    const file = readWorkshopFile(packed(workshop(), log()));
    expect(file.log).toBeUndefined();
    expect(file.warnings).toEqual([expect.stringContaining("history")]);
  });
});
