import { expect, type Locator, type Page } from "@playwright/test";
import { type Place, pick, selectionOf } from "#e2e/app/board.ts";
import { boardOf, goToStage } from "#e2e/app/screens.ts";
import { outlineOf } from "#e2e/app/outline.ts";
import { startVote, votesOf } from "#e2e/app/votes.ts";

/** Where the three stickies of the board lie: the corner of the second is over the first. */
export const places = [
  [500, 400],
  [690, 460],
  [500, 800],
] as const satisfies readonly Place[];
const [a, b, c] = places;

/** A situation in which a key applies, and what comes of it. */
export interface KeyTrial {
  readonly given?: (page: Page) => Promise<void>;
  readonly shows: (page: Page) => Promise<void>;
  /** How many steps of undo put the board back. */
  readonly undo?: number;
  /** Whether the board looks elsewhere afterwards: then it is tried after those that press on it. */
  readonly movesAway?: true;
}

const one = (page: Page) => pick(page, [a]);
const two = (page: Page) => pick(page, [a, b]);
const all = (page: Page) => pick(page, places);

const undo = (label: string) => (page: Page) =>
  expect(page.getByRole("button", { name: `Undo: ${label}`, exact: true })).toBeVisible();
const step = (given: KeyTrial["given"], label: string): KeyTrial => ({
  ...(given && { given }),
  shows: undo(label),
  undo: 1,
});

const pressed = (name: string, given?: KeyTrial["given"]): KeyTrial => ({
  ...(given && { given }),
  shows: (page) =>
    expect(
      page.getByRole("toolbar", { name: "Tools" }).getByRole("button", { name, exact: true }),
    ).toHaveAttribute("aria-pressed", "true"),
});

const dialog = (name: string): KeyTrial => ({
  shows: async (page) => {
    await expect(page.getByRole("dialog", { name })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  },
});

/** A panel comes and, with the same key, goes. */
const panel = (key: string, find: (page: Page) => Locator): KeyTrial => ({
  shows: async (page) => {
    await expect(find(page)).toBeVisible();
    await boardOf(page).focus();
    await page.keyboard.press(key);
    await expect(find(page)).toBeHidden();
  },
});

const zoom = (percent: number | RegExp, given?: KeyTrial["given"]): KeyTrial => ({
  ...(given && { given }),
  shows: async (page) => {
    const words = typeof percent === "number" ? `Zoom ${percent}%` : percent;
    await expect(page.getByRole("button", { name: words })).toBeVisible();
    await page.keyboard.press("Control+0");
  },
});

const selects = (words: string, given?: KeyTrial["given"]): KeyTrial => ({
  ...(given && { given }),
  shows: (page) => expect(page.getByRole("complementary", { name: "Beside the board" })).toContainText(words),
});

const writes = (given?: KeyTrial["given"], steps = 1): KeyTrial => ({
  ...(given && { given }),
  shows: async (page) => {
    await expect(page.getByRole("textbox", { name: /^Text of / })).toBeFocused();
    await page.keyboard.press("Escape");
  },
  undo: steps,
});

/** A running vote, and one sticky selected. */
const voting = async (page: Page) => {
  await startVote(page);
  await one(page);
};

/** Closes the vote that runs and puts the panel of votes away. */
const closeVote = async (page: Page) => {
  await page.getByRole("button", { name: "Votes", exact: true }).click();
  await votesOf(page).getByRole("button", { name: "Close the vote" }).click();
  await votesOf(page).getByRole("button", { name: "Close", exact: true }).click();
};

const votes = (count: number, given: KeyTrial["given"]): KeyTrial => ({
  ...(given && { given }),
  shows: async (page) => {
    const shown = page.getByRole("complementary", { name: "Beside the board" }).locator("output");
    await expect(shown).toHaveText(String(count));
    await closeVote(page);
  },
});

/** For each command with a key, how it is tried; those that a stage's kinds make are tried with `methods.spec.ts`. */
export const trials: Readonly<Record<string, KeyTrial>> = {
  "file.new": dialog("New workshop"),
  "file.export": dialog("Export"),
  "file.picture": dialog("Picture of the board"),
  "help.shortcuts": dialog("Keyboard shortcuts"),
  "view.palette": dialog("Command palette"),
  "workshop.nextStage": {
    movesAway: true,
    shows: async (page) => {
      await expect(page.getByText("What happened, as you saw it, and when?")).toBeVisible();
      await goToStage(page, "Safety");
    },
  },
  "workshop.previousStage": {
    movesAway: true,
    given: (page) => goToStage(page, "Timeline"),
    shows: (page) => expect(page.getByText("Everyone acted reasonably")).toBeVisible(),
  },
  "workshop.begin": {
    shows: async (page) => {
      await page.keyboard.press("Alt+Shift+a");
      await expect(agendaOf(page).getByText("On time")).toBeVisible();
      await agendaOf(page).getByRole("button", { name: "Reset the clock" }).click();
      await agendaOf(page).getByRole("button", { name: "Close", exact: true }).click();
    },
    movesAway: true,
  },
  "view.agenda": panel("Alt+Shift+a", agendaOf),
  "workshop.lock": {
    shows: async (page) => {
      await page.keyboard.press("Alt+Shift+r");
      const locked = page.getByRole("checkbox", { name: "Locked: participants can change nothing" });
      await expect(locked).toBeChecked();
      await locked.uncheck();
      await page.keyboard.press("Escape");
    },
  },
  "workshop.stageRules": {
    shows: async (page) => {
      await expect(page.getByRole("dialog", { name: "Stage settings" })).toBeVisible();
      await page.keyboard.press("Escape");
    },
  },
  "timer.toggle": {
    shows: async (page) => {
      // It runs, and by the time that one looks some of its ten minutes may be over.
      await expect(page.getByRole("button", { name: /^Timer, left: (?:10:00|\d:\d\d)$/u })).toBeVisible();
      await page.keyboard.press("Alt+0");
    },
  },
  "timer.more1": timed(1),
  "timer.more5": timed(5),
  "timer.stop": {
    given: (page) => page.keyboard.press("Alt+Shift+p"),
    shows: (page) => expect(page.getByRole("button", { name: /^Timer, / })).toBeHidden(),
  },
  "timer.sound": {
    given: (page) => page.keyboard.press("Alt+Shift+p"),
    shows: async (page) => {
      await expect(page.getByLabel("without sound")).toBeVisible();
      await page.keyboard.press("Alt+Shift+m");
      await page.keyboard.press("Alt+0");
    },
  },
  "view.balance": panel("Alt+Shift+e", (page) => page.getByRole("region", { name: "Balance of voices" })),
  "view.coach": panel("Alt+Shift+c", (page) => page.getByRole("region", { name: "Coach" })),
  "view.wall": {
    shows: async (page) => {
      await expect(page.getByRole("heading", { level: 1, name: /^Safety/ })).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("navigation", { name: "Agenda" })).toBeVisible();
    },
    movesAway: true,
  },
  "edit.park": { ...step((page) => page.keyboard.press("Control+a"), "Park"), movesAway: true },
  "edit.bringBack": {
    given: async (page) => {
      await page.keyboard.press("Control+a");
      await page.keyboard.press("Alt+Shift+l");
    },
    shows: undo("Bring back"),
    undo: 2,
    movesAway: true,
  },
  "connect.finish": step(async (page) => {
    await one(page);
    await page.keyboard.press("c");
    await page.keyboard.press("Alt+ArrowRight");
  }, "Connect"),
  "edit.undo": {
    given: async (page) => {
      await one(page);
      await page.keyboard.press("ArrowRight");
    },
    shows: (page) => expect(page.getByRole("button", { name: "Redo: Move" })).toBeEnabled(),
  },
  "edit.redo": step(async (page) => {
    await one(page);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Control+z");
  }, "Move"),
  "edit.cut": step(one, "Cut"),
  "edit.copy": {
    given: one,
    shows: async (page) => {
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("a");
    },
  },
  "edit.paste": step(undefined, "Paste"),
  "edit.duplicate": step(one, "Duplicate"),
  "edit.delete": step(one, "Delete"),
  "edit.selectAll": selects("3 selected"),
  "edit.escape": { given: all, shows: (page) => expect(selectionOf(page)).toBeHidden() },
  "edit.write": writes(one, 0),
  "edit.lock": step(one, "Lock"),
  "vote.add": votes(1, voting),
  "vote.takeBack": votes(0, async (page) => {
    await voting(page);
    await page.keyboard.press("+");
  }),
  "vote.applyOrder": step(async (page) => {
    await startVote(page);
    await pick(page, [c]);
    await page.keyboard.press("+");
    await closeVote(page);
    await boardOf(page).focus();
  }, "Put into the order of the vote"),
  "workshop.reveal": {
    given: async (page) => {
      await page.getByRole("button", { name: "Stage settings" }).click();
      await page.getByRole("radio", { name: "Only its writer, until it is revealed" }).check();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("region", { name: "My notes" })).toBeVisible();
      await boardOf(page).focus();
    },
    shows: (page) => expect(page.getByRole("region", { name: "My notes" })).toBeHidden(),
  },
  "view.votes": {
    shows: async (page) => {
      await expect(votesOf(page)).toBeVisible();
      await page.keyboard.press("Alt+v");
    },
  },
  ...Object.fromEntries(
    ["Left", "Right", "Up", "Down"].flatMap((way) => [
      [`edit.move${way}`, step(one, "Move")],
      [`edit.moveFar${way}`, step(one, "Move")],
    ]),
  ),
  "arrange.front": step(one, "Bring to front"),
  "arrange.back": step((page) => pick(page, [c]), "Send to back"),
  "arrange.forward": step(one, "Bring forward"),
  "arrange.backward": step((page) => pick(page, [b]), "Send backward"),
  "arrange.group": step(two, "Group into a cluster"),
  "arrange.ungroup": {
    given: async (page) => {
      await two(page);
      await page.keyboard.press("Control+g");
      await page.keyboard.press("Escape");
    },
    shows: undo("Take out of the cluster"),
    undo: 2,
  },
  "arrange.align.left": step(all, "Align left"),
  "arrange.align.center": step(all, "Align centers"),
  "arrange.align.right": step(all, "Align right"),
  "arrange.align.top": step(all, "Align top"),
  "arrange.align.middle": step(all, "Align middles"),
  "arrange.align.bottom": step(all, "Align bottom"),
  "arrange.distribute.horizontal": step(all, "Distribute horizontally"),
  "arrange.distribute.vertical": step(all, "Distribute vertically"),
  "cluster.suggest": panel("Alt+g", (page) => page.getByRole("region", { name: "Suggestions" })),
  "cluster.makeOne": step(two, "Make one of these"),
  "arrange.tidy": step(all, "Tidy into a grid"),
  "tool.select": pressed("Select", (page) => page.keyboard.press("h")),
  "tool.hand": pressed("Hand"),
  "tool.sticky": pressed("Sticky"),
  "tool.text": pressed("Text"),
  "tool.rectangle": pressed("Shapes"),
  "tool.rounded": pressed("Shapes"),
  "tool.ellipse": pressed("Shapes"),
  "tool.diamond": pressed("Shapes"),
  "tool.connector": pressed("Connector"),
  "tool.frame": pressed("Frame"),
  "tool.pen": pressed("Pen"),
  "insert.sticky": { ...writes(), movesAway: true },
  "view.zoomIn": zoom(125),
  "view.zoomOut": zoom(80),
  "view.zoomReset": zoom(100, (page) => page.keyboard.press("Control+-")),
  "view.fit": { ...zoom(/^Zoom [1-6]\d(?:\.\d)?%$/), movesAway: true },
  "view.fitSelection": { ...zoom(100, (page) => page.keyboard.press("Control+a")), movesAway: true },
  "view.fitStage": { ...zoom(/^Zoom [1-6]\d(?:\.\d)?%$/), movesAway: true },
  "view.find": {
    shows: async (page) => {
      await expect(page.getByRole("search", { name: "Find on the board" })).toBeVisible();
      await page.keyboard.press("Escape");
    },
  },
  "view.outline": { ...panel("Alt+o", outlineOf), movesAway: true },
  "view.outcomes": panel("Alt+Shift+d", (page) => page.getByRole("region", { name: "Outcomes" })),
  "view.legend": panel("Alt+l", (page) => page.getByRole("complementary", { name: "Legend" })),
  "view.minimap": panel("Shift+M", (page) => page.getByTitle("Minimap: press or drag to look elsewhere")),
  "view.nextRegion": { shows: (page) => expect(boardOf(page)).not.toBeFocused() },
  "view.previousRegion": { shows: (page) => expect(boardOf(page)).not.toBeFocused() },
  "view.walkLeft": walk(b, "a"),
  "view.walkRight": walk(a, "b"),
  "view.walkUp": walk(c, "a"),
  "view.walkDown": walk(a, "c"),
};

function agendaOf(page: Page): Locator {
  return page.getByRole("region", { name: "Agenda" });
}

/** The seconds that a paused timer shows. */
async function pausedAt(page: Page): Promise<number> {
  const shown = await page.getByRole("button", { name: /^Timer, paused, left: / }).innerText();
  const [, minutes, seconds] = /(\d+):(\d\d)\s*$/u.exec(shown) ?? [];
  if (minutes === undefined) throw new Error(`The timer shows no time: ${shown}`);
  return Number(minutes) * 60 + Number(seconds);
}

/** So many minutes more on a timer that stands, whenever it was paused. */
function timed(more: number): KeyTrial {
  let before = Number.NaN;
  return {
    given: async (page) => {
      await page.keyboard.press("Alt+Shift+p");
      await page.keyboard.press("Alt+Shift+p");
      before = await pausedAt(page);
    },
    shows: async (page) => {
      await expect.poll(() => pausedAt(page)).toBe(before + 60 * more);
      await page.keyboard.press("Alt+0");
    },
  };
}

function walk(from: Place, to: string): KeyTrial {
  return {
    given: (page) => pick(page, [from]),
    shows: (page) =>
      expect(
        page.getByRole("complementary", { name: "Beside the board" }).getByText(to, { exact: true }),
      ).toBeVisible(),
  };
}

/** An accelerator as Playwright presses it. */
export function keysOf(accelerator: string): string {
  return accelerator
    .replace("CmdOrCtrl", "Control")
    .replace(/\b(Left|Right|Up|Down)$/u, "Arrow$1")
    .replace(/\b(\d)$/u, "Digit$1")
    .replace(/(^|\+)([A-Z])$/u, (_, before: string, letter: string) => before + letter.toLowerCase());
}
