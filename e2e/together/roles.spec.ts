import { expectSameOutline, lineOf, openOutline } from "#e2e/app/outline.ts";
import { addByKeys, boardOf, openRecent, problems, runByPalette, storedHere } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";

// What each role is offered in its own browser; that the host holds everybody to it is tried beside the host.

test(
  "an observer is told that they watch, and is offered nothing that changes the board",
  {
    tag: "@browser",
  },
  async ({ room, guests }) => {
    const ann = await guests.enter(await room.link("facilitator"), "Ann");
    const eve = await guests.enter(await room.link("observer"), "Eve");
    await addByKeys(ann, "1", ["Mine to write"]);
    await expect(eve.getByText("You are watching")).toBeVisible();
    await expect(eve.getByRole("button", { name: "Sticky" })).toHaveCount(0);
    await expect(eve.getByRole("textbox", { name: "Title of the workshop" })).not.toBeEditable();
    await openOutline(eve);
    await lineOf(eve, "Mine to write").click();
    await eve.keyboard.press("Delete");
    await boardOf(eve).focus();
    for (const key of ["1", "Delete", "Enter", "Right", "Control+d", "Alt+PageDown"])
      await eve.keyboard.press(key === "Right" ? "ArrowRight" : key);
    await boardOf(eve).dblclick({ position: { x: 700, y: 500 } });
    await expect(eve.getByRole("textbox", { name: /^Text of / })).toHaveCount(0);
    // What another program made goes into a workshop of their own alone.
    await runByPalette(eve, "Import…");
    const dialog = eve.getByRole("dialog", { name: "Import" });
    await dialog.getByRole("textbox", { name: "Table" }).fill("Type\tSummary\nCause\tNot for this board");
    await dialog.getByRole("button", { name: "Read the table" }).click();
    await expect(dialog.getByRole("button", { name: "Make the workshop" })).toBeEnabled();
    await expect(dialog.getByRole("radio", { name: "Onto this board" })).toHaveCount(0);
    await eve.keyboard.press("Escape");
    await expectSameOutline(eve, ann);
    await expect(problems(eve)).toHaveCount(0);
  },
);

test(
  "what a person did alone that their role may not do is taken back, and kept as a workshop of their own",
  {
    tag: "@browser",
  },
  async ({ room, guests }) => {
    const ann = await guests.enter(await room.link("facilitator"), "Ann");
    await addByKeys(ann, "1", ["Of the room"]);
    const eve = await guests.enter(await room.link("participant"), "Eve");
    await openOutline(eve);
    await expect(lineOf(eve, "Of the room")).toBeVisible();
    await eve.getByRole("button", { name: "Back to the start screen" }).click();
    await room.stop();
    await openRecent(eve, "Outage together");
    await addByKeys(eve, "1", ["Done by Eve alone"]);
    await storedHere(eve);
    await eve.goto("about:blank");
    await room.startAgain();
    await eve.goto(await room.link("observer"));
    await expect(problems(eve).filter({ hasText: "was not yours to change" })).toBeVisible();
    await openOutline(eve);
    await expect(lineOf(eve, "Done by Eve alone")).toHaveCount(0);
    await expectSameOutline(eve, ann);
    await expect(eve.getByText("Shared, all saved")).toBeVisible();

    await eve.getByRole("button", { name: "Back to the start screen" }).click();
    await openRecent(eve, "Outage together (only here)");
    await openOutline(eve);
    await expect(lineOf(eve, "Done by Eve alone")).toBeVisible();
    await expect(lineOf(eve, "Of the room")).toBeVisible();
    // Nothing of it comes back with the room's own copy.
    await eve.getByRole("button", { name: "Back to the start screen" }).click();
    await openRecent(eve, "Outage together");
    await openOutline(eve);
    await expect(lineOf(eve, "Of the room")).toBeVisible();
    await expect(lineOf(eve, "Done by Eve alone")).toHaveCount(0);
  },
);
