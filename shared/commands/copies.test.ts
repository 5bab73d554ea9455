import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addElements, deleteElements, type NewElement } from "#shared/board/edits.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { steps } from "#shared/board/steps.test-support.ts";
import { addCopies, readClipping, writeClipping } from "./copies.ts";

const made = { by: "ann", at: "2026-11-23T09:00:00Z" };
const given = { shift: [40, 30], by: "bob", at: "2026-11-23T10:00:00Z" } as const;
const sticky = { type: "sticky", kind: "event", text: "", box: [0, 0, 200, 200, 0], made } as const;
const arrow = (from: string, to: string): NewElement => ({
  type: "connector",
  id: "arrow",
  box: [0, 0, 1, 1, 0],
  from: { element: from },
  to: { element: to },
  text: "because",
  ink: "ink",
  made,
});

function boardOf(...elements: readonly NewElement[]) {
  const board = new Y.Doc();
  const live = new LiveBoard(board);
  addElements(board, elements);
  return { board, live };
}

function pair() {
  return boardOf(
    {
      ...sticky,
      id: "left",
      text: "db1 fell behind",
      fields: { time: "22:10" },
      locked: true,
    },
    { ...sticky, id: "right", box: [500, 0, 200, 200, 0] },
    arrow("left", "right"),
  );
}

describe("copies", () => {
  it("carry everything but locks, under new ids, on top, shifted, made by who copies", () => {
    const { board, live } = pair();
    const [copy = ""] = addCopies(
      board,
      ["left"].flatMap((id) => live.get(id) ?? []),
      given,
    );
    const { id: _, order, ...original } = live.get("left") ?? { id: "", order: 0 };
    expect(live.get(copy)).toMatchObject({
      ...original,
      box: [40, 30, 200, 200, 0],
      locked: false,
      made: { by: "bob", at: given.at },
    });
    expect(live.get(copy)?.order).toBeGreaterThan(order);
    expect(live.get("left")).toMatchObject({ locked: true });
  });

  it("are joined by the copies of their connectors", () => {
    const { board, live } = pair();
    const elements = ["left", "right", "arrow"].flatMap((id) => live.get(id) ?? []);
    const [left = "", right = "", copy = ""] = addCopies(board, elements, given);
    expect(live.get(copy)).toMatchObject({
      from: { element: left },
      to: { element: right },
      text: "because",
    });
  });

  it("of a connector still lead where the original leads", () => {
    const { board, live } = pair();
    const elements = ["right", "arrow"].flatMap((id) => live.get(id) ?? []);
    const [right = "", copy = ""] = addCopies(board, elements, given);
    expect(live.get(copy)).toMatchObject({ from: { element: "left" }, to: { element: right } });
  });

  it("of a connector end loose, corner to corner, where nothing of it is here", () => {
    const { live } = pair();
    const elsewhere = boardOf();
    const [copy = ""] = addCopies(
      elsewhere.board,
      ["arrow"].flatMap((id) => live.get(id) ?? []),
      given,
    );
    expect(elsewhere.live.get(copy)).toMatchObject({
      from: { point: [246, 130] },
      to: { point: [534, 130] },
    });
  });

  it("of a connector do not cling to what was deleted meanwhile", () => {
    const { board, live } = pair();
    const elements = ["arrow"].flatMap((id) => live.get(id) ?? []);
    deleteElements(board, ["left"], made);
    const [copy = ""] = addCopies(board, elements, given);
    expect(live.get(copy)).toMatchObject({ from: { point: [246, 130] }, to: { element: "right" } });
  });

  it("of a cluster hold the copies of its members; a copied member alone joins its cluster if that is here", () => {
    const { board, live } = boardOf(
      { type: "cluster", id: "set", box: [0, 0, 1, 1, 0], text: "Replication", made },
      { ...sticky, id: "member", cluster: "set" },
    );
    const both = ["set", "member"].flatMap((id) => live.get(id) ?? []);
    const [set = "", member = ""] = addCopies(board, both, given);
    expect(live.membersOf(set)).toEqual(new Set([member]));
    const [second = ""] = addCopies(board, both.slice(1), given);
    expect(live.membersOf("set")).toEqual(new Set(["member", second]));
    const elsewhere = boardOf();
    const [alone = ""] = addCopies(elsewhere.board, both.slice(1), given);
    expect(elsewhere.live.get(alone)?.cluster).toBeUndefined();
  });

  it("of a frame that a method laid out are frames of their own", () => {
    const { board, live } = boardOf({
      type: "frame",
      id: "area",
      box: [0, 0, 720, 480, 0],
      text: "Facts",
      area: "facts",
      made,
    });
    const [copy = ""] = addCopies(board, live.elements(), given);
    expect(live.get(copy)).toMatchObject({ text: "Facts", area: undefined });
  });
});

describe("a clipping", () => {
  it("gives back whatever is on a board, but for pictures", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 15 }), (all) => {
        const { board, live } = boardOf();
        all.forEach((step, place) => step(board, `a${place}`));
        const elements = live.elements().filter(({ type }) => type !== "image");
        expect(readClipping(writeClipping(live.elements()))).toEqual(elements);
      }),
      { numRuns: 60 },
    );
  });

  const left = pair().live.get("left");
  const clipping = (change: object) => JSON.stringify({ groundwork: 1, elements: [{ ...left, ...change }] });

  it.each([
    ["nothing", ""],
    ["words", "db1 fell behind"],
    ["a number", "1"],
    ["null", "null"],
    ["a list", "[]"],
    ["another program's JSON", '{"type":"excalidraw/clipboard","elements":[]}'],
    ["a later version", '{"groundwork":2,"elements":[]}'],
    ["no list", '{"groundwork":1,"elements":{}}'],
    ["an unknown type", clipping({ type: "hologram" })],
    ["a picture", clipping({ type: "image", image: "p" })],
    ["a box of words", clipping({ box: ["0", 0, 1, 1, 0] })],
    ["a box too far away", clipping({ box: [1e9, 0, 1, 1, 0] })],
    ["an order of null", clipping({ order: null })],
    ["a text too long for a sticky", clipping({ text: "x".repeat(100_001) })],
    ["facts that are no words", clipping({ fields: { time: 5 } })],
    [
      "more than any board",
      JSON.stringify({
        groundwork: 1,
        elements: Array.from({ length: 20_001 }, (_, place) => ({ ...left, id: `e${place}` })),
      }),
    ],
    ["an element twice", JSON.stringify({ groundwork: 1, elements: [left, left] })],
  ])("is not what is %s", (_, text) => {
    expect(readClipping(text)).toBeUndefined();
  });

  it("is refused or harmless, whatever it holds", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.boolean(), (change, proto) => {
        const text = proto ? clipping(change).replace('"id"', '"__proto__"') : clipping(change);
        const elements = readClipping(text);
        if (!elements) return;
        const { board, live } = boardOf();
        addCopies(board, elements, given);
        expect(live.elements()).toEqual(new LiveBoard(board).elements());
      }),
    );
  });
});
