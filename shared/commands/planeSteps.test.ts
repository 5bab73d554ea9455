import { expect, test } from "vitest";
import type { Box, Element } from "#shared/board/board.ts";
import { addElements, setBoxes, setField } from "#shared/board/edits.ts";
import { boxAt, planeRoom } from "#shared/methods/plane.ts";
import { shortestPath } from "#shared/methods/shortest-path/method.ts";
import { plane } from "#shared/methods/shortest-path/plane.ts";
import { keepOnPlane } from "./planeSteps.ts";
import { TestEditor } from "./testEditor.test-support.ts";

function opened() {
  const editor = new TestEditor(shortestPath);
  const room = planeRoom(plane, editor.live.elements()) ?? [0, 0, 1, 1];
  const change = (edit: Parameters<TestEditor["change"]>[1]) => {
    const known = new Map(editor.live.elements().map((element) => [element.id, element]));
    return editor.change("Step", (board) => {
      edit(board);
      return keepOnPlane(shortestPath, known, board);
    });
  };
  const add = (box: Box) =>
    editor.change(
      "Add",
      (board) =>
        addElements(board, [
          { type: "sticky", kind: "candidate", text: "Do it", box, made: { by: "ann", at: editor.time() } },
        ])[0] ?? "",
    );
  const get = (id: string): Element & { readonly type: "sticky" } => {
    const element = editor.live.get(id);
    if (element?.type !== "sticky") throw new Error("There is no such sticky.");
    return element;
  };
  return { editor, room, change, add, get };
}

const outside: Box = [40, 520, 180, 140, 0];

test("a move onto the plane and what it says are one step of undo", () => {
  const { editor, room, change, add, get } = opened();
  const id = add(outside);
  const box = boxAt(room, { x: 2, y: 9 }, [180, 140]);
  expect(change((board) => setBoxes(board, new Map([[id, box]])))).toEqual([{ id, x: "2", y: "9" }]);
  expect(get(id).fields).toEqual({ effort: "2", value: "9" });
  editor.undo();
  expect(get(id)).toMatchObject({ fields: {}, box: outside });
});

test("figures that are typed put it in its place, and emptied ones back among the candidates", () => {
  const { editor, room, change, add, get } = opened();
  const id = add(outside);
  change((board) => setField(board, id, "effort", "4"));
  expect(get(id).box).toEqual(outside);
  change((board) => setField(board, id, "value", "7"));
  expect(get(id).box).toEqual(boxAt(room, { x: 4, y: 7 }, [180, 140]));
  change((board) => setField(board, id, "value", ""));
  const candidates = editor.live
    .elements()
    .find((element) => element.type === "frame" && element.area === "candidates");
  const [left = 0, top = 0, width = 0, height = 0] = candidates?.box ?? [];
  const [x, y] = get(id).box;
  expect(x >= left && x < left + width && y >= top && y < top + height).toBe(true);
  expect(get(id).fields).toEqual({ effort: "4" });
});

test("a plane that is moved with what lies on it says what it said", () => {
  const { editor, room, change, add, get } = opened();
  const id = add(boxAt(room, { x: 2, y: 9 }, [180, 140]));
  const frame = editor.live
    .elements()
    .find((element) => element.type === "frame" && element.area === "plane");
  if (!frame) throw new Error("There is no plane.");
  const moved = ([x, y, ...rest]: Box): Box => [x + 300, y + 300, ...rest];
  change((board) =>
    setBoxes(
      board,
      new Map([
        [frame.id, moved(frame.box)],
        [id, moved(get(id).box)],
      ]),
    ),
  );
  expect(get(id).fields).toEqual({});
});

test("other changes make nothing of other stickies", () => {
  const { room, change, add, get } = opened();
  const id = add(boxAt(room, { x: 2, y: 9 }, [180, 140]));
  const other = add(outside);
  expect(change((board) => setField(board, other, "owner", "Ops"))).toEqual([]);
  expect(get(id).fields).toEqual({});
});

test("a figure that only its place said leaves the plane once it is said and taken back", () => {
  const { editor, room, change, add, get } = opened();
  const box = boxAt(room, { x: 2, y: 9 }, [180, 140]);
  const id = add(box);
  change((board) => setField(board, id, "effort", "2"));
  expect(get(id).box).toEqual(box);
  change((board) => setField(board, id, "effort", ""));
  expect(get(id).fields).toEqual({ value: "9" });
  const candidates = editor.live.elements().find((one) => one.type === "frame" && one.area === "candidates");
  expect(get(id).box[0]).toBeLessThan((candidates?.box[0] ?? 0) + (candidates?.box[2] ?? 0));
});
