import type { Page } from "@playwright/test";
import { addByKeys, boardOf, goToStage, storedHere } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

// Facilitators and participants in one room: separate browsers, real sockets, a real host on real files.

const stages = (page: Page) => page.getByRole("toolbar", { name: "Stages" });
const opened = (page: Page) => stages(page).locator("[aria-current=step]");
const timer = (page: Page) => page.getByRole("button", { name: /^Timer, / });
const agenda = (page: Page) => page.getByRole("region", { name: "Agenda" });

async function press(page: Page, key: string): Promise<void> {
  await boardOf(page).focus();
  await page.keyboard.press(key);
}

test(
  "a facilitator runs the room: agenda, a timer that late comers and wrong clocks see alike, lock and settings",
  { tag: "@browser" },
  async ({ room, guests }) => {
    const ann = await guests.enter(await room.link("facilitator"), "Ann");
    const ben = await guests.enter(await room.link("participant"), "Ben");

    await press(ann, "Alt+Shift+a");
    await agenda(ann).getByRole("checkbox", { name: "Start the timer with each stage" }).check();
    await agenda(ann).getByRole("button", { name: "Begin the workshop" }).click();
    await expect(agenda(ann).getByText("On time")).toBeVisible();
    await press(ann, "Alt+PageDown");
    for (const page of [ann, ben]) {
      await expect(opened(page)).toHaveAccessibleName(/Timeline/);
      await expect(timer(page)).toHaveText(/2[45]:\d\d/);
    }

    // Whoever comes late, with a clock that is seven hours wrong, sees the same time left.
    const cem = await guests.page();
    await cem.clock.install({ time: Date.now() - 7 * 3_600_000 });
    await cem.clock.resume();
    await cem.goto(await room.link("participant"));
    await cem.getByRole("textbox", { name: "Your name" }).fill("Cem");
    await cem.getByRole("button", { name: "Join" }).click();
    await expect(timer(cem)).toHaveText(/2[345]:\d\d/);

    // The next stage is skipped, and one of their own comes before it.
    await agenda(ann).getByRole("button", { name: "What can be done with Impact" }).click();
    await ann.getByRole("menuitem", { name: "Skip it" }).click();
    await agenda(ann).getByRole("button", { name: "Add an item" }).click();
    const dialog = ann.getByRole("dialog", { name: "Add to the agenda" });
    await dialog.getByRole("textbox", { name: "Title" }).fill("Coffee");
    await dialog.getByRole("button", { name: "Add an item" }).click();
    await expect(dialog).toBeHidden();
    await press(ann, "Alt+PageDown");
    await expect(opened(ben)).toHaveAccessibleName(/Coffee/);
    await press(ann, "Alt+PageDown");
    await expect(opened(ben)).toHaveAccessibleName(/Causes/);

    // Ready.
    await press(ben, "Alt+Shift+y");
    await expect(ann.getByLabel("1 of 2 are done with this stage")).toBeVisible();

    // A stage that offers stickies alone, and then nothing.
    await expect(ben.getByRole("button", { name: "Pen", exact: true })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await press(ann, "Alt+Shift+r");
    const settings = ann.getByRole("dialog", { name: "Stage settings" });
    await settings.getByRole("group", { name: "What participants may add" }).getByText("Everything").click();
    await expect(ben.getByRole("button", { name: "Pen", exact: true })).toHaveAttribute(
      "aria-disabled",
      "false",
    );
    await settings.getByRole("checkbox", { name: "Locked: participants can change nothing" }).check();
    await expect(ben.getByRole("button", { name: "Pen", exact: true })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await settings.getByRole("checkbox", { name: "Locked: participants can change nothing" }).uncheck();
    await expect(ben.getByRole("button", { name: "Pen", exact: true })).toHaveAttribute(
      "aria-disabled",
      "false",
    );
    await ann.keyboard.press("Escape");
    await addByKeys(ben, "1", ["Alerts went to nobody"]);

    // All of it is there after a reload.
    await ann.reload();
    await expect(opened(ann)).toHaveAccessibleName(/Causes/);
    await expect(timer(ann)).toBeVisible();
  },
);

test(
  "two facilitators go on at once and arrive together; one hands over and leaves, and the room goes on",
  { tag: "@browser" },
  async ({ room, guests }) => {
    const ann = await guests.enter(await room.link("facilitator"), "Ann");
    const fay = await guests.enter(await room.link("facilitator"), "Fay");
    const ben = await guests.enter(await room.link("participant"), "Ben");

    // Both press while neither has heard of the other.
    for (const page of [ann, fay]) await page.context().setOffline(true);
    await room.stop();
    await press(ann, "Alt+PageDown");
    await press(fay, "Alt+PageDown");
    for (const page of [ann, fay]) await page.context().setOffline(false);
    await room.startAgain();
    for (const page of [ann, fay, ben]) await expect(opened(page)).toHaveAccessibleName(/Timeline/);

    await ann.getByRole("button", { name: "Who is here" }).click();
    await ann.getByRole("button", { name: "Make Ben a facilitator" }).click();
    await expect(stages(ben).getByRole("button", { name: /Impact/ })).not.toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await fay.close();
    await ann.close();
    // Going on would mean the stage before for a glance; what is pressed by name means itself.
    await goToStage(ben, "Impact");
    await expect(opened(ben)).toHaveAccessibleName(/Impact/);
    await storedHere(ben);
    await ben.reload();
    await expect(opened(ben)).toHaveAccessibleName(/Impact/);
    await goToStage(ben, "Causes");
    await expect(opened(ben)).toHaveAccessibleName(/Causes/);
  },
);
