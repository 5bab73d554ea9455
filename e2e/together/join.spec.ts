import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import * as Y from "yjs";
import { lineOf, openOutline, readOutline } from "#e2e/app/outline.ts";
import { addByKeys, boardOf, problems } from "#e2e/app/screens.ts";
import { expect, test } from "#e2e/app/test.ts";
import { openFileJournal } from "#electron/host/journal/fileJournal.ts";
import { type Host, startHost } from "#electron/host/host.ts";
import { places } from "#electron/launch/places.ts";
import { writeJoinLink } from "#shared/access/joinLink.ts";
import type { Role } from "#shared/access/roles.ts";
import { documentsOf } from "#shared/board/open.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { methods } from "#shared/methods/index.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";

// People join a room by link in their own browsers: separate contexts, real sockets, a real host on real files.

const id = "k7m2q9x4ta";
const [method] = methods;

function workshopFile(): Uint8Array {
  if (!method) throw new Error("There is no method");
  const given = { id, title: "Outage together", by: "facilitator", at: "2026-11-23T09:00:00.000Z" };
  const { board, control } = documentsOf(newWorkshop(method, given));
  return packWorkshopFile({
    app: "0.1.0",
    saved: given.at,
    workshop: { id, title: given.title, method: method.id, methodVersion: method.version },
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    log: undefined,
    thumbnail: undefined,
  });
}

interface Room {
  readonly link: (role: Role) => Promise<string>;
  /** Ends the host, and starts it again on the same folder and port. */
  readonly stop: () => Promise<void>;
  readonly startAgain: () => Promise<void>;
}

async function openRoom(): Promise<Room & { readonly clear: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "groundwork-room-"));
  let running: { readonly host: Host; readonly stop: () => Promise<void> } | undefined;
  const start = async (port: number) => {
    const journal = await openFileJournal({ folder, tell: () => undefined });
    const host = await startHost({
      journal,
      port,
      address: "127.0.0.1",
      pages: places.renderer,
      tell: () => undefined,
    });
    running = {
      host,
      stop: async () => {
        await host.stop();
        await journal.close();
      },
    };
    return host;
  };
  const host = await start(0);
  await host.bring(workshopFile());
  const { port } = host;
  return {
    link: async (role) => {
      const { token } = await host.invite(id, { role, hours: 1 });
      return writeJoinLink(`http://127.0.0.1:${port}/`, { workshop: id, token });
    },
    stop: async () => {
      await running?.stop();
      running = undefined;
    },
    startAgain: async () => {
      await start(port);
    },
    clear: async () => {
      await running?.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function enter(browser: Browser, link: string, name: string): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "UTC" });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByRole("button", { name: "Join" }).click();
  await expect(boardOf(page)).toBeVisible();
  await expect(page.getByText("Shared, all saved")).toBeVisible();
  return page;
}

test(
  "two people join by link, see each other's stickies, work on while the host is away, and meet again",
  {
    tag: "@browser",
  },
  async ({ chromium }) => {
    if (!chromium) throw new Error("This test runs in Chromium");
    const room = await openRoom();
    try {
      const ann = await enter(chromium, await room.link("facilitator"), "Ann");
      const ben = await enter(chromium, await room.link("participant"), "Ben");
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
      expect(await readOutline(ann)).toEqual(await readOutline(ben));
    } finally {
      await room.clear();
    }
  },
);

test(
  "an observer sees everything and changes nothing; a link that is not valid says so",
  {
    tag: "@browser",
  },
  async ({ chromium }) => {
    if (!chromium) throw new Error("This test runs in Chromium");
    const room = await openRoom();
    try {
      const ann = await enter(chromium, await room.link("facilitator"), "Ann");
      const eve = await enter(chromium, await room.link("observer"), "Eve");
      await addByKeys(eve, "1", ["Not for me to write"]);
      await expect(problems(eve).filter({ hasText: "You may look at this workshop" })).toBeVisible();
      await addByKeys(ann, "1", ["Mine to write"]);
      await openOutline(eve);
      await expect(lineOf(eve, "Mine to write")).toBeVisible();
      expect((await readOutline(ann)).join("\n")).not.toContain("Not for me");

      const stranger = await (await chromium.newContext()).newPage();
      await stranger.goto((await room.link("participant")).replace(/\.[\w-]+$/, `.${"A".repeat(32)}`));
      await stranger.getByRole("textbox", { name: "Your name" }).fill("Sam");
      await stranger.getByRole("button", { name: "Join" }).click();
      await expect(problems(stranger).filter({ hasText: "not valid any more" })).toBeVisible();
      await expect(stranger.getByRole("button", { name: "New workshop" }).first()).toBeVisible();
    } finally {
      await room.clear();
    }
  },
);
