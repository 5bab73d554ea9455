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
