import fc from "fast-check";
import { expect, test } from "vitest";
import { frame, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { c4Sketch } from "./c4-sketch/method.ts";
import { levelsTo, openedArea } from "./opened.ts";
import { picturesOf } from "./pictures.ts";

const context = frame("f1", "Level 1: system context", [0, 0, 1800, 1400, 0], "context");
const inside = frame("f2", "", [1920, 80, 1440, 1080, 0], openedArea("shop"));
const shop = sticky("shop", "system", "Web\nshop", { x: 100, y: 100 });
const bank = sticky("bank", "system", "Bank", { x: 500, y: 100, fields: { external: "external" } });

test("a picture says of what it is, and what is used in it, others' things apart", () => {
  const buyer = sticky("buyer", "person", "Buyer", { x: 900, y: 100 });
  const app = sticky("app", "container", "App", { x: 2000, y: 200 });
  const pictures = picturesOf(workshopOf("c4-sketch", [context, inside, shop, bank, buyer, app]), c4Sketch);
  expect(pictures.map(({ title, key }) => ({ title, key: key.map(({ label }) => label) }))).toEqual([
    {
      title: "Level 1: system context · System context diagram for Web shop",
      key: ["Person", "Software system", "Software system (external)"],
    },
    { title: "Container diagram for Web shop", key: ["Container"] },
  ]);
});

test("an empty board's pictures have titles and nothing in the key", () => {
  const [picture] = picturesOf(workshopOf("c4-sketch", [context]), c4Sketch);
  expect(picture).toMatchObject({ title: "Level 1: system context · System context diagram", key: [] });
});

test("the levels down to a frame begin where its first element lies, and end in a circle", () => {
  const app = sticky("app", "container", "App", { x: 2000, y: 200 });
  const parts = frame("f3", "", [1920, 1560, 800, 800, 0], openedArea("app"));
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  expect(ids(levelsTo(workshopOf("c4-sketch", [context, inside, parts, shop, app]), parts))).toEqual([
    "f1",
    "f2",
    "f3",
  ]);
  const inItself = { ...shop, box: [2000, 200, 200, 200, 0] as const };
  expect(ids(levelsTo(workshopOf("c4-sketch", [context, inside, inItself]), inside))).toEqual(["f2"]);
  expect(ids(levelsTo(workshopOf("c4-sketch", [inside]), inside))).toEqual(["f2"]);
});

test("however frames and elements lie in each other, each path is finite and ends at its frame", () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 3 }), y: fc.integer({ min: 0, max: 3 }) });
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 6 }),
      fc.array(place, { minLength: 6, maxLength: 6 }),
      (elements, frames) => {
        const stickies = elements.map(({ x, y }, index) =>
          sticky(`s${index}`, "system", "", { x: x * 100, y: y * 100 }),
        );
        const opened = elements.map((_, index) => {
          const { x = 0, y = 0 } = frames[index] ?? {};
          return frame(`f${index}`, "", [x * 100, y * 100, 250, 250, 0], openedArea(`s${index}`));
        });
        const board = workshopOf("c4-sketch", [...stickies, ...opened]);
        for (const one of opened) {
          const path = levelsTo(board, one);
          expect(path.at(-1)).toBe(one);
          expect(new Set(path).size).toBe(path.length);
        }
      },
    ),
  );
});
