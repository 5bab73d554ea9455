import { chooserAfter } from "#e2e/app/choosers.ts";
import { clearBoard, putAll, roomy } from "#e2e/app/board.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";
import { menuPlaces } from "#shared/commands/command.ts";
import { readable } from "#shared/commands/keys.ts";
import { commandsFor } from "#shared/commands/registry.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { say } from "#shared/text/say.ts";
import { keysOf, places, trials } from "./commandKeys.ts";

const commands = commandsFor(postMortem);
// What the digits add is tried with each stage of each method.
const withKeys = commands.filter(({ id, keys }) => keys !== undefined && !id.startsWith("insert.kindAt."));
/** They apply only in a room with others: `e2e/together` has them. */
const amongOthers = withKeys.filter(({ id }) => /^(together\.|tool\.laser$|workshop\.ready$)/.test(id));
/** They apply only where something can be opened a level down: `e2e/workshops/levels.spec.ts` has them. */
const onLevels = withKeys.filter(({ id }) => /^view\.level(?:Down|Up)$/u.test(id));
/** They open what only the system shows, or give a file. */
const byFile = ["file.open", "file.save", "file.saveAs"];

/** What a browser, which has no folders, calls otherwise than the desktop app. */
const inBrowser = new Map([
  ["file.writeOutcomes", say("file.downloadOutcomes")],
  ["file.ownMethods", say("start.addMethod")],
]);

test.describe("commands", { tag: "@browser" }, () => {
  test.use({ size: roomy });

  test("all are in the menu or have a key, and the sheet of keys lists every key", async ({ page }) => {
    await clearBoard(page);
    for (const { id, menu, keys } of commands)
      expect(menu !== undefined || keys !== undefined, id).toBe(true);
    for (const place of menuPlaces) {
      await page.getByRole("button", { name: "Menu", exact: true }).click();
      await page.getByRole("menuitem", { name: say(`menu.${place}`), exact: true }).click();
      for (const { id, title, menu } of commands) {
        if (menu?.place !== place) continue;
        const name = inBrowser.get(id) ?? title;
        await expect(
          page.getByRole("menuitem", { name }).or(page.getByRole("menuitemcheckbox", { name })).last(),
          name,
        ).toBeVisible();
      }
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toHaveCount(0);
    }
    await boardOf(page).focus();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect(sheet).toBeVisible();
    const lines = await sheet
      .locator("dl > div")
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.querySelector("dt")?.textContent ?? "",
          ...[...row.querySelectorAll("kbd")].map((key) => key.textContent),
        ]),
      );
    for (const { title, keys = [] } of withKeys)
      expect(lines, title).toContainEqual([title, ...keys.map((key) => readable(key, false))]);
  });

  test("those that apply can be picked in the palette", async ({ page }) => {
    await clearBoard(page);
    await putAll(page, places);
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Command palette" })).toBeFocused();
    const offered = await page.getByRole("option").allInnerTexts();
    const titles = offered.map((words) => words.split("\n")[0]?.replace(/^(Undo|Redo): .+/u, "$1"));
    const always = [
      "edit.undo",
      "edit.duplicate",
      "edit.lock",
      "arrange.tidy",
      "arrange.group",
      "view.fit",
      "file.save",
    ];
    for (const id of [
      ...always,
      ...commands.flatMap(({ id: each, menu }) => (menu?.place === "insert" ? [each] : [])),
    ]) {
      const command = commands.find((one) => one.id === id);
      const kind = id.startsWith("insert.sticky.") ? id.slice("insert.sticky.".length) : undefined;
      if (kind !== undefined && postMortem.stages[0]?.allows.includes(kind) === false) continue;
      expect(titles, id).toContain(command?.title);
    }
  });

  test("every key does what it says, in a situation where it applies", async ({ page }) => {
    const tried = Object.keys(trials).concat(
      byFile,
      [...amongOthers, ...onLevels].map(({ id }) => id),
    );
    expect(tried.toSorted()).toEqual(withKeys.map(({ id }) => id).toSorted());
    await clearBoard(page);
    await putAll(page, places);
    const awayLast = withKeys.toSorted(
      (x, y) => Number(trials[x.id]?.movesAway ?? false) - Number(trials[y.id]?.movesAway ?? false),
    );
    for (const { id, keys = [] } of awayLast) {
      const trial = trials[id];
      if (!trial) continue;
      for (const key of keys)
        await test.step(`${id} ${key}`, async () => {
          // A bare arrow walks only while nothing is selected; `select.spec.ts` has it.
          if (id.startsWith("view.walk") && !key.startsWith("Alt")) return;
          await page.keyboard.press("Escape");
          await page.keyboard.press("Escape");
          await boardOf(page).focus();
          await trial.given?.(page);
          await page.keyboard.press(keysOf(key));
          await trial.shows(page);
          await boardOf(page).focus();
          for (let step = 0; step < (trial.undo ?? 0); step += 1) await page.keyboard.press("Control+z");
        });
    }
    await page.keyboard.press("Escape");
    await chooserAfter(page, () => page.keyboard.press("Control+o"));
    for (const key of ["Control+s", "Control+Shift+s"]) {
      const download = page.waitForEvent("download");
      await page.keyboard.press(key);
      expect((await download).suggestedFilename()).toMatch(/\.groundwork$/);
    }
  });
});

test("the system's menu has every command that belongs there, with its key @desktop", async ({
  page,
  desktop,
}) => {
  await clearBoard(page);
  const items = async () =>
    await desktop.inMain((app) =>
      app.evaluate(({ Menu }) => {
        const found: { id: string; accelerator: string; enabled: boolean }[] = [];
        for (const { submenu } of Menu.getApplicationMenu()?.items ?? [])
          for (const { id, accelerator, enabled } of submenu?.items ?? [])
            found.push({ id, accelerator: accelerator ?? "", enabled });
        return found;
      }),
    );
  for (const { id, menu, keys } of commands) {
    if (!menu) continue;
    await expect
      .poll(async () => (await items()).find((item) => item.id === id)?.id, { message: id })
      .toBe(id);
    if (keys?.[0] !== undefined && keys[0].length > 1)
      expect((await items()).find((item) => item.id === id)?.accelerator, id).toBe(keys[0]);
  }
  // Chosen there, it is done here; and it is greyed where it does not apply.
  expect((await items()).find(({ id }) => id === "edit.delete")?.enabled).toBe(false);
  await desktop.inMain((app) =>
    app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById("file.export")?.click();
    }),
  );
  await expect(page.getByRole("dialog", { name: "Export" })).toBeVisible();
});
