import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test as base } from "@playwright/test";
import { type ChildHost, startChildHost } from "#electron/host/children.test-support.ts";
import { Client, type ClientWish, expectSame, textsIn } from "#electron/host/clients.test-support.ts";
import {
  documentsIn,
  startTestHost,
  testFile,
  workshop,
  type TestHost,
} from "#electron/host/hosts.test-support.ts";
import { Voter } from "#electron/host/votes/voters.test-support.ts";
import { startRelay } from "#electron/host/relay.test-support.ts";
import type { Role } from "#shared/access/roles.ts";
import { closeRound } from "#shared/board/rounds.ts";
import { openNatsJournal } from "#electron/host/journal/natsJournal.ts";
import { type NatsServer, startCluster, startNats } from "./natsServer.ts";

interface Stage {
  readonly folder: string;
  nats: NatsServer;
  readonly host: () => Promise<TestHost>;
  readonly child: (...args: readonly string[]) => Promise<ChildHost>;
  readonly enter: (wish: ClientWish) => Promise<Client>;
  /** A device that votes; its secret is made of the letter. */
  readonly voter: (host: TestHost, role: Role, letter: string) => Promise<Voter>;
}

// Several hosts share one journal in a real server of NATS.
const test = base.extend<{ stage: Stage }>({
  stage: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "groundwork-nats-"));
    const ends: (() => Promise<unknown> | void)[] = [];
    const stage: Stage = {
      folder,
      nats: await startNats(join(folder, "nats")),
      host: async () => {
        const journal = await openNatsJournal({ servers: [stage.nats.address], tell: () => undefined });
        const host = await startTestHost({ journal });
        ends.push(host.stop);
        return host;
      },
      child: async (...args) => {
        const child = await startChildHost({ args: ["--nats", stage.nats.address, ...args] });
        ends.push(() => {
          child.process.kill("SIGKILL");
          return child.ended;
        });
        return child;
      },
      enter: async (wish) => {
        const client = new Client(wish);
        ends.push(() => client.leave());
        await client.synced();
        return client;
      },
      voter: async ({ address, token }, role, letter) => {
        const client = new Voter({ address, token: await token(role), key: letter.repeat(24) });
        ends.push(() => client.leave());
        await client.synced();
        return client;
      },
    };
    await use(stage);
    for (const end of ends.toReversed()) await end();
    await stage.nats.kill();
    await rm(folder, { recursive: true });
  },
});

test.describe("two hosts on one journal in NATS", { tag: "@desktop" }, () => {
  test("are one room: words, long ones too, cursors, and good-byes go from one to the other", async ({
    stage,
  }) => {
    const [one, two] = [await stage.host(), await stage.host()];
    const token = await one.token("participant");
    const ada = await stage.enter({ address: one.address, token });
    const bo = await stage.enter({ address: two.address, token });
    ada.write("from one");
    bo.write("from two");
    ada.write("x".repeat(1_300_000));
    for (const client of [ada, bo]) {
      await client.saved();
      await client.until(({ doc }) => textsIn(doc).length === 3);
    }
    await expectSame(ada, bo);
    ada.provider.awareness.setLocalState({ user: { name: "Ada" } });
    await bo.until(({ provider }) =>
      JSON.stringify([...provider.awareness.getStates().values()]).includes("Ada"),
    );
    const late = await stage.enter({ address: two.address, token });
    await late.until(({ provider }) => provider.awareness.getStates().has(ada.doc.clientID));
    ada.leave();
    await bo.until(({ provider }) => !provider.awareness.getStates().has(ada.doc.clientID));
    // Whoever is sent away by one host is sent away by the other too, with its next look.
    expect((await two.host.invites(workshop)).map(({ role }) => role)).toContain("participant");
  });

  test("are one ballot box: each device counts once wherever it votes, and all that was taken counts", async ({
    stage,
  }) => {
    const [one, two] = [await stage.host(), await stage.host()];
    const ann = await stage.voter(one, "facilitator", "a");
    const others = await Promise.all(
      ["b", "c", "d", "e", "f", "g"].map((letter, place) =>
        stage.voter(place % 2 === 0 ? one : two, "participant", letter),
      ),
    );
    const everyone = [ann, ...others];
    for (const shows of ["hidden", "open"] as const) {
      ann.open(shows, shows);
      for (const voter of everyone) await voter.until(() => voter.round(shows) !== undefined);
      const answers = await Promise.all(everyone.map((voter) => voter.vote(shows, { x: 1, y: 1 })));
      expect(new Set(answers)).toEqual(new Set(["counted"]));
      for (const voter of everyone) await voter.until(() => voter.round(shows)?.voters === everyone.length);
      // One goes over to the other host, as one does whose own was killed, and moves a vote there.
      const moved = await stage.voter(two, "participant", "b");
      expect(await moved.vote(shows, { x: 2 })).toBe("counted");
      ann.doc.transact(() => closeRound(ann.doc, shows, "2026-11-23T10:00:00.000Z"));
      // Whoever votes at that moment counts or is told not to.
      const last = await stage.voter(two, "participant", "h");
      const late = (await last.vote(shows, { x: 1 })) === "counted" ? 1 : 0;
      for (const voter of everyone)
        await voter.until(() => voter.round(shows)?.tally["x"] === everyone.length + 1 + late);
      for (const voter of everyone)
        expect(voter.round(shows)).toMatchObject({
          state: "closed",
          tally: { y: everyone.length - 1 },
          voters: everyone.length + late,
        });
      expect(await moved.vote(shows, { x: 1 })).toBe("closed");
    }
  });

  test("find everything again through snapshots, after what those hold was purged", async ({ stage }) => {
    const one = await stage.host();
    const token = await one.token("participant");
    for (let round = 0; round < 4; round += 1) {
      const client = await stage.enter({ address: one.address, token });
      client.write(`round ${round}`);
      await client.saved();
      client.leave();
      // Closed with a snapshot, as the last one has left.
      await expect(async () => expect(await one.host.people(workshop)).toEqual([])).toPass();
      const metrics = `http://127.0.0.1:${one.host.port}/metrics`;
      await expect(async () =>
        expect(await (await fetch(metrics)).text()).toMatch(/^groundwork_workshops 0$/m),
      ).toPass();
    }
    const two = await stage.host();
    const bo = await stage.enter({ address: two.address, token });
    expect([...textsIn(bo.doc)].toSorted()).toEqual(["round 0", "round 1", "round 2", "round 3"]);
    expect(textsIn((await documentsIn(one.journal)).board)).toHaveLength(4);
  });

  test("lose nothing that was acknowledged when one is killed, and its people go on at the other", async ({
    stage,
  }) => {
    const file = join(stage.folder, "workshop.groundwork");
    await writeFile(file, testFile());
    const [one, two] = [await stage.child("--file", file), await stage.child()];
    const acknowledged: string[] = [];
    const there = await stage.enter({ address: two.address, token: one.token });
    for (let round = 0; round < 5; round += 1) {
      const host = round === 0 ? one : await stage.child();
      const ada = await stage.enter({ address: host.address, token: one.token });
      for (let n = 0; n < 10 + round * 7; n += 1) {
        const text = `round ${round}, ${n}`;
        ada.write(text);
        await ada.saved();
        acknowledged.push(text);
      }
      ada.write(`perhaps ${round}`);
      host.process.kill("SIGKILL");
      await host.ended;
      const moved = await stage.enter({ address: two.address, token: one.token });
      const found = new Set(textsIn(moved.doc));
      expect(acknowledged.filter((text) => !found.has(text))).toEqual([]);
      await there.until((client) => acknowledged.every((text) => client.has(text)));
      ada.leave();
      moved.leave();
    }
  });

  test("are one address to people: whichever of them is killed, everybody goes on at the other by themselves", async ({
    stage,
  }) => {
    const file = join(stage.folder, "workshop.groundwork");
    await writeFile(file, testFile());
    const args = ["--name", "127.0.0.1"];
    const one = await stage.child("--file", file, ...args);
    let [there, next] = [one, await stage.child(...args)];
    const relay = await startRelay(there.port);
    const wish = { address: relay.address, token: one.token };
    const [ada, bo] = [await stage.enter({ ...wish, key: "a".repeat(32) }), await stage.enter(wish)];
    for (let round = 0; round < 4; round += 1) {
      ada.write(`ada ${round}`);
      await ada.saved();
      ada.write(`ada ${round}, under way`);
      bo.write(`bo ${round}, under way`);
      there.process.kill("SIGKILL");
      await there.ended;
      relay.leadTo(next.port);
      bo.write(`bo ${round}, without a host`);
      for (const client of [ada, bo]) {
        await client.saved();
        await client.until(({ doc }) => textsIn(doc).length === 4 * (round + 1));
      }
      [there, next] = [next, await stage.child(...args)];
    }
    await expectSame(ada, bo);
    for (const client of [ada, bo]) client.leave();
    await relay.close();
    // Asked to end, both end well, with all that they took in.
    for (const host of [there, next]) {
      host.process.kill("SIGTERM");
      expect(await host.ended).toBe("0");
    }
    const last = await stage.host();
    expect(textsIn((await documentsIn(last.journal)).board)).toHaveLength(16);
  });

  test("one that has just taken in a workshop ends when it is asked to", async ({ stage }) => {
    const file = join(stage.folder, "workshop.groundwork");
    await writeFile(file, testFile());
    const host = await stage.child("--file", file);
    host.process.kill("SIGTERM");
    expect(await host.ended).toBe("0");
  });

  test("wait while NATS is gone for ten seconds, say so, and go on on the same connections when it is back", async ({
    stage,
  }) => {
    const [one, two] = [await stage.host(), await stage.host()];
    const token = await one.token("participant");
    const ada = await stage.enter({ address: one.address, token });
    const bo = await stage.enter({ address: two.address, token });
    ada.write("before");
    await ada.saved();
    await bo.until((client) => client.has("before"));
    const lead = await stage.voter(one, "facilitator", "a");
    const voter = await stage.voter(two, "participant", "b");
    lead.open("r1", "hidden");
    await voter.until(() => voter.round("r1") !== undefined);
    expect(await voter.vote("r1", { x: 2 })).toBe("counted");
    const { port } = stage.nats;
    await stage.nats.kill();
    // A vote that is closed now is counted when it is back.
    lead.doc.transact(() => closeRound(lead.doc, "r1", "2026-11-23T10:00:00.000Z"));
    ada.write("meanwhile, at one");
    bo.write("meanwhile, at two");
    for (const client of [ada, bo]) await client.until(({ troubles }) => troubles.at(-1) === "cannot save");
    expect(ada.isSaved).toBe(false);
    // The ten seconds are what is tried here, not something to wait for.
    await wait(10_000);
    expect([ada.closed, bo.closed]).toEqual([undefined, undefined]);
    expect(bo.has("meanwhile, at one")).toBe(false);
    stage.nats = await startNats(join(stage.folder, "nats"), port);
    for (const client of [ada, bo]) await client.saved();
    for (const client of [ada, bo]) await client.until(({ doc }) => textsIn(doc).length === 3);
    for (const client of [lead, voter]) await client.until(() => client.round("r1")?.tally["x"] === 2);
    expect([ada.closed, bo.closed]).toEqual([undefined, undefined]);
    await expectSame(ada, bo);
  });

  test("of three servers lose nothing when one is killed, and hear each other again while it is gone", async ({
    stage,
  }) => {
    const cluster = await startCluster(stage.folder);
    try {
      const servers = cluster.servers.map(({ address }) => address);
      const open = async (): Promise<TestHost> => {
        for (;;) {
          const journal = await openNatsJournal({ servers, replicas: 3, tell: () => undefined }).catch(
            // The three have not agreed on who leads them yet.
            () => wait(100),
          );
          if (journal) return startTestHost({ journal });
        }
      };
      const [one, two] = [await open(), await open()];
      const token = await one.token("participant");
      const ada = await stage.enter({ address: one.address, token });
      const bo = await stage.enter({ address: two.address, token });
      for (const [at, server] of cluster.servers.slice(0, 2).entries()) {
        await server.kill();
        ada.write(`ada without ${at}`);
        bo.write(`bo without ${at}`);
        for (const client of [ada, bo]) await client.saved();
        for (const client of [ada, bo]) await client.until(({ doc }) => textsIn(doc).length === 2 * (at + 1));
        await cluster.startAgain(at);
      }
      await expectSame(ada, bo);
      for (const host of [one, two]) await host.stop();
    } finally {
      for (const server of cluster.servers) await server.kill();
    }
  });
});
