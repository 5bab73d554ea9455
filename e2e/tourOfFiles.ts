import { appendFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { Desktop } from "#e2e/app/desktop.ts";
import { boardOf, openSample } from "#e2e/app/screens.ts";
import type { Take } from "./tour.ts";

/**
 * Takes what the app says before it writes into a folder where a colleague has changed a file, and what it makes of other
 * changes there.
 */
export async function takeWriting(take: Take): Promise<void> {
  const desktop = await Desktop.make();
  // Its name is in the picture.
  const folder = join(tmpdir(), "team-repo");
  try {
    await mkdir(folder);
    const page = await desktop.start();
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    await openSample(page, "Decision record");
    await boardOf(page).press("Alt+Shift+d");
    const panel = page.getByRole("region", { name: "Outcomes" });
    await desktop.answerOpen(folder);
    await panel.getByRole("button", { name: "Write outcomes into a folder…" }).click();
    const dialog = page.getByRole("dialog", { name: "Write the outcomes into a folder" });
    await dialog.getByRole("button", { name: "Choose a folder…" }).click();
    await dialog.getByRole("button", { name: /^Write \d+ files$/ }).click();
    await expect(dialog.getByRole("status")).toContainText("were written");
    const records = (await readdir(join(folder, "decisions"))).toSorted();
    const [record = ""] = records;
    await appendFile(join(folder, "decisions", record), "\nAgreed with the security team.\n");
    await dialog.getByRole("button", { name: "Compare again" }).click();
    await dialog.getByText("What would change").click();
    await expect(dialog.getByText("Agreed with the security team.")).toBeVisible();
    await take(page, "outcomes-folder");

    const accepted = join(folder, "decisions", records.find((name) => name.includes("platform")) ?? "");
    const text = await readFile(accepted, "utf8");
    await writeFile(
      accepted,
      text.replace('status: "accepted"', "status: deprecated").replace("one hour", "two hours"),
    );
    await dialog.getByRole("button", { name: "Close" }).click();
    await panel.getByRole("button", { name: "What was changed outside…" }).click();
    const outside = page.getByRole("region", { name: "Changed outside" });
    await outside.getByRole("button", { name: "Show on the board" }).first().click();
    await take(page, "outcomes-back");
  } finally {
    await desktop.clear();
    await rm(folder, { recursive: true, force: true });
  }
}
