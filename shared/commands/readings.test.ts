import { expect, test } from "vitest";
import type { Sticky } from "#shared/board/board.ts";
import { addElements } from "#shared/board/edits.ts";
import type { Series } from "#shared/methods/method.ts";
import { measures } from "#shared/methods/measures/method.ts";
import { outcomesOf } from "#shared/outcomes/outcome.ts";
import { addReading, readReading } from "./readings.ts";
import { readControl } from "#shared/board/read.ts";
import { TestEditor } from "./testEditor.test-support.ts";

const today = "2026-03-10";
const read = (value: string, at = "2026-03-02") =>
  readReading({ value, at, text: " so far " }, [{ value: 4, at: "2026-02-02" }], today);

test.each([
  ["5.5", "5.5"],
  ["5,5", "5.5"],
  [" -2 ", "-2"],
  ["0", "0"],
])("takes %j as %j", (written, value) => {
  expect(read(written)).toEqual({ value, at: "2026-03-02", text: "so far" });
});

test.each([
  ["", "2026-03-02", { value: "Write the figure that was read." }],
  [
    "about 5",
    "2026-03-02",
    { value: "“about 5” is not a number. Write digits and at most one point, such as 4 or 5.5." },
  ],
  ["5", "", { at: "Choose the day on which it was read." }],
  ["5", "2026-02-30", { at: "Choose the day on which it was read." }],
  ["5", "2026-03-11", { at: "That day is still to come. Choose the day on which it was read." }],
  [
    "5",
    "2026-02-02",
    { at: "There is a reading of that day already: 4. Change it on its sticky, or choose another day." },
  ],
])("says what is wrong with %j on %j", (value, at, problems) => {
  expect(read(value, at)).toEqual(problems);
});

test("says of all parts at once what is wrong", () => {
  expect(Object.keys(read("much", ""))).toEqual(["value", "at"]);
});

test("puts readings in the row of their measure, and what has no room there elsewhere with a connector", () => {
  const editor = new TestEditor(measures);
  const { series } = measures;
  if (!series) throw new Error("Nothing is read again and again.");
  const add = (y: number, text: string) =>
    editor.change(
      "Add",
      (board) =>
        addElements(board, [
          {
            type: "sticky",
            kind: "measure",
            text,
            box: [40, y, 440, 200, 0],
            made: { by: "ann", at: editor.time() },
          },
        ])[0] ?? "",
    );
  const [first, second] = [add(80, "Months"), add(320, "Weeks")];
  const days = Array.from({ length: 12 }, (_, day) => `2026-01-${String(day + 10)}`);
  for (const [place, at] of days.entries()) {
    record(editor, series, first, { value: String(place), at });
    if (place < 3) record(editor, series, second, { value: String(100 + place), at });
  }
  const found = outcomesOf(
    measures.outcomes({ control: readControl(editor.documents.control), elements: editor.live.elements() }),
    "measure",
  );
  expect(found.map(({ text, readings }) => [text, readings.map(({ value }) => value)])).toEqual([
    ["Months", days.map((_, place) => place)],
    ["Weeks", [100, 101, 102]],
  ]);
  const connectors = editor.live.elements().filter(({ type }) => type === "connector").length;
  expect(connectors).toBe(4);
  editor.undo();
  expect(editor.live.elements().filter(({ type }) => type === "connector").length).toBe(3);
});

function record(
  editor: TestEditor,
  series: Series,
  id: string,
  { value, at }: { readonly value: string; readonly at: string },
): void {
  const measure = editor.live.get(id);
  if (measure?.type !== "sticky") throw new Error("There is no such measure.");
  addReading(editor, series, measure satisfies Sticky, { value, at, text: "" });
}
