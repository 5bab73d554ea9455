import { setTimeout as wait } from "node:timers/promises";
import type { ChildHost } from "#electron/host/children.test-support.ts";
import { Client, textsIn } from "#electron/host/clients.test-support.ts";
import { startRelay } from "#electron/host/relay.test-support.ts";
import { startNats } from "#e2e/host/natsServer.ts";

export interface Failures {
  /** Milliseconds from the death of a host until both people's words were saved and seen at the other, each time. */
  readonly hosts: readonly number[];
  /** The same from the moment NATS, gone for ten seconds, is ready again. */
  readonly nats: number;
  readonly acknowledged: number;
  /** What was acknowledged and is not there. */
  readonly lost: number;
  /** Bytes that hosts send NATS for each byte of an update, all that goes over the wire counted. */
  readonly bytesPerByte: number;
}

export interface FailuresSettings {
  /** For the data of NATS. */
  readonly folder: string;
  /** Starts a host on NATS at this address, the first of them with a workshop. */
  readonly startHost: (nats: string) => Promise<ChildHost>;
  /** How often a host is killed. */
  readonly rounds: number;
}

/** Kills hosts and NATS under two people who write, and counts what was lost and how long it took. */
export async function measureFailures({ folder, startHost, rounds }: FailuresSettings): Promise<Failures> {
  let nats = await startNats(folder);
  const counting = await startRelay(nats.port);
  let there = await startHost(counting.address.replace("ws:", "nats:"));
  const { token } = there;
  let next = await startHost(nats.address);
  const relay = await startRelay(there.port);
  const ada = new Client({ address: relay.address, token, key: "a".repeat(32) });
  const bo = new Client({ address: relay.address, token, key: "b".repeat(32) });
  const both = [ada, bo] as const;
  const acknowledged: string[] = [];

  async function bothHave(words: readonly string[]): Promise<void> {
    for (const client of both) {
      await client.saved();
      await client.until((one) => words.every((word) => one.has(word)));
    }
    acknowledged.push(...words);
  }

  for (const client of both) await client.synced();
  let updates = 0;
  ada.doc.on("update", (update: Uint8Array) => (updates += update.length));
  const before = counting.sent;
  for (let n = 0; n < 300; n += 1) {
    ada.write(`counted ${n}`);
    await ada.saved();
  }
  const bytesPerByte = (counting.sent - before) / updates;

  const hosts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ada.write(`ada ${round}`);
    await bothHave([`ada ${round}`]);
    ada.write(`ada, under way ${round}`);
    bo.write(`bo, under way ${round}`);
    const began = performance.now();
    there.process.kill("SIGKILL");
    await there.ended;
    relay.leadTo(next.port);
    await bothHave([`ada, under way ${round}`, `bo, under way ${round}`]);
    hosts.push(performance.now() - began);
    [there, next] = [next, await startHost(nats.address)];
  }

  await nats.kill();
  ada.write("while NATS is gone");
  await wait(10_000);
  nats = await startNats(folder, nats.port);
  const ready = performance.now();
  bo.write("when it is back");
  await bothHave(["while NATS is gone", "when it is back"]);
  const back = performance.now() - ready;

  for (const client of both) client.leave();
  const fresh = new Client({ address: next.address, token });
  await fresh.synced();
  const found = new Set(textsIn(fresh.doc));
  fresh.leave();
  for (const host of [there, next]) {
    host.process.kill("SIGTERM");
    await host.ended;
  }
  await relay.close();
  await counting.close();
  await nats.kill();
  const lost = acknowledged.filter((text) => !found.has(text)).length;
  return { hosts, nats: back, acknowledged: acknowledged.length, lost, bytesPerByte };
}
