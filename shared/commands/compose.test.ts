import { expect, test } from "vitest";
import { overlaps, boundsOf, contains } from "#shared/geometry/boxes.ts";
import { methods } from "#shared/methods/index.ts";
import { composeSticky } from "./compose.ts";
import { TestEditor } from "./testEditor.test-support.ts";
import { areaOfStage } from "./view.ts";

test.each(methods)("a sticky of $id goes into the open stage's area, beside what is there", (method) => {
  const editor = new TestEditor(method);
  const kind = editor.now().allows[0] ?? Object.keys(method.kinds)[0] ?? "";
  const ids = ["one", "two", "three"].map((text) => composeSticky(editor, kind, text));
  const boxes = ids.map((id) => {
    const element = editor.live.get(id ?? "");
    expect(element).toMatchObject({ type: "sticky", kind, made: { by: editor.person } });
    return boundsOf(element?.box ?? [0, 0, 1, 1, 0]);
  });
  const [first, second, third] = boxes;
  if (!first || !second || !third) throw new Error("There are three");
  expect([overlaps(first, second), overlaps(second, third), overlaps(first, third)]).toEqual([
    false,
    false,
    false,
  ]);
  const [area] = areaOfStage(editor);
  if (area) expect(contains(area.box, [first.left + 1, first.top + 1])).toBe(true);
  editor.undo();
  expect(editor.live.get(ids[2] ?? "")).toBeUndefined();
});
