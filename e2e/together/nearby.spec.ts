import { lineOf, openOutline } from "#e2e/app/outline.ts";
import { addByKeys, boardOf, share, startWorkshop } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

// Two packaged apps on one machine find each other by real multicast DNS, and one joins the other by a code.

test(
  "a room is found nearby by its title, and its code lets one in as a participant",
  { tag: "@desktop" },
  async ({ page: fay, otherDesktop: other, guests }) => {
    const title = `Nearby ${Date.now()}`;
    await startWorkshop(fay, title);
    const link = await share(fay);
    const dialog = fay.getByRole("dialog", { name: "Invite others" });
    const code = (await dialog.locator(".invite-letters").textContent()) ?? "";
    expect(code).toMatch(/^[B-Z]{3} [B-Z]{3}$/);
    const page = new URL(await link("participants")).origin;

    const dora = await other.start();
    const room = dora.getByRole("button", { name: `Join “${title}” on ` });
    await expect(dora.getByRole("heading", { name: "Rooms nearby" })).toBeVisible();
    await expect(room).toBeHidden();
    await dora.getByRole("button", { name: "Look for rooms nearby" }).click();
    await room.click();
    const join = dora.getByRole("dialog", { name: "Join a workshop" });
    const field = join.getByRole("textbox", { name: "Code or link" });
    await join.getByRole("textbox", { name: "Your name" }).fill("Dora");
    for (const [typed, words] of [
      ["hello", "neither a code of six letters nor a link"],
      [code.startsWith("B") ? "CCCCCC" : "BBBBBB", "does not let anyone in"],
    ] as const) {
      await field.fill(typed);
      await field.press("Enter");
      await expect(join.getByText(words)).toBeVisible();
    }
    await field.fill(code.toLowerCase());
    await field.press("Enter");
    await expect(boardOf(dora)).toBeVisible();
    await expect(dora.getByText("Shared, all saved")).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Remove Dora" })).toBeVisible();
    await expect(dialog.getByText("Participant", { exact: true })).toBeVisible();

    // The same code in a browser that was only given the address.
    const ann = await guests.page();
    await ann.goto(page);
    await ann.getByRole("button", { name: "Join a workshop…" }).click();
    await ann.getByRole("textbox", { name: "Code or link" }).fill(code);
    await ann.getByRole("textbox", { name: "Your name" }).fill("Ann");
    await ann.getByRole("button", { name: "Join", exact: true }).click();
    await expect(ann.getByText("Shared, all saved")).toBeVisible();

    // New links, a new code; who came by the old one comes again.
    await dialog.getByRole("button", { name: "New links" }).click();
    await expect(dialog.locator(".invite-letters")).not.toHaveText(code);
    await expect(dora.getByText("No longer shared")).toBeVisible();
    await fay.keyboard.press("Escape");
    await addByKeys(fay, "1", ["Said aloud"]);
    await openOutline(fay);
    await expect(lineOf(fay, "Said aloud")).toBeVisible();

    // The other app looks again by itself at its next start. Others may share at the same time: theirs are nearby, too.
    await other.quit();
    const again = await other.start();
    const shown = again.getByRole("button", { name: `Join “${title}” on ` });
    await expect(shown).toBeVisible();
    await fay.getByRole("button", { name: "Invite others" }).click();
    const show = dialog.getByRole("checkbox", { name: "Show this room to others in the network" });
    await show.uncheck();
    await expect(shown).toBeHidden();
    await show.check();
    await expect(shown).toBeVisible();
    await dialog.getByRole("button", { name: "Stop sharing" }).click();
    await expect(shown).toBeHidden();
  },
);
