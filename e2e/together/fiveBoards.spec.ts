import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Desktop } from "#e2e/app/desktop.ts";
import { savedWorkshop, workshopAt } from "#e2e/app/files.ts";
import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { addByKeys, boardOf, goToStage, joinByLink, share, startWorkshop } from "#e2e/app/screens.ts";
import { storedIn } from "#e2e/app/stored.ts";
import { expect, test } from "#e2e/app/test.ts";
import { layWire, through, type Wire } from "#e2e/app/wire.ts";
import { readJoinLink } from "#shared/access/joinLink.ts";
import type { Workshop } from "#shared/board/board.ts";

// The whole of working together on the packaged app: a host in Electron, three browsers and a second desktop app.

/** The values of a workshop, in an order of their own. */
function valuesOf({ control, elements }: Workshop): unknown {
  return { control, elements: elements.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

function stageOf(page: Page, title: string) {
  return page.getByRole("toolbar", { name: "Stages" }).getByRole("button", { name: title });
}

/** Writes over the text of a sticky that is in the outline. */
async function rewrite(page: Page, before: string, after: string): Promise<void> {
  await openOutline(page);
  await lineOf(page, before).click();
  await boardOf(page).focus();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: /^Text of / }).fill(after);
  await page.keyboard.press("Escape");
}

/** What a desktop app's window has, by saving it as a file. */
async function savedFrom(desktop: Desktop, page: Page): Promise<Workshop> {
  const path = join(desktop.folder, "Five boards.groundwork");
  await desktop.answerSave(path);
  await boardOf(page).focus();
  await page.keyboard.press("Control+Shift+S");
  const read = () => workshopAt(path).catch(() => undefined);
  await expect.poll(async () => (await read()) !== undefined).toBe(true);
  return await workshopAt(path);
}

test(
  "host, three browsers and a second app: each does what it may, two are cut off, all work on, and all is equal",
  { tag: "@desktop" },
  async ({ page: fay, desktop, otherDesktop: other, guests }) => {
    const wires: Wire[] = [];
    try {
      await startWorkshop(fay, "Five boards");
      await addByKeys(fay, "1", ["Common ground"]);
      const links = await share(fay);
      const participant = await links("participants");
      const [facilitator, observer] = [await links("facilitators"), await links("observers")];
      await fay.keyboard.press("Escape");
      const id = readJoinLink(participant)?.workshop ?? "";
      for (let count = 0; count < 2; count += 1) wires.push(await layWire(Number(new URL(participant).port)));
      const [toAnn, toDora] = wires;
      if (!toAnn || !toDora) throw new Error("There are no wires");

      const gus = await guests.enter(facilitator, "Gus");
      const ann = await guests.enter(through(toAnn, participant), "Ann");
      const eve = await guests.enter(observer, "Eve");
      const dora = await other.start();
      await joinByLink(dora, through(toDora, participant), "Dora");
      await expect(dora.getByText("Shared, all saved")).toBeVisible();
      const everyone = [fay, gus, ann, eve, dora];
      for (const page of everyone) {
        await openOutline(page);
        await expect(lineOf(page, "Common ground")).toBeVisible();
      }

      // Each does what it may: facilitators lead, participants write, observers see it.
      await goToStage(gus, "Timeline");
      for (const page of everyone)
        await expect(stageOf(page, "Timeline")).toHaveAttribute("aria-current", "step");
      await boardOf(dora).focus();
      await addByKeys(dora, "1", ["Dora was here"]);
      await expect(lineOf(eve, "Dora was here")).toBeVisible();

      // The network is cut for two of them, and all work on.
      toAnn.cut();
      toDora.cut();
      for (const page of [ann, dora])
        await expect(page.getByText("Away: kept here, sent on return")).toBeVisible();
      await addByKeys(fay, "1", ["Fay meanwhile"]);
      await addByKeys(gus, "1", ["Gus meanwhile", "Gus again"]);
      await boardOf(ann).focus();
      await addByKeys(ann, "1", ["Ann on the train", "Ann again"]);
      await addByKeys(dora, "1", ["Dora in the lift"]);
      await rewrite(dora, "Common ground", "Common ground, by Dora");
      await goToStage(fay, "Impact");
      await expect(lineOf(gus, "Fay meanwhile")).toBeVisible();
      await expect(lineOf(eve, "Gus again")).toBeVisible();
      await expect(lineOf(ann, "Fay meanwhile")).toHaveCount(0);
      await expect(lineOf(fay, "Ann on the train")).toHaveCount(0);

      // It heals.
      toAnn.heal();
      toDora.heal();
      const written = [
        "Common ground, by Dora",
        "Dora was here",
        "Fay meanwhile",
        "Gus meanwhile",
        "Gus again",
        "Ann on the train",
        "Ann again",
        "Dora in the lift",
      ];
      for (const page of everyone) {
        for (const text of written) await expect(lineOf(page, text)).toBeVisible();
        await expect(page.getByText("Shared, all saved")).toBeVisible();
        await expect(stageOf(page, "Impact")).toHaveAttribute("aria-current", "step");
      }

      // All five boards are equal, and so is what the host has on its disk.
      const onDisk = () => storedIn(join(desktop.folder, "data/rooms"), id);
      const same = valuesOf(await onDisk());
      // What the host has may still be under way to the others.
      await expect(async () => expect(valuesOf(await savedFrom(desktop, fay))).toEqual(same)).toPass();
      for (const page of [gus, ann, eve])
        await expect.poll(async () => valuesOf(await savedWorkshop(page))).toEqual(same);
      await expect(async () => expect(valuesOf(await savedFrom(other, dora))).toEqual(same)).toPass();
      const texts = (await onDisk()).elements.flatMap((one) => (one.type === "sticky" ? [one.text] : []));
      expect(texts.toSorted()).toEqual(written.toSorted());

      // And no more than that: what an observer writes and a participant leads reaches nobody.
      await boardOf(eve).press("1");
      await eve.keyboard.type("Not for Eve to write");
      await eve.keyboard.press("Escape");
      await boardOf(ann).focus();
      await ann.keyboard.press("Alt+PageDown");
      await boardOf(gus).focus();
      await addByKeys(gus, "1", ["The last word"]);
      for (const page of [fay, ann, dora]) await expect(lineOf(page, "The last word")).toBeVisible();
      for (const page of [fay, gus, dora]) {
        await expect(lineOf(page, "Not for Eve to write")).toHaveCount(0);
        await expect(stageOf(page, "Impact")).toHaveAttribute("aria-current", "step");
      }
      await expect(gus.getByText("Shared, all saved")).toBeVisible();
      const after = await onDisk();
      expect(after.control.stage).toBe((await savedWorkshop(gus)).control.stage);
      expect(after.elements.some((one) => one.type === "sticky" && one.text.includes("Eve"))).toBe(false);
    } finally {
      for (const wire of wires) await wire.close();
    }
  },
);
