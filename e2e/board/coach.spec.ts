import { addByKeys, boardOf, goToStage, leaveWorkshop, openRecent, startWorkshop } from "#e2e/app/screens.ts";
import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { expect, test } from "#e2e/app/test.ts";

test("the coach asks about what is written, in details, outline and a list, and stays silenced @browser", async ({
  page,
}) => {
  await startWorkshop(page, "Coached");
  await goToStage(page, "Timeline");
  await addByKeys(page, "1", ["Disk full", "Page down"]);
  await page.keyboard.press("Alt+Shift+c");
  const coach = page.getByRole("region", { name: "Coach" });
  const line = coach.getByRole("button", { name: "2 entries of the timeline have no time." });
  await expect(line).toBeVisible();
  await expect(coach.getByText("There is no working agreement yet.")).toBeVisible();

  // Pressing a line selects what it is about.
  await line.click();
  await expect(page.getByRole("heading", { name: "2 selected" })).toBeVisible();

  // One of them is silenced beside the sticky; the other is still asked about, in the outline, too.
  await openOutline(page);
  await expect(lineOf(page, "Disk full")).toHaveAccessibleName(/, 1 hint$/);
  await lineOf(page, "Disk full").click();
  const asked = page.getByRole("region", { name: "The coach asks" });
  await expect(asked.getByText("This entry of the timeline has no time.")).toBeVisible();
  await asked.getByRole("button", { name: "Silence for this sticky" }).click();
  await expect(asked).toBeHidden();
  await expect(coach.getByText("Silenced for 1 sticky.")).toBeVisible();
  await expect(lineOf(page, "Disk full")).not.toHaveAccessibleName(/hint/);
  await expect(lineOf(page, "Page down")).toHaveAccessibleName(/, 1 hint$/);

  // It stays so when the workshop is opened again, until it is to be heard again.
  await leaveWorkshop(page);
  await openRecent(page, "Coached");
  await boardOf(page).press("Alt+Shift+c");
  await expect(coach.getByText("Silenced for 1 sticky.")).toBeVisible();
  await coach.getByText("Silenced (1)").click();
  await coach.getByRole("button", { name: "Hear all again" }).click();
  await expect(coach.getByText("Silenced for 1 sticky.")).toBeHidden();
});
