import { expect, test } from "vitest";
import { arrow, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { figuresOf } from "./figures.ts";

const board = workshopOf("ours", [
  sticky("p1", "pain", "Slow"),
  sticky("p2", "pain", "Loud", { x: 300 }),
  sticky("a1", "action", "Cache", { y: 300, fields: { owner: "Mira", days: "0.1", state: "done" } }),
  sticky("a2", "action", "Insulate", { x: 300, y: 300, fields: { days: "0.2" } }),
  sticky("a3", "action", "Ask", { x: 600, y: 300, fields: { days: "soon" } }),
  arrow("a1", "p1"),
  arrow("a2", "p1"),
]);

const cell = (figure: Parameters<typeof figuresOf>[0][number], workshop = board) =>
  figuresOf([figure])(workshop)?.rows[0]?.cells[0];

test("counts stickies, and how many of them are connected, filled in, or say something", () => {
  expect(cell({ label: "All", kinds: ["pain", "action"] })).toBe("5");
  expect(cell({ label: "Eased", kinds: ["pain"], with: "action" })).toBe("1 of 2");
  expect(cell({ label: "Owned", kinds: ["action"], filled: "owner" })).toBe("1 of 3");
  expect(cell({ label: "Done", kinds: ["action"], filled: "state", is: "done" })).toBe("1 of 3");
  expect(cell({ label: "Loose", kinds: ["action"], with: "pain", filled: "owner" })).toBe("1 of 3");
});

test("adds up what is known, and never takes what is unknown for nothing", () => {
  expect(cell({ label: "Days", kinds: ["action"], sum: "days" })).toBe("0.3, 1 unknown");
  expect(cell({ label: "Days", kinds: ["action"], with: "pain", sum: "days" })).toBe("0.3");
  expect(cell({ label: "Days", kinds: ["pain"], sum: "days" })).toBe("unknown");
  expect(cell({ label: "Days", kinds: ["wish", "pain"], with: "wish", sum: "days" })).toBe("");
});

test("is nothing as long as there is nothing to count", () => {
  expect(figuresOf([{ label: "Wishes", kinds: ["wish"] }])(board)).toBeUndefined();
  expect(figuresOf([{ label: "Pains", kinds: ["pain"] }])(workshopOf("ours", []))).toBeUndefined();
});
