import { once } from "node:events";
import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readJoinLink } from "#shared/access/joinLink.ts";
import { documentsOf } from "#shared/board/open.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { methods } from "#shared/methods/index.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import { createHosting, type Hosting } from "./hosting.ts";

const workshop = "k7m2q9x4ta";
const device = "A".repeat(32);
let folder: string;
let hosting: Hosting;
let announced: ({ readonly title: string; readonly port: number } | undefined)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "groundwork-hosting-"));
  announced = [];
  await mkdir(join(folder, "page"));
  await writeFile(join(folder, "page/index.html"), "<!doctype html><title>Groundwork</title>");
  hosting = anew();
});

afterEach(async () => {
  await hosting.stop();
  await rm(folder, { recursive: true });
});

function anew(): Hosting {
  return createHosting({
    userData: folder,
    pages: join(folder, "page"),
    announce: async (room) => void announced.push(room),
  });
}

function file(): Uint8Array {
  const [method] = methods;
  if (!method) throw new Error("There is no method");
  const given = { id: workshop, title: "Outage", by: "ann", at: "2026-11-23T09:00:00.000Z" };
  const { board, control } = documentsOf(newWorkshop(method, given));
  return packWorkshopFile({
    app: "0.1.0",
    saved: given.at,
    workshop: { id: workshop, title: given.title, method: method.id, methodVersion: method.version },
    board: Y.encodeStateAsUpdateV2(board),
    control: Y.encodeStateAsUpdateV2(control),
    log: undefined,
    thumbnail: undefined,
  });
}

async function shared() {
  const answer = await hosting.start({ workshop, bytes: file(), device });
  if (answer.is !== "sharing") throw new Error(answer.message);
  return answer;
}

describe("hosting", () => {
  it("listens on nothing and writes nothing until something is shared", async () => {
    expect(hosting.port()).toBeUndefined();
    expect(await hosting.people()).toEqual({ people: [] });
    expect(await hosting.renew({ role: "participant" })).toMatchObject({ is: "failed" });
    expect(await hosting.stop()).toEqual({ is: "done" });
    expect(await readdir(folder)).toEqual(["page"]);
  });

  it("gives a link for each role, this machine's own address last, and the page to whoever asks", async () => {
    const { own, addresses, links } = await shared();
    expect(links.map(({ role }) => role)).toEqual(["facilitator", "participant", "observer"]);
    const tokens = [own, ...links.map(({ link }) => link)].map((link) => readJoinLink(link)?.token);
    expect(new Set(tokens).size).toBe(4);
    expect(tokens).not.toContain(undefined);
    expect(addresses.at(-1)).toBe(`http://127.0.0.1:${hosting.port()}/`);
    for (const { link } of links) expect(link.startsWith(addresses[0] ?? "none")).toBe(true);
    expect(await (await fetch(addresses.at(-1) ?? "")).text()).toContain("Groundwork");
  });

  it("comes back at the same port, so that old links lead somewhere", async () => {
    await shared();
    const before = hosting.port();
    await hosting.stop();
    expect(hosting.port()).toBeUndefined();
    hosting = anew();
    await shared();
    expect(hosting.port()).toBe(before);
  });

  it("takes another port when another program has taken its own meanwhile", async () => {
    await shared();
    const before = hosting.port();
    await hosting.stop();
    const other = createServer();
    other.listen(before);
    await once(other, "listening");
    try {
      await shared();
      expect(hosting.port()).toBeGreaterThan(0);
      expect(hosting.port()).not.toBe(before);
    } finally {
      other.close();
    }
  });

  it("gives a new link in place of the old", async () => {
    const { links } = await shared();
    for (const { role, link } of links) {
      const renewed = await hosting.renew({ role });
      if (renewed.is !== "renewed") throw new Error(renewed.message);
      expect(renewed.links.map((one) => one.role)).toEqual([role]);
      expect(renewed.links[0]?.link).not.toBe(link);
    }
  });

  it("gives a code for participants, and another one with their new link", async () => {
    const { code, addresses } = await shared();
    const ask = (one: string | undefined) =>
      fetch(`${addresses.at(-1)}code`, { method: "POST", body: JSON.stringify({ code: one }) });
    expect((await ask(code)).status).toBe(200);
    await hosting.renew({ role: "observer" });
    expect((await ask(code)).status).toBe(200);
    const renewed = await hosting.renew({ role: "participant" });
    if (renewed.is !== "renewed") throw new Error(renewed.message);
    expect((await ask(code)).status).toBe(404);
    expect((await ask(renewed.code)).status).toBe(200);
  });

  it("is shown nearby only while it shares, and only when asked to", async () => {
    await hosting.announce({ title: "Too early" });
    await shared();
    expect(announced.every((room) => room === undefined)).toBe(true);
    await hosting.announce({ title: "Outage" });
    expect(announced.at(-1)).toEqual({ title: "Outage", port: hosting.port() });
    await hosting.announce({});
    expect(announced.at(-1)).toBeUndefined();
    await hosting.announce({ title: "Outage" });
    await hosting.stop();
    expect(announced.at(-1)).toBeUndefined();
  });

  it("says what is wrong in words and leaves nothing running", async () => {
    const answer = await hosting.start({ workshop, bytes: new Uint8Array([1, 2, 3]), device });
    expect(answer).toMatchObject({ is: "failed" });
    expect(hosting.port()).toBeUndefined();
    await shared();
  });

  it("does in turn what is asked at once", async () => {
    const answers = await Promise.all([
      hosting.start({ workshop, bytes: file(), device }),
      hosting.stop(),
      hosting.start({ workshop, bytes: file(), device }),
    ]);
    expect(answers.map(({ is }) => is)).toEqual(["sharing", "done", "sharing"]);
    expect(hosting.port()).toBeGreaterThan(0);
  });
});
