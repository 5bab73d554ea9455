import { readFile } from "node:fs/promises";
import { expect, test } from "#e2e/app/test.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { readOutline } from "#e2e/app/outline.ts";
import { methods } from "#shared/methods/index.ts";

for (const method of methods)
  test(`the finished sample of ${method.title} opens from the start screen and gives the report that is checked in`, async ({
    page,
  }) => {
    const golden = new URL(`../../shared/methods/${method.id}/sample.report.md`, import.meta.url);
    const card = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: method.title }) });
    await card.getByRole("button", { name: "Open the sample" }).click();
    await expect(boardOf(page)).toBeVisible();

    const { elements } = await method.sample();
    const outline = (await readOutline(page)).join("\n");
    for (const element of elements)
      if (element.type === "sticky") expect(outline).toContain(element.text.slice(0, 60).split("\n")[0]);

    await page.getByRole("button", { name: "Export", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Export" });
    await dialog.getByRole("tab", { name: "As Markdown" }).click();
    // To the letter: `toHaveText` would forgive differences in white space.
    expect(await dialog.getByRole("tabpanel").locator("pre").textContent()).toBe(
      await readFile(golden, "utf8"),
    );
  });
