import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createDecoder } from "lib0/decoding";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { ballotMessage, readBallot, writeBallot } from "#shared/access/ballots.ts";
import { closeCode } from "#shared/access/hostMessages.ts";
import type { Role } from "#shared/access/roles.ts";
import { ballotMap, closeRound, putBallot } from "#shared/board/rounds.ts";
import { lie } from "#electron/host/clients.test-support.ts";
import {
  startTestHost,
  testDocuments,
  testFile,
  type TestHost,
  workshop,
} from "#electron/host/hosts.test-support.ts";
import { openFileJournal } from "#electron/host/journal/fileJournal.ts";
import { personOf } from "#electron/host/access/tokens.ts";
import { Voter } from "./voters.test-support.ts";

const at = "2026-11-23T09:00:00.000Z";
const keys = { ann: "a".repeat(24), ben: "b".repeat(24), cleo: "c".repeat(24) };

let it: TestHost;
let ann: Voter;
let ben: Voter;

async function voter(role: Role, key?: string): Promise<Voter> {
  const one = new Voter({ address: it.address, token: await it.token(role), ...(key && { key }) });
  await one.synced();
  return one;
}

beforeEach(async () => {
  it = await startTestHost();
  ann = await voter("facilitator", keys.ann);
  ben = await voter("participant", keys.ben);
});

afterEach(async () => {
  for (const one of [ann, ben]) one.leave();
  await it.stop();
});

/** Everything that the host has on disk. */
async function onDisk(): Promise<string> {
  const entries = await readdir(it.folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), "latin1")));
  return texts.join("\n");
}

describe("an open vote", () => {
  beforeEach(async () => {
    ann.open("r1", "open");
    await ben.until(() => ben.round("r1") !== undefined);
  });

  test("is seen by all as it goes, and one's own votes can be moved", async () => {
    expect(await ben.vote("r1", { x: 2, y: 1 })).toBe("counted");
    expect(await ann.vote("r1", { x: 1 })).toBe("counted");
    await ben.until(() => ben.round("r1")?.tally["x"] === 3);
    expect(await ben.vote("r1", { y: 2 })).toBe("counted");
    await ann.until(() => ann.round("r1")?.tally["x"] === 1);
    expect(ann.round("r1")).toMatchObject({ tally: { x: 1, y: 2 }, voters: 2 });
    expect(await ben.vote("r1", {})).toBe("counted");
    await ann.until(() => ann.round("r1")?.voters === 1);
  });

  test("takes one ballot per device, however often it comes", async () => {
    await ben.vote("r1", { x: 2 });
    const again = await voter("participant", keys.ben);
    expect(await again.vote("r1", { x: 2 })).toBe("counted");
    await ann.until(() => ann.round("r1")?.tally["x"] === 2);
    expect(ann.round("r1")?.voters).toBe(1);
    again.leave();
  });

  test.each([
    ["more than the budget", { x: 2, y: 2 }],
    ["more on one element than it may have", { x: 3 }],
    ["no votes at all on an element", { x: 0 }],
  ])("refuses %s, and what was there before stays", async (_what, marks) => {
    await ben.vote("r1", { x: 1 });
    expect(await ben.vote("r1", marks)).toBe("over budget");
    await ann.until(() => ann.round("r1")?.tally["x"] === 1);
    expect(ann.round("r1")?.tally).toEqual({ x: 1 });
  });

  test("takes no ballot once it is closed, nor for a vote that is not there", async () => {
    ann.doc.transact(() => closeRound(ann.doc, "r1", at));
    await ben.until(() => ben.round("r1")?.state === "closed");
    expect(await ben.vote("r1", { x: 1 })).toBe("closed");
    expect(await ben.vote("r2", { x: 1 })).toBe("not allowed");
    expect(ballotMap(ann.doc).size).toBe(0);
  });

  test("takes none of an observer, nor of a device that does not say which it is", async () => {
    const eve = await voter("observer", keys.cleo);
    const nobody = await voter("participant");
    expect(await eve.vote("r1", { x: 1 })).toBe("not allowed");
    expect(await nobody.vote("r1", { x: 1 })).toBe("not allowed");
    for (const one of [eve, nobody]) one.leave();
  });

  test("survives elements with odd names", async () => {
    expect(await ben.vote("r1", { constructor: 1, toString: 1 })).toBe("counted");
    await ann.until(() => ann.round("r1")?.voters === 1);
    expect(ann.round("r1")?.tally).toEqual({ constructor: 1, toString: 1 });
  });
});

describe("a hidden vote", () => {
  beforeEach(async () => {
    ann.open("r1", "hidden");
    await ben.until(() => ben.round("r1") !== undefined);
  });

  test("shows nobody anything but how many have voted, until it is closed", async () => {
    const heard: string[] = [];
    for (const one of [ann, ben])
      one.doc.on("update", (update: Uint8Array) => heard.push(Buffer.from(update).toString("latin1")));
    await ben.vote("r1", { "the-favourite": 2 });
    await ann.vote("r1", { "the-favourite": 1 });
    await ann.until(() => ann.round("r1")?.voters === 2);
    expect(heard.join()).not.toContain("the-favourite");
    expect(JSON.stringify([ballotMap(ann.doc).toJSON(), ann.doc.getMap("voted").toJSON()])).not.toContain(
      "the-favourite",
    );
    ann.doc.transact(() => closeRound(ann.doc, "r1", at));
    await ben.until(() => ben.round("r1")?.tally["the-favourite"] === 3);
    expect(ben.round("r1")).toMatchObject({ state: "closed", voters: 2 });
  });

  test("leaves nothing behind that ties a ballot to a person", async () => {
    await ben.vote("r1", { x: 2 });
    const before = await onDisk();
    const [secret = ""] = /"secret":"([\w-]+)"/.exec(before)?.slice(1) ?? [];
    expect(secret).not.toBe("");
    ann.doc.transact(() => closeRound(ann.doc, "r1", at));
    await ben.until(() => ben.round("r1")?.tally["x"] === 2);
    await it.host.stop();
    const after = await onDisk();
    expect(after).not.toContain(secret);
    expect(after).not.toContain(personOf(keys.ben));
    expect(after).not.toContain(keys.ben);
  });

  test("keeps ballots over a restart, and counts what was closed while nobody looked", async () => {
    await ben.vote("r1", { x: 2 });
    for (const one of [ann, ben]) one.leave();
    await it.host.stop();
    await it.journal.close();
    const journal = await openFileJournal({ folder: it.folder, tell: () => undefined });
    const again = await startTestHost({ journal });
    const token = await again.token("facilitator");
    const late = new Voter({ address: again.address, token, key: keys.ann });
    await late.until(() => late.round("r1") !== undefined);
    expect(late.round("r1")?.tally).toEqual({});
    late.doc.transact(() => closeRound(late.doc, "r1", at));
    await late.until(() => late.round("r1")?.tally["x"] === 2);
    late.leave();
    await again.stop();
    await journal.close();
    await rm(it.folder, { recursive: true });
    it = await startTestHost();
    ann = await voter("facilitator", keys.ann);
    ben = await voter("participant", keys.ben);
  });

  test("counts each ballot once, also if it is closed twice", async () => {
    await ben.vote("r1", { x: 2 });
    const other = await voter("facilitator", keys.cleo);
    for (const one of [ann, other]) one.doc.transact(() => closeRound(one.doc, "r1", at));
    await ann.until(() => ann.round("r1")?.tally["x"] === 2);
    await other.until(() => other.round("r1")?.tally["x"] === 2);
    expect(ballotMap(ann.doc).size).toBe(1);
    expect(await ben.vote("r1", { x: 1 })).toBe("closed");
    other.leave();
  });
});

describe("a vote that runs while the workshop goes to a host that knows nothing of it", () => {
  test.each(["open", "hidden"] as const)("is begun anew there, %s: nobody counts twice", async (shows) => {
    ann.open("r1", shows);
    await ben.until(() => ben.round("r1") !== undefined);
    await ben.vote("r1", { x: 2 });
    await ann.vote("r1", { y: 1 });
    await ann.until(() => ann.round("r1")?.voters === 2);
    const documents = testDocuments();
    Y.applyUpdate(documents.control, Y.encodeStateAsUpdate(ann.doc));
    const next = await startTestHost();
    await next.host.bring(testFile(documents));
    const there = new Voter({ address: next.address, token: await next.token("participant"), key: keys.ben });
    await there.until(() => there.round("r1")?.anew === true);
    expect(there.round("r1")).toMatchObject({ tally: {}, voters: 0 });
    expect(await there.vote("r1", { x: 1 })).toBe("counted");
    const lead = new Voter({ address: next.address, token: await next.token("facilitator"), key: keys.ann });
    await lead.until(() => lead.round("r1")?.voters === 1);
    lead.doc.transact(() => closeRound(lead.doc, "r1", at));
    await there.until(() => there.round("r1")?.tally["x"] === 1);
    expect(there.round("r1")).toMatchObject({ tally: { x: 1 }, voters: 1 });
    for (const one of [there, lead]) one.leave();
    await next.stop();
  });
});

describe("a client that lies", () => {
  test("cannot write a ballot, or open or close a vote, as a participant", async () => {
    ann.open("r1", "hidden");
    await ben.until(() => ben.round("r1") !== undefined);
    ben.doc.transact(() => {
      putBallot(ben.doc, { round: "r1", voter: "x" }, { x: 3 });
      closeRound(ben.doc, "r1", at);
    });
    await ben.until(({ refusals }) => refusals.includes("role"));
    const fresh = await voter("participant", keys.cleo);
    expect(fresh.round("r1")).toMatchObject({ state: "running" });
    expect(ballotMap(fresh.doc).size).toBe(0);
    fresh.leave();
  });

  test.each(["votes", "ballots", "access"])("cannot open the host's own %s", async (document) => {
    const token = await it.token("participant");
    const socket = new WebSocket(`${it.address}/sync/${workshop}/${document}?token=${token}`);
    const faults: readonly unknown[] = await once(socket, "error");
    expect(String(faults[0])).toContain("404");
  });

  test.each([
    ["no ballot", [ballotMessage]],
    ["an empty name", [ballotMessage, 0, 1, 0]],
    ["more marks than one may make", [ballotMessage, 1, 120, 1, 200, 1]],
    ["an element twice", [ballotMessage, 1, 120, 1, 2, 1, 97, 1, 1, 97, 1]],
    ["more bytes than the ballot has", [ballotMessage, 1, 120, 1, 0, 9]],
  ])("with %s is sent away", async (_what, bytes) => {
    const wish = { address: it.address, token: await it.token("participant"), key: keys.cleo };
    const { say, end } = await lie({ ...wish, document: "control" });
    say(...bytes);
    expect(await end).toMatchObject({ code: closeCode.wrongForm });
  });

  test("on the board's connection is sent away", async () => {
    const { socket, end } = await lie({ address: it.address, token: await it.token("participant") });
    socket.send(writeBallot({ round: "r1", number: 1, marks: { x: 1 } }));
    expect(await end).toMatchObject({ code: closeCode.wrongForm });
  });
});

test("ballots are read as they were written", () => {
  const ballot = { round: "r1", number: 7, marks: { x: 2, y: 1 } };
  const decoder = createDecoder(writeBallot(ballot).subarray(1));
  expect(readBallot(decoder)).toEqual(ballot);
});
