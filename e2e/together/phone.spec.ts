import type { Page } from "@playwright/test";
import { expectNothingSerious } from "#e2e/app/axe.ts";
import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { enterByPhone } from "#e2e/app/phones.ts";
import { boardOf } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";
import { startVote } from "#e2e/app/votes.ts";

// What a phone shows of a shared workshop; two widths, both themes.

/** Nothing is wider than the phone, and all that is pressed is large enough for a finger. */
async function expectToFit(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  const small = await page.locator(".phone button:visible").evaluateAll((buttons) =>
    buttons.flatMap((button) => {
      const { width, height } = button.getBoundingClientRect();
      return width < 44 || height < 44
        ? [`${button.ariaLabel ?? button.textContent} ${width} x ${height}`]
        : [];
    }),
  );
  expect(small).toEqual([]);
}

test(
  "on a phone one writes into the open stage, reads, votes and raises a hand",
  {
    tag: "@browser",
  },
  async ({ room, guests }) => {
    const ann = await guests.enter(await room.link("facilitator"), "Ann");
    const ben = await enterByPhone(guests, await room.link("participant"), { name: "Ben", width: 320 });
    await expectToFit(ben);
    await expectNothingSerious(ben, "write");
    const field = ben.getByRole("textbox", { name: "Text" });
    await field.fill("The backup was empty");
    await ben.getByRole("button", { name: "Send" }).tap();
    await expect(field).toHaveValue("");
    await expect(ben.getByRole("list", { name: "What you wrote" })).toContainText("The backup was empty");
    await openOutline(ann);
    await expect(lineOf(ann, "The backup was empty")).toBeVisible();

    await startVote(ann);
    await ben.getByRole("button", { name: "Vote", exact: true }).tap();
    await ben.getByRole("button", { name: "Vote for: The backup was empty" }).tap();
    await expect(ben.getByRole("list", { name: "What can be voted for" }).getByRole("status")).toHaveText(
      "1",
    );
    await expectToFit(ben);
    await expectNothingSerious(ben, "vote");
    await ben.getByRole("button", { name: "Take a vote back from: The backup was empty" }).tap();
    await expect(ben.getByRole("list", { name: "What can be voted for" }).getByRole("status")).toHaveText(
      "0",
    );

    await ben.getByRole("button", { name: "Raise your hand" }).tap();
    await expect(ann.getByRole("button", { name: "Who is here: one hand is up" })).toBeVisible();
    await ben.getByRole("button", { name: "Lower your hand" }).tap();
    await expect(ann.getByRole("button", { name: /one hand/ })).toHaveCount(0);
  },
);

test(
  "on a phone a tap shows a sticky large, one's own can be written anew, and a thumb moves the board alone",
  {
    tag: "@browser",
  },
  async ({ room, guests }) => {
    const look = { name: "Ben", width: 390, dark: true };
    const ben = await enterByPhone(guests, await room.link("participant"), look);
    await ben.getByRole("textbox", { name: "Text" }).fill("Short");
    await ben.getByRole("button", { name: "Send" }).tap();
    await ben.getByRole("button", { name: "Board", exact: true }).tap();
    await boardOf(ben).focus();
    await ben.keyboard.press("ArrowRight");
    const sheet = ben.getByRole("region", { name: "What you tapped" });
    await expect(sheet).toContainText("Short");
    await expectToFit(ben);
    await expectNothingSerious(ben, "reading");
    await sheet.getByRole("button", { name: "Edit text" }).tap();
    await sheet.getByRole("textbox", { name: "Text" }).fill("Longer than before");
    await sheet.getByRole("button", { name: "Done" }).tap();
    await expect(sheet).toContainText("Longer than before");
    await sheet.getByRole("button", { name: "Close" }).tap();
    await expect(ben.getByText("Tap a sticky to read it.")).toBeVisible();
  },
);

test(
  "on a phone an observer looks and raises a hand; a facilitator may have the whole board",
  {
    tag: "@browser",
  },
  async ({ room, guests }) => {
    const eve = await enterByPhone(guests, await room.link("observer"), { name: "Eve", width: 390 });
    await expect(eve.getByText("You are watching")).toBeVisible();
    await expect(eve.getByRole("button", { name: "Write", exact: true })).toHaveCount(0);
    await expect(eve.getByRole("button", { name: "Raise your hand" })).toBeVisible();

    const ann = await enterByPhone(guests, await room.link("facilitator"), { name: "Ann", width: 390 });
    await ann.getByRole("button", { name: "Menu", exact: true }).tap();
    await ann.getByRole("menuitem", { name: "View", exact: true }).tap();
    await ann.getByRole("menuitemcheckbox", { name: "Whole board on this phone" }).tap();
    await expect(ann.getByRole("navigation", { name: "Pages" })).toBeHidden();
    await expect(ann.getByRole("region", { name: "Tools" })).toBeVisible();
  },
);
