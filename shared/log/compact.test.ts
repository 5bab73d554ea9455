import { expect, test } from "vitest";
import * as Y from "yjs";
import { openStage, writeControl } from "#shared/board/control.ts";
import { addElements, setText } from "#shared/board/edits.ts";
import { emptyDocuments } from "#shared/board/documents.ts";
import { readControl } from "#shared/board/read.ts";
import { compactLog } from "./compact.ts";
import type { LogEntry } from "./frames.ts";

const start = Date.parse("2026-11-23T09:00:00.000Z");
const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();

/** Twenty minutes of work: a sticky every seven seconds, each rewritten once, a stage every five minutes. */
function twentyMinutes() {
  const { board, control } = emptyDocuments();
  const entries: LogEntry[] = [];
  let seconds = 0;
  board.on("update", (update: Uint8Array) => entries.push({ document: "board", at: at(seconds), update }));
  control.on("update", (update: Uint8Array) =>
    entries.push({ document: "control", at: at(seconds), update }),
  );
  control.transact(() =>
    writeControl(control, {
      id: "0123456789",
      title: "Twenty minutes",
      method: "any",
      methodVersion: 1,
      createdAt: at(0),
      stage: "one",
      stageLog: [{ stage: "one", at: at(0) }],
    }),
  );
  for (; seconds < 1200; seconds += 7) {
    const made = { by: "me", at: at(seconds) };
    const [id = ""] = board.transact(() =>
      addElements(board, [{ type: "sticky", kind: "event", text: "draft", box: [0, 0, 200, 200, 0], made }]),
    );
    board.transact(() => setText(board, id, `what happened at ${seconds}`));
    if (seconds % 300 < 7) control.transact(() => openStage(control, `stage ${seconds}`, at(seconds)));
  }
  return { board, control, entries };
}

function replay(entries: readonly LogEntry[], document: LogEntry["document"]): Y.Doc {
  const doc = new Y.Doc();
  for (const entry of entries) if (entry.document === document) Y.applyUpdate(doc, entry.update);
  return doc;
}

test("a compacted log is far shorter and leads to the same documents", () => {
  const { board, control, entries } = twentyMinutes();
  const compact = compactLog(entries);
  expect(compact.length).toBeLessThan(entries.length / 5);
  expect(replay(compact, "board").getMap("elements").toJSON()).toEqual(board.getMap("elements").toJSON());
  expect(readControl(replay(compact, "control"))).toEqual(readControl(control));
});

test("the exact time of each stage stays, and of the board each minute", () => {
  const { entries } = twentyMinutes();
  const compact = compactLog(entries);
  const stages = (log: readonly LogEntry[]) =>
    log.filter(({ document }) => document === "control").map((one) => one.at);
  expect(stages(compact)).toEqual(stages(entries));
  const minutes = new Set(
    compact.filter(({ document }) => document === "board").map((one) => one.at.slice(0, 16)),
  );
  expect(minutes.size).toBe(20);
});

test("at the moment a stage opened, the replayed board has just what it had then", () => {
  const { entries } = twentyMinutes();
  const compact = compactLog(entries);
  const stage = entries.filter(({ document }) => document === "control").at(2);
  const until = (log: readonly LogEntry[]) => log.slice(0, stage ? log.indexOf(stage) : 0);
  expect(replay(until(compact), "board").getMap("elements").toJSON()).toEqual(
    replay(until(entries), "board").getMap("elements").toJSON(),
  );
});

test("compacting again changes nothing", () => {
  const once = compactLog(twentyMinutes().entries);
  expect(compactLog(once)).toEqual(once);
});
