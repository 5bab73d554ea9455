import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Sticky } from "#shared/board/board.ts";
import { frame, sticky } from "#shared/outcomes/board.test-support.ts";
import { boxAt, placedFigures, planeRoom } from "./plane.ts";
import { areaForNew, asideOf, planeStep } from "./planeStep.ts";
import { methods } from "./index.ts";
import { shortestPath } from "./shortest-path/method.ts";
import { plane } from "./shortest-path/plane.ts";

const ground = frame("f", "Plane", [100, 200, 1080, 1120, 0], "plane");
const room = planeRoom(plane, [ground]) ?? [0, 0, 1, 1];
const off: Sticky = { ...sticky("s", "candidate", "Do it"), box: [-500, -500, 100, 80, 0] };
const on = (x: number, y: number, fields: Readonly<Record<string, string>> = {}): Sticky => ({
  ...off,
  fields,
  box: boxAt(room, { x, y }, [100, 80]),
});
const step = (before: Sticky | undefined, after: Sticky, others: readonly Sticky[] = []) =>
  planeStep(plane, [ground, ...others, after], before, after);

const figure = fc.integer({ min: 1, max: 10 });

test("what is put on the plane has the figures of its place, wherever it came from", () => {
  fc.assert(
    fc.property(figure, figure, fc.boolean(), (x, y, isNew) => {
      expect(step(isNew ? undefined : off, on(x, y))).toEqual({
        fields: { effort: String(x), value: String(y) },
        goes: undefined,
      });
    }),
  );
});

test("what is moved within its cell keeps what was typed more exactly, also on one axis alone", () => {
  const before = on(3, 8, { effort: "2.6", value: "8" });
  expect(
    step(before, { ...before, box: [before.box[0] + 9, before.box[1] + 9, 100, 80, 0] }),
  ).toBeUndefined();
  expect(step(before, on(3, 9, before.fields))?.fields).toEqual({ value: "9" });
});

test("what is moved off the plane keeps its figures", () => {
  const before = on(3, 8, { effort: "3", value: "8" });
  expect(step(before, { ...off, fields: before.fields })).toBeUndefined();
});

test("goes to where its figures are typed to, beside what lies there already", () => {
  fc.assert(
    fc.property(figure, figure, fc.integer({ min: 0, max: 12 }), (x, y, crowd) => {
      const others: Sticky[] = [];
      for (let place = 0; place <= crowd; place += 1) {
        const typed = { ...off, id: `s${place}`, fields: { effort: String(x), value: String(y) } };
        const goes = step({ ...typed, fields: {} }, typed, others)?.goes;
        if (goes === undefined || goes === "aside") throw new Error("It stays where it was.");
        const put = { ...typed, box: goes };
        expect(placedFigures(plane, [ground])(put)).toEqual({ x, y });
        expect(others.map(({ box }) => box.join(" "))).not.toContain(goes.join(" "));
        others.push(put);
      }
    }),
  );
});

test("one figure alone moves nothing that is not on the plane, and moves what is on it along one axis", () => {
  expect(step(off, { ...off, fields: { value: "4" } })).toBeUndefined();
  const goes = step(on(3, 8), on(3, 8, { value: "4" }))?.goes;
  expect(
    placedFigures(plane, [ground])({ ...off, box: goes === undefined || goes === "aside" ? off.box : goes }),
  ).toEqual({
    x: 3,
    y: 4,
  });
});

test("figures beyond the ends of an axis go to its ends", () => {
  const goes = step(off, { ...off, fields: { effort: "0", value: "200" } })?.goes;
  expect(goes).toEqual(boxAt(room, { x: 1, y: 10 }, [100, 80]));
});

test("a figure that is emptied is unknown: the sticky leaves the plane, and the other figure is kept", () => {
  const typed = on(3, 8, { effort: "3", value: "8" });
  expect(step(typed, { ...typed, fields: { value: "8" } })).toEqual({ fields: {}, goes: "aside" });
  const half = on(3, 8, { effort: "3" });
  expect(step(half, { ...half, fields: {} })).toEqual({ fields: { value: "8" }, goes: "aside" });
});

test("words in a figure's field move nothing, and other kinds have no figures", () => {
  expect(step(off, { ...off, fields: { effort: "much", value: "8" } })).toBeUndefined();
  expect(step(undefined, { ...on(3, 8), kind: "step" })).toBeUndefined();
});

test("what is new goes where a kind is gathered, and not on the plane, where it would have figures nobody gave", () => {
  expect(asideOf(shortestPath)).toBe("candidates");
  expect(areaForNew(shortestPath, "plane")).toBe("candidates");
  expect(areaForNew(shortestPath, "way")).toBe("way");
  for (const method of methods) if (method.plane) expect(asideOf(method)).toBeDefined();
});
