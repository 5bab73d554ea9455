import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as v from "valibot";
import { readJoinLink } from "#shared/access/joinLink.ts";
import { type ChildHost, startChildHost } from "./children.test-support.ts";
import { Client, expectSame, textsIn } from "./clients.test-support.ts";
import { workshop } from "./hosts.test-support.ts";

/** Writes without end; every text is noted once the host has told that it is saved. */
export async function writeOn(client: Client, name: string, saved: (text: string) => void): Promise<never> {
  for (let n = 0; ; n += 1) {
    const text = `${name} ${n}`;
    client.write(text);
    await client.saved();
    saved(text);
  }
}

/**
 * Kills a host while three people write, as often as asked, their own copies with it; gives what it had acknowledged
 * and has no more. An observer, whose word counts for nothing, stays through it all: what one person has seen must
 * not be lost either, so in the end observer and host must have the same, byte for byte.
 */
export async function killAgainAndAgain(given: {
  readonly folder: string;
  /** The test workshop. */
  readonly file: string;
  readonly rounds: number;
}): Promise<{ readonly acknowledged: number; readonly lost: readonly string[] }> {
  const folder = join(given.folder, "data");
  const acknowledged = new Set<string>();
  const lost: string[] = [];
  const adminToken = "an-admin-token-for-tests-1234567890";
  const adminFile = join(given.folder, "admin-token");
  await writeFile(adminFile, adminToken);
  const args = ["--admin-token-file", adminFile];
  let child = await startChildHost({ folder, args: [...args, "--file", given.file] });
  const { token, port } = child;
  const observer = new Client({ address: child.address, token: await observerToken(child, adminToken) });
  try {
    for (let round = 0; round < given.rounds; round += 1) {
      const { address } = child;
      const clients = [0, 1, 2].map(() => new Client({ address, token }));
      // At another moment in every round.
      const enough = acknowledged.size + 5 + ((round * 7) % 30);
      await new Promise<void>((done) => {
        for (const [n, client] of clients.entries())
          void writeOn(client, `${round}.${n}`, (text) => {
            acknowledged.add(text);
            if (acknowledged.size >= enough) done();
          });
      });
      // Anywhere between two saves.
      await wait((round * 7919) % 13);
      child.process.kill("SIGKILL");
      await child.ended;
      for (const client of clients) client.leave();
      child = await startChildHost({ folder, port, args });
      const fresh = new Client({ address: child.address, token });
      await fresh.synced();
      const there = new Set(textsIn(fresh.doc));
      lost.push(...[...acknowledged].filter((text) => !there.has(text)));
      if (round === given.rounds - 1) await expectSame(observer, fresh);
      fresh.leave();
    }
  } finally {
    observer.leave();
    child.process.kill("SIGKILL");
    await child.ended;
  }
  return { acknowledged: acknowledged.size, lost };
}

/** A link for an observer, asked for as an admin does. */
async function observerToken({ port }: ChildHost, adminToken: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/admin/workshops/${workshop}/invites`, {
    method: "POST",
    headers: { Authorization: `Bearer ${adminToken}` },
    body: JSON.stringify({ role: "observer" }),
  });
  const { fragment } = v.parse(v.object({ fragment: v.string() }), await answer.json());
  return readJoinLink(fragment)?.token ?? "";
}
