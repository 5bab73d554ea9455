import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import {
  addElements,
  addImage,
  deleteElements,
  imageOf,
  type NewElement,
  restoreElements,
  setBoxes,
  setCluster,
  setEnd,
  setField,
  setForm,
  setInk,
  setKind,
  setLocked,
  setOrders,
  setText,
  textOf,
  topOrder,
} from "./edits.ts";
import { newId } from "./ids.ts";
import { LiveBoard } from "./liveBoard.ts";
import { longestText } from "./text.ts";

const made = { by: "ann", at: "2026-11-23T09:00:00Z" };
const box = [0, 0, 200, 200, 0] as const;

const everyType: readonly NewElement[] = [
  { type: "sticky", id: "sticky", box, made, kind: "event", text: "db1 fell behind" },
  { type: "text", id: "text", box, made, text: "Note", ink: "ink" },
  { type: "shape", id: "shape", box, made, text: "", ink: "red", form: "ellipse" },
  { type: "frame", id: "frame", box, made, text: "Facts", area: "facts" },
  { type: "stroke", id: "stroke", box, made, ink: "blue", points: [0, 0, 0.5, 9, 9, 1] },
  { type: "image", id: "image", box, made, image: "p", text: "Graph of the lag" },
  { type: "cluster", id: "cluster", box, made, text: "Replication" },
  {
    type: "connector",
    id: "connector",
    box,
    made,
    from: { element: "sticky" },
    to: { point: [900, 100] },
    text: "",
    ink: "ink",
  },
];

const ids = everyType.map((element) => element.id ?? "");

function boardWithAll() {
  const board = new Y.Doc();
  const live = new LiveBoard(board);
  addElements(board, everyType);
  return { board, live };
}

describe("adding", () => {
  it("keeps all that is given of every type", () => {
    const { board, live } = boardWithAll();
    setCluster(board, ["text"], "cluster");
    everyType.forEach((given, place) => {
      const { box: _, ...rest } = given;
      expect(live.get(given.id ?? "")).toMatchObject({ ...rest, order: place + 1, locked: false });
    });
  });

  it("puts new elements on top, under new ids", () => {
    const { board, live } = boardWithAll();
    const added = addElements(board, [
      { type: "text", box, made, text: "a", ink: "ink" },
      { type: "text", box, made, text: "b", ink: "ink" },
    ]);
    expect(
      live
        .elements()
        .slice(-2)
        .map((element) => element.id),
    ).toEqual(added);
    expect(topOrder(board)).toBe(everyType.length + 2);
  });

  it("counts deleted elements when it looks for the top, since they may come back", () => {
    const { board, live } = boardWithAll();
    const [first = ""] = addElements(board, [{ type: "text", box, made, text: "a", ink: "ink" }]);
    deleteElements(board, [first], made);
    const [second = ""] = addElements(board, [{ type: "text", box, made, text: "b", ink: "ink" }]);
    restoreElements(board, [first]);
    expect(live.elements().at(-1)?.id).toBe(second);
  });

  it("cuts a text that no sticky could hold", () => {
    const { board } = boardWithAll();
    const [id = ""] = addElements(board, [
      { type: "sticky", box, made, kind: "event", text: "x".repeat(longestText + 5) },
    ]);
    expect(textOf(board, id)?.length).toBe(longestText);
  });
});

describe("changing", () => {
  it("passes over elements that are not there", () => {
    const { board } = boardWithAll();
    const before = Y.encodeStateVector(board);
    const gone = [newId()];
    const [id = ""] = gone;
    setBoxes(board, new Map([[id, box]]));
    setText(board, id, "a");
    setKind(board, gone, "cause");
    setInk(board, gone, "red");
    setForm(board, gone, "diamond");
    setField(board, id, "time", "now");
    setLocked(board, gone, true);
    setCluster(board, gone, "cluster");
    setOrders(board, new Map([[id, 4]]));
    setEnd(board, id, "to", { element: "sticky" });
    deleteElements(board, gone, made);
    restoreElements(board, gone);
    expect(Y.encodeStateVector(board)).toEqual(before);
  });

  it("gives kinds, inks, forms and ends only to what has them", () => {
    const { board, live } = boardWithAll();
    setKind(board, ids, "cause");
    setInk(board, ids, "violet");
    setForm(board, ids, "diamond");
    for (const id of ids) setEnd(board, id, "from", { point: [5, 5] });
    const having = (key: string) =>
      live
        .elements()
        .filter((element) => key in element)
        .map((element) => element.id)
        .sort();
    expect(having("kind")).toEqual(["sticky"]);
    expect(having("form")).toEqual(["shape"]);
    expect(having("ink")).toEqual(["connector", "shape", "stroke", "text"]);
    expect(having("from")).toEqual(["connector"]);
    for (const element of live.elements()) if ("ink" in element) expect(element.ink).toBe("violet");
  });

  it("sets and takes away facts and locks", () => {
    const { board, live } = boardWithAll();
    setField(board, "sticky", "time", "2017-01-31T22:10:00Z");
    setLocked(board, ["sticky"], true);
    expect(live.get("sticky")).toMatchObject({
      fields: { time: "2017-01-31T22:10:00Z" },
      locked: true,
    });
    setField(board, "sticky", "time", "");
    setLocked(board, ["sticky"], false);
    expect(live.get("sticky")).toMatchObject({ fields: {}, locked: false });
  });

  it("loosens and attaches the ends of a connector", () => {
    const { board, live } = boardWithAll();
    setEnd(board, "connector", "from", { point: [0, 500] });
    expect(live.get("connector")).toMatchObject({ from: { point: [0, 500] } });
    setEnd(board, "connector", "to", { element: "shape" });
    expect(live.get("connector")).toMatchObject({ to: { element: "shape" } });
  });

  it("keeps a picture's bytes and type", () => {
    const { board } = boardWithAll();
    const id = addImage(board, { mime: "image/png", bytes: new Uint8Array([1, 2, 3]) });
    expect(imageOf(board, id)).toEqual({ mime: "image/png", bytes: new Uint8Array([1, 2, 3]) });
    expect(imageOf(board, newId())).toBeUndefined();
  });
});

describe("deleting", () => {
  it("hides every type for everybody and brings each back as it was", () => {
    const { board, live } = boardWithAll();
    setCluster(board, ["text"], "cluster");
    const before = live.elements();
    deleteElements(board, ids, made);
    expect(live.elements()).toEqual([]);
    expect(live.deleted).toEqual(new Set(ids));
    restoreElements(board, ids);
    expect(live.elements()).toEqual(before);
    expect(live.deleted).toEqual(new Set());
  });

  it("keeps the words that a colleague was writing, until it is brought back", () => {
    const { board, live } = boardWithAll();
    const bob = new Y.Doc();
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(board));
    deleteElements(board, ["sticky"], made);
    setText(bob, "sticky", "db1 fell behind by 4 GB");
    Y.applyUpdate(board, Y.encodeStateAsUpdate(bob));
    expect(live.get("sticky")).toBeUndefined();
    restoreElements(board, ["sticky"]);
    expect(live.get("sticky")).toMatchObject({ text: "db1 fell behind by 4 GB" });
  });
});
