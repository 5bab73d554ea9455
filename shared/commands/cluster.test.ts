import { expect, test } from "vitest";
import { addElements } from "#shared/board/edits.ts";
import { boundsOf, contains, overlaps } from "#shared/geometry/boxes.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { gather, makeOne, notesToCompare } from "./cluster.ts";
import { commands } from "./registry.ts";
import { TestEditor } from "./testEditor.test-support.ts";

function setUp(texts: readonly string[]) {
  const editor = new TestEditor(postMortem);
  const frame = editor.live
    .elements()
    .find((element) => element.type === "frame" && element.area === "timeline");
  if (!frame) throw new Error("The method has no timeline.");
  const [left, top] = frame.box;
  const made = { by: "ann", at: editor.time() };
  const ids = editor.change("Add", (board) =>
    addElements(
      board,
      texts.map((text, place) => ({
        type: "sticky" as const,
        kind: "event",
        text,
        box: [left + 60 + place * 230, top + 90, 200, 200, 0] as const,
        made,
      })),
    ),
  );
  return { editor, frame, ids };
}

test("gathering puts notes under their title, side by side, where nothing else lies, in one step", () => {
  const { editor, frame, ids } = setUp(["a", "b", "c", "d"]);
  const [a = "", , c = "", d = ""] = ids;
  const before = editor.live.get(a)?.box;
  const cluster = gather(editor, [a, c, d], "Backups");
  expect(editor.live.get(cluster ?? "")).toMatchObject({ type: "cluster", text: "Backups" });
  expect([...editor.live.membersOf(cluster ?? "")].toSorted()).toEqual([a, c, d].toSorted());
  const stickies = editor.live.elements().filter(({ type }) => type === "sticky");
  for (const one of stickies)
    for (const other of stickies)
      if (one !== other) expect(overlaps(boundsOf(one.box), boundsOf(other.box))).toBe(false);
  const b = stickies.find(({ cluster: its }) => its === undefined);
  const hull = editor.live.get(cluster ?? "")?.box;
  expect(hull && b && overlaps(boundsOf(hull), boundsOf(b.box))).toBe(false);
  for (const id of [a, c, d]) {
    const [x = 0, y = 0] = editor.live.get(id)?.box ?? [];
    expect(contains(frame.box, [x, y])).toBe(true);
  }
  editor.undo();
  expect(editor.live.get(a)?.box).toEqual(before);
  expect(editor.live.get(a)?.cluster).toBeUndefined();
});

test("of several one is made: it has the words and facts of all, and their connectors", () => {
  const { editor, ids } = setUp(["Load rose", "load rose", "Load rose at seven", "Elsewhere"]);
  const [first = "", same = "", more = "", elsewhere = ""] = ids;
  const made = { by: "ann", at: editor.time() };
  const [line = ""] = editor.change("Connect", (board) =>
    addElements(board, [
      {
        type: "connector",
        from: { element: elsewhere },
        to: { element: more },
        text: "",
        ink: "ink",
        box: [0, 0, 1, 1, 0],
        made,
      },
    ]),
  );
  editor.select([first, same, more]);
  const command = commands.find(({ id }) => id === "cluster.makeOne");
  expect(command?.when(editor.now())).toBe(true);
  command?.run(editor);
  expect(editor.live.get(first)).toMatchObject({ text: "Load rose\nLoad rose at seven" });
  expect(editor.live.get(same)).toBeUndefined();
  expect(editor.live.get(line)).toMatchObject({ to: { element: first } });
  expect(editor.selected().map(({ id }) => id)).toEqual([first]);
  editor.undo();
  expect(editor.live.get(same)).toMatchObject({ text: "load rose" });
  expect(editor.live.get(line)).toMatchObject({ to: { element: more } });
  expect(makeOne(editor, [first])).toBeUndefined();
});

test("compared are those selected, a selected cluster's members, else what lies loose", () => {
  const { editor, ids } = setUp(["a", "b", "c", "d", "e", "f"]);
  const [a = "", b = "", c = ""] = ids;
  const asked = () => notesToCompare(editor).map(({ id }) => id);
  expect(asked()).toEqual(ids);
  editor.select([a, b, c]);
  expect(asked()).toEqual([a, b, c]);
  const cluster = gather(editor, [a, b, c], "");
  editor.select([]);
  expect(asked()).toEqual(ids.slice(3));
  editor.select([cluster ?? ""]);
  expect(asked().toSorted()).toEqual([a, b, c].toSorted());
});
