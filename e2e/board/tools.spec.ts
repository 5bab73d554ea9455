import type { Element } from "#shared/board/board.ts";
import { clearBoard, drag, put, roomy } from "#e2e/app/board.ts";
import { savedElements } from "#e2e/app/files.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

function sizeOf(element: Element | undefined): readonly [number, number] {
  return [Math.round(element?.box[2] ?? 0), Math.round(element?.box[3] ?? 0)];
}

test.describe("the tools", { tag: "@browser" }, () => {
  test.use({ size: roomy });

  test.beforeEach(async ({ page }) => {
    await clearBoard(page);
  });

  test("a click puts a sticky, with Shift one after the other, a double click one of the usual kind", async ({
    page,
  }) => {
    const write = page.getByRole("textbox", { name: /^Text of / });
    await page.getByRole("button", { name: "Sticky", exact: true }).click();
    await page.getByRole("menuitemradio", { name: "Who was here" }).click();
    await page.mouse.click(500, 400);
    await expect(write).toHaveAccessibleName(/^Text of Who was here/);
    await page.keyboard.type("a person");
    // A press elsewhere ends writing and puts nothing.
    await page.mouse.click(900, 800);
    await expect(write).toBeHidden();
    // What the system does not take for a double click is none, however soon one comes after the other.
    for (let press = 0; press < 2; press += 1) await page.mouse.click(900, 400);
    await page.keyboard.press("h");
    const hand = page.getByRole("button", { name: "Hand", exact: true });
    await expect(hand).toHaveAttribute("aria-pressed", "true");
    await page.keyboard.press("v");
    await page.mouse.dblclick(900, 400);
    await expect(write).toHaveAccessibleName(/^Text of Working agreement/);
    await page.keyboard.type("an agreement");
    await page.keyboard.press("Escape");
    // Once more on it: its words.
    await page.mouse.dblclick(900, 400);
    await page.keyboard.type("changed");
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    await page.keyboard.down("Shift");
    await page.mouse.click(500, 800);
    await page.keyboard.up("Shift");
    await page.keyboard.press("Escape");
    expect(await savedElements(page)).toMatchObject([
      { type: "sticky", kind: "person", text: "a person" },
      { type: "sticky", kind: "agreement", text: "changed" },
      { type: "sticky", kind: "agreement", text: "" },
    ]);
  });

  test("a text is put by a click and set by a drag", async ({ page }) => {
    await page.getByRole("button", { name: "Text", exact: true }).click();
    await page.mouse.click(600, 400);
    await page.keyboard.type("by a click");
    await page.keyboard.press("Escape");
    await page.keyboard.press("t");
    await drag(page, [500, 600], [900, 700]);
    await page.keyboard.type("by a drag");
    await page.keyboard.press("Escape");
    const texts = await savedElements(page);
    expect(texts).toMatchObject([
      { type: "text", text: "by a click" },
      { type: "text", text: "by a drag" },
    ]);
    expect(sizeOf(texts[1])).toEqual([400, 100]);
  });

  for (const [key, form, name] of [
    ["r", "rectangle", "Rectangle"],
    ["u", "rounded", "Rounded rectangle"],
    ["o", "ellipse", "Ellipse"],
    ["d", "diamond", "Diamond"],
  ] as const)
    test(`a ${form} is drawn by a drag, a square one with Shift, one of the usual size by a click`, async ({
      page,
    }) => {
      await page.keyboard.press(key);
      await drag(page, [400, 300], [700, 500]);
      await page.keyboard.type("drawn");
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Shapes" }).click();
      await page.getByRole("menuitemcheckbox", { name: new RegExp(`^${name}`) }).click();
      await page.keyboard.down("Shift");
      await drag(page, [800, 300], [1000, 350]);
      await page.keyboard.up("Shift");
      await page.keyboard.press("Escape");
      await boardOf(page).focus();
      await page.keyboard.press(key);
      await page.mouse.click(600, 800);
      await page.keyboard.press("Escape");
      const shapes = await savedElements(page);
      expect(shapes).toMatchObject([
        { type: "shape", form, text: "drawn" },
        { type: "shape", form },
        { type: "shape", form },
      ]);
      expect(shapes.map(sizeOf)).toEqual([
        [300, 200],
        [200, 200],
        [200, 120],
      ]);
    });

  test("a frame is drawn by a drag, titled, and takes along what lies in it", async ({ page }) => {
    await put(page, [600, 500], "inside");
    await page.keyboard.press("Escape");
    await page.keyboard.press("f");
    await drag(page, [400, 300], [1100, 800]);
    await page.keyboard.type("A frame");
    await page.keyboard.press("Enter");
    const before = (await savedElements(page)).find(({ type }) => type === "sticky");
    await boardOf(page).focus();
    // By its title.
    await drag(page, [800, 320], [850, 380]);
    const after = await savedElements(page);
    const [frame, sticky] = [
      after.find(({ type }) => type === "frame"),
      after.find(({ type }) => type === "sticky"),
    ];
    expect(frame).toMatchObject({ text: "A frame", area: undefined });
    expect(sizeOf(frame)).toEqual([700, 500]);
    expect([
      Math.round((sticky?.box[0] ?? 0) - (before?.box[0] ?? 0)),
      Math.round((sticky?.box[1] ?? 0) - (before?.box[1] ?? 0)),
    ]).toEqual([50, 60]);
  });

  test("a connector joins what it is drawn between, follows it, and may end loose", async ({ page }) => {
    await put(page, [500, 400], "one");
    await put(page, [1000, 400], "two");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Connector", exact: true }).click();
    await drag(page, [500, 400], [1000, 400]);
    await page.keyboard.press("c");
    await drag(page, [500, 420], [700, 800]);
    const [one, two, ...connectors] = (await savedElements(page)).toSorted((a, b) =>
      a.type === b.type ? 0 : a.type === "sticky" ? -1 : 1,
    );
    expect(connectors).toMatchObject([
      { type: "connector", from: { element: one?.id }, to: { element: two?.id } },
      {
        type: "connector",
        from: { element: one?.id },
        to: { point: [expect.any(Number), expect.any(Number)] },
      },
    ]);
    // It is there where it is drawn: a press on its middle selects it, also after an end was moved.
    await boardOf(page).focus();
    await page.mouse.click(750, 400);
    await expect(page.getByRole("heading", { name: "Connector", level: 2 })).toBeVisible();
    await drag(page, [1000, 400], [1000, 900]);
    await page.keyboard.press("Escape");
    await page.mouse.click(750, 650);
    await expect(page.getByRole("heading", { name: "Connector", level: 2 })).toBeVisible();
    await page.keyboard.press("Delete");
    expect((await savedElements(page)).filter(({ type }) => type === "connector")).toHaveLength(1);
  });

  test("the pen draws as long as it is pressed, and stays in the hand", async ({ page }) => {
    await page.getByRole("button", { name: "Pen", exact: true }).click();
    await page.mouse.move(400, 400);
    await page.mouse.down();
    for (let step = 1; step <= 20; step += 1)
      await page.mouse.move(400 + 15 * step, 400 + 80 * Math.sin(step / 3));
    await page.mouse.up();
    await drag(page, [400, 700], [700, 700]);
    const strokes = await savedElements(page);
    expect(strokes).toMatchObject([{ type: "stroke" }, { type: "stroke" }]);
    for (const stroke of strokes)
      if (stroke.type === "stroke") expect(stroke.points.length).toBeGreaterThanOrEqual(12);
    expect(sizeOf(strokes[1])[0]).toBe(300);
    await boardOf(page).focus();
    await page.keyboard.press("Escape");
    await page.mouse.click(550, 700);
    await expect(page.getByRole("heading", { name: "Drawing", level: 2 })).toBeVisible();
  });

  test("Escape ends what is being drawn and leaves no trace, and each addition is one step of undo", async ({
    page,
  }) => {
    for (const key of ["r", "f", "p", "c", "t"]) {
      await page.keyboard.press(key);
      await page.mouse.move(500, 400);
      await page.mouse.down();
      await page.mouse.move(800, 700, { steps: 4 });
      await page.keyboard.press("Escape");
      await page.mouse.up();
      await page.keyboard.press("Escape");
    }
    expect(await savedElements(page)).toEqual([]);
    await boardOf(page).focus();
    await page.keyboard.press("p");
    await drag(page, [400, 300], [700, 300]);
    await page.keyboard.press("r");
    await drag(page, [400, 400], [700, 600]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("f");
    await drag(page, [400, 650], [900, 950]);
    await page.keyboard.press("Escape");
    expect(await savedElements(page)).toHaveLength(3);
    await boardOf(page).focus();
    for (const [step, left] of [
      ["Add frame", 2],
      ["Add shape", 1],
      ["Draw", 0],
    ] as const) {
      await expect(page.getByRole("button", { name: `Undo: ${step}` })).toBeEnabled();
      await page.keyboard.press("Control+z");
      expect(await savedElements(page)).toHaveLength(left);
      await boardOf(page).focus();
    }
    for (let left = 1; left <= 3; left += 1) await page.keyboard.press("Control+Shift+z");
    expect((await savedElements(page)).map(({ type }) => type).toSorted()).toEqual([
      "frame",
      "shape",
      "stroke",
    ]);
  });
});
