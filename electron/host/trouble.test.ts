import { once } from "node:events";
import { connect } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { closeCode } from "#shared/access/hostMessages.ts";
import { Client, lie, expectSame, textsIn } from "./clients.test-support.ts";
import { documentsIn, startTestHost, testFile, workshop, type TestHost } from "./hosts.test-support.ts";
import { CannotSave, type Journal } from "./journal/journal.ts";

const hosts: TestHost[] = [];
const clients: Client[] = [];

afterEach(async () => {
  for (const client of clients.splice(0)) client.leave();
  for (const host of hosts.splice(0)) await host.stop();
});

async function start(settings: Parameters<typeof startTestHost>[0] = {}): Promise<TestHost> {
  const host = await startTestHost(settings);
  hosts.push(host);
  return host;
}

async function enter(it: TestHost): Promise<Client> {
  const client = new Client({ address: it.address, token: await it.token("participant") });
  clients.push(client);
  await client.synced();
  return client;
}

describe("a connection", () => {
  test("that does not answer is cut", async () => {
    const it = await start({ checkEvery: 40 });
    const socket = new WebSocket(
      `${it.address}/sync/${workshop}/board?token=${await it.token("participant")}`,
      { autoPong: false },
    );
    await once(socket, "close");
    expect(it.lines).toContainEqual(expect.stringMatching(/cut, since it does not answer/));
  });

  test("that is alone hears often enough that the host is there", async () => {
    const it = await start({ checkEvery: 20 });
    const { socket } = await lie({ address: it.address, token: await it.token("participant") });
    let heard = false;
    while (!heard) {
      const data = await new Promise((done) => {
        socket.once("message", done);
      });
      heard = Buffer.isBuffer(data) && data.equals(Buffer.from([1, 1, 0]));
    }
    expect(heard).toBe(true);
    socket.close();
  });

  test("too many from one address is refused, until one has left", async () => {
    const it = await start({ limits: { connections: 3 } });
    const wish = { address: it.address, token: await it.token("participant") };
    const [first] = [await lie(wish), await lie(wish), await lie(wish)];
    const refused = new WebSocket(`${it.address}/sync/${workshop}/board?token=${wish.token}`);
    expect(String(await once(refused, "error"))).toContain("429");
    first?.socket.close();
    await first?.end;
    const again = await lie(wish);
    again.socket.close();
  });

  test("that is cut off in the middle of coming in leaves nothing behind", async () => {
    const it = await start();
    const token = await it.token("participant");
    for (let n = 0; n < 20; n += 1) {
      const socket = connect(it.host.port, "127.0.0.1");
      await once(socket, "connect");
      socket.write(
        `GET /sync/${workshop}/board?token=${token} HTTP/1.1\r\nHost: 127.0.0.1:${it.host.port}\r\n`,
      );
      socket.write("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
      socket.write("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
      if (n % 2 === 0) await once(socket, "data");
      socket.destroy();
    }
    const client = await enter(it);
    client.write("here");
    await client.saved();
    let people = await it.host.people(workshop);
    while (people.length > 1) people = await it.host.people(workshop);
    expect(people).toMatchObject([{ role: "participant" }]);
  });
});

test("a hundred people who come at once all get in and see each other's words", async () => {
  const it = await start();
  const all = await Promise.all(Array.from({ length: 100 }, () => enter(it)));
  const some = all.slice(0, 10);
  for (const [n, client] of some.entries()) client.write(`person ${n}`);
  for (const client of all) await client.until(({ doc }) => textsIn(doc).length === some.length);
  for (const client of some) await client.saved();
  await expectSame(...all.slice(0, 5), ...all.slice(-5));
});

test("a host that is ended stores all, says good-bye, and its clients come back to the next", async () => {
  const it = await start();
  const client = await enter(it);
  client.write("before");
  await it.host.stop();
  await client.until(({ closed }) => closed?.code === closeCode.goingAway);
  client.write("meanwhile");
  expect(client.provider.shouldConnect).toBe(true);
  const next = await startTestHost({ journal: it.journal, port: it.host.port });
  await client.synced();
  await client.saved();
  await next.host.stop();
  expect(textsIn((await documentsIn(it.journal)).board)).toEqual(["before", "meanwhile"]);
});

interface Tapped extends Journal {
  shut: "no" | "refuses" | "hangs";
  readonly goOn: () => void;
}

describe("a journal that cannot take anything", () => {
  /** The journal of a host, with a tap that can be shut. */
  function tapped(journal: Journal): Tapped {
    let goOn = (): void => undefined;
    const self: Tapped = {
      ...journal,
      shut: "no",
      goOn: () => goOn(),
      open: async (...args) => {
        const record = await journal.open(...args);
        return {
          ...record,
          append: async (update, at) => {
            if (self.shut === "refuses") throw new CannotSave("The disk is full.");
            if (self.shut === "hangs") {
              await new Promise<void>((done) => {
                goOn = done;
              });
            }
            await record.append(update, at);
          },
        };
      },
    };
    return self;
  }

  test("sends everybody away with a reason, acknowledges nothing, keeps all, and takes it when it can", async () => {
    const base = await start();
    await base.host.stop();
    const journal = tapped(base.journal);
    const it = await startTestHost({ journal });
    const [ada, bo] = [await enter(it), await enter(it)];
    ada.write("saved");
    await ada.saved();
    await bo.until((client) => client.has("saved"));
    journal.shut = "refuses";
    ada.write("not saved");
    for (const client of [ada, bo]) await client.until(({ closed }) => closed?.code === closeCode.cannotSave);
    expect(ada.closed?.reason).toMatch(/cannot save/);
    expect(ada.isSaved).toBe(false);
    expect(bo.has("not saved")).toBe(false);
    const health = await fetch(`http://127.0.0.1:${it.host.port}/healthz`);
    expect(health.status).toBe(503);
    journal.shut = "no";
    await it.says(/works again/);
    await bo.until((client) => client.has("not saved"));
    await ada.saved();
    await expectSame(ada, bo);
    await it.host.stop();
    expect(textsIn((await documentsIn(base.journal)).board)).toEqual(["saved", "not saved"]);
  });

  test("and is slow: people are told, wait, and go on when it does", async () => {
    const base = await start();
    await base.host.stop();
    const journal = tapped(base.journal);
    const it = await startTestHost({ journal });
    const [ada, bo] = [await enter(it), await enter(it)];
    journal.shut = "hangs";
    ada.write("waits");
    await bo.until(({ troubles }) => troubles.at(-1) === "cannot save");
    expect(ada.isSaved).toBe(false);
    expect(bo.has("waits")).toBe(false);
    journal.shut = "no";
    journal.goOn();
    await ada.saved();
    await bo.until((client) => client.has("waits") && client.troubles.at(-1) === "none");
    await it.host.stop();
  });

  test("is not the end of what was brought in a file: it says so", async () => {
    const base = await start();
    await base.host.stop();
    const journal = tapped(base.journal);
    const it = await startTestHost({ journal });
    journal.shut = "refuses";
    await expect(it.host.bring(testFile())).rejects.toThrow("cannot save");
    journal.shut = "no";
    await it.host.stop();
  });
});
