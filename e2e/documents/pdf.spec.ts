import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { boardOf, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

const run = promisify(execFile);

/** What a reader of PDF that is not ours finds on the pages, and what it says about the file. */
async function readPdf(path: string): Promise<{ readonly words: string; readonly about: string }> {
  const { stdout: words } = await run("pdftotext", ["-enc", "UTF-8", path, "-"]);
  const { stdout: about } = await run("pdfinfo", ["-rawdates", path]);
  return { words: words.replaceAll(/\s+/gu, " "), about };
}

test(
  "a document and a picture become PDFs that another reader reads, in every direction of writing",
  { tag: "@desktop" },
  async ({ page, desktop }) => {
    await startWorkshop(page, "Ausfall der Fähren");
    // Who was there: people are named in the document as they are written.
    for (const text of ["Jörg Größe aus Łódź", "שלום עולם"]) {
      await boardOf(page).press("2");
      await expect(page.getByRole("textbox", { name: /^Text of / })).toBeFocused();
      await page.keyboard.insertText(text);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    }

    await boardOf(page).press("Alt+Shift+d");
    const panel = page.getByRole("region", { name: "Outcomes" });
    await expect(panel.getByText("שלום עולם").first()).toBeVisible();
    await desktop.answerSaveAsOffered(desktop.folder);
    await panel.getByRole("button", { name: "Save as PDF…" }).click();
    const asking = page.getByRole("dialog", { name: "Save as PDF" });
    await asking.getByRole("combobox", { name: "Paper" }).selectOption("A3");
    await asking.getByRole("button", { name: "Save as PDF…" }).click();
    await expect(asking).toBeHidden();
    const { words, about } = await readPdf(join(desktop.folder, "Post-mortem- Ausfall der Fähren.pdf"));
    expect(words).toContain("Post-mortem: Ausfall der Fähren");
    expect(words).toContain("Jörg Größe aus Łódź");
    expect(words.normalize("NFKC")).toContain("שלום עולם");
    expect(about).toMatch(/Page size: +84\d\.\d+ x 119\d/u);
    // For people who do not see it, and without when it was made.
    expect(about).toMatch(/Tagged: +yes/u);
    expect(about).toMatch(/CreationDate: +D:19800101/u);

    // Once more, the same bytes: in a repository it has not changed.
    const path = join(desktop.folder, "Post-mortem- Ausfall der Fähren.pdf");
    const before = await readFile(path);
    await rm(path);
    await panel.getByRole("button", { name: "Save as PDF…" }).click();
    await asking.getByRole("combobox", { name: "Paper" }).selectOption("A3");
    await asking.getByRole("button", { name: "Save as PDF…" }).click();
    await expect(asking).toBeHidden();
    expect(before.equals(await readFile(path))).toBe(true);

    await boardOf(page).press("Control+Shift+e");
    const dialog = page.getByRole("dialog", { name: "Picture of the board" });
    await dialog.getByRole("radio", { name: "PDF" }).check();
    await dialog.getByRole("button", { name: "Save…" }).click();
    await expect(dialog).toBeHidden();
    const picture = await readPdf(join(desktop.folder, "Ausfall der Fähren.pdf"));
    expect(picture.words).toContain("Größe");
    expect(picture.about).toMatch(/Page size: +84\d\.\d+ x 59\d/u);
  },
);
