import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "#e2e/app/test.ts";
import { detailsOf } from "#e2e/app/details.ts";
import { addByKeys, boardOf, goToStage, openRecent, startWorkshop } from "#e2e/app/screens.ts";
import { lineOf, openOutline, outlineOf, readOutline } from "#e2e/app/outline.ts";

const title = "Checkout outage of 12 March";

/** Puts a sticky under the pointer: a kind of the legend, a place in the window, its words. */
async function addByPointer(page: Page, kind: string, [x, y]: readonly [number, number], text: string) {
  await page.getByRole("complementary", { name: "Legend" }).getByRole("button", { name: kind }).click();
  await page.mouse.click(x, y);
  await expect(page.getByRole("textbox", { name: /^Text of / })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Escape");
}

async function connectByPointer(
  page: Page,
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
) {
  await page.keyboard.press("Escape");
  await page.keyboard.press("c");
  await page.mouse.move(fromX, fromY);
  await page.mouse.down();
  await page.mouse.move((fromX + toX) / 2, (fromY + toY) / 2);
  await page.mouse.move(toX, toY);
  await page.mouse.up();
}

async function connectByOutline(page: Page, from: string, to: string) {
  await lineOf(page, from).click();
  await page.keyboard.press("c");
  const dialog = page.getByRole("dialog", { name: `Connect “${from}” to` });
  await dialog.getByRole("combobox").fill(to);
  await expect(dialog.getByRole("option").first()).toContainText(to);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  // What is picked is done when the dialog has gone.
  await expect(outlineOf(page).getByRole("treeitem", { name: `→ ${to}` })).toBeVisible();
}

/** Writes into a field of the panel of the sticky with these words, and takes it over. */
async function fillIn(page: Page, of: string, label: string, value: string) {
  const field = detailsOf(page, of).getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press("Enter");
}

/** Chooses in a field of the panel of the sticky with these words. */
async function chooseIn(page: Page, of: string, label: string, option: string) {
  await detailsOf(page, of).getByLabel(label, { exact: true }).selectOption(option);
}

async function exportTo(page: Page, path: string): Promise<string> {
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("button", { name: "Save…" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Saved" }).last()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  return await readFile(path, "utf8");
}

test(
  "a facilitator runs a post-mortem offline, goes on the next day and takes away Markdown",
  { tag: "@desktop" },
  async ({ groundwork, desktop }) => {
    let { page } = groundwork;
    await page.context().setOffline(true);

    // The agenda, the legend and the prompt are there from the start.
    await startWorkshop(page, title);
    const stages = page.getByRole("toolbar", { name: "Stages" }).getByRole("button");
    await expect(stages).toHaveCount(7);
    await expect(stages.first()).toHaveAttribute("aria-current", "step");
    await expect(page.getByText("Everyone acted reasonably with what they knew")).toBeVisible();
    const legend = page.getByRole("complementary", { name: "Legend" });
    await expect(legend.getByRole("button", { name: "Working agreement" })).toBeVisible();
    await addByKeys(page, "1", ["We speak about the system, not about people"]);
    await addByKeys(page, "2", ["On-call engineer", "Head of support"]);

    // The timeline, by keyboard and by mouse, with times.
    await page.keyboard.press("Alt+PageDown");
    await expect(page.getByText("What happened, as you saw it, and when?")).toBeVisible();
    await expect(legend.getByRole("button", { name: "What happened" })).toBeVisible();
    for (const [text, time] of [
      ["Half of all payments fail", "2026-03-12T09:14"],
      ["A certificate expires", "2026-03-12T09:00"],
    ] as const) {
      await addByKeys(page, "1", [text]);
      await fillIn(page, text, "When (UTC)", time);
    }
    await chooseIn(page, "A certificate expires", "Part in the incident", "Trigger");
    await addByPointer(page, "Decision", [640, 430], "Renew the certificate by hand");
    await fillIn(page, "Renew the certificate by hand", "When (UTC)", "2026-03-12T09:40");

    await goToStage(page, "Impact");
    await addByKeys(page, "1", ["1,200 customers could not pay for 40 minutes"]);

    // The causes: a tree with three leaves, drawn with the pointer.
    await goToStage(page, "Causes");
    // Near enough to write, so that the board stays where it is.
    for (const key of ["Control+0", "Control+-", "Control+-"]) await page.keyboard.press(key);
    const [top, left, right, deep] = [
      [620, 310],
      [480, 460],
      [760, 460],
      [760, 610],
    ] as const;
    await addByPointer(page, "Contributing cause", top, "Nobody saw that the certificate would expire");
    await addByPointer(page, "Contributing cause", left, "Reminders went to a mailbox that nobody reads");
    await addByPointer(page, "Contributing cause", right, "Monitoring skips internal hosts");
    await addByPointer(page, "Contributing cause", deep, "The list of hosts is kept by hand");
    await connectByPointer(page, top, left);
    await connectByPointer(page, top, right);
    await connectByPointer(page, right, deep);
    await openOutline(page);
    await connectByOutline(
      page,
      "1,200 customers could not pay for 40 minutes",
      "Nobody saw that the certificate would expire",
    );
    await lineOf(page, "The list of hosts is kept by hand").click();
    await chooseIn(page, "The list of hosts is kept by hand", "Outcome", "Actionable");

    // What will change, who does it and until when.
    await goToStage(page, "Countermeasures");
    await boardOf(page).focus();
    const countermeasure = "Generate the list of hosts from the inventory";
    await addByKeys(page, "1", [countermeasure]);
    await fillIn(page, countermeasure, "Owner", "Platform team");
    await fillIn(page, countermeasure, "Due", "2026-04-30");
    await chooseIn(page, countermeasure, "Type", "Prevent");
    await connectByOutline(page, "The list of hosts is kept by hand", countermeasure);
    await goToStage(page, "Close");
    await boardOf(page).focus();
    await addByKeys(page, "1", [
      "A certificate expired unseen, and half of all payments failed for 40 minutes.",
    ]);
    const before = await readOutline(page);
    expect(before.length).toBeGreaterThan(20);

    // The next day.
    page = await groundwork.restart();
    await page.context().setOffline(true);
    await openRecent(page, title);
    expect(await readOutline(page)).toEqual(before);
    await expect(
      page.getByRole("toolbar", { name: "Stages" }).getByRole("button", { name: "Close" }),
    ).toHaveAttribute("aria-current", "step");

    // The report: shown before it is saved, and saved where the person says.
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const preview = page.getByRole("dialog", { name: "Export" }).getByRole("tabpanel");
    await expect(preview.getByRole("heading", { name: `Post-mortem: ${title}` })).toBeVisible();
    await expect(preview.getByRole("heading", { name: "Contributing causes" })).toBeVisible();
    await expect(preview.getByRole("cell", { name: "Platform team" })).toBeVisible();
    await page.keyboard.press("Escape");
    const path = join(desktop.folder, "report.md");
    await desktop.answerSave(path);
    const report = await exportTo(page, path);
    for (const heading of ["Summary", "Impact", "Timeline", "Trigger", "Contributing causes", "Action items"])
      expect(report).toContain(`\n## ${heading}\n`);
    expect(report).toMatch(/\n- 1,200 customers[^\n]+\n {2}- Nobody saw[^\n]+\n {4}- /);
    expect(report).toMatch(/\n {6}- The list of hosts is kept by hand\[\^\w+\] \(Outcome: Actionable\)/);
    expect(report).toMatch(/\n\| 2026-03-12 09:00 \| A certificate expires\[\^\w+\] \| Trigger \|/);
    expect(report).toMatch(
      /\n\| The list of hosts is kept by hand\[\^\w+\] \| Actionable \| Generate the list of hosts from the inventory\[\^\w+\] \|/,
    );
    expect(report).toMatch(/\n\| Generate the list[^|]+\| Prevent \| Platform team \| 2026-04-30 \|/);
    // Each statement names its sticky, and the sticky is there.
    const named = [...report.matchAll(/^\[\^(\w+)\]: Sticky (\w+) ·/gm)];
    expect(named.length).toBeGreaterThan(10);
    for (const [, note, sticky] of named) expect(note).toBe(sticky);
    for (const [, note] of report.matchAll(/\[\^(\w+)\](?!:)/g))
      expect(report).toContain(`\n[^${note}]: Sticky`);

    // Another day, the same bytes.
    page = await groundwork.restart();
    await openRecent(page, title);
    const again = join(desktop.folder, "again.md");
    await desktop.answerSave(again);
    expect(await exportTo(page, again)).toBe(report);
    await expect(outlineOf(page)).toBeHidden();
  },
);
