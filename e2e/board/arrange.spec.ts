import {
  byText,
  clearBoard,
  corners,
  drag,
  pick,
  type Place,
  putAll,
  roomy,
  selectionOf,
} from "#e2e/app/board.ts";
import { savedElements } from "#e2e/app/files.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

const places = [
  [450, 350],
  [820, 420],
  [1300, 700],
] as const satisfies readonly Place[];

test.describe("arranging", { tag: "@browser" }, () => {
  test.use({ size: roomy });

  test.beforeEach(async ({ page }) => {
    await clearBoard(page);
  });

  const aligned: readonly (readonly [string, string, 0 | 1, (at: readonly number[]) => number])[] = [
    ["left", "Alt+a", 0, (at) => Math.min(...at)],
    ["right", "Alt+d", 0, (at) => Math.max(...at)],
    ["top", "Alt+w", 1, (at) => Math.min(...at)],
    ["bottom", "Alt+s", 1, (at) => Math.max(...at)],
    ["centres", "Alt+c", 0, (at) => (Math.min(...at) + Math.max(...at)) / 2],
    ["middles", "Alt+m", 1, (at) => (Math.min(...at) + Math.max(...at)) / 2],
  ];

  test("stickies align by each edge and by their middles, and undo puts each back", async ({ page }) => {
    await putAll(page, places);
    const before = await corners(page);
    for (const [edge, key, axis, expected] of aligned) {
      await pick(page, places);
      await page.keyboard.press(key);
      const after = Object.values(await corners(page)).map((at) => at[axis]);
      const at = expected(Object.values(before).map((corner) => corner[axis]));
      for (const one of after) expect(Math.abs(one - at), edge).toBeLessThanOrEqual(1);
      await page.keyboard.press("Control+z");
      expect(await corners(page), edge).toEqual(before);
    }
  });

  test("stickies are distributed evenly and tidied into a grid", async ({ page }) => {
    await putAll(page, places);
    for (const [key, axis] of [
      ["Alt+Shift+h", 0],
      ["Alt+Shift+v", 1],
    ] as const) {
      await pick(page, places);
      await page.keyboard.press(key);
      const at = Object.values(await corners(page))
        .map((corner) => corner[axis])
        .toSorted((x, y) => x - y);
      const [first = 0, middle = 0, last = 0] = at;
      expect(Math.abs(middle - first - (last - middle))).toBeLessThanOrEqual(2);
      await page.keyboard.press("Control+z");
    }
    await pick(page, places);
    await page.keyboard.press("Alt+t");
    const { a, b, c } = await corners(page);
    expect(b?.[1]).toBe(a?.[1]);
    expect((b?.[0] ?? 0) - (a?.[0] ?? 0)).toBe(240);
    expect([c?.[0], (c?.[1] ?? 0) - (a?.[1] ?? 0)]).toEqual([a?.[0], 240]);
  });

  test("what lies over what can be changed", async ({ page }) => {
    // Each a little over the one before.
    await putAll(page, [
      [600, 500],
      [680, 580],
      [760, 660],
    ]);
    const order = async () =>
      (await savedElements(page)).map((one) => ("text" in one ? one.text : "")).join("");
    expect(await order()).toBe("abc");
    for (const [key, expected] of [
      ["]", "bac"],
      ["[", "abc"],
      ["Control+]", "bca"],
      ["Control+[", "abc"],
    ] as const) {
      await boardOf(page).focus();
      await pick(page, [[520, 430]]);
      await page.keyboard.press(key);
      expect(await order(), key).toBe(expected);
    }
  });

  test("a cluster is made, titled, moved, joined by a drop and taken apart", async ({ page }) => {
    await putAll(page, [
      [500, 400],
      [800, 400],
      [1200, 800],
    ]);
    await pick(page, [
      [500, 400],
      [800, 400],
    ]);
    await page.keyboard.press("Control+g");
    await page.keyboard.type("Together");
    await page.keyboard.press("Enter");
    let elements = await byText(page);
    const cluster = elements.get("Together");
    expect(cluster).toMatchObject({ type: "cluster" });
    expect([elements.get("a")?.cluster, elements.get("b")?.cluster]).toEqual([cluster?.id, cluster?.id]);
    const before = await corners(page);
    // The cluster is in hand: with an arrow all of it goes.
    await expect(selectionOf(page)).toHaveText("Cluster");
    await page.keyboard.press("Shift+ArrowDown");
    const after = await corners(page);
    expect([after["a"], after["b"]]).toEqual(
      [before["a"], before["b"]].map((at) => [at?.[0], (at?.[1] ?? 0) + 80]),
    );
    await page.keyboard.press("Control+z");

    await page.keyboard.press("Escape");
    await drag(page, [1200, 800], [650, 400]);
    elements = await byText(page);
    expect(elements.get("c")?.cluster).toBe(cluster?.id);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+Shift+g");
    elements = await byText(page);
    expect([...elements.values()].map(({ type, cluster: into }) => [type, into])).toEqual([
      ["sticky", undefined],
      ["sticky", undefined],
      ["sticky", undefined],
    ]);
    await page.keyboard.press("Control+z");
    elements = await byText(page);
    expect(elements.get("Together")?.type).toBe("cluster");
    expect(elements.get("a")?.cluster).toBe(cluster?.id);
  });
});
