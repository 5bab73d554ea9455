import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expectNothingSerious } from "#e2e/app/axe.ts";
import { boardOf, openSample } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";
import { outcomeManifestName } from "#shared/outcomes/folder/manifest.ts";

test(
  "one button writes the outcomes into a folder, keeps what was changed there by hand, and can be stopped",
  { tag: "@desktop" },
  async ({ page, desktop }) => {
    const folder = join(desktop.folder, "team-repo");
    await mkdir(folder);
    await writeFile(join(folder, "README.md"), "# Ours\n");
    await openSample(page, "Decision record");
    await boardOf(page).press("Alt+Shift+d");
    const panel = page.getByRole("region", { name: "Outcomes" });
    await desktop.answerOpen(folder);
    await panel.getByRole("button", { name: "Write outcomes into a folder…" }).click();
    const dialog = page.getByRole("dialog", { name: "Write the outcomes into a folder" });
    await dialog.getByRole("button", { name: "Choose a folder…" }).click();
    await expect(dialog).toContainText("team-repo");
    await dialog.getByRole("button", { name: /^Write \d+ files$/ }).click();
    await expect(dialog.getByRole("status")).toContainText(/^\d+ files were written\.$/);
    await dialog.getByRole("button", { name: "Done" }).click();
    await expect(dialog).toBeHidden();

    const names = await readdir(folder, { recursive: true });
    expect(names).toEqual(expect.arrayContaining(["README.md", "decisions", outcomeManifestName]));
    const records = names.filter((name) => /^decisions.\d{4}-.*\.md$/u.test(name)).toSorted();
    const [edited = "", deleted = ""] = records;
    const text = await readFile(join(folder, edited), "utf8");

    // A colleague edits one file and deletes another; nothing of it is lost.
    await writeFile(join(folder, edited), `${text}\nAgreed with the security team.\n`);
    await rm(join(folder, deleted));
    await panel.getByRole("button", { name: "Write outcomes into a folder…" }).click();
    await expect(dialog.getByText("2 files that need you")).toBeVisible();
    const byHand = dialog.getByRole("listitem").filter({ hasText: edited.replace("\\", "/") });
    await expect(byHand).toContainText("Changed by hand since it was written");
    await byHand.getByText("What would change").click();
    await expect(byHand.getByText("Agreed with the security team.")).toBeVisible();
    await expectNothingSerious(page, "what would be written");
    await expect(dialog.getByRole("button", { name: "Nothing to write" })).toBeDisabled();
    await dialog.getByRole("checkbox", { name: /^Write it again/ }).check();
    await dialog.getByRole("button", { name: "Write 1 file", exact: true }).click();
    await expect(dialog.getByRole("status")).toHaveText("1 file was written, 1 left as it is.");
    expect(await readFile(join(folder, edited), "utf8")).toContain("Agreed with the security team.");
    expect(await readdir(join(folder, "decisions"))).toContain(deleted.split(/[\\/]/u)[1]);

    // Ours, once a person says so.
    await dialog.getByRole("button", { name: "Compare again" }).click();
    await dialog.getByRole("checkbox", { name: /^Write ours over it/ }).check();
    await dialog.getByRole("button", { name: "Write 1 file", exact: true }).click();
    await expect(dialog.getByRole("status")).toHaveText("1 file was written.");
    expect(await readFile(join(folder, edited), "utf8")).toBe(text);

    // A thread that takes its time is not waited for.
    // Any of them: which thread is asked next is not known.
    const send = await page.evaluateHandle(() => {
      const { prototype } = Worker;
      const whole = Object.getOwnPropertyDescriptor(prototype, "postMessage");
      prototype.postMessage = () => undefined;
      return whole;
    });
    await dialog.getByRole("button", { name: "Compare again" }).click();
    await dialog.getByRole("button", { name: "Stop" }).click();
    await expect(dialog.getByRole("alert")).toHaveText("Stopped. Nothing was changed.");
    await page.evaluate((whole) => {
      if (whole) Object.defineProperty(Worker.prototype, "postMessage", whole);
    }, send);
    await dialog.getByRole("button", { name: "Try again" }).click();
    await expect(dialog.getByText("The folder is up to date")).toBeVisible();
  },
);
