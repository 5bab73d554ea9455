import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { c4Model } from "#shared/outcomes/exporters/c4/exporter.ts";
import type { ExportInput } from "#shared/outcomes/exporters/exporter.ts";
import {
  element,
  hostile,
  programme,
  relation,
  textsOf,
} from "#shared/outcomes/exporters/fixture.test-support.ts";

const run = promisify(execFile);

/** What PlantUML draws of each view, as words without the spaces that lines are broken at. */
async function drawn(input: ExportInput): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), "groundwork-plantuml-"));
  try {
    const { files } = c4Model.write(input, { formats: ["plantuml"] });
    for (const [path, text] of textsOf(files)) await writeFile(join(folder, path), text);
    // It ends with an error where a single diagram has one.
    await run("plantuml", ["-failfast2", "-charset", "UTF-8", "-tsvg", join(folder, "*.puml")]);
    const pictures = (await readdir(folder)).filter((name) => name.endsWith(".svg")).toSorted();
    expect(pictures).toHaveLength(files.length - 1);
    return await Promise.all(
      pictures.map(async (name) => wordsIn(await readFile(join(folder, name), "utf8"))),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

function wordsIn(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/gu)]
    .map(([, text = ""]) => text)
    .join("")
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s/gu, "");
}

test("PlantUML with its C4 library draws every view @browser", async () => {
  const views = await drawn(programme);
  expect(views).toHaveLength(3);
  const [component = "", container = "", context = ""] = views;
  for (const name of ["Harbourplatform", "Developer", "Githosting", "Ordersanenvironmenton", "[HTTPS]"])
    expect(context).toContain(name);
  for (const name of ["Portal", "[TypeScript,React]", "Platformdatabase", "Readsandwrites"])
    expect(container).toContain(name);
  for (const name of ["Planner", "Runner", "Handsaplanto"]) expect(component).toContain(name);
});

test("PlantUML draws hostile texts as they are @browser", async () => {
  // Long enough to be broken into lines, short enough to be drawn soon.
  const texts = hostile.map((text) => text.slice(0, 60));
  const outcomes = texts.flatMap((text, index) => [
    element(`c${index}`, text, {
      type: "container",
      parent: "c4sktc2509/all",
      technology: text,
      description: text,
    }),
    relation(`c${index}`, `c${(index + 1) % texts.length}`, text, { technology: text }),
  ]);
  const [container = "", context = ""] = await drawn({
    ...programme,
    outcomes: [element("all", 'All of <it> & "more"'), ...outcomes],
  });
  expect(context).toContain('Allof<it>&"more"');
  for (const name of [
    'Say"yes"or""no""',
    "a|b||c",
    "%%{init:{'theme':'dark'}}%%%%rest",
    "C#&.NET&amp;<b>bold</b>",
  ])
    expect(container).toContain(name);
});
