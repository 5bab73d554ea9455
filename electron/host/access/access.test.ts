import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { controlMap, elementMaps, schemaVersion } from "#shared/board/documents.ts";
import { closeCode } from "#shared/access/hostMessages.ts";
import { writeAppointment } from "#shared/access/appointing.ts";
import { roles } from "#shared/access/roles.ts";
import {
  Client,
  expectSame,
  textsIn,
  type ClientWish,
  writeSticky,
} from "#electron/host/clients.test-support.ts";
import { startTestHost, workshop, type TestHost } from "#electron/host/hosts.test-support.ts";
import { personOf } from "./tokens.ts";

const key = (letter: string): string => letter.repeat(32);
let it: TestHost;
let clients: Client[] = [];
let later = 0;

beforeEach(async () => {
  later = 0;
  it = await startTestHost({ now: () => Date.now() + later });
});

afterEach(async () => {
  for (const client of clients) client.leave();
  clients = [];
  await it.stop();
});

function enter(wish: Partial<ClientWish> & { readonly token: string }): Client {
  const client = new Client({ address: it.address, ...wish });
  clients.push(client);
  return client;
}

async function enterAs(
  role: "facilitator" | "participant" | "observer",
  wish: Partial<ClientWish> = {},
): Promise<Client> {
  const client = enter({ token: await it.token(role), ...wish });
  await client.synced();
  return client;
}

describe("roles", () => {
  test("everybody is told who they are to the host and what time it is there, each time they come", async () => {
    later = 7_200_000;
    const from = Date.now() + later;
    for (const role of roles) {
      const client = await enterAs(role);
      expect(client.welcomes.map((welcome) => welcome?.role)).toEqual([role]);
      expect(client.welcomes[0]?.time).toBeGreaterThanOrEqual(from);
      expect(client.welcomes[0]?.time).toBeLessThanOrEqual(Date.now() + later);
      client.breakOff();
      await client.until(({ welcomes }) => welcomes.length === 2);
      expect(client.welcomes[1]?.role).toBe(role);
    }
  });

  test("a facilitator makes a participant one, who comes in anew and stays one, and takes it back", async () => {
    const facilitator = await enterAs("facilitator");
    const ben = await enterAs("participant", { key: key("b") });
    const bensControl = await enterAs("participant", { key: key("b"), document: "control" });
    const cem = await enterAs("participant", { key: key("c") });
    ben.show({ name: "Ben" });
    await facilitator.until(({ seen }) => seen.includes("Ben"));

    facilitator.say(writeAppointment({ client: ben.doc.clientID, as: "facilitator" }));
    for (const client of [ben, bensControl]) {
      await client.until(({ welcomes }) => welcomes.length === 2);
      expect(client.welcomes[1]?.role).toBe("facilitator");
    }
    controlMap(bensControl.doc).set("title", "by Ben");
    await bensControl.saved();
    expect(cem.welcomes).toHaveLength(1);

    // By itself the library shows again only after 15 seconds who came back.
    ben.show({ name: "Ben" });
    await facilitator.until(({ seen }) => seen.includes("Ben"));
    facilitator.say(writeAppointment({ client: ben.doc.clientID, as: "as invited" }));
    await ben.until(({ welcomes }) => welcomes.length === 3);
    expect(ben.welcomes[2]?.role).toBe("participant");
  });

  test("a participant makes nobody a facilitator, nor does anyone make one who would not be known again", async () => {
    const facilitator = await enterAs("facilitator");
    const ben = await enterAs("participant", { key: key("b") });
    const cem = await enterAs("participant");
    for (const client of [ben, cem]) client.show({ name: "here" });
    await facilitator.until(({ seen }) => seen.filter((name) => name === "here").length === 2);

    ben.say(writeAppointment({ client: ben.doc.clientID, as: "facilitator" }));
    await ben.until(({ refusals }) => refusals.includes("role"));
    facilitator.say(writeAppointment({ client: cem.doc.clientID, as: "facilitator" }));
    facilitator.say(writeAppointment({ client: 4711, as: "facilitator" }));
    // What comes after is answered after.
    facilitator.write("later");
    await facilitator.saved();
    expect([ben, cem].map(({ welcomes }) => welcomes.map((welcome) => welcome?.role))).toEqual([
      ["participant"],
      ["participant"],
    ]);
  });

  test("an observer sees everything and changes nothing", async () => {
    const observer = await enterAs("observer");
    const participant = await enterAs("participant");
    observer.write("by the observer");
    await observer.until(({ refusals }) => refusals.includes("role"));
    participant.write("by the participant");
    await observer.until((client) => client.has("by the participant"));
    await participant.saved();
    expect(participant.has("by the observer")).toBe(false);
    expect(observer.isSaved).toBe(false);
  });

  test("what an observer did offline is refused when they come back", async () => {
    const observer = await enterAs("observer");
    observer.provider.disconnect();
    observer.write("offline");
    observer.provider.connect();
    await observer.until(({ refusals }) => refusals.includes("role"));
    const participant = await enterAs("participant");
    expect(textsIn(participant.doc)).toEqual([]);
  });

  test("the control is the facilitators' alone", async () => {
    const facilitator = await enterAs("facilitator", { document: "control" });
    const participant = await enterAs("participant", { document: "control" });
    controlMap(participant.doc).set("stage", "over");
    await participant.until(({ refusals }) => refusals.includes("role"));
    controlMap(facilitator.doc).set("timer", 300);
    await participant.until(({ doc }) => controlMap(doc).get("timer") === 300);
    await facilitator.saved();
    expect(controlMap(facilitator.doc).get("stage")).toBe("facts");
  });
});

describe("a locked board", () => {
  test("takes changes of facilitators alone; what participants did comes when it is unlocked", async () => {
    const control = await enterAs("facilitator", { document: "control" });
    const facilitator = await enterAs("facilitator");
    const participant = await enterAs("participant");
    const observer = await enterAs("observer");
    controlMap(control.doc).set("locked", true);
    await control.saved();
    participant.write("while locked");
    await participant.until(({ refusals }) => refusals.includes("locked"));
    participant.write("more, which builds on it");
    facilitator.write("by the facilitator");
    await participant.until((client) => client.has("by the facilitator"));
    await observer.until((client) => client.has("by the facilitator"));
    expect(facilitator.has("while locked")).toBe(false);
    expect(participant.isSaved).toBe(false);

    controlMap(control.doc).set("locked", false);
    await facilitator.until((client) => client.has("more, which builds on it"));
    participant.write("after");
    await participant.saved();
    await observer.until((client) => client.has("after"));
    await expectSame(facilitator, participant, observer);
    expect([...textsIn(facilitator.doc)].toSorted()).toEqual([
      "after",
      "by the facilitator",
      "more, which builds on it",
      "while locked",
    ]);
  });

  test("may be unlocked and locked again quickly without anything being lost", async () => {
    const control = await enterAs("facilitator", { document: "control" });
    const facilitator = await enterAs("facilitator");
    const participant = await enterAs("participant");
    for (let round = 0; round < 4; round += 1) {
      controlMap(control.doc).set("locked", true);
      participant.write(`round ${round}`);
      await control.saved();
      later += 1001;
      controlMap(control.doc).set("locked", false);
      await control.saved();
      await facilitator.until((client) => client.has(`round ${round}`));
    }
    await participant.saved();
    await expectSame(facilitator, participant);
  });

  test("refuses deletions as well", async () => {
    const control = await enterAs("facilitator", { document: "control" });
    const participant = await enterAs("participant");
    participant.write("stays");
    await participant.saved();
    controlMap(control.doc).set("locked", true);
    await control.saved();
    elementMaps(participant.doc).clear();
    await participant.until(({ refusals }) => refusals.includes("locked"));
    const other = await enterAs("participant");
    expect(other.has("stays")).toBe(true);
  });
});

describe("the way in", () => {
  test.each([
    ["no token", ""],
    ["a wrong token", "A".repeat(32)],
    ["a token that is far too long", "A".repeat(5000)],
  ])("is closed to %s, for good", async (_what, token) => {
    const client = enter({ token });
    await client.until(({ closed }) => closed !== undefined);
    expect(client.closed).toMatchObject({ code: closeCode.notInvited, reason: /link/ });
    expect(client.provider.shouldConnect).toBe(false);
  });

  test("is closed once the invite has expired; whoever is in stays", async () => {
    const early = await enterAs("participant");
    later += 3_600_001;
    const late = enter({ token: await it.token("participant") });
    await late.until(({ closed }) => closed?.code === closeCode.notInvited);
    expect(late.closed?.reason).toContain("expired");
    early.write("still here");
    await early.saved();
    expect(await it.host.invites(workshop)).toEqual([]);
  });

  test("closes behind those whose invite is revoked or renewed, at once", async () => {
    const participant = await enterAs("participant");
    const facilitator = await enterAs("facilitator");
    const invite = (await it.host.invites(workshop)).find(({ role }) => role === "participant");
    expect(await it.host.revoke(workshop, invite?.id ?? "")).toBe(true);
    await participant.until(({ closed }) => closed?.code === closeCode.notInvited);
    expect(participant.provider.shouldConnect).toBe(false);
    expect(await it.host.revoke(workshop, invite?.id ?? "")).toBe(false);

    const { token } = await it.host.renew(workshop, { role: "facilitator", hours: 1 });
    await facilitator.until(({ closed }) => closed?.code === closeCode.notInvited);
    const again = enter({ token });
    await again.synced();
    expect(await it.host.invites(workshop)).toHaveLength(1);
  });

  test("closes to a person who was removed, on both documents, and not to others", async () => {
    const board = await enterAs("participant", { key: key("a") });
    const control = await enterAs("participant", { key: key("a"), document: "control" });
    const other = await enterAs("participant", { key: key("b") });
    expect(await it.host.people(workshop)).toHaveLength(2);
    await it.host.remove(workshop, personOf(key("a")));
    for (const client of [board, control])
      await client.until(({ closed }) => closed?.code === closeCode.removed);
    const again = enter({ token: await it.token("participant"), key: key("a") });
    await again.until(({ closed }) => closed?.code === closeCode.removed);
    other.write("still here");
    await other.saved();
  });

  test.each([
    ["three versions old", String(schemaVersion - 3), /needs a newer Groundwork. Update/],
    ["one version newer", String(schemaVersion + 1), /newer than the host's. Update the host/],
    ["of no version", "latest", /needs a newer Groundwork/],
  ])(
    "is closed to a Groundwork %s, which keeps what was done until it fits",
    async (_what, schema, words) => {
      const token = await it.token("participant");
      const doc = new Y.Doc();
      writeSticky(doc, "done before it came");
      const odd = enter({ token, doc, schema });
      await odd.until(({ closed }) => closed !== undefined);
      expect(odd.closed).toMatchObject({ code: closeCode.tooOld, reason: words });
      expect(odd.provider.shouldConnect).toBe(false);
      const other = await enterAs("participant");
      expect(textsIn(other.doc)).toEqual([]);
      const updated = enter({ token, doc });
      await updated.saved();
      await other.until((client) => client.has("done before it came"));
      await expectSame(updated, other);
    },
  );

  test("keeps no token: what is stored lets nobody in", async () => {
    const token = await it.token("participant");
    const stored = await it.journal.notes.read(workshop, "access");
    expect(stored).not.toContain(token);
    expect(it.lines.join("\n")).not.toContain(token);
    for (const { hash } of await it.host.invites(workshop)) {
      const client = enter({ token: hash });
      await client.until(({ closed }) => closed?.code === closeCode.notInvited);
    }
  });
});
