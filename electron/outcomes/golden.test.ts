import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outcomeManifestName } from "#shared/outcomes/folder/manifest.ts";
import { planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { contributionsWithPictures } from "#shared/picture/outcomePictures.ts";
import { sampleFolders } from "#shared/programme/sampleFolders.test-support.ts";
import { compareOutcomes } from "./compare.ts";
import { readOutcomeFolder } from "./read.ts";

const folders = await sampleFolders();

test.each(folders)(
  "$name is as its samples make it, byte for byte; npm run samples renews it",
  async (sample) => {
    const folder = join(import.meta.dirname, "../../assets/samples", sample.name);
    const there = await readOutcomeFolder(folder);
    const plan = await planOutcomes(await contributionsWithPictures(sample.workshops), {
      title: sample.title,
      there,
    });
    const changes = await compareOutcomes(plan, folder);
    expect(changes.filter(({ is }) => is !== "same").map(({ path, is }) => `${path} ${is}`)).toEqual([]);
    for (const { path, content } of plan.files)
      expect(Buffer.compare(await readFile(join(folder, path)), Buffer.from(content)), path).toBe(0);
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    expect(files.length).toBe(plan.files.length + 1);
    expect(files.map(({ name }) => name)).toContain(outcomeManifestName);
  },
);
