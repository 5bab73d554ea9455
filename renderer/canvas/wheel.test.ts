import { expect, test } from "vitest";
import { toBoard } from "#renderer/session/board/camera.ts";
import { wheeled } from "./wheel.ts";

const camera = { x: 100, y: 50, zoom: 2 };
const still = { deltaMode: 0, deltaX: 0, deltaY: 0, ctrlKey: false, metaKey: false, shiftKey: false };
const middle = [300, 200] as const;

test("a wheel moves the board, with Shift sideways, and a line is as long as many pixels", () => {
  const down = wheeled(camera, { ...still, deltaY: 32 }, middle);
  expect(down).toEqual({ ...camera, y: 50 + 16 });
  expect(wheeled(camera, { ...still, deltaY: 32, shiftKey: true }, middle)).toEqual({
    ...camera,
    x: 100 + 16,
  });
  expect(wheeled(camera, { ...still, deltaY: 2, deltaMode: 1 }, middle)).toEqual(down);
});

test("with Ctrl it zooms about the pointer, and one turn only so far", () => {
  const closer = wheeled(camera, { ...still, deltaY: -10, ctrlKey: true }, middle);
  expect(closer.zoom).toBeGreaterThan(camera.zoom);
  const [before, after] = [toBoard(camera, middle), toBoard(closer, middle)];
  expect(after[0]).toBeCloseTo(before[0]);
  expect(after[1]).toBeCloseTo(before[1]);
  const notch = wheeled(camera, { ...still, deltaY: 3_000, metaKey: true }, middle);
  expect(notch).toEqual(wheeled(camera, { ...still, deltaY: 30, metaKey: true }, middle));
});
