import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { byText, clearBoard, pick, put, putAll, roomy, selectionOf } from "#e2e/app/board.ts";
import { wholeFile } from "#e2e/app/bytes.ts";
import { savedElements } from "#e2e/app/files.ts";
import { lineOf, readOutline } from "#e2e/app/outline.ts";
import { boardOf, leaveWorkshop, problems } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

/** A red picture of this size, as PNG, in the page's clipboard. */
async function copyPicture(page: Page, width: number, height: number): Promise<void> {
  await page.evaluate(
    async ([wide, high]) => {
      const canvas = new OffscreenCanvas(wide, high);
      const pen = canvas.getContext("2d");
      if (pen) {
        pen.fillStyle = "red";
        pen.fillRect(0, 0, wide, high);
      }
      const blob = await canvas.convertToBlob({ type: "image/png" });
      await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]);
    },
    [width, height] as const,
  );
}

/** Drops files from outside the browser at a place of the window. */
async function drop(page: Page, files: readonly string[], [x, y]: readonly [number, number]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await devtools.send("Input.dispatchDragEvent", { type, x, y, data });
}

const onePixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

test.describe("copying and pasting", { tag: "@browser" }, () => {
  test.use({ size: roomy });

  test.beforeEach(async ({ page }) => {
    await clearBoard(page);
  });

  test("copies keep kind, words and connections, on this board and on another", async ({ page }) => {
    await putAll(page, [
      [500, 400],
      [900, 400],
    ]);
    await page.keyboard.press("c");
    await page.mouse.move(500, 400);
    await page.mouse.down();
    await page.mouse.move(900, 400, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+c");
    await page.keyboard.press("Control+v");
    await expect(selectionOf(page)).toHaveText("3 selected");
    let elements = await savedElements(page);
    expect(elements.filter(({ type }) => type === "sticky")).toHaveLength(4);
    const connectors = elements.filter((element) => element.type === "connector");
    expect(connectors).toHaveLength(2);
    // The copy of the connector joins the copies.
    const ends = connectors.flatMap(({ from, to }) => [
      "element" in from && from.element,
      "element" in to && to.element,
    ]);
    expect(new Set(ends).size).toBe(4);
    // What others programs get.
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("a\nb");

    await leaveWorkshop(page);
    await clearBoard(page, "Another");
    await page.keyboard.press("Control+v");
    await expect(selectionOf(page)).toHaveText("3 selected");
    elements = await savedElements(page);
    expect(elements.map((one) => ("text" in one ? one.text : "")).toSorted()).toEqual(["", "a", "b"]);
    await boardOf(page).focus();
    await page.keyboard.press("Control+z");
    expect(await savedElements(page)).toEqual([]);
  });

  test("cutting takes away and pasting puts back", async ({ page }) => {
    await putAll(page, [
      [500, 400],
      [900, 400],
    ]);
    await pick(page, [[500, 400]]);
    await page.keyboard.press("Control+x");
    expect([...(await byText(page)).keys()]).toEqual(["b"]);
    await page.keyboard.press("Control+v");
    expect([...(await byText(page)).keys()].toSorted()).toEqual(["a", "b"]);
  });

  test("lines become stickies, and cells of a spreadsheet a table of them, each one step of undo", async ({
    page,
  }) => {
    const paste = async (text: string) => {
      await boardOf(page).focus();
      await page.keyboard.press("Escape");
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await page.keyboard.press("Control+v");
    };
    await paste("one\r\ntwo\n\n  three  \n");
    await expect(selectionOf(page)).toHaveText("3 selected");
    expect([...(await byText(page)).keys()]).toEqual(["one", "two", "three"]);
    await page.keyboard.press("Control+z");
    expect((await byText(page)).size).toBe(0);

    await paste('what\twhen\n"a ""cell""\nof two lines"\t\nlast\tcell\n');
    // Of a table it is asked what it means.
    const dialog = page.getByRole("dialog", { name: "Import" });
    await dialog.getByLabel("The first row names the columns").uncheck();
    await dialog.getByRole("radio", { name: "each cell" }).check();
    await dialog.getByRole("button", { name: "Add to this board" }).click();
    await expect(selectionOf(page)).toHaveText("5 selected");
    const cells = await byText(page);
    expect([...cells.keys()]).toEqual(["what", "when", 'a "cell"\nof two lines', "last", "cell"]);
    const corner = (text: string) => cells.get(text)?.box.slice(0, 2) ?? [];
    const [left = 0, top = 0] = corner("what");
    expect(corner("when")).toEqual([left + 240, top]);
    expect(corner("last")).toEqual([left, top + 480]);
    expect(corner("cell")).toEqual([left + 240, top + 480]);
    await page.keyboard.press("Control+z");

    await paste("   \n \t ");
    await expect(problems(page)).toContainText(
      "There is nothing in the clipboard that can be put on a board.",
    );
  });

  test("in a text that is being written, pasting is pasting of text", async ({ page }) => {
    await page.evaluate(() => navigator.clipboard.writeText("first\nsecond"));
    await put(page, [600, 500], "");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+v");
    await page.keyboard.press("Escape");
    expect([...(await byText(page)).keys()]).toEqual(["first\nsecond"]);
  });

  test("pictures come by paste and by drop, smaller where they are huge", async ({ page }, info) => {
    await copyPicture(page, 4000, 1000);
    await page.keyboard.press("Control+v");
    await expect(selectionOf(page)).toHaveText("Picture");
    const picture = info.outputPath("dot.png");
    const other = info.outputPath("notes.pdf");
    await writeFile(picture, Buffer.from(onePixel, "base64"));
    await writeFile(other, "%PDF-1.7");
    await boardOf(page).focus();
    await drop(page, [picture], [700, 800]);
    await expect(page.getByRole("button", { name: "Undo: Add picture" })).toBeEnabled();
    await expect.poll(async () => (await savedElements(page)).length).toBe(2);
    const [large, dot] = await savedElements(page);
    expect(large).toMatchObject({
      type: "image",
      box: [expect.any(Number), expect.any(Number), 480, 120, 0],
    });
    expect(dot).toMatchObject({ type: "image" });
    await drop(page, [other], [700, 800]);
    await expect(problems(page)).toBeVisible();
    expect(await savedElements(page)).toHaveLength(2);
  });

  test("a picture that cannot be read is told", async ({ page }, info) => {
    const broken = info.outputPath("broken.png");
    await writeFile(broken, "this is no picture");
    await drop(page, [broken], [700, 600]);
    await expect(problems(page)).toContainText("One picture could not be read or is too large.");
    expect(await savedElements(page)).toEqual([]);
  });

  test("a workshop's file that is dropped is opened", async ({ page }, info) => {
    const path = info.outputPath("dropped.groundwork");
    await writeFile(path, wholeFile("Dropped", "from the file"));
    await drop(page, [path], [700, 600]);
    await expect(page.getByRole("textbox", { name: "Title of the workshop" })).toHaveValue("Dropped");
    await readOutline(page);
    await expect(lineOf(page, "from the file")).toBeVisible();
  });
});
