import { expect, test } from "vitest";
import type { Element } from "#shared/board/board.ts";
import { addElements, setLocked } from "#shared/board/edits.ts";
import { boundsOf, centerOf, overlaps } from "#shared/geometry/boxes.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { addInto, exchange, moveInto, putInto } from "./rearrange.ts";
import { TestEditor } from "./testEditor.test-support.ts";

function setUp(): { editor: TestEditor; one: string; other: string; area: (id: string) => Element } {
  const editor = new TestEditor(postMortem);
  const made = { by: "ann", at: editor.time() };
  const [one = "", other = ""] = editor.change("Add", (board) =>
    addElements(board, [
      { type: "sticky", kind: "event", text: "one", box: [640, 80, 200, 200, 0], made },
      { type: "sticky", kind: "summary", text: "other", box: [3040, 2080, 440, 200, 0], made },
    ]),
  );
  const area = (id: string) => {
    const frame = editor.live.elements().find((element) => element.type === "frame" && element.area === id);
    if (!frame) throw new Error(`There is no area "${id}".`);
    return frame;
  };
  return { editor, one, other, area };
}

function the(editor: TestEditor, id: string | undefined): Element {
  const element = editor.live.get(id ?? "");
  if (!element) throw new Error("It is not on the board.");
  return element;
}

test("two change places by their middles, whatever their sizes, in one step of undo", () => {
  const { editor, one, other } = setUp();
  const [before, after] = [centerOf(the(editor, one).box), centerOf(the(editor, other).box)];
  expect(exchange(editor, the(editor, one), the(editor, other))).toBe(true);
  expect(centerOf(the(editor, one).box)).toEqual(after);
  expect(centerOf(the(editor, other).box)).toEqual(before);
  expect(the(editor, other).box.slice(2, 4)).toEqual([440, 200]);
  editor.undo();
  expect(centerOf(the(editor, one).box)).toEqual(before);
  expect(centerOf(the(editor, other).box)).toEqual(after);
});

test("what is locked stays, and so does what was to change places with it", () => {
  const { editor, one, other, area } = setUp();
  editor.change("Lock", (board) => setLocked(board, [other], true));
  const before = the(editor, one).box;
  expect(exchange(editor, the(editor, one), the(editor, other))).toBe(false);
  expect(the(editor, one).box).toEqual(before);
  expect(moveInto(editor, [the(editor, other)], area("causes"))).toBe(false);
});

test("a cluster moves into an area with all its members, as they lie to each other", () => {
  const { editor, one, other, area } = setUp();
  const cluster = putInto(editor, [one, other], { title: "Both" });
  const gap = the(editor, other).box[0] - the(editor, one).box[0];
  expect(moveInto(editor, [the(editor, cluster)], area("causes"))).toBe(true);
  expect(the(editor, other).box[0] - the(editor, one).box[0]).toBe(gap);
  expect(overlaps(boundsOf(the(editor, one).box), boundsOf(area("causes").box))).toBe(true);
});

test("a new sticky lies in its area and on no other", () => {
  const { editor, one, area } = setUp();
  const added = [1, 2, 3].map(() => the(editor, addInto(editor, area("timeline"), "event")));
  const all = [the(editor, one), ...added];
  for (const [index, element] of added.entries()) {
    const bounds = boundsOf(element.box);
    expect(overlaps(bounds, boundsOf(area("timeline").box))).toBe(true);
    for (const before of all.slice(0, index + 1)) expect(overlaps(bounds, boundsOf(before.box))).toBe(false);
  }
});

test("going into a new cluster is one step, and going out leaves it", () => {
  const { editor, one } = setUp();
  const cluster = putInto(editor, [one], { title: "Alone" });
  expect(the(editor, one).cluster).toBe(cluster);
  editor.undo();
  expect(the(editor, one).cluster).toBeUndefined();
  expect(editor.live.get(cluster ?? "")).toBeUndefined();
  editor.redo();
  putInto(editor, [one], undefined);
  expect(the(editor, one).cluster).toBeUndefined();
});
