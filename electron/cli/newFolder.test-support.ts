import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type Caller, type Ended, startCaller } from "./caller.test-support.ts";

/** Where a test calls the program. */
export interface NewFolder {
  /** Empty at first. */
  readonly folder: string;
  /** The folder that it lies in, of which the program should keep out. */
  readonly around: string;
  readonly groundwork: (...args: readonly string[]) => Promise<Ended>;
  readonly put: (name: string, text: string) => Promise<void>;
}

/** Gives each test of a file a folder of its own to call the program from. */
export function newFolder(): NewFolder {
  let caller: Caller;
  let around: string;
  const folder = () => join(around, "team");
  beforeAll(() => {
    caller = startCaller();
  });
  afterAll(() => caller.end());
  beforeEach(async () => {
    around = await mkdtemp(join(tmpdir(), "groundwork-cli-"));
    await mkdir(folder());
  });
  afterEach(async () => {
    await rm(around, { recursive: true, force: true });
  });
  return {
    get folder() {
      return folder();
    },
    get around() {
      return around;
    },
    groundwork: (...args) => caller.call(folder(), args),
    put: (name, text) => writeFile(join(folder(), name), text),
  };
}
