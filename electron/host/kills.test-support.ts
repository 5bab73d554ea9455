import { join } from "node:path";
import { startChildHost } from "./children.test-support.ts";
import { Client, textsIn } from "./clients.test-support.ts";

/** Writes without end; every text is noted once the host has told that it is saved. */
export async function writeOn(client: Client, name: string, saved: (text: string) => void): Promise<never> {
  for (let n = 0; ; n += 1) {
    const text = `${name} ${n}`;
    client.write(text);
    await client.saved();
    saved(text);
  }
}

/** Kills a host while three people write, as often as asked, their own copies with it; gives what it had acknowledged and has no more. */
export async function killAgainAndAgain(given: {
  readonly folder: string;
  /** The test workshop. */
  readonly file: string;
  readonly rounds: number;
}): Promise<{ readonly acknowledged: number; readonly lost: readonly string[] }> {
  const folder = join(given.folder, "data");
  const acknowledged = new Set<string>();
  const lost: string[] = [];
  let child = await startChildHost({ folder, args: ["--file", given.file] });
  const { token, port } = child;
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
      child.process.kill("SIGKILL");
      await child.ended;
      for (const client of clients) client.leave();
      child = await startChildHost({ folder, port });
      const fresh = new Client({ address: child.address, token });
      await fresh.synced();
      const there = new Set(textsIn(fresh.doc));
      lost.push(...[...acknowledged].filter((text) => !there.has(text)));
      fresh.leave();
    }
  } finally {
    child.process.kill("SIGKILL");
    await child.ended;
  }
  return { acknowledged: acknowledged.size, lost };
}
