import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { hostile, programme } from "#shared/outcomes/exporters/fixture.test-support.ts";
import { strategyDocument } from "#shared/outcomes/exporters/strategy/exporter.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";

const run = promisify(execFile);

/** What LibreOffice finds in the strategy as DOCX, without spaces. */
async function wordsOf(outcomes: readonly Outcome[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "groundwork-office-"));
  try {
    const { files } = strategyDocument.write({ ...programme, outcomes }, { formats: ["docx"] });
    const [file] = files;
    if (!file || !("bytes" in file)) throw new Error("There is no DOCX");
    await writeFile(join(folder, "strategy.docx"), await file.bytes());
    // Settings of its own: nothing of the person's is read or changed.
    const settings = `-env:UserInstallation=${pathToFileURL(join(folder, "settings")).href}`;
    const into = ["--convert-to", "txt:Text (encoded):UTF8", "--outdir", folder];
    await run("soffice", [settings, "--headless", ...into, join(folder, "strategy.docx")]);
    return (await readFile(join(folder, "strategy.txt"), "utf8")).replaceAll(/\s/gu, "");
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

test("LibreOffice opens the strategy as DOCX and finds every word, whatever people wrote @browser", async () => {
  const texts = hostile.map((text) => text.slice(0, 300));
  const problems = texts.map((text, index): Outcome => ({
    is: "problem",
    id: `stratg2509/h${index}`,
    source: { workshop: "stratg2509", elements: [`h${index}`] },
    text,
    evidence: [],
    chosen: true,
  }));
  const words = await wordsOf([...programme.outcomes, ...problems]);
  expect(words).toContain("Strategy:Harbour");
  expect(words).toContain("Anenvironmenttakessixweeks");
  for (const text of texts) {
    // What no document can hold is left out of it.
    const written = text.toWellFormed().replaceAll(/[\s\p{Cc}\uFFFD]/gu, "");
    expect(words.replaceAll("\uFFFD", "")).toContain(written);
  }
});
