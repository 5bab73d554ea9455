import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { controlMap, elementMaps } from "#shared/board/documents.ts";
import { startChildHost } from "./children.test-support.ts";
import {
  Client,
  expectSame,
  stateOf,
  textsIn,
  writeSticky,
  type ClientWish,
} from "./clients.test-support.ts";
import { documentsIn, startTestHost, testDocuments, testFile, type TestHost } from "./hosts.test-support.ts";
import { startRelay, type Relay } from "./relay.test-support.ts";
import { startSleeper } from "./sleeper.test-support.ts";

// Between people and their host there are proxies, bad Wi-Fi, closed lids and clocks that are wrong.

const ends: (() => Promise<unknown> | void)[] = [];

afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function start(settings: Parameters<typeof startTestHost>[0] = {}): Promise<TestHost> {
  const host = await startTestHost({ names: ["127.0.0.1"], ...settings });
  ends.push(host.stop);
  return host;
}

async function relayTo(port: number, settings: Parameters<typeof startRelay>[1] = {}): Promise<Relay> {
  const relay = await startRelay(port, settings);
  ends.push(relay.close);
  return relay;
}

async function enter(wish: ClientWish): Promise<Client> {
  const client = new Client(wish);
  ends.push(() => client.leave());
  await client.synced();
  return client;
}

async function expectKept(it: TestHost, client: Client): Promise<void> {
  await it.host.stop();
  expect(stateOf((await documentsIn(it.journal)).board)).toBe(stateOf(client.doc));
}

test("a proxy that cuts every connection after a megabyte, in the middle of a message, loses nothing", async () => {
  const it = await start();
  const relay = await relayTo(it.host.port, { cutAfter: 1_000_000 });
  const token = await it.token("participant");
  const ada = await enter({ address: relay.address, token, key: "a".repeat(32) });
  const bo = await enter({ address: relay.address, token });
  const cy = await enter({ address: it.address, token });
  for (let n = 0; n < 50; n += 1) {
    for (const [who, client] of [ada, bo].entries()) client.write(`${who} ${n} ${"x".repeat(20_000)}`);
    // What is under way at once must be less than a connection can carry, or it would never come through.
    if (n % 10 === 9) for (const client of [ada, bo]) await client.saved();
  }
  for (const client of [ada, bo, cy]) await client.until(({ doc }) => textsIn(doc).length === 100);
  for (const client of [ada, bo, cy]) await client.saved();
  expect(relay.cuts).toBeGreaterThan(1);
  await expectSame(ada, bo, cy);
  await expectKept(it, ada);
});

test("a proxy that cuts every connection after a megabyte keeps nobody from a board of two", async () => {
  const it = await start();
  const documents = testDocuments();
  for (let n = 0; n < 110; n += 1) writeSticky(documents.board, `${n} ${"x".repeat(20_000)}`);
  elementMaps(documents.board).delete(`${documents.board.clientID}-0 ${"x".repeat(20_000)}`);
  await it.host.bring(testFile(documents));
  const relay = await relayTo(it.host.port, { cutAfter: 1_000_000 });
  const token = await it.token("participant");
  const ada = await enter({ address: relay.address, token, schema: "" });
  const bo = await enter({ address: it.address, token });
  expect(textsIn(ada.doc)).toHaveLength(109);
  expect(relay.cuts).toBeGreaterThan(1);
  await expectSame(ada, bo);
  ada.write("hello");
  await bo.until((client) => client.has("hello"));
});

test("a proxy that cuts every connection after a megabyte does not keep back what Groundwork did without it", async () => {
  const it = await start();
  const relay = await relayTo(it.host.port, { cutAfter: 1_000_000 });
  const token = await it.token("participant");
  const ada = await enter({ address: relay.address, token, key: "a".repeat(32), isGroundwork: true });
  const bo = await enter({ address: it.address, token });
  ada.provider.disconnect();
  for (let n = 0; n < 150; n += 1) ada.write(`${n} ${"x".repeat(20_000)}`);
  ada.provider.connect();
  await ada.saved();
  expect(relay.cuts).toBeGreaterThan(2);
  await bo.until(({ doc }) => textsIn(doc).length === 150);
  await expectSame(ada, bo);
  ada.write("hello");
  await ada.saved();
  await bo.until((client) => client.has("hello"));
  await expectKept(it, ada);
});

test("a proxy that cuts every connection after a megabyte keeps back no import, however large: it comes in pieces after the cut", async () => {
  const it = await start();
  const relay = await relayTo(it.host.port, { cutAfter: 1_000_000 });
  const token = await it.token("participant");
  const ada = await enter({ address: relay.address, token, key: "a".repeat(32), isGroundwork: true });
  const bo = await enter({ address: relay.address, token, schema: "" });
  ada.doc.transact(() => {
    for (let n = 0; n < 60; n += 1) writeSticky(ada.doc, `${n} ${"x".repeat(20_000)}`);
  });
  await ada.saved();
  await bo.until(({ doc }) => textsIn(doc).length === 60);
  expect(relay.cuts).toBeGreaterThan(2);
  await expectSame(ada, bo);
  await expectKept(it, ada);
});

test.each([
  ["a Groundwork, known again by its key", { key: "a".repeat(32) }],
  ["any other client of y-websocket", { schema: "" }],
])(
  "what a lost connection still brings after the next one, late and once more, does no harm: %s",
  async (_who, as) => {
    const rounds = 3;
    // The old connection of one who is not known has to prove itself first.
    const it = await start({ limits: { proof: 200 } });
    const relay = await relayTo(it.host.port);
    const token = await it.token("participant");
    const ada = await enter({ address: relay.address, token, ...as });
    const bo = await enter({ address: it.address, token });
    const releases: (() => Promise<void>)[] = [];
    for (let round = 0; round < rounds; round += 1) {
      releases.push(relay.hold());
      ada.write(`round ${round}`);
      elementMaps(ada.doc).delete(`${ada.doc.clientID}-round ${round - 2}`);
      const { ws } = ada.provider;
      ada.breakOff();
      await ada.until(({ provider }) => provider.wsconnected && provider.ws !== ws && provider.synced);
      await bo.until((client) => client.has(`round ${round}`));
    }
    // The last one first: nothing comes in the order in which it was said.
    for (const release of releases.toReversed()) await release();
    ada.write("afterwards");
    await bo.until((client) => client.has("afterwards"));
    expect([...textsIn(bo.doc)].toSorted()).toEqual([
      "afterwards",
      ...Array.from({ length: rounds }, (_, round) => `round ${round}`).slice(-2),
    ]);
    await expectSame(ada, bo);
    await expectKept(it, ada);
  },
);

test("a client whose lid is closed is let go, and has everything again when it wakes", async () => {
  const it = await start({ checkEvery: 300 });
  const wish = { address: it.address, token: await it.token("participant") };
  const ada = await enter(wish);
  const sleeper = await startSleeper(wish);
  ends.push(sleeper.end);
  sleeper.write("before the sleep");
  await ada.until((client) => client.has("before the sleep"));
  sleeper.process.kill("SIGSTOP");
  sleeper.write("first thing after it");
  ada.write("meanwhile");
  await it.says(/cut, since it does not answer/);
  await ada.saved();
  sleeper.process.kill("SIGCONT");
  const state = await sleeper.saved(3);
  await ada.until((client) => client.has("first thing after it"));
  expect(stateOf(ada.doc)).toBe(state);
  await ada.saved();
  await expectKept(it, ada);
});

test("a host that slept goes on where it was, and people lose nothing of what they did meanwhile", async () => {
  const folder = await mkdtemp(join(tmpdir(), "groundwork-sleep-"));
  ends.push(() => rm(folder, { recursive: true }));
  const file = join(folder, "workshop.groundwork");
  await writeFile(file, testFile());
  const host = await startChildHost({ folder: join(folder, "data"), args: ["--file", file] });
  ends.push(async () => {
    host.process.kill("SIGKILL");
    await host.ended;
  });
  const [ada, bo] = [await enter(host), await enter(host)];
  ada.write("before");
  await bo.until((client) => client.has("before"));
  host.process.kill("SIGSTOP");
  ada.write("ada, while it sleeps");
  bo.write("bo, while it sleeps");
  bo.breakOff();
  await bo.until(({ provider }) => !provider.wsconnected);
  bo.write("bo, without a connection");
  expect([ada.isSaved, bo.isSaved]).toEqual([false, false]);
  host.process.kill("SIGCONT");
  for (const client of [ada, bo]) await client.until(({ doc }) => textsIn(doc).length === 4);
  for (const client of [ada, bo]) await client.saved();
  await expectSame(ada, bo);
});

test("a host whose clock is set back and on by hours takes everything, and asks again for what it refused", async () => {
  let hours = 0;
  const it = await start({ now: () => Date.now() + hours * 3_600_000, limits: { asking: 50 } });
  const token = await it.token("participant");
  const control = await enter({
    address: it.address,
    token: await it.token("facilitator"),
    document: "control",
  });
  const [ada, bo] = [
    await enter({ address: it.address, token }),
    await enter({ address: it.address, token }),
  ];
  const leaps = [-5, 9, -20, 0];
  for (const leap of leaps) {
    controlMap(control.doc).set("locked", true);
    await control.saved();
    ada.write(`while locked ${leap}`);
    await ada.until(({ refusals }) => refusals.length > 0);
    ada.refusals.length = 0;
    hours = leap;
    controlMap(control.doc).set("locked", false);
    await bo.until((client) => client.has(`while locked ${leap}`));
    bo.write(`unlocked ${leap}`);
    for (const client of [ada, bo, control]) await client.saved();
  }
  expect(textsIn(ada.doc)).toHaveLength(2 * leaps.length);
  expect([ada.closed, bo.closed]).toEqual([undefined, undefined]);
  await expectSame(ada, bo);
  // By the host's own clock alone an invite is over.
  hours = 2;
  const late = new Client({ address: it.address, token });
  ends.push(() => late.leave());
  await late.until(({ closed }) => closed !== undefined);
  expect(late.closed).toMatchObject({ reason: /not valid any more/ });
});
