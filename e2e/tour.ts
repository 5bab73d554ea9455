import { type Browser, expect, type Page } from "@playwright/test";
import { Desktop } from "#e2e/app/desktop.ts";
import { Guests } from "#e2e/app/guests.ts";
import { keepNote, notesOf } from "#e2e/app/notes.ts";
import { enterByPhone } from "#e2e/app/phones.ts";
import { openRoom } from "#e2e/app/rooms.ts";
import { addByKeys, boardOf, share, startWorkshop } from "#e2e/app/screens.ts";
import { openVotes, votesOf } from "#e2e/app/votes.ts";

/** Saves what a page shows under a name. */
export type Take = (page: Page, name: string) => Promise<void>;

type Note = readonly [kind: number, text: string];

const title = "Why cargo tracking was late";
const desk = { viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" } as const;
/** What each writes, with the kind's place in the stage; on phones the last is still in their hands. */
const notes = {
  jonas: [
    [2, "Two people knew how the old pipeline worked"],
    [1, "One template saved us a month"],
    [2, "Alerts went to a mailbox that nobody reads"],
  ],
  sofia: [
    [2, "Nobody reads the mailbox with the alerts"],
    [2, "Environments came after six weeks"],
    [3, "The crew tried it on board in March"],
  ],
  ade: [
    [2, "We waited for a database twice"],
    [1, "Support told us what the logs did not"],
  ],
  tom: [
    [3, "The pilot found the gap in the harbour data"],
    [2, "We asked operations too late"],
  ],
} as const satisfies Record<string, readonly Note[]>;

const timeline = ["Project approved", "Environment asked for", "Pilot with the crew", "Live in the harbour"];

async function press(page: Page, key: string): Promise<void> {
  await boardOf(page).focus();
  await page.keyboard.press(key);
}

/** Has everybody see what one page sees, and lets them go there. */
async function gather(lead: Page, others: readonly Page[]): Promise<void> {
  await press(lead, "Alt+b");
  for (const page of others) await expect(page.getByText("has brought everyone here.")).toBeVisible();
  await lead.getByRole("button", { name: "Release" }).click();
  for (const page of others) await expect(page.getByText("has brought everyone here.")).toBeHidden();
}

async function keep(page: Page, given: readonly Note[]): Promise<void> {
  for (const [kind, text] of given) {
    await press(page, String(kind));
    await keepNote(page, text);
  }
}

async function writeByPhone(page: Page, given: readonly Note[]): Promise<void> {
  for (const [place, [kind, text]] of given.entries()) {
    await page
      .locator(".phone-kind")
      .nth(kind - 1)
      .tap();
    await page.getByRole("textbox", { name: "Text" }).fill(text);
    if (place < given.length - 1) await page.getByRole("button", { name: "Send" }).tap();
  }
}

/** Five people in a room, from the agenda to the result of a vote, each state as a desk and a phone show it in both themes. */
export async function takeRoom(browser: Browser, take: Take): Promise<void> {
  const room = await openRoom();
  const guests = new Guests(browser);
  try {
    const mira = await guests.enter(await room.link("facilitator"), "Mira Okafor", desk);
    const link = await room.link("participant");
    const jonas = await guests.enter(link, "Jonas Lind", desk);
    const sofia = await guests.enter(link, "Sofia Marques", { ...desk, colorScheme: "dark" });
    const ade = await enterByPhone(guests, link, { name: "Ade Bello", width: 390 });
    const tom = await enterByPhone(guests, link, { name: "Tom Weir", width: 390, dark: true });
    const seated = [jonas, sofia];
    await mira.getByRole("textbox", { name: "Title of the workshop" }).fill(title);
    await mira.keyboard.press("Enter");

    await press(mira, "Alt+Shift+b");
    await press(mira, "Alt+PageDown");
    await addByKeys(mira, "1", timeline);
    await press(mira, "Escape");
    await press(mira, "Alt+Shift+p");
    await gather(mira, seated);
    await press(mira, "Alt+Shift+a");
    const agenda = mira.getByRole("region", { name: "Agenda" });
    await expect(agenda.getByText(/ahead/)).toBeVisible();
    await take(mira, "room-agenda-light");
    await press(sofia, "Alt+Shift+a");
    await expect(sofia.getByRole("region", { name: "Agenda" })).toBeVisible();
    await take(sofia, "room-agenda-dark");
    await take(ade, "room-agenda-phone");
    await agenda.getByRole("button", { name: "Close", exact: true }).click();
    await sofia
      .getByRole("region", { name: "Agenda" })
      .getByRole("button", { name: "Close", exact: true })
      .click();

    for (let step = 0; step < 3; step += 1) await press(mira, "Alt+PageDown");
    await gather(mira, seated);
    await press(mira, "Alt+Shift+r");
    await mira.getByRole("radio", { name: "Only its writer, until it is revealed" }).check();
    await mira.getByRole("radio", { name: "Hidden, but recorded" }).check();
    await mira.keyboard.press("Escape");
    await keep(jonas, notes.jonas);
    await keep(sofia, notes.sofia);
    await writeByPhone(ade, notes.ade);
    await writeByPhone(tom, notes.tom);
    await take(jonas, "room-private-light");
    await take(sofia, "room-private-dark");
    await take(tom, "room-private-phone");
    for (const page of [ade, tom]) await page.getByRole("button", { name: "Send" }).tap();
    await notesOf(mira).getByRole("button", { name: "Reveal all notes" }).click();
    await expect(notesOf(sofia)).toBeHidden();
    for (const page of [ade, tom]) await expect(page.getByRole("textbox", { name: /^Note / })).toHaveCount(0);
    // They come one by one, each at a moment of its own.
    const written = timeline.length + Object.values(notes).flat().length;
    await expect.poll(async () => (await room.texts()).length).toBe(written);
    await press(mira, "Alt+g");
    const alike = mira.getByRole("region", { name: "Suggestions" });
    await expect(alike.getByText("10 notes compared")).toBeVisible();
    await take(mira, "room-clusters-light");
    await alike.getByRole("textbox", { name: "Title of the cluster" }).first().fill("Unheard alerts");
    await alike
      .getByRole("button", { name: /^Group / })
      .first()
      .click();
    await press(mira, "Escape");
    await alike.getByRole("button", { name: "Close", exact: true }).click();
    await take(sofia, "room-clusters-dark");
    await ade.getByRole("button", { name: "Board", exact: true }).tap();
    await take(ade, "room-clusters-phone");

    await openVotes(mira);
    await votesOf(mira).getByRole("button", { name: "Start a vote" }).click();
    await votesOf(mira).getByRole("textbox", { name: "What is voted on" }).fill("What taught us most?");
    await votesOf(mira).getByRole("button", { name: "Start the vote" }).click();
    for (const [page, first] of [
      [jonas, 1],
      [sofia, 2],
    ] as const) {
      await openVotes(page);
      for (const place of [first, first, first + 2])
        await votesOf(page)
          .getByRole("button", { name: /^Vote for/ })
          .nth(place)
          .click();
    }
    for (const [page, place] of [
      [ade, 1],
      [tom, 3],
    ] as const) {
      await page.getByRole("button", { name: "Vote", exact: true }).tap();
      await page
        .getByRole("button", { name: /^Vote for/ })
        .nth(place)
        .tap();
    }
    await expect(votesOf(mira).getByText("4 people have voted")).toBeVisible();
    await take(jonas, "room-vote-light");
    await take(sofia, "room-vote-dark");
    await take(tom, "room-vote-phone");
    await votesOf(mira).getByRole("button", { name: "Close the vote" }).click();
    await votesOf(mira).getByRole("button", { name: "Put the board into this order" }).click();
    await expect(mira.getByRole("button", { name: "Undo: Put into the order of the vote" })).toBeVisible();
    await press(mira, "Escape");
    await take(mira, "room-result-light");
    await take(sofia, "room-result-dark");
    await take(ade, "room-result-phone");
  } finally {
    await guests.leave();
    await room.clear();
  }
}

/** The room's screen: on the desktop app, since whoever hosts has the way in. */
export async function takeWall(take: Take): Promise<void> {
  const desktop = await Desktop.make();
  try {
    const page = await desktop.start();
    await startWorkshop(page, title);
    await press(page, "Alt+PageDown");
    await addByKeys(page, "1", timeline);
    await press(page, "Alt+Shift+p");
    const link = await share(page);
    await link("participants");
    await page.keyboard.press("Escape");
    await press(page, "Alt+Shift+w");
    await expect(page.getByRole("img", { name: "QR code to join as a participant" })).toBeVisible();
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await take(page, `room-wall-${colorScheme}`);
    }
  } finally {
    await desktop.clear();
  }
}
