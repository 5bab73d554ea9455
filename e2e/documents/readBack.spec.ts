import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expectNothingSerious } from "#e2e/app/axe.ts";
import { boardOf, openSample } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

test(
  "what a colleague changed in three files is shown with its stickies, applied in one step, and undone in one",
  { tag: "@desktop" },
  async ({ page, desktop }) => {
    const folder = join(desktop.folder, "team-repo");
    await mkdir(folder);
    await openSample(page, "Decision record");
    await boardOf(page).press("Alt+Shift+d");
    const outcomes = page.getByRole("region", { name: "Outcomes" });
    await desktop.answerOpen(folder);
    await outcomes.getByRole("button", { name: "Write outcomes into a folder…" }).click();
    const dialog = page.getByRole("dialog", { name: "Write the outcomes into a folder" });
    await dialog.getByRole("button", { name: "Choose a folder…" }).click();
    await dialog.getByRole("button", { name: /^Write \d+ files$/ }).click();
    await expect(dialog.getByRole("status")).toContainText("files were written");
    await dialog.getByRole("button", { name: "Done" }).click();

    const edit = async (path: string, change: (text: string) => string) => {
      const before = await readFile(join(folder, path), "utf8");
      const after = change(before);
      expect(after).not.toBe(before);
      await writeFile(join(folder, path), after);
    };
    const platform =
      (await readdir(join(folder, "decisions"))).find((name) => name.includes("platform")) ?? "";
    await edit(`decisions/${platform}`, (text) => text.replace('status: "accepted"', "status: deprecated"));
    await edit("strategy/strategy.md", (text) =>
      text.replaceAll(/Templates are repositories, not a generator(?=\[)/gu, "Templates are repositories"),
    );
    await edit("decisions.md", (text) => `${text}\nSee also our wiki.\n`);

    await outcomes.getByRole("button", { name: "What was changed outside…" }).click();
    const panel = page.getByRole("region", { name: "Changed outside" });
    const changes = panel.getByRole("list", { name: "Changes" }).locator("> li");
    await expect(changes).toHaveCount(2);
    await expect(changes.filter({ hasText: "Title: Status" })).toContainText(/Accepted.*Deprecated/su);
    const words = changes.filter({ hasText: "Templates are repositories" });
    await words.getByRole("button", { name: "Show on the board" }).click();
    await expect(page.getByRole("region", { name: "Title", exact: true })).toContainText("not a generator");
    await panel.getByText("Not understood (1)").click();
    await expectNothingSerious(page, "what was changed outside");
    await expect(panel.getByText("New: “See also our wiki.”")).toBeVisible();
    await panel.getByRole("button", { name: "Apply 2 changes" }).click();
    await expect(panel.getByRole("status")).toContainText("No change of this board was found");

    // The documents say the same as the files now, and one step back they do not.
    await page.keyboard.press("ControlOrMeta+z");
    await panel.getByRole("button", { name: "Look again" }).click();
    await expect(changes).toHaveCount(2);
  },
);
