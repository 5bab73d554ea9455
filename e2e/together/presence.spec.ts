import type { Page } from "@playwright/test";
import { expectNothingSerious } from "#e2e/app/axe.ts";
import { addByKeys, boardOf } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

// What people in one room see of each other, in browsers of their own.

function cursorOf(page: Page, name: string) {
  return page.locator(".cursor").filter({ hasText: name });
}

/** Where a cursor's tip is, in CSS pixels of the window. */
async function tipOf(page: Page, name: string): Promise<readonly [number, number]> {
  const box = await cursorOf(page, name).boundingBox();
  return [Math.round(box?.x ?? -1), Math.round(box?.y ?? -1)];
}

async function openPeople(page: Page) {
  const list = page.getByRole("list", { name: "Who is here" });
  if (await list.isHidden()) await page.getByRole("button", { name: /^Who is here/ }).click();
  await expect(list).toBeVisible();
  return list;
}

test(
  "a raised hand is in a queue for all to see, in the order of raising, and answers go by",
  {
    tag: "@browser",
  },
  async ({ room, guests }) => {
    const ann = await guests.enter(await room.link("facilitator"), "Ann");
    const ben = await guests.enter(await room.link("participant"), "Ben");
    const cleo = await guests.enter(await room.link("observer"), "Cleo");
    await cleo.keyboard.press("Alt+h");
    await expect(ann.getByRole("button", { name: "Who is here: one hand is up" })).toBeVisible();
    await expect(ann.getByText("Cleo raises a hand")).toBeAttached();
    await ben.keyboard.press("Alt+h");
    const people = await openPeople(ann);
    await expect(people.getByRole("listitem")).toHaveText([
      /Cleo.*Observer · Hand up, number 1/,
      /Ben.*Participant · Hand up, number 2/,
      /Ann \(you\).*Facilitator/,
    ]);
    await expectNothingSerious(ann, "who is here");
    await cleo.keyboard.press("Alt+h");
    await expect(people.getByRole("listitem").first()).toHaveText(/Ben.*Hand up, number 1/);
    await ben.keyboard.press("Alt+Shift+1");
    await expect(ann.getByRole("list", { name: "2 others are here" }).getByText("Ben, Agree")).toBeAttached();
    await expect(
      ann.getByRole("list", { name: "2 others are here" }).getByText("Ben, Hand up"),
    ).toBeAttached();
    await addByKeys(ben, "1", ["By Ben"]);
    await boardOf(ben).press("Enter");
    await expect(people.getByRole("listitem").first()).toHaveText(/Writing/);
  },
);

test(
  "one follows another's view until one looks elsewhere",
  { tag: "@browser" },
  async ({ room, guests }) => {
    // Her view and his cursor glide.
    const ann = await guests.enter(await room.link("facilitator"), "Ann", { reducedMotion: "no-preference" });
    const ben = await guests.enter(await room.link("participant"), "Ben");
    await boardOf(ben).hover({ position: { x: 640, y: 410 } });
    await expect(cursorOf(ann, "Ben")).toBeVisible();
    const people = await openPeople(ann);
    await people.getByRole("button", { name: "Follow Ben" }).click();
    await expect(ann.getByText("You see what Ben sees.")).toBeVisible();
    await ann.keyboard.press("Escape");
    await boardOf(ben).press("Control+=");
    await boardOf(ben).press("Control+=");
    await boardOf(ben).hover({ position: { x: 700, y: 450 } });
    // Both windows are of one size: what is under his pointer is at the same place in hers.
    await expect.poll(() => tipOf(ann, "Ben")).toEqual([700, 450]);
    await boardOf(ann).hover({ position: { x: 500, y: 500 } });
    await ann.mouse.wheel(0, 300);
    await expect(ann.getByText("You see what Ben sees.")).toBeHidden();
    await expect.poll(() => tipOf(ann, "Ben")).toEqual([700, 150]);
  },
);

test(
  "a facilitator brings everyone to one place, also those who come later; one may step out and go back",
  {
    tag: "@browser",
  },
  async ({ room, guests }) => {
    const ann = await guests.enter(await room.link("facilitator"), "Ann");
    const ben = await guests.enter(await room.link("participant"), "Ben");
    await boardOf(ann).press("Shift+3");
    await boardOf(ann).press("Alt+b");
    await expect(ann.getByText("Everyone sees what you see.")).toBeVisible();
    await expect(ben.getByText("Ann has brought everyone here.")).toBeVisible();
    await boardOf(ann).hover({ position: { x: 600, y: 400 } });
    await expect.poll(() => tipOf(ben, "Ann")).toEqual([600, 400]);
    await boardOf(ben).press("Escape");
    await expect(ben.getByText("Ann asks everyone to one place.")).toBeVisible();
    await boardOf(ann).press("Control+=");
    await boardOf(ann).hover({ position: { x: 610, y: 410 } });
    const dave = await guests.enter(await room.link("observer"), "Dave");
    await expect(dave.getByText("Ann has brought everyone here.")).toBeVisible();
    await expect.poll(() => tipOf(dave, "Ann")).toEqual([610, 410]);
    expect(await tipOf(ben, "Ann")).not.toEqual([610, 410]);
    await ben.getByRole("button", { name: "Go there" }).click();
    await expect.poll(() => tipOf(ben, "Ann")).toEqual([610, 410]);
    await ann.getByRole("button", { name: "Release" }).click();
    await expect(dave.getByText("Ann has brought everyone here.")).toBeHidden();
    await expect(ben.getByText("asks everyone")).toBeHidden();
  },
);

test(
  "a laser pointer leaves a trail in the others' windows, and nothing on the board",
  {
    tag: "@browser",
  },
  async ({ room, guests }) => {
    const ann = await guests.enter(await room.link("facilitator"), "Ann");
    const eve = await guests.enter(await room.link("observer"), "Eve");
    await boardOf(eve).press("l");
    await boardOf(eve).hover({ position: { x: 500, y: 400 } });
    // It is gone in a moment: looked for in every frame, and before it comes.
    const seen = ann.waitForFunction(() => document.querySelector(".cursors-trails:not([hidden])") !== null);
    await eve.mouse.down();
    await eve.mouse.move(700, 450, { steps: 8 });
    await seen;
    await eve.mouse.up();
    await expect(ann.locator(".cursors-trails")).toBeHidden();
  },
);
