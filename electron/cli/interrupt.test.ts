import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, it } from "vitest";
import { workshopJson } from "#shared/board/workshopJson.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { Failed } from "./command.ts";
import { exportOutcomes } from "./export.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "groundwork-interrupt-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it("leaves everything as it was when it is interrupted while it writes", async () => {
  const around = { page: folder };
  await writeFile(join(folder, "a.json"), JSON.stringify(workshopJson(await postMortem.sample())));
  const before = await readdir(folder);
  const listening = new Set(process.listeners("SIGINT"));
  const ended = exportOutcomes.run([join(folder, "a.json"), "--to", join(folder, "out")], around).then(
    () => undefined,
    (fault: unknown) => fault,
  );
  const ours = () => process.listeners("SIGINT").filter((one) => !listening.has(one));
  // It listens from when it begins to write until the last file has its place.
  while (ours().length === 0) await setImmediate();
  for (const interrupt of ours()) interrupt("SIGINT");
  expect(await ended).toEqual(new Failed("Stopped. Nothing was changed."));
  expect(await readdir(folder)).toEqual(before);
  expect(ours()).toEqual([]);
});

it("does what it was asked for where nobody listens any more, and says nothing of that", async () => {
  await writeFile(join(folder, "a.md"), "# A\n\n## Goal\n\n- Three months\n");
  const main = join(import.meta.dirname, "main.ts");
  const args = [main, "new", "strategy-framing", "--from", join(folder, "a.md")];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.destroy();
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (words: string) => (said += words));
  const ended: unknown = await once(child, "close");
  expect({ ended, said }).toEqual({ ended: [0, null], said: "" });
  expect(await readdir(folder)).toContain("A.groundwork");
});
