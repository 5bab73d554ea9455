import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeCode } from "#shared/access/hostMessages.ts";
import { Client, expectSame, textsIn } from "./clients.test-support.ts";
import { startChildHost, type ChildHost } from "./children.test-support.ts";
import { killAgainAndAgain, writeOn } from "./kills.test-support.ts";
import { testFile } from "./hosts.test-support.ts";

let folder: string;
let file: string;
const running = new Set<ChildHost>();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "groundwork-kill-"));
  file = join(folder, "workshop.groundwork");
  await writeFile(file, testFile());
});

afterEach(async () => {
  for (const child of running) {
    child.process.kill("SIGKILL");
    await child.ended;
  }
  running.clear();
  await rm(folder, { recursive: true });
});

async function start(settings: Partial<Parameters<typeof startChildHost>[0]> = {}): Promise<ChildHost> {
  const child = await startChildHost({ folder: join(folder, "data"), ...settings });
  running.add(child);
  void child.ended.then(() => running.delete(child));
  return child;
}

// Fifty times in e2e/host/crowd.spec.ts.
test("a host that is killed four times under load has lost nothing that it had acknowledged", async () => {
  const { acknowledged, lost } = await killAgainAndAgain({ folder, file, rounds: 4 });
  expect(acknowledged).toBeGreaterThan(60);
  expect(lost).toEqual([]);
});

test("a host whose disk is full acknowledges nothing more, says why, and has all it acknowledged", async () => {
  const full = await start({ args: ["--file", file], largestFile: 64 });
  const { token, port } = full;
  const [ada, bo] = [
    new Client({ address: full.address, token }),
    new Client({ address: full.address, token }),
  ];
  const acknowledged: string[] = [];
  void writeOn(ada, "x".repeat(1000), (text) => acknowledged.push(text));
  for (const client of [ada, bo]) await client.until(({ closed }) => closed?.code === closeCode.cannotSave);
  expect(full.lines.join("\n")).toContain("disk is full");
  expect(acknowledged.length).toBeGreaterThan(10);
  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  expect([health.status, await health.text()]).toEqual([503, expect.stringContaining("cannot be saved")]);
  bo.leave();
  full.process.kill("SIGKILL");
  await full.ended;

  const roomy = await start({ port });
  const fresh = new Client({ address: roomy.address, token });
  await fresh.synced();
  const there = new Set(textsIn(fresh.doc));
  expect(acknowledged.filter((text) => !there.has(text))).toEqual([]);
  // What was never acknowledged is still with the one who did it.
  await ada.saved();
  await expectSame(ada, fresh);
  ada.leave();
  fresh.leave();
});

test("a host that is asked to end stores all and ends well; a second one may not use its folder", async () => {
  const child = await start({ args: ["--file", file] });
  const client = new Client({ address: child.address, token: child.token });
  await client.synced();
  client.write("last words");
  await client.saved();
  await expect(start()).rejects.toThrow(/Another host is using .* End that one first/);
  child.process.kill("SIGTERM");
  expect(await child.ended).toBe("0");
  await client.until(({ closed }) => closed?.code === closeCode.goingAway);
  const next = await start({ port: child.port });
  await client.synced();
  await client.saved();
  expect(client.has("last words")).toBe(true);
  client.leave();
  next.process.kill("SIGTERM");
  expect(await next.ended).toBe("0");
});
