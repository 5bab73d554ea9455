import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { build } from "./build.ts";
import { withDisplay } from "./display.ts";
import { packageApp } from "./package.ts";
import { places, toolOf } from "./places.ts";
import { npm, runAloud } from "./processes.ts";
import { findRuntime } from "./runtime.ts";
import { run as weigh } from "./size.ts";
import {
  provideChromium,
  provideForElectron,
  provideNats,
  provideOffice,
  providePdfReader,
  providePlantUml,
} from "./system.ts";
import { addTallies, tallyEndToEndTests, tallyLine, tallyUnitTests, type Tally } from "./tally.ts";
import { tell } from "./tell.ts";

const unitReport = join(places.results, "unit.json");
const endToEndReport = join(places.results, "e2e.json");
const playwright = toolOf("@playwright/test/cli.js");

/** `npm test`: every check there is, all of them even if one fails; the last line counts the tests. */
export async function run(): Promise<number> {
  await rm(places.results, { recursive: true, force: true });
  await mkdir(places.results, { recursive: true });
  await provideSystem();
  const tally = addTallies([await check(), await endToEnd()]);
  tell(tallyLine(tally));
  return tally.failed === 0 ? 0 : 1;
}

async function provideSystem(): Promise<void> {
  await provideForElectron((await findRuntime()).executable);
  await provideNats();
  await providePlantUml();
  await providePdfReader();
  await provideOffice();
  if (!(await provideChromium())) await runAloud(process.execPath, [playwright, "install", "chromium"]);
}

async function check(): Promise<Tally> {
  const [program, ...first] = npm();
  const code = await runAloud(program, [...first, "run", "check"]);
  return tallyUnitTests(await reportIn(unitReport), code);
}

async function endToEnd(): Promise<Tally> {
  try {
    await build();
    const size: Tally = { passed: 0, failed: await weigh() };
    await packageApp();
    const code = await withDisplay((env) =>
      runAloud(process.execPath, [playwright, "test", "--config", "e2e/playwright.config.ts"], {
        env: { ...env, ELECTRON_RUN_AS_NODE: undefined },
      }),
    );
    return addTallies([size, tallyEndToEndTests(await reportIn(endToEndReport), code)]);
  } catch (error) {
    // Without an app there are no tests of it; the last line still counts what went before.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return { passed: 0, failed: 1 };
  }
}

async function reportIn(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch {
    return undefined;
  }
}
