// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { imageOf } from "#shared/board/edits.ts";
import { TestEditor } from "#shared/commands/testEditor.test-support.ts";
import type { Drawn } from "#shared/interchange/drawing.ts";
import { elementsOf } from "#shared/interchange/settled.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { addImported, foreignIn } from "./importing.ts";

const common = { locked: false, cluster: undefined } as const;
const note: Drawn = {
  type: "note",
  ...common,
  id: "0000000001",
  box: [1000, 2000, 200, 200, 0],
  text: "a",
  color: undefined,
  kind: "event",
  fields: {},
};
const connector: Drawn = {
  type: "connector",
  ...common,
  id: "0000000002",
  box: [1200, 2000, 300, 100, 0],
  from: { element: note.id },
  to: { point: [1500, 2100] },
  text: "",
  ink: "ink",
};
const frame: Drawn = {
  type: "frame",
  ...common,
  id: "0000000003",
  box: [900, 1900, 800, 600, 0],
  text: "Wall",
  area: undefined,
};
const settled = (...drawn: readonly Drawn[]) =>
  elementsOf({ is: "drawing", drawn, losses: [] }, postMortem, {
    kindOf: () => "event",
    made: { by: "", at: "" },
  }).elements;

test("a table of a page is taken for one, where its words alone have lost the columns", () => {
  const html = "<p>x</p><table><tr><th>What</th><th>Who</th></tr><tr><td> a </td><td>b</td></tr></table>";
  expect(foreignIn({ text: "What Who a b", html })).toBe("What\tWho\r\na\tb");
  expect(foreignIn({ text: "a\tb\nc\td", html: "<table>" })).toBe("a\tb\nc\td");
  expect(foreignIn({ text: "a | b", html: "" })).toBeUndefined();
  expect(foreignIn({ text: "a", html: "<table><tr><td>a</td></tr></table>" })).toBeUndefined();
});

test("pictures come along in the same step, each under an id of its own", () => {
  const editor = new TestEditor(postMortem);
  const image: Drawn = {
    type: "image",
    ...common,
    id: "0000000004",
    box: [0, 0, 90, 60, 0],
    image: "p",
    text: "",
  };
  const picture = { mime: "image/png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) };
  for (const _ of [1, 2]) addImported(editor, settled(image), "in sight", new Map([["p", picture]]));
  const ids = editor.live.elements().flatMap((one) => (one.type === "image" ? [one.image] : []));
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(imageOf(editor.documents.board, id)).toEqual(picture);
  editor.undo();
  editor.undo();
  expect(editor.live.elements().filter(({ type }) => type === "image")).toEqual([]);
});

test("what comes is one step, under ids of its own, where there is room", () => {
  const editor = new TestEditor(postMortem);
  const before = editor.live.elements();
  expect(addImported(editor, settled(note, connector), "in sight")).toBe(2);
  const [sticky, line] = ["sticky", "connector"].map((type) =>
    editor.selected().find((one) => one.type === type),
  );
  expect(sticky).toMatchObject({ box: [100, 100, 200, 200, 0], text: "a", made: { by: "ann" } });
  expect(sticky?.id).not.toBe(note.id);
  expect(line).toMatchObject({ from: { element: sticky?.id }, to: { point: [600, 200] } });
  // The same again is another copy.
  expect(addImported(editor, settled(note), "in sight")).toBe(1);
  editor.undo();
  editor.undo();
  expect(editor.live.elements()).toEqual(before);
});

test("areas that come along lie beside the board, and what a new workshop gets lies below it", () => {
  const areas = new TestEditor(postMortem).live.elements().map(({ box }) => box);
  const right = Math.max(...areas.map(([x, , width]) => x + width));
  const bottom = Math.max(...areas.map(([, y, , height]) => y + height));
  const beside = new TestEditor(postMortem);
  addImported(beside, settled(frame, note), "in sight");
  expect(Math.min(...beside.selected().map(({ box: [x] }) => x))).toBeGreaterThan(right);
  const below = new TestEditor(postMortem);
  addImported(below, settled(note), "below");
  expect(below.selected().map(({ box: [, y] }) => y > bottom)).toEqual([true]);
});

test("where a stage writes privately stickies are drafts", () => {
  const editor = new TestEditor(postMortem);
  editor.isPrivate = true;
  const before = editor.live.elements();
  expect(addImported(editor, settled(note, connector), "in sight")).toBe(0);
  expect(editor.asked).toEqual(["draft event a"]);
  expect(editor.live.elements()).toEqual(before);
});
