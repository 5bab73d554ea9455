import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { chooserAfter } from "#e2e/app/choosers.ts";
import { expectNothingSerious } from "#e2e/app/axe.ts";
import { roomy, selectionOf } from "#e2e/app/board.ts";
import { savedElements } from "#e2e/app/files.ts";
import { boardOf, runByPalette, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";
import type { Element } from "#shared/board/board.ts";
import { methodOf } from "#shared/methods/index.ts";

test.use({ size: roomy });

const table = [
  "Type\tSummary\tTheme",
  "Cause\tNobody had tried the backups\tBackups",
  "Action\tTry a restore every week\tBackups",
  "Cause\tBoth terminals looked alike\tTools",
].join("\n");

const rectangle = {
  id: "box",
  type: "rectangle",
  x: 0,
  y: 0,
  width: 200,
  height: 120,
  backgroundColor: "#ffc9c9",
};
const dot =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
/** As somebody might have drawn it: a sticky, a shape that an arrow leads to, a picture, and one that is lost. */
const drawing = {
  type: "excalidraw",
  version: 2,
  elements: [
    { ...rectangle, boundElements: [{ id: "words", type: "text" }] },
    {
      id: "words",
      type: "text",
      x: 10,
      y: 10,
      width: 180,
      height: 25,
      text: "From Excalidraw",
      containerId: "box",
    },
    { ...rectangle, id: "shape", x: 600, backgroundColor: "transparent" },
    {
      id: "arrow",
      type: "arrow",
      x: 200,
      y: 60,
      points: [
        [0, 0],
        [400, 0],
      ],
      startBinding: { elementId: "box", focus: 0, gap: 1 },
      endBinding: { elementId: "shape", focus: 0, gap: 1 },
    },
    { id: "photo", type: "image", x: 0, y: 300, width: 100, height: 100, fileId: "none" },
    { id: "dot", type: "image", x: 200, y: 300, width: 100, height: 100, fileId: "dot" },
  ],
  files: { dot: { mimeType: "image/png", id: "dot", dataURL: dot } },
};

const [cause, action] = ["cause", "countermeasure"] as const;
const stickiesOf = (elements: readonly Element[]) => elements.filter((element) => element.type === "sticky");
const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Import" });

test("a table and a drawing come onto the board, and the board comes back from its own drawing @browser", async ({
  page,
}) => {
  const method = methodOf("post-mortem");
  await startWorkshop(page, "Exchange");
  await page.evaluate((text) => navigator.clipboard.writeText(text), table);
  await boardOf(page).focus();
  await page.keyboard.press("Control+v");
  const dialog = dialogOf(page);
  await expect(dialog.getByRole("status")).toContainText("3 stickies, 2 clusters");
  await expect(dialog.getByLabel("The first row names the columns")).toBeChecked();
  await expect(dialog.getByRole("combobox", { name: "Summary" })).toHaveValue("text");
  // A kind that is named like one of the method is known; of others it is asked.
  await expect(dialog.getByRole("combobox", { name: "Cause", exact: true })).toHaveValue(cause);
  await dialog.getByRole("combobox", { name: "Action", exact: true }).selectOption(action);
  await expect(dialog.getByRole("img", { name: "Preview of what comes" })).toBeVisible();
  await expectNothingSerious(page, "the dialog of a table");
  await dialog.getByRole("button", { name: "Add to this board" }).click();
  await expect(selectionOf(page)).toHaveText("5 selected");
  const rows = stickiesOf(await savedElements(page));
  expect(new Map(rows.map(({ text, kind }) => [text, kind]))).toEqual(
    new Map([
      ["Nobody had tried the backups", cause],
      ["Try a restore every week", action],
      ["Both terminals looked alike", cause],
    ]),
  );
  await boardOf(page).focus();
  await page.keyboard.press("Control+z");
  expect(stickiesOf(await savedElements(page))).toEqual([]);

  await runByPalette(page, "Import…");
  const choose = () => dialog.getByRole("button", { name: "Choose a file…" }).click();
  const chooser = await chooserAfter(page, choose);
  const buffer = Buffer.from(JSON.stringify(drawing));
  await chooser.setFiles({ name: "wall.excalidraw", mimeType: "application/json", buffer });
  await expect(dialog.getByRole("status")).toContainText("1 sticky, 1 shape, 1 connector, 1 picture");
  await expect(dialog.getByRole("status")).toContainText("1 picture is left out");
  await dialog.getByRole("combobox", { name: "Red (1)" }).selectOption(cause);
  await dialog.getByRole("button", { name: "Add to this board" }).click();
  await expect(selectionOf(page)).toHaveText("4 selected");
  const before = await savedElements(page);
  expect(stickiesOf(before)).toMatchObject([{ text: "From Excalidraw", kind: cause }]);
  expect(before.find(({ type }) => type === "connector")).toMatchObject({
    from: { element: before.find(({ type }) => type === "sticky")?.id },
    to: { element: before.find(({ type }) => type === "shape")?.id },
  });

  await page.keyboard.press("Control+e");
  const exporting = page.getByRole("dialog", { name: "Export" });
  await exporting.getByRole("radio", { name: "Excalidraw drawing" }).check();
  await expect(exporting).toContainText("Nothing is lost.");
  const download = page.waitForEvent("download");
  await exporting.getByRole("button", { name: "Save…" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("Exchange.excalidraw");
  const text = await readFile(await saved.path(), "utf8");
  expect(text).toContain(dot);
  await page.keyboard.press("Escape");

  // The same board again, as a workshop of its own.
  await runByPalette(page, "Import…");
  const again = await chooserAfter(page, choose);
  await again.setFiles({
    name: "Exchange.excalidraw",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await dialog.getByRole("radio", { name: "Into a new workshop" }).check();
  await expect(dialog.getByRole("textbox", { name: "Title" })).toHaveValue("Exchange");
  await dialog.getByRole("combobox", { name: "Method" }).selectOption({ label: method?.title ?? "" });
  await expect(dialog.getByRole("status")).toContainText("Nothing is lost.");
  await dialog.getByRole("button", { name: "Make the workshop" }).click();
  await expect(dialog).toBeHidden();
  const after = await savedElements(page);
  const looks = (elements: readonly Element[]) =>
    elements
      .filter(({ type }) => type !== "frame" && type !== "connector")
      .map((element) => [element.type, "text" in element && element.text, element.box[2], element.box[3]]);
  expect(looks(after)).toEqual(looks(before));
  expect(stickiesOf(after)).toMatchObject([{ kind: cause }]);
});
