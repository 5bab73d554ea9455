import { expect, test } from "vitest";
import { frame, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { c4Sketch } from "./c4-sketch/method.ts";
import { openedArea, openedElement, openedFrame, placeToOpen } from "./opened.ts";

test("a frame says which element it opens, and other frames that they open none", () => {
  expect(openedElement({ area: openedArea("k1") })).toBe("k1");
  expect(openedElement({ area: "containers" })).toBeUndefined();
  expect(openedElement({ area: undefined })).toBeUndefined();
});

test("an element is opened in the area of the level below, beside what is opened there", () => {
  const empty = workshopOf("c4-sketch", []);
  const area = c4Sketch.areas.find(({ id }) => id === "containers");
  const first = placeToOpen(empty, c4Sketch, { kind: "system" });
  expect(first?.into).toBe("container");
  expect(first?.box.slice(0, 2)).toEqual([(area?.box[0] ?? 0) + 40, (area?.box[1] ?? 0) + 80]);
  const box = first?.box ?? [0, 0, 1, 1, 0];
  const opened = workshopOf("c4-sketch", [frame("f", "Inside", box, openedArea("k1"))]);
  expect(openedFrame(opened, "k1")?.id).toBe("f");
  expect(openedFrame(opened, "k2")).toBeUndefined();
  const second = placeToOpen(opened, c4Sketch, { kind: "system" });
  expect(second?.box.slice(0, 2)).toEqual([box[0] + box[2] + 40, box[1]]);
});

test("what has no level below cannot be opened", () => {
  expect(placeToOpen(workshopOf("c4-sketch", []), c4Sketch, { kind: "person" })).toBeUndefined();
});
