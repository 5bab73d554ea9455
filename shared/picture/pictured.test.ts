import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps, boundsOf } from "#shared/geometry/boxes.ts";
import { c4Sketch } from "#shared/methods/c4-sketch/method.ts";
import { openedArea } from "#shared/methods/opened.ts";
import { arrow, frame, sticky, workshopOf } from "#shared/outcomes/board.test-support.ts";
import { boardSvg } from "./boardSvg.ts";
import { picturedOf } from "./pictured.ts";
import { regionOf } from "./scope.ts";

const inside = frame("in", "", [2_000, 0, 1_400, 1_000, 0], openedArea("shop"));
const shop = sticky("shop", "system", "Web shop", { x: 300, y: 300 });
const app = sticky("app", "container", "App", { x: 2_100, y: 100 });
const store = sticky("store", "container", "Store", { x: 3_100, y: 700 });
const buyer = sticky("buyer", "person", "Buyer", { x: 0, y: 0 });
const bank = sticky("bank", "system", "Bank", { x: 600, y: 0, fields: { external: "external" } });
const stranger = sticky("stranger", "person", "Stranger", { x: 600, y: 600 });
const idea = sticky("idea", "idea", "An idea", { x: 0, y: 900 });
const board = [
  inside,
  shop,
  app,
  store,
  buyer,
  bank,
  stranger,
  idea,
  arrow("buyer", "app", "Buys in"),
  arrow("store", "bank", "Charges"),
  arrow("buyer", "shop"),
  arrow("stranger", "buyer"),
  { ...arrow("app", "store"), box: [2_200, 200, 1_000, 600, 0] as const },
  arrow("app", "shop"),
  arrow("idea", "app"),
  // A part of what is in it.
  frame("deeper", "", [2_000, 2_000, 1_000, 800, 0], openedArea("app")),
  sticky("part", "component", "Part", { x: 2_100, y: 2_100 }),
  arrow("part", "store"),
];
const level = { is: "frame", id: "in" } as const;

test("a level of a model has around it what arrows join with it, beside what they are joined with", () => {
  const { drawn, beside } = picturedOf(board, level, c4Sketch);
  const ids = ["in", "app", "store", "buyer", "bank", "buyer-app", "store-bank", "app-store"];
  expect(drawn.map(({ id }) => id)).toEqual(ids);
  const boxOf = (id: string) => drawn.find((one) => one.id === id)?.box;
  expect(boxOf("buyer")).toEqual([1_520, 100, 200, 200, 0]);
  expect(boxOf("bank")).toEqual([3_680, 700, 200, 200, 0]);
  expect(beside?.stickies.map(({ id }) => id)).toEqual(["buyer", "bank"]);
});

test("the context has nothing around it: all of it is around the system", () => {
  const context = frame("context", "", [-100, -100, 1_800, 1_500, 0], "context");
  const scope = { is: "frame", id: "context" } as const;
  expect(picturedOf([context, ...board], scope, c4Sketch).beside).toBeUndefined();
});

test("its picture has room for them and their kinds in its key, and the board's own stays as it is", () => {
  const workshop = workshopOf("c4-sketch", board);
  const svg = boardSvg(workshop, level) ?? "";
  expect(svg).toContain('viewBox="1480 -40 2440 1080"');
  for (const said of ["Buyer", "Bank", "Buys in", "Charges", "Person<", "Software system (external)<"])
    expect(svg).toContain(said);
  expect(svg).not.toContain("Stranger");
  const whole = picturedOf(board, { is: "board" }, c4Sketch);
  expect(whole).toEqual({ drawn: board, board, beside: undefined });
  expect(picturedOf(board, level, undefined).drawn.map(({ id }) => id)).not.toContain("buyer");
});

test("however many there are, none lies on another or on the frame", () => {
  const places = fc.array(fc.tuple(fc.nat(1_200), fc.nat(800)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(places, (all) => {
      const parts = all.map(([x, y], at) => sticky(`in${at}`, "container", "", { x: 2_000 + x, y }));
      const others = all.map((_, at) => sticky(`out${at}`, "system", "", { y: 5_000 + at }));
      const arrows = all.map((_, at) => arrow(`in${at}`, `out${at}`));
      const { drawn } = picturedOf([inside, ...parts, ...others, ...arrows], level, c4Sketch);
      const around = drawn.filter(({ id }) => id.startsWith("out"));
      expect(around).toHaveLength(all.length);
      for (const [at, one] of around.entries())
        for (const other of [inside, ...around.slice(at + 1)])
          expect(overlaps(boundsOf(one.box), boundsOf(other.box)), `${one.id} ${other.id}`).toBe(false);
      const [, top = 0, , height = 0] = regionOf(drawn) ?? [];
      // As many as the frame is high lie beside it.
      if (all.length <= 4) expect([top, height]).toEqual([-40, 1_080]);
    }),
  );
});
