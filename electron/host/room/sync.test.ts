import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hostMessage } from "#shared/access/hostMessages.ts";
import { controlMap, elementMaps } from "#shared/board/documents.ts";
import {
  Client,
  expectSame,
  stateOf,
  textsIn,
  writeSticky,
  type ClientWish,
} from "#electron/host/clients.test-support.ts";
import {
  documentsIn,
  startTestHost,
  testDocuments,
  testFile,
  workshop,
  type TestHost,
} from "#electron/host/hosts.test-support.ts";
import { openFileJournal } from "#electron/host/journal/fileJournal.ts";

let it: TestHost;
let clients: Client[] = [];

beforeEach(async () => {
  it = await startTestHost();
});

afterEach(async () => {
  for (const client of clients) client.leave();
  clients = [];
  await it.stop();
});

async function enter(wish: Partial<ClientWish> = {}): Promise<Client> {
  const client = new Client({ address: it.address, token: await it.token("participant"), ...wish });
  clients.push(client);
  await client.synced();
  return client;
}

describe("people on one board", () => {
  test("have the same document byte for byte, and so has the journal", async () => {
    const [ada, bo, cy] = [await enter(), await enter(), await enter()];
    for (let n = 0; n < 20; n += 1) {
      ada.write(`ada ${n}`);
      bo.write(`bo ${n}`);
      cy.write(`cy ${n}`);
    }
    for (const client of [ada, bo, cy]) {
      await client.saved();
      await client.until(({ doc }) => textsIn(doc).length === 60);
    }
    await expectSame(ada, bo, cy);
    const state = stateOf(ada.doc);
    await it.host.stop();
    expect(stateOf((await documentsIn(it.journal)).board)).toBe(state);
  });

  test("who work on while they are cut off merge when they are back, deletions too", async () => {
    const [ada, bo] = [await enter(), await enter()];
    ada.write("to be deleted");
    await bo.until((client) => client.has("to be deleted"));
    ada.provider.disconnect();
    bo.provider.disconnect();
    ada.write("by ada, offline");
    elementMaps(bo.doc).delete(`${ada.doc.clientID}-to be deleted`);
    bo.write("by bo, offline");
    ada.provider.connect();
    await ada.synced();
    await ada.saved();
    bo.provider.connect();
    await ada.until((client) => client.has("by bo, offline") && !client.has("to be deleted"));
    await expectSame(ada, bo);
    await bo.saved();
  });

  test("who lose their connection again and again, with messages said twice, lose nothing", async () => {
    const [ada, bo] = [await enter({ key: "a".repeat(32) }), await enter()];
    for (let round = 0; round < 12; round += 1) {
      ada.write(`round ${round}`);
      const { ws } = ada.provider;
      // Half of the time before the host has heard it.
      if (round % 2 === 0) await ada.saved();
      ada.breakOff();
      await ada.until(({ provider }) => !provider.wsconnected || provider.ws !== ws);
      await ada.synced();
    }
    await ada.saved();
    await bo.until(({ doc }) => textsIn(doc).length === 12);
    await expectSame(ada, bo);
  });

  test("see who is here and where, and that somebody has gone", async () => {
    const [ada, bo] = [await enter(), await enter()];
    ada.provider.awareness.setLocalState({ user: { name: "Ada" }, cursor: [1, 2] });
    const shown = (client: Client): unknown => bo.provider.awareness.getStates().get(client.doc.clientID);
    await bo.until(() => shown(ada) !== undefined && JSON.stringify(shown(ada)) !== "{}");
    expect(shown(ada)).toEqual({ user: { name: "Ada" }, cursor: [1, 2] });
    expect(await it.host.people(workshop)).toContainEqual(
      expect.objectContaining({ role: "participant", name: "Ada" }),
    );
    const late = await enter();
    await late.until(({ provider }) => provider.awareness.getStates().has(ada.doc.clientID));
    ada.provider.awareness.setLocalState(null);
    await bo.until(() => shown(ada) === undefined);
    ada.provider.awareness.setLocalState({ user: { name: "Ada" } });
    await bo.until(() => shown(ada) !== undefined);
    ada.leave();
    await bo.until(() => shown(ada) === undefined);
    await late.until(({ provider }) => !provider.awareness.getStates().has(ada.doc.clientID));
  });
});

test.each([
  ["Groundwork says nothing back of what it hears", true, 0],
  // What this host has to bear from others, and the reason for the above.
  ["any other client of y-websocket says it all again", false, 20],
])("of who is here, %s", async (_what, isGroundwork, atMost) => {
  const [ada, bo] = [await enter({ isGroundwork }), await enter()];
  const messages = async (): Promise<number> => {
    const said = await (await fetch(`http://127.0.0.1:${it.host.port}/metrics`)).text();
    return Number(/\ngroundwork_messages\S* (\d+)/.exec(said)?.[1]);
  };
  for (const client of [ada, bo]) client.show({ name: "here" });
  await ada.until(({ seen }) => seen.includes("here"));
  await bo.until(({ seen }) => seen.includes("here"));
  for (const client of [ada, bo]) client.write("before");
  for (const client of [ada, bo]) await client.saved();
  const before = await messages();
  for (let n = 0; n < 20; n += 1) bo.show({ name: `moved ${n}` });
  await ada.until(({ seen }) => seen.includes("moved 19"));
  ada.write("after");
  await ada.saved();
  // Those of bo, and the one that ada wrote.
  const echoed = (await messages()) - before - 21;
  expect(echoed > 0).toBe(atMost > 0);
  expect(echoed).toBeLessThanOrEqual(atMost);
});

test("a client that is no Groundwork hears nothing but y-websocket's own messages", async () => {
  const [ada, other] = [await enter(), await enter({ schema: "" })];
  const kinds = new Set<number>();
  for (const kind of [hostMessage.saved, hostMessage.refused, hostMessage.trouble])
    other.provider.messageHandlers[kind] = () => kinds.add(kind);
  ada.write("from ada");
  other.write("from the other");
  await ada.until((client) => client.has("from the other"));
  await other.until((client) => client.has("from ada"));
  await ada.saved();
  expect(kinds).toEqual(new Set());
});

describe("a workshop", () => {
  test("is closed with a snapshot when the last has left, and opened again for the next", async () => {
    const ada = await enter();
    ada.write("kept");
    await ada.saved();
    ada.leave();
    const health = async (): Promise<string> =>
      (await fetch(`http://127.0.0.1:${it.host.port}/metrics`)).text();
    while (!(await health()).includes("\ngroundwork_workshops 0\n")) await it.host.people(workshop);
    const bo = await enter();
    expect(bo.has("kept")).toBe(true);
    bo.leave();
    await it.host.stop();
    const snapshot = await readFile(join(it.folder, workshop, "board.snapshot"));
    expect(snapshot.length).toBeGreaterThan(100);
  });

  test("is found again by a host that starts on the same folder", async () => {
    const ada = await enter();
    ada.write("before");
    await ada.saved();
    await it.host.stop();
    const board = await documentsIn(it.journal);
    expect(textsIn(board.board)).toEqual(["before"]);
    expect(controlMap(board.control).get("title")).toBe("Outage");
  });

  test("that comes again in a file is merged with what the host has", async () => {
    const ada = await enter();
    ada.write("on the host");
    const documents = testDocuments();
    writeSticky(documents.board, "in the file");
    expect(await it.host.bring(testFile(documents))).toBe(workshop);
    await ada.until(({ doc }) => textsIn(doc).includes("in the file"));
    expect(ada.has("on the host")).toBe(true);
  });

  test("whose log was damaged on the disk is read as far as it is whole", async () => {
    const ada = await enter();
    ada.write("one");
    await ada.saved();
    await it.host.stop();
    await it.journal.close();
    const log = join(it.folder, workshop, "board.log");
    await writeFile(log, Buffer.concat([await readFile(log), Buffer.from([9, 9, 9])]));
    const journal = await openFileJournal({ folder: it.folder, tell: () => undefined });
    expect(textsIn((await documentsIn(journal)).board)).toEqual(["one"]);
    await journal.close();
    it = await startTestHost();
  });
});
