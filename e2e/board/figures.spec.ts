import { leaveWorkshop, openSample, runByPalette, startWorkshop } from "#e2e/app/screens.ts";
import { drag } from "#e2e/app/board.ts";
import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { expect, test } from "#e2e/app/test.ts";

const candidate = "Put a dashboard and three alarms into the template";

test("a place on the plane and the table of candidates say the same; a reading is counted at once @browser", async ({
  page,
}) => {
  await openSample(page, "Shortest path to value");
  await openOutline(page);
  await lineOf(page, candidate).click();
  await page.keyboard.press("Alt+o");
  await runByPalette(page, "Zoom to selection");
  await expect(page.getByRole("button", { name: "Zoom 100%" })).toBeVisible();
  const beside = page.getByRole("complementary", { name: "Beside the board" });
  const value = beside.getByRole("spinbutton", { name: "Value", exact: true });
  await expect(value).toHaveAttribute("placeholder", "6, by its place");

  // By mouse: two steps lower on the plane is worth two less.
  await drag(page, [714, 502], [714, 822], 8);
  await expect(value).toHaveAttribute("placeholder", "4, by its place");

  // By keyboard: what is written into the table moves the sticky.
  await page.keyboard.press("Alt+Shift+I");
  const table = page.getByRole("dialog", { name: "Table of candidates" });
  const cell = table.getByRole("spinbutton", { name: `Value of ${candidate}` });
  await expect(cell).toHaveValue("4");
  await cell.fill("9");
  await cell.press("Tab");
  await page.keyboard.press("Escape");
  await expect(value).toHaveAttribute("placeholder", "9, by its place");
  await leaveWorkshop(page);

  await startWorkshop(page, "Sooner", "Measures");
  await page.keyboard.press("1");
  await page.keyboard.insertText("Months until the first release");
  await page.keyboard.press("Escape");
  await beside.getByRole("textbox", { name: /^Value/ }).fill("4");
  await beside.getByRole("button", { name: "Add a reading" }).click();
  await expect(page.getByText(/^Reading added: 4 on /)).toBeVisible();
  const figures = page.getByRole("region", { name: "Figures" });
  await page.keyboard.press("Alt+i");
  await expect(figures.getByRole("img", { name: /^One figure: 4 on / })).toBeVisible();
  await figures.getByText("1 figure as a table").click();
  await expect(figures.getByRole("cell", { name: "4" })).toBeVisible();
});
