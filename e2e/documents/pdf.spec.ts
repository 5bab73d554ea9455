import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { boardOf, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

const run = promisify(execFile);

/** What a reader of PDF that is not ours finds on the pages, and their size in points. */
async function readPdf(path: string): Promise<{ readonly words: string; readonly size: string }> {
  const { stdout: words } = await run("pdftotext", ["-enc", "UTF-8", path, "-"]);
  const { stdout: about } = await run("pdfinfo", [path]);
  return {
    words: words.replaceAll(/\s+/gu, " "),
    size: /Page size:\s+([^\n(]+?) pts/u.exec(about)?.[1] ?? "",
  };
}

test(
  "a document and a picture become PDFs that another reader reads, in every direction of writing, the same each time",
  { tag: "@desktop" },
  async ({ page, desktop }) => {
    await startWorkshop(page, "Ausfall der Fähren");
    // Who was there: people are named in the document as they are written.
    for (const text of ["Jörg Größe aus Łódź", "שלום עולם"]) {
      await boardOf(page).press("2");
      await page.keyboard.insertText(text);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
    }

    await boardOf(page).press("Alt+Shift+d");
    const panel = page.getByRole("region", { name: "Outcomes" });
    await expect(panel.getByText("שלום עולם").first()).toBeVisible();
    await desktop.answerSaveAsOffered(desktop.folder);
    const pdf = async () => {
      await panel.getByRole("button", { name: "Save as PDF…" }).click();
      const dialog = page.getByRole("dialog", { name: "Save as PDF" });
      await dialog.getByRole("combobox", { name: "Paper" }).selectOption("A3");
      await dialog.getByRole("button", { name: "Save as PDF…" }).click();
      await expect(dialog).toBeHidden();
      return join(desktop.folder, "Post-mortem- Ausfall der Fähren.pdf");
    };
    const path = await pdf();
    const { words, size } = await readPdf(path);
    expect(words).toContain("Post-mortem: Ausfall der Fähren");
    expect(words).toContain("Jörg Größe aus Łódź");
    expect(words.normalize("NFKC")).toContain("שלום עולם");
    expect(size).toMatch(/^84\d\.\d+ x 119\d/u);
    const bytes = await readFile(path);
    expect(await readFile(await pdf())).toEqual(bytes);

    await boardOf(page).press("Control+Shift+e");
    const dialog = page.getByRole("dialog", { name: "Picture of the board" });
    await dialog.getByRole("radio", { name: "PDF" }).check();
    await dialog.getByRole("button", { name: "Save…" }).click();
    await expect(dialog).toBeHidden();
    const picture = await readPdf(join(desktop.folder, "Ausfall der Fähren.pdf"));
    expect(picture.words).toContain("Größe");
    expect(picture.size).toMatch(/^84\d\.\d+ x 59\d/u);
  },
);
