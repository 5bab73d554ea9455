import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { elementMaps } from "./documents.ts";
import {
  addElements,
  deleteElements,
  restoreElements,
  setBoxes,
  setCluster,
  setInk,
  setKind,
  setText,
  textOf,
} from "./edits.ts";
import { LiveBoard } from "./liveBoard.ts";
import { steps } from "./steps.test-support.ts";
import { UndoHistory } from "./undo.ts";

const made = { by: "ann", at: "2026-11-23T09:00:00Z" };
const sticky = { type: "sticky", kind: "event", text: "", box: [0, 0, 200, 200, 0], made } as const;
const note = (label: string, selection: readonly string[] = []) => ({ label, selection });

/** Two people on one workshop, each on a device of their own. */
function pair() {
  const [ann, bob] = [new Y.Doc(), new Y.Doc()];
  const exchange = () => {
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob, Y.encodeStateVector(ann)));
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann, Y.encodeStateVector(bob)));
  };
  const history = new UndoHistory(ann, () => made);
  const add = (id: string) => {
    history.record(note("Add"), () => addElements(ann, [{ ...sticky, id }]));
    exchange();
  };
  return { ann, bob, exchange, history, add };
}

function values(board: Y.Doc) {
  const live = new LiveBoard(board);
  live.close();
  return live.elements();
}

const ids = (board: Y.Doc) => values(board).map((element) => element.id);

describe("alone", () => {
  it("goes back to the first board and forth to the last, whatever was done", () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 20, size: "max" }), (all) => {
        const board = new Y.Doc();
        const history = new UndoHistory(board, () => made);
        const past = [values(board)];
        all.forEach((step, place) => {
          history.record(note(String(place)), () => step(board, `a${place}`));
          past.push(values(board));
        });
        const last = past.at(-1);
        const seen = past.filter(
          (now, place) => place === 0 || JSON.stringify(now) !== JSON.stringify(past[place - 1]),
        );
        const back = [values(board)];
        while (history.undo()) back.push(values(board));
        expect(back.at(-1)).toEqual([]);
        // A step that changes nothing to see, such as the kind of a shape, is still a step.
        for (const now of back) expect(seen).toContainEqual(now);
        while (history.redo()) expect(seen).toContainEqual(values(board));
        expect(values(board)).toEqual(last);
      }),
      { numRuns: 100 },
    );
  });

  it("stays on the path through any number of undos and redos", () => {
    fc.assert(
      fc.property(
        fc.array(steps, { minLength: 1, maxLength: 8 }),
        fc.array(fc.boolean(), { maxLength: 20 }),
        (all, turns) => {
          const board = new Y.Doc();
          const history = new UndoHistory(board, () => made);
          const path = [values(board)];
          all.forEach((step, place) => {
            const before = history.undoLabel;
            history.record(note(String(place)), () => step(board, `a${place}`));
            if (history.undoLabel !== before) path.push(values(board));
          });
          let place = path.length - 1;
          for (const back of turns) {
            if (back && history.undo()) place -= 1;
            else if (!back && history.redo()) place += 1;
            expect(values(board)).toEqual(path[place]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("tells what a step was called and what was selected before it", () => {
    const { ann, history, add } = pair();
    add("one");
    history.record(note("Move", ["one"]), () => setBoxes(ann, new Map([["one", [50, 0, 200, 200, 0]]])));
    expect([history.undoLabel, history.redoLabel]).toEqual(["Move", undefined]);
    expect(history.undo()).toEqual({ label: "Move", selection: ["one"], kept: [] });
    expect([history.undoLabel, history.redoLabel]).toEqual(["Add", "Move"]);
    expect(history.redo()).toEqual({ label: "Move", selection: ["one"] });
    expect([history.undoLabel, history.redoLabel]).toEqual(["Move", undefined]);
  });

  it("makes no step of an edit that changes nothing", () => {
    const { ann, history, add } = pair();
    add("one");
    history.record(note("Edit text"), () => setText(ann, "one", ""));
    expect(history.undoLabel).toBe("Add");
  });

  it("forgets what could be redone when something new is done", () => {
    const { ann, history, add } = pair();
    add("one");
    history.undo();
    history.record(note("Add"), () => addElements(ann, [{ ...sticky, id: "two" }]));
    expect(history.redoLabel).toBeUndefined();
    expect(history.redo()).toBeUndefined();
  });

  it("has nothing to undo at first", () => {
    const { history } = pair();
    expect([history.undo(), history.redo(), history.undoLabel]).toEqual([undefined, undefined, undefined]);
  });

  it("follows nothing after its end", () => {
    const { ann, history } = pair();
    history.close();
    history.record(note("Add"), () => addElements(ann, [sticky]));
    expect(history.undoLabel).toBeUndefined();
  });

  it("undoes what was typed from focus to blur as one step", () => {
    const { ann, history, add } = pair();
    add("one");
    history.beginGroup();
    for (const text of ["T", "Tr", "Try", "Tri"])
      history.record(note("Edit text"), () => setText(ann, "one", text));
    history.endGroup();
    history.record(note("Change kind"), () => setKind(ann, ["one"], "cause"));
    history.undo();
    expect(history.undo()).toMatchObject({ label: "Edit text" });
    expect(textOf(ann, "one")?.toJSON()).toBe("");
    history.redo();
    expect(textOf(ann, "one")?.toJSON()).toBe("Tri");
    expect(history.undoLabel).toBe("Edit text");
  });

  it("does not join a group to what came before or after it", () => {
    const { ann, history, add } = pair();
    add("one");
    history.beginGroup();
    history.endGroup();
    history.record(note("Move"), () => setBoxes(ann, new Map([["one", [9, 9, 200, 200, 0]]])));
    history.beginGroup();
    history.record(note("Edit text"), () => setText(ann, "one", "a"));
    history.endGroup();
    history.undo();
    expect(history.undoLabel).toBe("Move");
  });
});

describe("with a colleague", () => {
  it("undoes own steps only", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), steps), { maxLength: 16, size: "max" }), (all) => {
        const { ann, bob, exchange, history } = pair();
        addElements(bob, [
          { ...sticky, id: "bob-1", text: "Bob's words" },
          { ...sticky, id: "bob-2" },
        ]);
        exchange();
        all.forEach(([own, step], place) => {
          if (own) history.record(note("Step"), () => step(ann, `a${place}`));
          else step(bob, `b${place}`);
          exchange();
        });
        const bobs = ids(bob).filter((id) => id.startsWith("b"));
        while (history.undo()) exchange();
        exchange();
        expect(values(ann)).toEqual(values(bob));
        for (const id of bobs) expect(elementMaps(ann).has(id)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves a sticky that a colleague has written on, and names it", () => {
    const { ann, bob, exchange, history, add } = pair();
    add("one");
    setText(bob, "one", "Bob was here");
    exchange();
    expect(history.undo()).toEqual({ label: "Add", selection: [], kept: ["one"] });
    expect(textOf(ann, "one")?.toJSON()).toBe("Bob was here");
  });

  it("does not go on to an earlier step when the last one leaves all as it is", () => {
    const { ann, bob, exchange, history, add } = pair();
    add("first");
    add("second");
    setText(bob, "second", "Bob was here");
    exchange();
    expect(history.undo()).toEqual({ label: "Add", selection: [], kept: ["second"] });
    expect(ids(ann)).toEqual(["first", "second"]);
    history.undo();
    expect(ids(ann)).toEqual(["second"]);
  });

  it("passes over a step that a colleague has overwritten, and protects what the step before it made", () => {
    const { ann, bob, exchange, history, add } = pair();
    add("one");
    history.record(note("Change kind"), () => setKind(ann, ["one"], "cause"));
    exchange();
    setKind(bob, ["one"], "action");
    setText(bob, "one", "Bob was here");
    exchange();
    expect(history.undo()).toEqual({ label: "Add", selection: [], kept: ["one"] });
    expect(values(ann)).toMatchObject([{ kind: "action", text: "Bob was here" }]);
  });

  it("undoes of a paste what nobody else has touched", () => {
    const { ann, bob, exchange, history } = pair();
    history.record(note("Paste"), () =>
      addElements(ann, [
        { ...sticky, id: "one", text: "first" },
        { ...sticky, id: "two", text: "second" },
      ]),
    );
    exchange();
    setInk(bob, ["one"], "red");
    setCluster(bob, ["two"], "bobs-cluster");
    exchange();
    expect(history.undo()?.kept).toEqual(["two"]);
    expect(values(ann)).toMatchObject([{ id: "two", text: "second" }]);
  });

  it("does not name a sticky that the colleague has deleted since", () => {
    const { ann, bob, exchange, history, add } = pair();
    add("one");
    deleteElements(bob, ["one"], { ...made, by: "bob" });
    exchange();
    expect(history.undo()?.kept ?? []).toEqual([]);
    expect(ids(ann)).toEqual([]);
  });

  it("takes back own words and leaves the colleague's between them", () => {
    const { ann, bob, exchange, history } = pair();
    addElements(bob, [{ ...sticky, id: "one", text: "db1 fell" }]);
    exchange();
    history.record(note("Edit text"), () => setText(ann, "one", "db1 fell behind"));
    exchange();
    setText(bob, "one", "db1 badly fell behind");
    exchange();
    history.undo();
    exchange();
    expect([textOf(ann, "one")?.toJSON(), textOf(bob, "one")?.toJSON()]).toEqual([
      "db1 badly fell",
      "db1 badly fell",
    ]);
  });

  it("brings a deleted sticky back with what a colleague wrote on it meanwhile", () => {
    const { ann, bob, exchange, history, add } = pair();
    add("one");
    history.record(note("Delete"), () => deleteElements(ann, ["one"], made));
    setText(bob, "one", "Bob was here");
    exchange();
    expect(ids(ann)).toEqual([]);
    history.undo();
    exchange();
    expect(values(bob)).toMatchObject([{ id: "one", text: "Bob was here" }]);
  });
});

describe("a making that is undone while a colleague writes on it, unseen until later", () => {
  interface Late {
    readonly counts: readonly number[];
    readonly written: readonly number[];
    readonly undone: number;
    readonly again: boolean;
  }
  const writing: fc.Arbitrary<Late> = fc.record({
    /** Whether the step makes one element, or many as a paste does. */
    counts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 }),
    /** Which of them the colleague writes on. */
    written: fc.array(fc.nat({ max: 15 }), { maxLength: 8 }),
    undone: fc.integer({ min: 1, max: 4 }),
    /** Undone, shown and undone again before the words arrive. */
    again: fc.boolean(),
  });

  function late({ counts, written, undone, again }: Late) {
    const people = pair();
    const all: string[] = [];
    for (const count of counts) {
      const fresh = Array.from({ length: count }, (_, place) => `s${all.length + place}`);
      people.history.record(note("Paste"), () =>
        addElements(
          people.ann,
          fresh.map((id) => ({ ...sticky, id, text: `Ann's ${id}` })),
        ),
      );
      all.push(...fresh);
    }
    people.exchange();
    const touched = new Set(written.flatMap((place) => all[place % all.length] ?? []));
    for (const id of touched) setText(people.bob, id, `Ann's ${id}, and Bob's words`);
    const undo = () => {
      for (let step = 0; step < undone; step += 1) people.history.undo();
    };
    undo();
    if (again) {
      while (people.history.redo());
      undo();
    }
    return { ...people, all, touched };
  }

  it("loses no word, and brings each back", () => {
    fc.assert(
      fc.property(writing, (given) => {
        const { ann, bob, exchange, all, touched } = late(given);
        exchange();
        expect(values(ann)).toEqual(values(bob));
        for (const id of all) {
          const words = `Ann's ${id}${touched.has(id) ? ", and Bob's words" : ""}`;
          expect(textOf(bob, id)?.toJSON()).toBe(words);
        }
        restoreElements(bob, all);
        exchange();
        expect(new Set(ids(ann))).toEqual(new Set(all));
      }),
      { numRuns: 80 },
    );
  });

  it("shows them all again by redo, with the words", () => {
    fc.assert(
      fc.property(writing, (given) => {
        const { ann, bob, exchange, history, all, touched } = late(given);
        exchange();
        while (history.redo());
        exchange();
        const texts = all.map((id) => `Ann's ${id}${touched.has(id) ? ", and Bob's words" : ""}`);
        for (const board of [ann, bob])
          expect(new Set(values(board).map((one) => ("text" in one ? one.text : "")))).toEqual(
            new Set(texts),
          );
      }),
      { numRuns: 80 },
    );
  });

  it("is not undone once more when it was shown again and the words have come", () => {
    fc.assert(
      fc.property(writing, (given) => {
        const { ann, exchange, history, all, touched } = late(given);
        exchange();
        while (history.redo());
        const kept = new Set<string>();
        for (let step = history.undo(); step; step = history.undo()) for (const id of step.kept) kept.add(id);
        expect(kept).toEqual(touched);
        expect(new Set(ids(ann))).toEqual(touched);
        // What was kept is no longer part of the step.
        while (history.redo());
        expect(new Set(ids(ann))).toEqual(new Set(all));
      }),
      { numRuns: 80 },
    );
  });

  it("says who took it off the board and when", () => {
    const { ann, history, add } = pair();
    add("one");
    history.undo();
    expect(elementMaps(ann).get("one")?.get("gone")).toEqual([made.by, made.at]);
  });

  it("stays away by redo where a colleague has deleted it meanwhile", () => {
    const { ann, bob, exchange, history, add } = pair();
    add("one");
    history.undo();
    deleteElements(bob, ["one"], { ...made, by: "bob" });
    exchange();
    history.redo();
    exchange();
    expect(ids(ann)).toEqual(ids(bob));
  });
});
