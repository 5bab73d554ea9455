import { chromiumOptions } from "#e2e/app/chromium.ts";
import { Guests } from "#e2e/app/guests.ts";
import { expectSameOutline, lineOf, openOutline } from "#e2e/app/outline.ts";
import { openRoom } from "#e2e/app/rooms.ts";
import { addByKeys, boardOf, problems, storedHere } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

// People join a room by link in their own browsers: separate contexts, real sockets, a real host on real files.

test(
  "two people join by link, see each other's stickies, work on while the host is away, and meet again",
  {
    tag: "@browser",
  },
  async ({ room, guests }) => {
    const ann = await guests.enter(await room.link("facilitator"), "Ann");
    const ben = await guests.enter(await room.link("participant"), "Ben");
    await expect(ann.getByRole("list", { name: "One other is here" }).getByText("Ben")).toBeAttached();
    await boardOf(ben).hover({ position: { x: 700, y: 400 } });
    await expect(ann.locator(".cursor").getByText("Ben")).toBeVisible();
    await addByKeys(ann, "1", ["We speak of roles"]);
    await openOutline(ben);
    await expect(lineOf(ben, "We speak of roles")).toBeVisible();

    await room.stop();
    await expect(ann.getByText("Away: kept here, sent on return")).toBeVisible();
    await expect(ben.getByText("Away: kept here, sent on return")).toBeVisible();
    await addByKeys(ann, "1", ["Written by Ann meanwhile"]);
    await addByKeys(ben, "1", ["Written by Ben meanwhile"]);

    await room.startAgain();
    await expect(ann.getByText("Shared, all saved")).toBeVisible();
    await expect(ben.getByText("Shared, all saved")).toBeVisible();
    await ben.reload();
    await expect(boardOf(ben)).toBeVisible();
    await openOutline(ann);
    await openOutline(ben);
    await expect(lineOf(ann, "Written by Ben meanwhile")).toBeVisible();
    await expect(lineOf(ben, "Written by Ann meanwhile")).toBeVisible();
    await expectSameOutline(ann, ben);
  },
);

test(
  "an observer sees everything and changes nothing; a link that is not valid says so",
  {
    tag: "@browser",
  },
  async ({ room, guests }) => {
    const ann = await guests.enter(await room.link("facilitator"), "Ann");
    const eve = await guests.enter(await room.link("observer"), "Eve");
    await expect(eve.getByText("You are watching")).toBeVisible();
    await boardOf(eve).press("1");
    await addByKeys(ann, "1", ["Mine to write"]);
    await openOutline(eve);
    await expect(lineOf(eve, "Mine to write")).toBeVisible();
    await openOutline(ann);
    await expectSameOutline(eve, ann);

    const stranger = await guests.page();
    await stranger.goto((await room.link("participant")).replace(/\.[\w-]+$/, `.${"A".repeat(32)}`));
    await stranger.getByRole("textbox", { name: "Your name" }).fill("Sam");
    await stranger.getByRole("button", { name: "Join" }).click();
    await expect(problems(stranger).filter({ hasText: "not valid any more" })).toBeVisible();
    await expect(stranger.getByRole("button", { name: "New workshop" }).first()).toBeVisible();
  },
);

test(
  "over plain http, where browsers give pages less, a board opens all the same",
  { tag: "@browser" },
  async ({ playwright }) => {
    // This machine's own addresses count as safe; a name of the network does not.
    const args = [...(chromiumOptions.args ?? []), "--host-resolver-rules=MAP room.test 127.0.0.1"];
    const browser = await playwright.chromium.launch({ ...chromiumOptions, args });
    const room = await openRoom(["room.test"]);
    try {
      const ann = await new Guests(browser).enter(
        await room.link("participant", { name: "room.test" }),
        "Ann",
      );
      expect(await ann.evaluate(() => isSecureContext)).toBe(false);
      await addByKeys(ann, "1", ["Written on a phone"]);
      await storedHere(ann);
      await ann.reload();
      await expect(boardOf(ann)).toBeVisible();
      await openOutline(ann);
      await expect(lineOf(ann, "Written on a phone")).toBeVisible();
    } finally {
      await browser.close();
      await room.clear();
    }
  },
);
