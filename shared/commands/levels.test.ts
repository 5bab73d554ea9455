import { expect, test } from "vitest";
import { addElements, deleteElements, setText } from "#shared/board/edits.ts";
import { c4Sketch } from "#shared/methods/c4-sketch/method.ts";
import { frameTitle, openedElement } from "#shared/methods/opened.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { levelHere } from "./levels.ts";
import { commands } from "./registry.ts";
import { TestEditor } from "./testEditor.test-support.ts";

function command(id: string) {
  const found = commands.find((one) => one.id === id);
  if (!found) throw new Error(`There is no command ${id}.`);
  return found;
}

const down = command("view.levelDown");
const up = command("view.levelUp");

function add(editor: TestEditor, kind: string, text: string, at: readonly [number, number]): string {
  const [id = ""] = editor.change("Add", (board) =>
    addElements(board, [
      {
        type: "sticky",
        kind,
        text,
        box: [at[0], at[1], 240, 200, 0],
        made: { by: "ann", at: editor.time() },
      },
    ]),
  );
  editor.select([id]);
  return id;
}

function setUp() {
  const editor = new TestEditor(c4Sketch);
  const system = add(editor, "system", "Shop", [100, 100]);
  const opened = () =>
    editor.live
      .elements()
      .flatMap((one) => (one.type === "frame" && openedElement(one) !== undefined ? [one] : []));
  return { editor, system, opened };
}

test("a system is opened once, in one step of undo, and gone to from then on", () => {
  const { editor, system, opened } = setUp();
  expect(down.titleNow?.(editor.now())).toBe("Open a level down");
  expect(up.when(editor.now())).toBe(false);
  down.run(editor);
  const [frame] = opened();
  expect(frame).toMatchObject({ text: "Container diagram for Shop", area: `of:${system}` });
  expect(editor.asked.at(-1)).toMatch(/^show /);

  editor.select([system]);
  expect(down.titleNow?.(editor.now())).toBe("Go a level down");
  down.run(editor);
  expect(opened()).toEqual([frame]);
  expect(up.when(editor.now())).toBe(true);
  editor.undo();
  expect(opened()).toEqual([]);
});

test("who may not draw frames goes down only where somebody has opened", () => {
  const { editor, system } = setUp();
  editor.role = "observer";
  expect(down.when(editor.now())).toBe(false);
  editor.role = "facilitator";
  down.run(editor);
  editor.role = "observer";
  editor.select([system]);
  expect(down.when(editor.now())).toBe(true);
});

test("what has no level below is not opened, nor is anything of a method without levels", () => {
  const { editor } = setUp();
  add(editor, "person", "Customer", [500, 100]);
  expect(down.when(editor.now())).toBe(false);
  const other = new TestEditor(postMortem);
  add(other, "event", "It broke", [100, 100]);
  expect(down.when(other.now())).toBe(false);
  expect(up.when(other.now())).toBe(false);
});

test("up leads level by level to the frame above, with what was opened selected, and from the top to everything", () => {
  const { editor, system, opened } = setUp();
  down.run(editor);
  const [containers] = opened();
  const [left = 0, top = 0] = containers?.box ?? [];
  const app = add(editor, "container", "App", [left + 100, top + 100]);
  down.run(editor);
  expect(opened()).toHaveLength(2);
  const part = opened().find((frame) => openedElement(frame) === app);
  const [x = 0, y = 0] = part?.box ?? [];
  add(editor, "component", "Cart", [x + 100, y + 100]);

  up.run(editor);
  expect(editor.selected().map(({ id }) => id)).toEqual([app]);
  up.run(editor);
  expect(editor.selected().map(({ id }) => id)).toEqual([system]);
  const asked = editor.asked.length;
  up.run(editor);
  expect(editor.asked).toHaveLength(asked + 1);
});

test("an opened frame goes by the name that its element has now, unless it was given another", () => {
  const { editor, system, opened } = setUp();
  down.run(editor);
  const title = () => opened().map((frame) => frameTitle(frame, (id) => editor.live.get(id), c4Sketch))[0];
  editor.change("Rename", (board) => setText(board, system, "Web shop"));
  expect(title()).toBe("Container diagram for Web shop");
  editor.change("Rename", (board) => setText(board, opened()[0]?.id ?? "", "What the shop is made of"));
  expect(title()).toBe("What the shop is made of");
});

test("a frame whose element is gone keeps its words, and up from it shows everything", () => {
  const { editor, system, opened } = setUp();
  down.run(editor);
  editor.change("Delete", (board) => deleteElements(board, [system], { by: "ann", at: editor.time() }));
  const [frame] = opened();
  expect(frame && frameTitle(frame, (id) => editor.live.get(id), c4Sketch)).toBe(
    "Container diagram for Shop",
  );
  editor.select([frame?.id ?? ""]);
  up.run(editor);
  expect(editor.selected()).toEqual([frame]);
});

test("a level is looked into when its frame fills a good part of the view, not from afar", () => {
  const { editor, opened } = setUp();
  down.run(editor);
  const [frame] = opened();
  const [x = 0, y = 0, width = 0, height = 0] = frame?.box ?? [];
  const at = (share: number) => {
    const [w, h] = [width / share, height / share];
    const rect = [x + width / 2 - w / 2, y + height / 2 - h / 2, w, h, 0] as const;
    return levelHere({ live: editor.live, method: c4Sketch, view: { ...editor.view, visible: () => rect } });
  };
  expect(at(1)).toEqual(frame);
  expect(at(0.2)).toBeUndefined();
});
