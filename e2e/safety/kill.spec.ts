import { existsSync } from "node:fs";
import { mkdir, readdir, rm, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import type { Desktop } from "#e2e/app/desktop.ts";
import { expect, test } from "#e2e/app/test.ts";
import { workshopAt } from "#e2e/app/files.ts";
import { random } from "#e2e/app/random.ts";
import { boardOf, openRecent, problems, startWorkshop } from "#e2e/app/screens.ts";

/** In two halves, one on each side: what the machine is too slow for is measured, and not held against the app. */
const halves = ["first", "second"];
const kills = 25;
/** The most that may be lost, in milliseconds of work. */
const lastSecond = 1000;
const title = "A workshop with bad luck";

interface Written {
  readonly text: string;
  /** When the app had taken the last key of it. */
  readonly at: number;
}

async function textsAt(path: string): Promise<ReadonlySet<string>> {
  const { elements } = await workshopAt(path);
  return new Set(elements.flatMap((element) => (element.type === "sticky" ? [element.text] : [])));
}

/** Presses keys one after the other without looking, faster than hands do (hands.ts). */
async function hurry(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.down(key);
    await page.keyboard.up(key);
  }
}

/** Adds stickies as fast as keys can be pressed, until the app is gone. */
async function addUntilGone(page: Page, round: number): Promise<readonly Written[]> {
  const written: Written[] = [];
  try {
    for (;;) {
      const text = `${round}.${written.length}`;
      await hurry(page, ["1", ...Array.from(text), "Escape"]);
      written.push({ text, at: Date.now() });
    }
  } catch {
    return written;
  }
}

/** Lets the app paint this many times. */
async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(
    (left) =>
      new Promise<void>((done) => {
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : done());
        next();
      }),
    count,
  );
}

/** How long this machine takes now, in milliseconds, for the least that a browser can store. */
async function lagOf(page: Page): Promise<number> {
  return await page.evaluate(async () => {
    const before = performance.now();
    await new Promise<void>((done, fail) => {
      const opening = indexedDB.open("probe");
      opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("probe"));
      opening.addEventListener("error", fail);
      opening.addEventListener("success", () => {
        const transaction = opening.result.transaction("probe", "readwrite");
        transaction.objectStore("probe").put(before, "at");
        transaction.addEventListener("complete", () => {
          opening.result.close();
          done();
        });
      });
    });
    return performance.now() - before;
  });
}

/** Opens the workshop as the device has it, and says what it holds by saving it to its file anew. */
async function storedTexts(page: Page, path: string, expected: ReadonlySet<string>) {
  await openRecent(page, title);
  await expect(boardOf(page)).toBeFocused();
  await page.keyboard.press("Control+s");
  await expect(async () => {
    const stored = await textsAt(path);
    expect([...expected].filter((text) => !stored.has(text))).toEqual([]);
  }).toPass();
  await expect(problems(page)).toHaveCount(0);
  return await textsAt(path);
}

/** Makes what a kill left of a file half written look as it does when the person comes back, and not in the same moment. */
async function comeBackLater(folder: string): Promise<void> {
  const before = new Date(Date.now() - 3_600_000);
  for (const name of await readdir(folder)) await utimes(join(folder, name), before, before);
}

async function killWhileWriting(desktop: Desktop, page: Page, round: number, painted: number) {
  const adding = addUntilGone(page, round);
  await frames(page, painted);
  // A machine that is busy with other things takes longer; the app is not to blame for that.
  const lag = await lagOf(page);
  const killedAt = Date.now();
  await desktop.kill();
  const written = await adding;
  return { written, kept: written.filter(({ at }) => at <= killedAt - lastSecond - lag) };
}

for (const half of halves)
  test(
    `kill -9 at random moments loses at most the last second, and never the board or its file: the ${half} ${kills}`,
    { tag: "@desktop" },
    async ({ groundwork, desktop }) => {
      test.setTimeout(900_000);
      const dice = random(half);
      console.log(`SEED=${dice.seed}`);
      let lost = 0;
      let total = 0;
      const path = join(desktop.folder, "saved/Luck.groundwork");
      let { page } = groundwork;
      await startWorkshop(page, title);
      await mkdir(dirname(path));
      await desktop.answerSave(path);
      await page.keyboard.press("Control+s");
      await expect(page.getByText("Saved to Luck.groundwork")).toBeVisible();

      let expected: ReadonlySet<string> = new Set();
      for (let round = 1; round <= kills; round += 1) {
        const { written, kept } = await killWhileWriting(desktop, page, round, dice.below(150));
        // Autosave may have been at work: what is there is a whole file.
        if (existsSync(path)) await workshopAt(path);
        // What comes next must come from the device's store, not from the file.
        await rm(path, { force: true });
        await comeBackLater(dirname(path));
        page = await desktop.start();
        const stored = await storedTexts(page, path, new Set([...expected, ...kept.map(({ text }) => text)]));
        total += written.length;
        lost += written.filter(({ text }) => !stored.has(text)).length;
        expected = stored;
      }
      await desktop.quit();
      expect(await textsAt(path)).toEqual(expected);
      expect(await readdir(dirname(path))).toEqual(["Luck.groundwork"]);
      console.log(`${kills} kills, ${total} stickies written, ${lost} of the last seconds lost`);
    },
  );
