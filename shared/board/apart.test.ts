import { expect, test } from "vitest";
import * as Y from "yjs";
import { setApart } from "./apart.ts";
import { openStage } from "./control.ts";
import { type Documents, emptyDocuments } from "./documents.ts";
import { addElements, deleteElements } from "./edits.ts";
import { LiveBoard } from "./liveBoard.ts";
import { documentsOf } from "./open.ts";
import { readControl } from "./read.ts";

const at = "2026-11-23T09:00:00.000Z";
const made = { by: "ann", at };
const as = { id: "k7m2q9x4tb", title: "Outage (mine)" };
const sticky = (text: string) => ({
  type: "sticky" as const,
  kind: "event",
  text,
  box: [0, 0, 200, 200, 0] as const,
  made,
});

function workshop(): Documents {
  return documentsOf({
    control: {
      id: "k7m2q9x4ta",
      title: "Outage",
      method: "any",
      methodVersion: 1,
      createdAt: at,
      stage: "facts",
      stageLog: [],
    },
    elements: [sticky("first")],
  });
}

function copyOf(documents: Documents): Documents {
  const copy = emptyDocuments();
  for (const name of ["board", "control"] as const)
    Y.applyUpdate(copy[name], Y.encodeStateAsUpdate(documents[name]));
  return copy;
}

function textsOf(board: Y.Doc): readonly string[] {
  const live = new LiveBoard(board);
  const texts = live.elements().map((element) => ("text" in element ? element.text : ""));
  live.close();
  return texts.toSorted();
}

test("what the host did not take is kept with what it has, as another workshop", () => {
  const hosts = workshop();
  const mine = copyOf(hosts);
  addElements(mine.board, [sticky("mine alone")]);
  addElements(hosts.board, [sticky("theirs since")]);
  openStage(mine.control, "causes", at);
  const apart = setApart(mine, hosts, as);
  expect(apart && textsOf(apart.board)).toEqual(["first", "mine alone", "theirs since"]);
  expect(apart && readControl(apart.control)).toMatchObject({ ...as, stage: "facts" });
  expect(textsOf(hosts.board)).toEqual(["first", "theirs since"]);
});

test("a deletion that was not taken counts as well", () => {
  const hosts = workshop();
  const mine = copyOf(hosts);
  const [first] = new LiveBoard(mine.board).elements();
  deleteElements(mine.board, [first?.id ?? ""], made);
  expect(textsOf(setApart(mine, hosts, as)?.board ?? hosts.board)).toEqual([]);
});

test("nothing is set apart where only the steering differs, or where this device is merely behind", () => {
  const hosts = workshop();
  const mine = copyOf(hosts);
  openStage(mine.control, "causes", at);
  addElements(hosts.board, [sticky("theirs since")]);
  expect(setApart(mine, hosts, as)).toBeUndefined();
});
