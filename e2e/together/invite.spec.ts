import { expectSameOutline, lineOf, openOutline } from "#e2e/app/outline.ts";
import { addByKeys, openRecent, share, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";
import { openVotes, startVote, votesOf } from "#e2e/app/votes.ts";

// A facilitator shares from the packaged app, and people join in Chromium: real sockets, a real host inside the app.

test(
  "a facilitator invites from the app, others join by link, and nothing is lost when sharing ends and begins again",
  { tag: "@desktop" },
  async ({ page: first, groundwork, guests }) => {
    let page = first;
    const dialog = () => page.getByRole("dialog", { name: "Invite others" });
    await startWorkshop(page, "Outage together");
    await addByKeys(page, "1", ["Written before"]);
    const link = await share(page);
    expect(await link("participants")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#join=/);
    const ann = await guests.enter(await link("participants"), "Ann");
    const eve = await guests.enter(await link("observers"), "Eve");
    await expect(dialog().getByRole("button", { name: "Remove Ann" })).toBeVisible();
    await expect(dialog().getByRole("button", { name: "Remove Eve" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText("Shared, all saved")).toBeVisible();

    await addByKeys(page, "1", ["Written by Fay"]);
    await addByKeys(ann, "1", ["Written by Ann"]);
    for (const one of [page, ann, eve]) {
      await openOutline(one);
      for (const text of ["Written before", "Written by Fay", "Written by Ann"])
        await expect(lineOf(one, text)).toBeVisible();
    }

    // A hidden vote is counted by the host: closed without it, it says where the votes are.
    await startVote(page);
    await openVotes(ann);
    await votesOf(ann)
      .getByRole("button", { name: /^Vote for/ })
      .first()
      .click();
    await openVotes(page);
    await expect(votesOf(page).getByText("1 person has voted")).toBeVisible();

    await page.getByRole("button", { name: "Invite others" }).click();
    await dialog().getByRole("button", { name: "Stop sharing" }).click();
    await expect(dialog().getByRole("button", { name: "Start sharing" })).toBeVisible();
    await page.keyboard.press("Escape");
    for (const one of [ann, eve])
      await expect(one.getByText("Away: kept here, sent on return")).toBeVisible();
    await addByKeys(page, "1", ["Fay alone"]);
    await addByKeys(ann, "1", ["Ann alone"]);
    await expect(lineOf(page, "Fay alone")).toBeVisible();
    await votesOf(page).getByRole("button", { name: "Close the vote" }).click();
    await expect(page.getByText("share the workshop again on this computer")).toBeVisible();

    page = await groundwork.restart();
    await openRecent(page, "Outage together");
    await openOutline(page);
    await expect(lineOf(page, "Fay alone")).toBeVisible();
    await share(page);
    await page.keyboard.press("Escape");
    for (const one of [ann, eve]) await expect(one.getByText("Shared, all saved")).toBeVisible();
    for (const one of [page, ann, eve]) {
      await expect(lineOf(one, "Ann alone")).toBeVisible();
      await expect(lineOf(one, "Fay alone")).toBeVisible();
    }
    await expectSameOutline(ann, page);
    await expectSameOutline(eve, page);
    await openVotes(page);
    await expect(votesOf(page).getByText("1 vote", { exact: true })).toBeVisible();

    // The app ends while it shares: what was done is there again, with and without the others.
    await addByKeys(ann, "1", ["Just before the end"]);
    await expect(lineOf(page, "Just before the end")).toBeVisible();
    page = await groundwork.restart();
    await openRecent(page, "Outage together");
    await openOutline(page);
    await expect(lineOf(page, "Just before the end")).toBeVisible();
  },
);

test(
  "whoever is removed stays out, and old links let nobody in once there are new ones",
  { tag: "@desktop" },
  async ({ page, guests }) => {
    await startWorkshop(page, "Among ourselves");
    const link = await share(page);
    const old = await link("participants");
    const ann = await guests.enter(old, "Ann");
    const ben = await guests.enter(old, "Ben");
    const dialog = page.getByRole("dialog", { name: "Invite others" });
    await dialog.getByRole("button", { name: "Remove Ann" }).click();
    await expect(ann.getByText("No longer shared")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Remove Ann" })).toBeHidden();
    await expect(ben.getByText("Shared, all saved")).toBeVisible();

    await dialog.getByRole("button", { name: "New links" }).click();
    await expect(ben.getByText("No longer shared")).toBeVisible();
    await expect.poll(() => link("participants")).not.toBe(old);
    await guests.enter(await link("participants"), "Cleo");
    await expect(dialog.getByRole("button", { name: "Remove Cleo" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByText("Shared, all saved")).toBeVisible();
  },
);
