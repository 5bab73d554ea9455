import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import type { Element } from "./board.ts";
import { elementMaps } from "./documents.ts";
import { addElements, deleteElements, restoreElements, setBoxes, setCluster, setEnd } from "./edits.ts";
import { type BoardChange, LiveBoard } from "./liveBoard.ts";
import { clusterMargin } from "./placed.ts";
import { type Step, steps } from "./steps.test-support.ts";
import { UndoHistory } from "./undo.ts";

const made = { by: "ann", at: "2026-11-23T09:00:00Z" };
const sticky = { type: "sticky", kind: "event", text: "", made } as const;

function newBoard() {
  const board = new Y.Doc();
  return { board, live: new LiveBoard(board) };
}

/** All that a live board tells, for comparing one with another. */
function facts(live: LiveBoard, ids: Iterable<string>) {
  return {
    elements: live.elements(),
    size: live.size,
    connectors: [...ids].map((id) => [...live.connectorsOf(id)].sort()),
    members: [...ids].map((id) => [...live.membersOf(id)].sort()),
  };
}

function expectAsFresh(live: LiveBoard, board: Y.Doc): void {
  const fresh = new LiveBoard(board);
  const ids = [...elementMaps(board).keys()];
  expect(facts(live, ids)).toEqual(facts(fresh, ids));
  fresh.close();
}

/** What of elements is told apart from afar. */
function fromAfar(elements: Iterable<Element>): string {
  return JSON.stringify(
    [...elements].map(({ id, type, box, ...rest }) => [id, type, box, "kind" in rest ? rest.kind : ""]),
  );
}

describe("following the document", () => {
  type Event =
    | { readonly is: "own" | "colleague"; readonly step: Step }
    | { readonly is: "undo" | "redo" | "merge" };
  const events: fc.Arbitrary<Event> = fc.oneof(
    { weight: 6, arbitrary: steps.map((step) => ({ is: "own" as const, step })) },
    { weight: 4, arbitrary: steps.map((step) => ({ is: "colleague" as const, step })) },
    { weight: 2, arbitrary: fc.constantFrom(...(["undo", "redo", "merge"] as const)).map((is) => ({ is })) },
  );

  it("gives after any edits, undo and merges what a fresh reading gives", () => {
    fc.assert(
      fc.property(fc.array(events, { maxLength: 30, size: "max" }), (all) => {
        const { board, live } = newBoard();
        const colleague = new Y.Doc();
        const history = new UndoHistory(board, () => made);
        const changes: BoardChange[] = [];
        let known = new Map<string, Element>();
        live.subscribe((change) => {
          changes.push(change);
          const now = new Map(live.elements().map((element) => [element.id, element]));
          for (const id of new Set([...known.keys(), ...now.keys()]))
            if (known.get(id) !== now.get(id)) expect(change.changed).toContain(id);
          const order = [...now.keys()].join();
          if ([...known.keys()].join() !== order) expect(change.reordered).toBe(true);
          if (change.words)
            for (const id of new Set([...known.keys(), ...now.keys()]))
              if (JSON.stringify(known.get(id)) !== JSON.stringify(now.get(id)))
                expect(change.words).toContain(id);
          if (fromAfar(known.values()) !== fromAfar(now.values())) expect(change.reshaped).toBe(true);
          known = now;
        });
        all.forEach((event, place) => {
          if (event.is === "own")
            history.record({ label: "", selection: [] }, () => event.step(board, `a${place}`));
          else if (event.is === "colleague") colleague.transact(() => event.step(colleague, `b${place}`));
          else if (event.is === "undo") history.undo();
          else if (event.is === "redo") history.redo();
          else {
            Y.applyUpdate(board, Y.encodeStateAsUpdate(colleague, Y.encodeStateVector(board)));
            Y.applyUpdate(colleague, Y.encodeStateAsUpdate(board, Y.encodeStateVector(colleague)));
          }
          expectAsFresh(live, board);
        });
      }),
      { numRuns: 150 },
    );
  });

  it("keeps the list and what did not change as they were", () => {
    const { board, live } = newBoard();
    const [first = "", second = ""] = addElements(board, [
      { ...sticky, box: [0, 0, 200, 200, 0] },
      { ...sticky, box: [300, 0, 200, 200, 0] },
    ]);
    const list = live.elements();
    const kept = live.get(second);
    expect(live.elements()).toBe(list);
    setBoxes(board, new Map([[first, [10, 0, 200, 200, 0]]]));
    expect(live.get(second)).toBe(kept);
    expect(live.elements()).not.toBe(list);
  });

  it("tells nobody after its end", () => {
    const { board, live } = newBoard();
    let told = 0;
    live.subscribe(() => (told += 1));
    live.close();
    addElements(board, [{ ...sticky, box: [0, 0, 200, 200, 0] }]);
    expect([told, live.size]).toEqual([0, 0]);
  });

  it("stops telling a listener that no longer wants to hear", () => {
    const { board, live } = newBoard();
    let told = 0;
    const stop = live.subscribe(() => (told += 1));
    stop();
    addElements(board, [{ ...sticky, box: [0, 0, 200, 200, 0] }]);
    expect(told).toBe(0);
  });
});

describe("what is drawn where", () => {
  function joined() {
    const { board, live } = newBoard();
    addElements(board, [
      { ...sticky, id: "left", box: [0, 0, 200, 200, 0] },
      { ...sticky, id: "right", box: [500, 0, 200, 200, 0] },
      {
        type: "connector",
        id: "arrow",
        box: [0, 0, 1, 1, 0],
        from: { element: "left" },
        to: { element: "right" },
        text: "",
        ink: "ink",
        made,
      },
    ]);
    return { board, live };
  }

  it("spans a connector from edge to edge of what it joins, and moves it along", () => {
    const { board, live } = joined();
    expect(live.get("arrow")?.box).toEqual([206, 100, 288, 0, 0]);
    setBoxes(board, new Map([["right", [700, 0, 200, 200, 0]]]));
    expect(live.get("arrow")?.box).toEqual([206, 100, 488, 0, 0]);
  });

  it("hides a connector while an element it joins is deleted", () => {
    const { board, live } = joined();
    deleteElements(board, ["left"], made);
    expect(live.get("arrow")).toBeUndefined();
    restoreElements(board, ["left"]);
    expect(live.get("arrow")?.box).toEqual([206, 100, 288, 0, 0]);
  });

  it("forgets what a hidden connector was attached to", () => {
    const { board, live } = joined();
    deleteElements(board, ["left"], made);
    setEnd(board, "arrow", "from", { point: [0, 500] });
    expect([...live.connectorsOf("left")]).toEqual([]);
    expect(live.get("arrow")).toBeDefined();
  });

  it("draws a cluster around its members and hides it when it has none", () => {
    const { board, live } = joined();
    addElements(board, [{ type: "cluster", id: "both", box: [0, 0, 1, 1, 0], text: "Both", made }]);
    expect(live.get("both")).toBeUndefined();
    setCluster(board, ["left", "right"], "both");
    const hull = hullOf([
      [0, 0, 200, 200, 0],
      [500, 0, 200, 200, 0],
    ]);
    expect(live.get("both")?.box).toEqual(hull && rectOf(hull, clusterMargin));
    expect(live.membersOf("both")).toEqual(new Set(["left", "right"]));
    deleteElements(board, ["left", "right"], made);
    expect(live.get("both")).toBeUndefined();
  });

  it("moves a connector with the members of the cluster that it is attached to", () => {
    const { board, live } = joined();
    addElements(board, [{ type: "cluster", id: "one", box: [0, 0, 1, 1, 0], text: "", made }]);
    setCluster(board, ["right"], "one");
    setEnd(board, "arrow", "to", { element: "one" });
    expect(live.get("arrow")?.box[2]).toBe(288 - clusterMargin);
    setBoxes(board, new Map([["right", [700, 0, 200, 200, 0]]]));
    expect(live.get("arrow")?.box[2]).toBe(488 - clusterMargin);
  });

  it("sorts by order, and by id where that is equal", () => {
    const { board, live } = newBoard();
    addElements(board, [
      { ...sticky, id: "b", order: 2, box: [0, 0, 200, 200, 0] },
      { ...sticky, id: "c", order: 1, box: [0, 0, 200, 200, 0] },
      { ...sticky, id: "a", order: 2, box: [0, 0, 200, 200, 0] },
    ]);
    expect(live.elements().map((element) => element.id)).toEqual(["c", "a", "b"]);
  });
});
