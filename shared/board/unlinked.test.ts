import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { addElements, setText } from "./edits.ts";
import { LiveBoard } from "./liveBoard.ts";
import { UndoHistory } from "./undo.ts";
import { addRevealed, addUnlinked, moveUnlinked, setAuthor } from "./unlinked.ts";

const at = "2026-11-23T09:00:00.000Z";
const note = (id: string, by = "") =>
  ({ type: "sticky", id, kind: "event", text: id, box: [0, 0, 200, 200, 0], made: { by, at } }) as const;
const clients = (board: Y.Doc) => [...board.store.clients.keys()];

describe("what nothing ties to a person", () => {
  it("has a number of its own each time, and leaves the person's as it was", () => {
    const board = new Y.Doc();
    const own = board.clientID;
    for (const id of ["a", "b", "c"]) addUnlinked(board, note(id));
    moveUnlinked(board, "a", [9, 9, 200, 200, 0]);
    expect(new Set(clients(board)).size).toBe(4);
    expect(clients(board)).not.toContain(own);
    expect(board.clientID).toBe(own);
    expect(new LiveBoard(board).get("a")?.box).toEqual([9, 9, 200, 200, 0]);
  });

  it("comes once, also if two windows bring it", () => {
    const board = new Y.Doc();
    addUnlinked(board, note("a"));
    const before = Y.encodeStateAsUpdate(board);
    addUnlinked(board, note("a"));
    addRevealed(board, [note("a", "ann")]);
    expect(Y.encodeStateAsUpdate(board)).toEqual(before);
  });

  it("gets its author later, unless it has one", () => {
    const board = new Y.Doc();
    addUnlinked(board, note("a"));
    addRevealed(board, [note("b", "bob")]);
    setAuthor(board, ["a", "b", "nothing"], "ann");
    const live = new LiveBoard(board);
    expect([live.get("a")?.made.by, live.get("b")?.made.by]).toEqual(["ann", "bob"]);
    expect(live.get("a")?.made.at).toBe(at);
  });

  it("can be undone and redone by who did it, and no step shows the person's number", () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), (stages) => {
        const board = new Y.Doc();
        const own = board.clientID;
        let isUnlinked = false;
        const history = new UndoHistory(
          board,
          () => ({ by: isUnlinked ? "" : "ann", at }),
          () => isUnlinked,
        );
        const live = new LiveBoard(board);
        stages.forEach((hides, place) => {
          isUnlinked = hides;
          history.record({ label: "", selection: [] }, () =>
            addElements(board, [note(`n${place}`, hides ? "" : "ann")]),
          );
          history.beginGroup();
          for (const text of ["w", "wo", "words"])
            history.record({ label: "", selection: [] }, () => setText(board, `n${place}`, text));
          history.endGroup();
        });
        if (stages.every(Boolean)) expect(clients(board)).not.toContain(own);
        else expect(clients(board)).toContain(own);
        isUnlinked = true;
        const shown = clients(board).filter((client) => client === own).length;
        const items = Y.getState(board.store, own);
        while (history.undo());
        expect(live.size).toBe(0);
        while (history.redo());
        expect(live.size).toBe(stages.length);
        expect(live.elements().every((one) => "text" in one && one.text === "words")).toBe(true);
        expect(clients(board).filter((client) => client === own)).toHaveLength(shown);
        expect(Y.getState(board.store, own)).toBe(items);
      }),
      { numRuns: 50 },
    );
  });
});
