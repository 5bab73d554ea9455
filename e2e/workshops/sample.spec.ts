import { readFile } from "node:fs/promises";
import { expect, test } from "#e2e/app/test.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { readOutline } from "#e2e/app/outline.ts";
import { methods } from "#shared/methods/index.ts";

for (const [place, method] of methods.entries()) {
  // What differs from method to method is the same in a browser; one is tried on the desktop as well.
  const where = place === 0 ? "" : " @browser";
  test(`the finished sample of ${method.title} opens from the start screen and gives the report that is checked in${where}`, async ({
    page,
  }) => {
    const [report] = await method.exporters();
    if (!report) throw new Error(`${method.id} offers no document`);
    const golden = new URL(
      `../../shared/methods/${method.id}/sample.${report.id}.${report.extension}`,
      import.meta.url,
    );
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
}
