import { join } from "node:path";
import { expectSameOutline, lineOf, openOutline } from "#e2e/app/outline.ts";
import { addByKeys, boardOf, joinByLink, runByPalette, share, startWorkshop } from "#e2e/app/screens.ts";
import { storedIn } from "#e2e/app/stored.ts";
import { expect, test } from "#e2e/app/test.ts";
import { readJoinLink } from "#shared/access/joinLink.ts";

// A second packaged app takes a workshop over from the first: as planned, and after the first is gone at once.

const saved = "Shared, all saved";

test(
  "another facilitator hosts from their computer: everybody moves by themselves, and the old one may go",
  { tag: "@desktop" },
  async ({ page: fay, desktop, otherDesktop: other, guests }) => {
    await startWorkshop(fay, "Handed on");
    await addByKeys(fay, "1", ["Before the move"]);
    const link = await share(fay);
    const [facilitator, participant] = [await link("facilitators"), await link("participants")];
    await fay.keyboard.press("Escape");
    const ann = await guests.enter(participant, "Ann");
    const dora = await other.start();
    await joinByLink(dora, facilitator, "Dora");
    await expect(dora.getByText(saved)).toBeVisible();

    const before = new URL(ann.url()).host;
    await dora.getByRole("button", { name: "Invite others" }).click();
    const dialog = dora.getByRole("dialog", { name: "Invite others" });
    await expect(dialog.getByText("Somebody else’s computer hosts this workshop now.")).toBeVisible();
    await dialog.getByRole("button", { name: "Host from here" }).click();
    await expect(dialog.getByRole("button", { name: "Stop sharing" })).toBeVisible();
    await expect.poll(() => new URL(ann.url()).host).not.toBe(before);
    for (const name of ["Remove Ann", "Remove Fay"])
      await expect(dialog.getByRole("button", { name })).toBeVisible();
    await dora.keyboard.press("Escape");

    const texts = ["Before the move", "By Fay", "By Ann", "By Dora"];
    for (const [page, text] of [
      [fay, "By Fay"],
      [ann, "By Ann"],
      [dora, "By Dora"],
    ] as const) {
      await expect(page.getByText(saved)).toBeVisible();
      await boardOf(page).focus();
      await addByKeys(page, "1", [text]);
    }
    for (const page of [fay, ann, dora]) {
      await openOutline(page);
      for (const text of texts) await expect(lineOf(page, text)).toBeVisible();
    }

    // Who comes late by an old link is sent over too, as long as the old computer is there.
    const late = await guests.page();
    await late.goto(participant);
    await late.getByRole("textbox", { name: "Your name" }).fill("Lea");
    await late.getByRole("button", { name: "Join" }).click();
    await expect.poll(() => new URL(late.url()).host).toBe(new URL(ann.url()).host);
    await expect(boardOf(late)).toBeVisible();

    // The old computer goes, and nothing is missing.
    await desktop.quit();
    await boardOf(ann).focus();
    await addByKeys(ann, "1", ["After the old host"]);
    await expect(lineOf(dora, "After the old host")).toBeVisible();
    await expect(ann.getByText(saved)).toBeVisible();
    await expectSameOutline(ann, dora);
    const id = readJoinLink(participant)?.workshop ?? "";
    const { elements } = await storedIn(join(other.folder, "data/rooms"), id);
    const stored = elements.flatMap((one) => (one.type === "sticky" ? [one.text] : []));
    expect(stored.toSorted()).toEqual([...texts, "After the old host"].toSorted());
  },
);

test(
  "the host is gone at once: another facilitator goes on from their copy, and a page brings what only it has",
  { tag: "@desktop" },
  async ({ page: fay, desktop, otherDesktop: other, guests }) => {
    await startWorkshop(fay, "Left alone");
    await addByKeys(fay, "1", ["While all were there"]);
    const link = await share(fay);
    const [facilitator, participant] = [await link("facilitators"), await link("participants")];
    const ann = await guests.enter(participant, "Ann");
    const dora = await other.start();
    await joinByLink(dora, facilitator, "Dora");
    await expect(dora.getByText(saved)).toBeVisible();

    await desktop.kill();
    for (const page of [ann, dora])
      await expect(page.getByText("Away: kept here, sent on return")).toBeVisible();
    await boardOf(ann).focus();
    await addByKeys(ann, "1", ["Only on this page"]);
    await dora.getByRole("button", { name: "Invite others" }).click();
    const dialog = dora.getByRole("dialog", { name: "Invite others" });
    await dialog.getByRole("button", { name: "Host from here" }).click();
    const fresh = await dialog.getByRole("textbox", { name: "Link for participants" }).inputValue();
    await dora.keyboard.press("Escape");

    // A link to something else is refused; the right one opens a page that asks first.
    await runByPalette(ann, "The workshop has moved…");
    const moved = ann.getByRole("dialog", { name: "The workshop has moved" });
    const field = moved.getByRole("textbox", { name: "Link" });
    const go = moved.getByRole("button", { name: "Go there with what is here" });
    await field.fill(fresh.replace(/join=\w+/, `join=${"z".repeat(10)}`));
    await go.click();
    await expect(moved.getByText("This link leads to another workshop")).toBeVisible();
    await field.fill(fresh);
    const opening = ann.context().waitForEvent("page");
    await go.click();
    const there = await opening;
    await expect(there.getByText(/has this workshop with \d+ elements on its board/)).toBeVisible();
    await expect(ann.getByText("It goes on in the new page.")).toBeVisible();
    await openOutline(dora);
    await expect(lineOf(dora, "Only on this page")).toHaveCount(0);
    await there.getByRole("button", { name: "Bring it along" }).click();
    await expect(there.getByText(saved)).toBeVisible();
    for (const text of ["While all were there", "Only on this page"])
      await expect(lineOf(dora, text)).toBeVisible();
    await expectSameOutline(there, dora);

    // The one who hosted comes back by the new link.
    const back = await desktop.start();
    await joinByLink(back, fresh, "Fay");
    await expect(back.getByText(saved)).toBeVisible();
    await expectSameOutline(back, dora);
  },
);
