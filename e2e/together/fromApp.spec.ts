import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { addByKeys, boardOf, joinByLink, leaveWorkshop, openRecent, problems } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

// The packaged app joins rooms that others hold: a real host in this process, real sockets, real files.

test(
  "the app joins by link, keeps the workshop, finds back to its room by itself, and works on without it",
  { tag: "@desktop" },
  async ({ page: first, groundwork, room }) => {
    let page = first;
    await joinByLink(page, `Join here: ${await room.link("participant")} .`, "Dora");
    await expect(boardOf(page)).toBeVisible();
    await expect(page.getByText("Shared, all saved")).toBeVisible();
    await addByKeys(page, "1", ["Written in the room"]);
    await expect(page.getByText("Shared, all saved")).toBeVisible();
    await leaveWorkshop(page);

    // Back to it, with the host there.
    await openRecent(page, "Outage together");
    await expect(page.getByText("Shared, all saved")).toBeVisible();

    // And without: nothing complains, and what is done goes out on return.
    await room.stop();
    page = await groundwork.restart();
    await openRecent(page, "Outage together");
    await expect(page.getByText("Away: kept here, sent on return")).toBeVisible();
    await expect(problems(page)).toHaveCount(0);
    await openOutline(page);
    await expect(lineOf(page, "Written in the room")).toBeVisible();
    await addByKeys(page, "1", ["Written on the train"]);
    await room.startAgain();
    await expect(page.getByText("Shared, all saved")).toBeVisible();
    await expect.poll(() => room.texts()).toEqual(["Written in the room", "Written on the train"]);
  },
);

test(
  "what keeps one from joining is said in words, with what to do, and nothing is opened",
  { tag: "@desktop" },
  async ({ page, room }) => {
    const put = page.getByRole("button", { name: "Put away" });
    await page.getByRole("button", { name: "Join a workshop…" }).click();
    const dialog = page.getByRole("dialog", { name: "Join a workshop" });
    await dialog.getByRole("textbox", { name: "Your name" }).fill("Dora");
    const field = dialog.getByRole("textbox", { name: "Link" });
    for (const noLink of ["hello", "http://127.0.0.1/", "javascript:alert(1)//#join=x"]) {
      await field.fill(noLink);
      await dialog.getByRole("button", { name: "Join", exact: true }).click();
      await expect(dialog.getByText("This is no link to a workshop")).toBeVisible();
      await expect(field).toBeFocused();
    }
    await page.keyboard.press("Escape");

    const good = await room.link("participant");
    for (const [link, words] of [
      [good.replace(/\.[\w-]+$/, `.${"A".repeat(32)}`), "This link is not valid any more"],
      [await room.link("participant", { hours: 0 }), "This link has expired"],
      [good.replace(/:\d+/, ":9"), "nobody shares a workshop on it now"],
      [good.replace("127.0.0.1", "no-such-machine.invalid"), "is not known in this network"],
    ] as const) {
      await joinByLink(page, link, "Dora");
      await expect(problems(page)).toContainText(words);
      await expect(page.getByRole("heading", { name: "Recent workshops" })).toBeVisible();
      await put.click();
    }

    // A person who was removed hears so, on the open board and when coming back.
    await joinByLink(page, good, "Dora");
    await expect(page.getByText("Shared, all saved")).toBeVisible();
    await room.remove("Dora");
    await expect(problems(page)).toContainText("The facilitator has removed you");
    await put.click();
    await addByKeys(page, "1", ["Mine to keep"]);
    await leaveWorkshop(page);
    await openRecent(page, "Outage together");
    await expect(page.getByText("Saved on this device")).toBeVisible();
    await expect(problems(page)).toHaveCount(0);
    expect(await room.texts()).toEqual([]);
  },
);
