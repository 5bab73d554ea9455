import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readOutcomeFolder } from "#electron/outcomes/read.ts";
import { writeOutcomes } from "#electron/outcomes/write.ts";
import { planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { contributionsWithPictures } from "#shared/picture/outcomePictures.ts";
import { sampleFolders } from "#shared/programme/sampleFolders.test-support.ts";
import { methodSchemaText, schemaText } from "./schema.ts";

// `npm run samples`: renews what is made of the samples, and the published schema. A test says when it is needed.
const assets = join(import.meta.dirname, "../assets");
for (const { name, title, workshops } of await sampleFolders()) {
  const folder = join(assets, "samples", name);
  await mkdir(folder, { recursive: true });
  const there = await readOutcomeFolder(folder);
  const plan = await planOutcomes(await contributionsWithPictures(workshops), { title, there });
  const every = (plan.there.manifest?.files ?? []).map(({ path }) => path);
  const paths = [...every, ...plan.files.map(({ path }) => path)];
  const { written, removed } = await writeOutcomes(plan, folder, { replace: paths, remove: every });
  for (const { path } of [...written, ...removed]) console.log(`${name}/${path}`);
}
await mkdir(join(assets, "schema"), { recursive: true });
await writeFile(join(assets, "schema/workshop.schema.json"), schemaText());
await writeFile(join(assets, "schema/method.schema.json"), methodSchemaText());
