import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { closeCode, hostMessage } from "#shared/access/hostMessages.ts";
import {
  Client,
  lie,
  stateOf,
  textsIn,
  writeSticky,
  type Liar,
} from "#electron/host/clients.test-support.ts";
import { updateMessage } from "#electron/host/room/framing.ts";
import { documentsIn, startTestHost, type TestHost } from "#electron/host/hosts.test-support.ts";

let it: TestHost;
let honest: Client;

beforeEach(async () => {
  it = await startTestHost({ limits: { message: 200_000, document: 400_000, messages: 200 } });
  honest = new Client({ address: it.address, token: await it.token("participant") });
  await honest.synced();
  honest.write("true");
  await honest.saved();
});

afterEach(async () => {
  honest.leave();
  await it.stop();
});

async function liar(): Promise<Liar> {
  return lie({ address: it.address, token: await it.token("participant") });
}

/** The first update that a document makes by something that is done to it. */
function updateOf(doc: Y.Doc, work: () => void): Uint8Array {
  let made = new Uint8Array();
  doc.once("update", (update: Uint8Array) => (made = new Uint8Array(update)));
  work();
  return made;
}

/** A document that goes on where another's author is, with the same client id. */
function impostorOf(doc: Y.Doc): Y.Doc {
  const impostor = new Y.Doc();
  Y.applyUpdate(impostor, Y.encodeStateAsUpdate(doc));
  impostor.clientID = doc.clientID;
  return impostor;
}

function presenceMessage(client: number, clock: number, state: string): Uint8Array {
  const content = createEncoder();
  writeVarUint(content, 1);
  writeVarUint(content, client);
  writeVarUint(content, clock);
  writeVarString(content, state);
  const message = createEncoder();
  writeVarUint(message, 1);
  writeVarUint8Array(message, toUint8Array(content));
  return toUint8Array(message);
}

function asking(has: Uint8Array): Uint8Array {
  const message = createEncoder();
  writeVarUint(message, 0);
  writeVarUint(message, 0);
  writeVarUint8Array(message, has);
  return toUint8Array(message);
}

/** The board is as it was, and people go on working on it. */
async function expectUnharmed(): Promise<void> {
  const before = textsIn(honest.doc);
  honest.write("and on");
  await honest.saved();
  const fresh = new Client({ address: it.address, token: await it.token("participant") });
  await fresh.synced();
  await fresh.until(({ doc }) => stateOf(doc) === stateOf(honest.doc));
  expect([...textsIn(fresh.doc)].toSorted()).toEqual([...before, "and on"].toSorted());
  fresh.leave();
  await it.host.stop();
  expect(stateOf((await documentsIn(it.journal)).board)).toBe(stateOf(honest.doc));
}

describe("a client that lies", () => {
  test.each([
    ["no message", []],
    ["an unknown kind of message", [77, 1, 2]],
    ["an unknown step of syncing", [0, 9, 0]],
    ["a message that ends too early", [0, 2, 200]],
    ["more bytes than the message has", [0, 0, 1, 0, 99]],
    ["an update that is none", [0, 2, 4, 255, 255, 255, 255]],
    ["an answer that is none", [0, 1, 2, 9, 9]],
    ["a state that is none", [0, 0, 2, 200, 200]],
    ["presence that is none", [1, 3, 1, 2, 3]],
    ["presence of one who shows no JSON", [1, 5, 1, 7, 1, 1, 123]],
    ["presence of one who shows a number", [1, 5, 1, 7, 1, 1, 49]],
    ["the host's own message", [hostMessage.saved, 5]],
  ])("with %s is sent away", async (_what, bytes) => {
    const { say, end } = await liar();
    say(...bytes);
    expect(await end).toMatchObject({ code: closeCode.wrongForm });
    expect(it.lines.at(-1)).toMatch(/refused a malformed message/);
    await expectUnharmed();
  });

  test("with text is sent away", async () => {
    const { socket, end } = await liar();
    socket.send("hello");
    expect(await end).toMatchObject({ code: closeCode.wrongForm });
  });

  test("with a message that is too large is sent away before it is read", async () => {
    const { socket, end } = await liar();
    socket.send(new Uint8Array(200_001));
    expect(await end).toMatchObject({ code: 1009 });
    await expectUnharmed();
  });

  test("with more than a document may hold is refused, and others go on", async () => {
    const greedy = new Client({ address: it.address, token: await it.token("participant") });
    await greedy.synced();
    for (let n = 0; n < 3; n += 1) greedy.write(`${n}${"x".repeat(70_000)}`);
    await greedy.until(({ refusals }) => refusals.includes("too much"));
    await honest.until(({ doc }) => textsIn(doc).length === 3);
    greedy.leave();
    await expectUnharmed();
  });

  test("in the name of somebody who is here is refused, and their next words come through", async () => {
    const { socket } = await liar();
    const impostor = impostorOf(honest.doc);
    socket.send(updateMessage(updateOf(impostor, () => writeSticky(impostor, "never said"))));
    await it.says(/refused a change \(forged\)/);
    await expectUnharmed();
  });

  test("that deletes what somebody is still going to write is not heard", async () => {
    const { socket } = await liar();
    const impostor = impostorOf(honest.doc);
    writeSticky(impostor, "future");
    const deletion = updateOf(impostor, () =>
      impostor.getMap("elements").delete(`${impostor.clientID}-future`),
    );
    socket.send(updateMessage(deletion));
    const other = new Client({ address: it.address, token: await it.token("participant") });
    await other.synced();
    other.leave();
    await expectUnharmed();
  });

  test("that builds on what nobody knows is asked for it, and until then not heard", async () => {
    const { socket } = await liar();
    const doc = new Y.Doc();
    writeSticky(doc, "first");
    const second = updateOf(doc, () => writeSticky(doc, "second"));
    socket.send(updateMessage(second));
    await expectUnharmed();
  });

  test("that says again what others said changes nothing", async () => {
    const { socket } = await liar();
    for (let n = 0; n < 3; n += 1) socket.send(updateMessage(Y.encodeStateAsUpdate(honest.doc)));
    await expectUnharmed();
  });

  test("that moves the cursor of somebody else moves nothing", async () => {
    const { socket } = await liar();
    const { awareness } = honest.provider;
    awareness.setLocalState({ user: { name: "Honest" } });
    socket.send(presenceMessage(honest.doc.clientID, 99, '{"user":{"name":"Liar"}}'));
    await it.says(/presence in the name of somebody else/);
    expect(awareness.getLocalState()).toEqual({ user: { name: "Honest" } });
    await expectUnharmed();
  });

  test("that shows a role of its own choice is shown with the one it has", async () => {
    const { socket } = await liar();
    socket.send(presenceMessage(7, 1, '{"name":"Liar","role":"facilitator"}'));
    await honest.until(({ provider }) => provider.awareness.getStates().has(7));
    expect(honest.provider.awareness.getStates().get(7)).toEqual({ name: "Liar", role: "participant" });
    await expectUnharmed();
  });

  test("that shows itself as a crowd is one person", async () => {
    const { socket } = await liar();
    for (let client = 1; client <= 50; client += 1) socket.send(presenceMessage(client, 1, '{"user":{}}'));
    await honest.until(({ provider }) => provider.awareness.getStates().has(1));
    await expectUnharmed();
    expect([...honest.provider.awareness.getStates().keys()].filter((client) => client <= 50)).toHaveLength(
      0,
    );
  });

  test("that talks without end is sent away", async () => {
    const { socket, end } = await liar();
    for (let n = 0; n < 4000; n += 1) socket.send(Uint8Array.of(3));
    expect(await end).toMatchObject({ code: closeCode.tooBusy });
    await expectUnharmed();
  });
});

describe("a client that makes work", () => {
  test("by pings without end is sent away, and nothing piles up for it", async () => {
    const { socket, end } = await liar();
    socket.pause();
    for (let n = 0; n < 4000; n += 1) socket.ping();
    await it.says(/sent away, since it sends too much/);
    socket.resume();
    expect(await end).toMatchObject({ code: closeCode.tooBusy });
    await expectUnharmed();
  });

  test("by saying that it has what nobody has is sent away", async () => {
    const { socket, end } = await liar();
    const boast = new Map(Array.from({ length: 30_000 }, (_, client) => [client, 1] as const));
    for (let n = 0; n < 6; n += 1) socket.send(asking(Y.encodeStateVector(boast)));
    expect(await end).toMatchObject({ code: closeCode.tooBusy });
    await expectUnharmed();
  });

  test("by asking who is here over and over is sent away", async () => {
    const { socket, end } = await liar();
    for (let n = 0; n < 200; n += 1) socket.send(Uint8Array.of(3));
    expect(await end).toMatchObject({ code: closeCode.tooBusy });
    await expectUnharmed();
  });

  test("by bringing over and over what is there already is sent away", async () => {
    const { socket, end } = await liar();
    honest.write("x".repeat(50_000));
    await honest.saved();
    const known = updateMessage(Y.encodeStateAsUpdate(honest.doc));
    for (let n = 0; n < 40; n += 1) socket.send(known);
    expect(await end).toMatchObject({ code: closeCode.tooBusy });
    await expectUnharmed();
  });
});

test("no bytes whatever break the document", async () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => updates.push(update));
  for (let n = 0; n < 5; n += 1) writeSticky(doc, `text ${n}`);
  doc.getMap("elements").delete(`${doc.clientID}-text 2`);
  const scratch = fc.record({
    from: fc.nat({ max: updates.length - 1 }),
    scratches: fc.array(fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 255 })), { maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(scratch, { minLength: 1, maxLength: 12 }), async (lies) => {
      const { socket, end } = await liar();
      for (const { from, scratches } of lies) {
        const update = (updates[from] ?? new Uint8Array()).slice();
        for (const [at, byte] of scratches) update[at % update.length] = byte;
        socket.send(updateMessage(update));
      }
      socket.close();
      await end;
    }),
    { numRuns: 60 },
  );
  expect(it.lines.filter((line) => line.includes("broke"))).toEqual([]);
  honest.write("and on");
  await honest.saved();
  const fresh = new Client({ address: it.address, token: await it.token("participant") });
  await fresh.synced();
  expect(fresh.has("and on")).toBe(true);
  fresh.leave();
});
