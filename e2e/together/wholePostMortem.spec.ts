import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Guests } from "#e2e/app/guests.ts";
import { pressUntil, typeAtOnce } from "#e2e/app/keys.ts";
import { keepNote, notesOf } from "#e2e/app/notes.ts";
import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { enterByPhone } from "#e2e/app/phones.ts";
import { addByKeys, boardOf, share, startWorkshop } from "#e2e/app/screens.ts";
import { storedIn } from "#e2e/app/stored.ts";
import { expect, test } from "#e2e/app/test.ts";
import { votesOf } from "#e2e/app/votes.ts";
import { layWire, through, type Wire } from "#e2e/app/wire.ts";
import { readJoinLink } from "#shared/access/joinLink.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";

/*
 * A workshop from its beginning to its report: Fay leads from the packaged app, Ann joins from a browser, Ben on a
 * phone, Kim has a keyboard alone, and Dora's network fails twice.
 */

const notes = {
  ann: "Alerts went to a mailbox that nobody reads",
  ben: "Nobody reads the mailbox with the alerts",
  kim: "The backup had never been restored",
  dora: "Restoring the backup took the whole night",
} as const;

const opened = (page: Page) =>
  page.getByRole("toolbar", { name: "Stages" }).locator("button[aria-current=step]");
const timer = (page: Page) => page.getByRole("button", { name: /^Timer, / });
const agenda = (page: Page) => page.getByRole("region", { name: "Agenda" });

async function press(page: Page, key: string): Promise<void> {
  await boardOf(page).focus();
  await page.keyboard.press(key);
}

/** Goes to the board with F6 and presses a key there. */
async function pressOnBoard(page: Page, key: string): Promise<void> {
  await pressUntil(page, "F6", boardOf(page));
  await page.keyboard.press(key);
}

/** Opens the next stage and waits until all have it before them. */
async function goOn(leader: Page, title: string, others: readonly Page[]): Promise<void> {
  await press(leader, "Alt+PageDown");
  for (const page of [leader, ...others]) await expect(opened(page)).toHaveAccessibleName(new RegExp(title));
}

/** Joins without a mouse. */
async function enterByKeys(guests: Guests, link: string, name: string): Promise<Page> {
  const page = await guests.page();
  await page.goto(link);
  await pressUntil(page, "Tab", page.getByRole("textbox", { name: "Your name" }));
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Shared, all saved")).toBeVisible();
  return page;
}

/** Votes in the panel with the buttons of a line, so many times. */
async function vote(page: Page, texts: readonly string[]): Promise<void> {
  const panel = votesOf(page);
  if (await panel.isHidden()) await press(page, "Alt+v");
  for (const text of texts) await panel.getByRole("button", { name: `Vote for “${text}”` }).click();
}

async function startVote(leader: Page, title: string, budget: string): Promise<void> {
  const panel = votesOf(leader);
  if (await panel.isHidden()) await press(leader, "Alt+v");
  await panel.getByRole("button", { name: /^Start (a|another) vote$/ }).click();
  await panel.getByRole("textbox", { name: "What is voted on" }).fill(title);
  await panel.getByRole("spinbutton", { name: "Votes per person" }).fill(budget);
  await panel.getByRole("button", { name: "Start the vote" }).click();
}

test(
  "a whole post-mortem: one leads, four take part by browser, phone, keyboard and over a bad line, to the report",
  { tag: "@desktop" },
  async ({ page: fay, desktop, guests }) => {
    let toDora: Wire | undefined;
    try {
      await startWorkshop(fay, "Checkout outage");
      const links = await share(fay);
      const link = await links("participants");
      await fay.keyboard.press("Escape");
      toDora = await layWire(Number(new URL(link).port));
      const ann = await guests.enter(link, "Ann");
      const ben = await enterByPhone(guests, link, { name: "Ben", width: 390 });
      const kim = await enterByKeys(guests, link, "Kim");
      const dora = await guests.enter(through(toDora, link), "Dora");
      const atDesks = [ann, kim, dora];

      // The agenda, with a timer that all see.
      await press(fay, "Alt+Shift+a");
      await agenda(fay).getByRole("checkbox", { name: "Start the timer with each stage" }).check();
      await agenda(fay).getByRole("button", { name: "Begin the workshop" }).click();
      await expect(agenda(fay).getByText("On time")).toBeVisible();
      await agenda(fay).getByRole("button", { name: "Close", exact: true }).click();
      for (const page of [fay, ben, ...atDesks]) await expect(timer(page)).toHaveText(/9:\d\d|10:00/);
      await addByKeys(fay, "1", ["We speak about the system"]);
      await goOn(fay, "Timeline", atDesks);
      await addByKeys(fay, "1", ["Half of all payments fail"]);
      await fay.getByLabel("When (UTC)").fill("2026-03-12T09:14");
      await fay.getByLabel("When (UTC)").press("Enter");
      const { prompt = "" } = postMortem.stages.find(({ title }) => title === "Timeline") ?? {};
      await expect(ben.getByText(prompt)).toBeVisible();
      await ben.getByRole("textbox", { name: "Text" }).fill("Customers call support");
      await ben.getByRole("button", { name: "Send" }).tap();
      await expect(ben.getByRole("textbox", { name: "Text" })).toHaveValue("");
      await kim.keyboard.press("Alt+Shift+y");
      await expect(fay.getByLabel("1 of 4 are done with this stage")).toBeVisible();
      await goOn(fay, "Impact", atDesks);
      await addByKeys(ann, "1", ["1,200 customers could not pay"]);
      await goOn(fay, "Causes", atDesks);
      await goOn(fay, "Learning", atDesks);

      // Private writing, without authors; Dora's network fails while she writes.
      await fay.getByRole("button", { name: "Stage settings" }).click();
      await fay.getByRole("radio", { name: "Only its writer, until it is revealed" }).check();
      await fay.getByRole("radio", { name: "Never recorded" }).check();
      await fay.keyboard.press("Escape");
      for (const page of atDesks) await expect(notesOf(page)).toBeVisible();
      toDora.cut();
      await expect(dora.getByText("Away: kept here, sent on return")).toBeVisible();
      await keepNote(dora, notes.dora);
      await keepNote(ann, notes.ann);
      await expect(ben.getByText("Only you see these, on this device.")).toBeVisible();
      await ben.getByRole("textbox", { name: "Text" }).fill(notes.ben);
      await ben.getByRole("button", { name: "Send" }).tap();
      await expect(ben.getByRole("textbox", { name: /^Note 1 of 1/ })).toHaveValue(notes.ben);
      await pressOnBoard(kim, "1");
      await expect(notesOf(kim).getByRole("textbox", { name: "Write a note" })).toBeFocused();
      await kim.keyboard.type(notes.kim);
      await kim.keyboard.press("Enter");
      await kim.keyboard.press("Escape");
      toDora.heal();
      await expect(dora.getByText("Shared, all saved")).toBeVisible();
      await openOutline(fay);
      for (const text of Object.values(notes)) await expect(lineOf(fay, text)).toHaveCount(0);
      await notesOf(fay).getByRole("button", { name: "Reveal all notes" }).click();
      for (const text of Object.values(notes)) await expect(lineOf(fay, text)).toBeVisible();
      await expect(notesOf(dora)).toBeHidden();

      // Clusters: one of what was found alike, one by keyboard.
      await press(fay, "Alt+g");
      const alike = fay
        .getByRole("region", { name: "Suggestions" })
        .getByRole("listitem")
        .filter({ hasText: notes.ann });
      await alike.first().getByRole("textbox", { name: "Title of the cluster" }).fill("Unheard alerts");
      await alike.first().getByRole("button", { name: "Group 2" }).click();
      await fay
        .getByRole("region", { name: "Suggestions" })
        .getByRole("button", { name: "Close", exact: true })
        .click();
      await pressOnBoard(kim, "Alt+o");
      const tree = kim.getByRole("tree", { name: "Outline" });
      await pressUntil(kim, "F6", kim.getByRole("button", { name: "Add a sticky here" }));
      await pressUntil(kim, "Tab", tree.locator("[role=treeitem][tabindex='0']"));
      await typeAtOnce(kim, "The backup");
      await expect(tree.locator(":focus")).toHaveAccessibleName(/: The backup had never been restored/);
      await kim.keyboard.press("Shift+F10");
      await kim.getByRole("menuitem", { name: "Put into cluster" }).press("ArrowRight");
      await kim.getByRole("menuitem", { name: "A new cluster" }).press("Enter");
      await expect(kim.getByRole("textbox", { name: "Text" })).toBeFocused();
      await kim.keyboard.type("Untried backups");
      await kim.keyboard.press("Enter");
      await pressOnBoard(kim, "Alt+o");
      for (const title of ["Unheard alerts", "Untried backups"])
        await expect(lineOf(fay, title)).toBeVisible();

      // A hidden vote: nobody sees but their own until it is closed.
      await startVote(fay, "What taught us most?", "2");
      await vote(ann, [notes.kim, notes.kim]);
      await ben.getByRole("button", { name: "Vote", exact: true }).tap();
      await ben.getByRole("button", { name: `Vote for: ${notes.kim}` }).tap();
      await pressOnBoard(kim, "Alt+v");
      const forKim = votesOf(kim).getByRole("button", { name: `Vote for “${notes.dora}”` });
      await pressUntil(kim, "Tab", forKim);
      await kim.keyboard.press("Enter");
      await vote(dora, ["Unheard alerts"]);
      await expect(votesOf(fay).getByText("4 people have voted")).toBeVisible();
      const result = (page: Page, title: string) =>
        votesOf(page).locator(".votes-part").filter({ hasText: title }).getByRole("listitem");
      await votesOf(fay).getByRole("button", { name: "Close the vote" }).click();
      for (const page of [fay, ann])
        await expect(result(page, "What taught us most?")).toHaveText([
          new RegExp(`^1${notes.kim}.*3 votes`),
          new RegExp("^2, tied.*1 vote"),
          new RegExp("^2, tied.*1 vote"),
        ]);

      // The second round; it is closed while Dora is away, and she is told that her last votes do not count.
      await startVote(fay, "And of these two?", "1");
      await vote(ann, [notes.dora]);
      toDora.cut();
      await expect(dora.getByText("Away: kept here, sent on return")).toBeVisible();
      await vote(dora, [notes.kim]);
      await expect(votesOf(dora).getByText("Not counted yet")).toBeVisible();
      await expect(votesOf(fay).getByText("1 person has voted")).toBeVisible();
      await votesOf(fay).getByRole("button", { name: "Close the vote" }).click();
      toDora.heal();
      await expect(dora.getByText(/^The vote “And of these two\?” was closed before/)).toBeVisible();
      for (const page of [fay, dora])
        await expect(result(page, "And of these two?")).toHaveText([new RegExp(`^1${notes.dora}.*1 vote`)]);
      await votesOf(fay).getByRole("button", { name: "Put the board into this order" }).first().click();
      await expect(
        fay.getByRole("button", { name: "Undo: Put into the order of the vote", exact: true }),
      ).toBeVisible();
      for (const page of [fay, ...atDesks])
        await votesOf(page).getByRole("button", { name: "Close", exact: true }).click();

      // What will change, by two of them; then nothing more, until it is open again.
      await goOn(fay, "Countermeasures", atDesks);
      await addByKeys(fay, "1", ["Restore a backup every month"]);
      await fay.getByLabel("Owner").fill("Platform team");
      await fay.getByLabel("Owner").press("Enter");
      await fay.getByLabel("Due").fill("2026-04-30");
      await fay.getByLabel("Due").press("Enter");
      await press(fay, "Alt+Shift+k");
      for (const page of [ann, ben])
        await expect(page.getByText("The facilitator has locked the board.")).toBeVisible();
      await press(ann, "1");
      await ann.keyboard.type("Written into a locked board");
      await press(ann, "Control+a");
      await press(ann, "Delete");
      await expect(ann.getByRole("textbox", { name: /^Text of / })).toHaveCount(0);
      await ben.getByRole("button", { name: "Write", exact: true }).tap();
      await expect(ben.getByRole("button", { name: "Send" })).toBeDisabled();
      await press(fay, "Alt+Shift+k");
      await expect(ann.getByText("The facilitator has locked the board.")).toBeHidden();
      await press(ann, "Escape");
      await addByKeys(ann, "1", ["Send alerts to the pager"]);
      await expect(lineOf(fay, "Send alerts to the pager")).toBeVisible();
      await expect(lineOf(fay, notes.kim)).toBeVisible();

      // All look at one place, also the phone, until they are let go.
      await press(fay, "Alt+b");
      for (const page of [ben, ...atDesks])
        await expect(page.getByText("Fay has brought everyone here.")).toBeVisible();
      await fay.getByRole("button", { name: "Release" }).click();
      for (const page of [ben, ...atDesks])
        await expect(page.getByText("Fay has brought everyone here.")).toBeHidden();

      // The room's screen.
      const keepsAwake = () =>
        desktop.inMain((app) =>
          app.evaluate(({ powerSaveBlocker }) =>
            Array.from({ length: 20 }, (_, id) => id).some((id) => powerSaveBlocker.isStarted(id)),
          ),
        );
      const isFull = () =>
        desktop.inMain((app) =>
          app.evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows().some((one) => one.isFullScreen()),
          ),
        );
      expect(await keepsAwake()).toBe(false);
      await press(fay, "Alt+Shift+w");
      await expect(fay.getByRole("img", { name: "QR code to join as a participant" })).toBeVisible();
      await expect(fay.getByRole("heading", { name: /^Countermeasures/ })).toBeVisible();
      await expect(fay.getByRole("timer")).toBeVisible();
      await expect.poll(keepsAwake).toBe(true);
      await expect.poll(isFull).toBe(true);
      await fay.keyboard.press("Escape");
      await expect.poll(keepsAwake).toBe(false);
      await expect.poll(isFull).toBe(false);

      // What they take away, and what the host has, without whom any of the notes was of.
      await goOn(fay, "Close", atDesks);
      await addByKeys(fay, "1", ["Payments failed unseen for 40 minutes."]);
      const path = join(desktop.folder, "report.md");
      await desktop.answerSave(path);
      await press(fay, "Control+e");
      const dialog = fay.getByRole("dialog", { name: "Export" });
      await dialog.getByRole("button", { name: "Save…" }).click();
      // It is there when it is whole. What is saved otherwise is told in much the same words.
      const reportThere = () => readFile(path, "utf8").catch(() => "");
      await expect.poll(reportThere).not.toBe("");
      const report = await reportThere();
      for (const text of [
        ...Object.values(notes),
        "Half of all payments fail",
        "Customers call support",
        "1,200 customers could not pay",
        "Send alerts to the pager",
        "Payments failed unseen for 40 minutes.",
      ])
        expect(report).toContain(text);
      expect(report).toMatch(
        /\n\| Restore a backup every month[^|]+\|[^|]*\| Platform team \| 2026-04-30 \|/,
      );
      const kept = await storedIn(join(desktop.folder, "data/rooms"), readJoinLink(link)?.workshop ?? "");
      const written = kept.elements.filter((one) => one.type === "sticky");
      expect(written.some(({ text }) => text.includes("locked"))).toBe(false);
      for (const text of Object.values(notes))
        expect(written.find((one) => one.text === text)?.made.by).toBe("");
    } finally {
      await toDora?.close();
    }
  },
);
