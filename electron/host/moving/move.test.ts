import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { closeCode } from "#shared/access/hostMessages.ts";
import { writeJoinLink } from "#shared/access/joinLink.ts";
import type { Role } from "#shared/access/roles.ts";
import { Client, expectSame, textsIn } from "#electron/host/clients.test-support.ts";
import { startHost } from "#electron/host/host.ts";
import {
  documentsIn,
  startTestHost,
  testFile,
  type TestHost,
  workshop,
} from "#electron/host/hosts.test-support.ts";

const key = "K".repeat(32);
const tokens: Readonly<Record<Role, string>> = {
  facilitator: "F".repeat(32),
  participant: "P".repeat(32),
  observer: "O".repeat(32),
};
const linkTo = (role: Role) => writeJoinLink("http://192.168.1.20:47630/", { workshop, token: tokens[role] });
const links = {
  facilitator: linkTo("facilitator"),
  participant: linkTo("participant"),
  observer: linkTo("observer"),
};

let it: TestHost;
let clients: Client[] = [];

beforeEach(async () => {
  it = await startTestHost({ sendOverWithin: 1500 });
});

afterEach(async () => {
  for (const client of clients) client.leave();
  clients = [];
  await it.stop();
});

async function enter(role: Role, more: { readonly key?: string; readonly document?: "control" } = {}) {
  const client = new Client({ address: it.address, token: await it.token(role), ...more });
  clients.push(client);
  return client;
}

async function move(
  role: Role,
  { headers = {}, ...more }: { readonly links?: unknown; readonly headers?: Record<string, string> } = {},
): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${it.host.port}/move`, {
    method: "POST",
    headers: { Authorization: `Bearer ${await it.token(role)}`, ...headers },
    body: JSON.stringify({ workshop, key, links, ...more }),
  });
  return answer.status;
}

describe("taking over", () => {
  test("sends each to the new host by their role, and the one who takes over last, with all there is", async () => {
    const mover = await enter("facilitator", { key });
    const ann = await enter("participant");
    const eve = await enter("observer");
    for (const client of clients) await client.synced();
    const moved = move("facilitator");
    await ann.until(({ movedTo }) => movedTo !== undefined);
    expect(ann.movedTo?.link.token).toBe(tokens.participant);
    // Until she goes, what she does is still taken.
    ann.write("at the last moment");
    await ann.saved();
    expect(mover.movedTo).toBeUndefined();
    ann.leave();
    await eve.until(({ movedTo }) => movedTo !== undefined);
    expect(eve.movedTo?.link.token).toBe(tokens.observer);
    eve.leave();
    expect(await moved).toBe(204);
    await mover.until(({ movedTo, closed }) => movedTo !== undefined && closed !== undefined);
    expect(mover.has("at the last moment")).toBe(true);
    expect(mover.closed?.code).toBe(closeCode.moved);
    expect(textsIn((await documentsIn(it.journal)).board)).toContain("at the last moment");
  });

  test("does not wait for ever for one who does not go", async () => {
    const ann = await enter("participant");
    await ann.synced();
    expect(await move("facilitator")).toBe(204);
    await ann.until(({ closed }) => closed?.code === closeCode.moved);
    expect(ann.provider.shouldConnect).toBe(false);
  });

  test("tells those who come later, also after the old host was started anew", async () => {
    expect(await move("facilitator")).toBe(204);
    const late = await enter("participant");
    await late.until(({ movedTo, closed }) => movedTo !== undefined && closed?.code === closeCode.moved);
    expect(late.movedTo?.link.token).toBe(tokens.participant);
    await it.host.stop();
    const again = await startAgain();
    const later = new Client({ address: again.address, token: await it.token("observer") });
    clients.push(later);
    await later.until(({ movedTo }) => movedTo?.link.token === tokens.observer);
    await again.stop();
  });

  test("lets a client of another kind know in words", async () => {
    const plain = new Client({ address: it.address, token: await it.token("participant"), schema: "" });
    clients.push(plain);
    await plain.synced();
    expect(await move("facilitator")).toBe(204);
    await plain.until(({ closed }) => closed !== undefined);
    expect(plain.closed).toMatchObject({ code: closeCode.moved, reason: /has moved/ });
    expect(plain.movedTo).toBeUndefined();
  });

  test("is over when the workshop is taken in again", async () => {
    expect(await move("facilitator")).toBe(204);
    await it.host.bring(testFile());
    const ann = await enter("participant");
    const ben = await enter("participant");
    await ann.synced();
    ann.write("back here");
    await ann.saved();
    await expectSame(ann, ben);
  });

  test("is for facilitators alone, from a program, and to where the links of this workshop lead", async () => {
    expect(await move("participant")).toBe(403);
    expect(await move("observer")).toBe(403);
    expect(await move("facilitator", { headers: { Authorization: `Bearer ${"A".repeat(32)}` } })).toBe(403);
    expect(await move("facilitator", { headers: { Authorization: "" } })).toBe(400);
    expect(await move("facilitator", { headers: { Origin: "http://127.0.0.1" } })).toBe(405);
    const elsewhere = links.participant.replace(workshop, "z".repeat(10));
    for (const wrong of [
      undefined,
      {},
      { ...links, participant: elsewhere },
      { ...links, observer: "javascript:alert(1)" },
    ])
      expect(await move("facilitator", { links: wrong })).toBe(400);
    const ann = await enter("participant");
    await ann.synced();
    expect(ann.movedTo).toBeUndefined();
  });
});

/** Another host on the same journal. */
async function startAgain() {
  const host = await startHost({ journal: it.journal, port: 0, address: "127.0.0.1", tell: () => undefined });
  return { address: `ws://127.0.0.1:${host.port}`, stop: () => host.stop() };
}
