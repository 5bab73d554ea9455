import { expect, test } from "vitest";
import { addElements } from "#shared/board/edits.ts";
import { methodOf } from "#shared/methods/index.ts";
import { contains, centerOf } from "#shared/geometry/boxes.ts";
import { liesIn, parkCommands, parkedOn, parkingLot } from "./park.ts";
import { TestEditor } from "./testEditor.test-support.ts";
import { areaOfStage } from "./view.ts";

const method = methodOf("post-mortem");
if (!method) throw new Error("The method to try is gone.");

const made = { by: "ann", at: "2026-11-23T09:00:00Z" };

function boardWith(count: number) {
  const editor = new TestEditor(method ?? never());
  const ids = editor.change("Add", (board) =>
    addElements(
      board,
      Array.from({ length: count }, (_, place) => ({
        type: "sticky" as const,
        kind: "event",
        text: String(place),
        box: [700 + place * 240, 100, 200, 200, 0] as const,
        made,
      })),
    ),
  );
  return { editor, ids };
}

function never(): never {
  throw new Error("The method to try is gone.");
}

function run(editor: TestEditor, id: string): void {
  const command = parkCommands.find((one) => one.id === id);
  expect(command?.when(editor.now())).toBe(true);
  command?.run(editor);
}

test("what is parked lies in a lot beside the board, which is made once and grows", () => {
  const { editor, ids } = boardWith(7);
  for (const part of [ids.slice(0, 3), ids.slice(3)]) {
    editor.select(part);
    run(editor, "edit.park");
  }
  const lot = parkingLot(editor.live.elements());
  const frames = editor.live.elements().filter(({ type }) => type === "frame");
  expect(frames).toHaveLength(method.areas.length + 1);
  expect(
    parkedOn(editor.live.elements())
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(ids.toSorted());
  for (const area of frames)
    if (area.id !== lot?.id) expect(contains(area.box, centerOf(lot?.box ?? [0, 0, 1, 1, 0]))).toBe(false);
  const places = parkedOn(editor.live.elements()).map(({ box }) => box.join());
  expect(new Set(places).size).toBe(7);
});

test("it is one step of undo", () => {
  const { editor, ids } = boardWith(1);
  editor.select(ids);
  const before = editor.live.get(ids[0] ?? "")?.box;
  run(editor, "edit.park");
  editor.undo();
  expect(editor.live.get(ids[0] ?? "")?.box).toEqual(before);
  expect(parkingLot(editor.live.elements())).toBeUndefined();
});

test("what is brought back lies where the open stage's work goes", () => {
  const { editor, ids } = boardWith(2);
  editor.select(ids);
  run(editor, "edit.park");
  expect(parkCommands[0]?.when(editor.now())).toBe(false);
  run(editor, "edit.bringBack");
  const [area] = areaOfStage(editor);
  expect(parkedOn(editor.live.elements())).toEqual([]);
  for (const element of editor.selected()) expect(liesIn(area, element)).toBe(true);
});
