import { methods } from "#shared/methods/index.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { savedElements } from "#e2e/app/files.ts";
import { lineOf, openOutline, readOutline } from "#e2e/app/outline.ts";
import { expect, test } from "#e2e/app/test.ts";

for (const method of methods)
  test(`${method.title}: every stage has its prompt, its place and its kinds, and what is added can be undone @browser`, async ({
    page,
  }) => {
    const card = page
      .getByRole("listitem")
      .filter({ has: page.getByRole("heading", { name: method.title }) });
    await card.getByRole("button", { name: "New workshop" }).click();
    await page.getByRole("textbox", { name: "Title" }).fill("Every stage");
    await page.keyboard.press("Enter");
    await expect(boardOf(page)).toBeFocused();
    const areas = await readOutline(page);
    for (const { title } of method.areas) expect(areas).toContain(`${title}, nothing in it`);
    await page.keyboard.press("Alt+o");

    const write = page.getByRole("textbox", { name: /^Text of / });
    const undo = page.getByRole("button", { name: /^Undo/ });
    const legend = page.getByRole("complementary", { name: "Legend" });
    for (const [place, stage] of method.stages.entries()) {
      const area = method.areas.find(({ id }) => id === stage.area)?.title ?? "";
      await expect(page.getByText(stage.prompt)).toBeVisible();
      await expect(
        page
          .getByRole("toolbar", { name: "Stages" })
          .getByRole("button", { name: new RegExp(`^\\d+ ${RegExp.escape(stage.title)} `) }),
      ).toHaveAttribute("aria-current", "step");
      for (const id of stage.allows) {
        const label = method.kinds[id]?.label ?? "";
        await expect(legend.getByRole("button", { name: label, exact: true })).toBeVisible();
      }
      // A kind is added and undone as every other; the first one of a stage stands where its work goes.
      const [first] = stage.allows;
      if (first !== undefined) {
        const label = method.kinds[first]?.label ?? "";
        const words = `${stage.id} ${first}`;
        await page.keyboard.press("1");
        await expect(write).toHaveAccessibleName(new RegExp(`^Text of ${label}`));
        await page.keyboard.insertText(words);
        await page.keyboard.press("Escape");
        await openOutline(page);
        const line = expect(lineOf(page, words));
        const there = new RegExp(`, in ${area}(?:, \\d+ hints?)?$`);
        // On a plane a place says figures, and nobody has given any yet.
        if (stage.area === method.plane?.area) await line.not.toHaveAccessibleName(there);
        else await line.toHaveAccessibleName(there);
        await page.keyboard.press("Alt+o");
        await boardOf(page).focus();
        const heading = page.getByRole("heading", { name: label, level: 2 });
        await expect(heading).toBeVisible();
        await page.keyboard.press("Control+z");
        await page.keyboard.press("Control+z");
        await expect(heading).toBeHidden();
        await expect(undo).toBeDisabled();
        await page.keyboard.press("Control+Shift+z");
        await page.keyboard.press("Control+Shift+z");
        await expect(page.getByRole("button", { name: "Redo" })).toBeDisabled();
        await expect(undo).toHaveAccessibleName("Undo: Edit text");
        await page.keyboard.press("Control+z");
        await page.keyboard.press("Control+z");
      }
      const next = page.getByRole("button", { name: "Next stage" });
      if (place + 1 < method.stages.length) await next.click();
      else await expect(next).toBeDisabled();
    }
    expect(await savedElements(page)).toEqual([]);
  });
