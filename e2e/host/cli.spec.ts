import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test as base } from "@playwright/test";
import { startChildHost } from "#electron/host/children.test-support.ts";
import { Client } from "#electron/host/clients.test-support.ts";
import { testFile } from "#electron/host/hosts.test-support.ts";
import { places } from "#electron/launch/places.ts";

const run = promisify(execFile);
const program = join(places.root, "electron/launch/groundwork.js");

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly complaint: string;
}

interface Failure {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function isFailure(fault: unknown): fault is Failure {
  return fault instanceof Error && "code" in fault && typeof fault.code === "number";
}

/** Runs the built program to its end. */
async function groundwork(cwd: string, ...args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, INIT_CWD: undefined };
  try {
    const { stdout, stderr } = await run(process.execPath, [program, ...args], { cwd, env });
    return { code: 0, out: stdout, complaint: stderr };
  } catch (fault) {
    if (!isFailure(fault)) throw fault;
    return { code: fault.code, out: fault.stdout, complaint: fault.stderr };
  }
}

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "groundwork-cli-"));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

test.describe("the command line", { tag: "@desktop" }, () => {
  for (const { args, code, out, complaint } of [
    { args: ["--help"], code: 0, out: /host +run the host/, complaint: /^$/ },
    { args: ["host", "--help"], code: 0, out: /--folder <folder>/, complaint: /^$/ },
    { args: [], code: 2, out: /^$/, complaint: /groundwork <command> \[options\]/ },
    { args: ["hots"], code: 2, out: /^$/, complaint: /no command "hots". There are: .*host/ },
    { args: ["host"], code: 2, out: /^$/, complaint: /either --folder or --nats[^]+--folder <folder>/ },
    { args: ["host", "--foldre", "x"], code: 2, out: /^$/, complaint: /'--foldre'[^]+--folder <folder>/ },
    { args: ["host", "--folder", "data", "--port", "70000"], code: 2, out: /^$/, complaint: /--port takes/ },
    {
      args: ["host", "--folder", "data", "--port", "0", "--file", "none"],
      code: 1,
      out: /^$/,
      complaint: /none/,
    },
    {
      args: ["host", "--folder", "data", "--port", "0", "--file", "words"],
      code: 3,
      out: /^$/,
      complaint: /not a Groundwork workshop/,
    },
    {
      args: ["host", "--nats", "nats://127.0.0.1:9"],
      code: 1,
      out: /^$/,
      complaint: /NATS cannot be reached/,
    },
  ])
    test(`ends "groundwork ${args.join(" ")}" with ${code}, and says why`, async ({ folder }) => {
      await writeFile(join(folder, "words"), "somebody else's words");
      const ended = await groundwork(folder, ...args);
      expect(ended.code).toBe(code);
      expect(ended.out).toMatch(out);
      expect(ended.complaint).toMatch(complaint);
      expect(ended.complaint).not.toContain("    at ");
    });

  test("hosts a workshop with its page from what was built alone, and ends well when it is asked to", async ({
    folder,
  }) => {
    // As in the image: no sources and no packages beside it.
    await mkdir(join(folder, "out"));
    for (const part of ["package.json", "out/cli", "out/renderer"])
      await cp(join(places.root, part), join(folder, part), { recursive: true });
    await writeFile(join(folder, "workshop.groundwork"), testFile());
    const data = join(folder, "data");
    const built = join(folder, "out/cli/main.js");
    const args = ["--file", join(folder, "workshop.groundwork")];
    const host = await startChildHost({ built, folder: data, args });
    const page = await (await fetch(`http://127.0.0.1:${host.port}/`)).text();
    expect(page).toBe(await readFile(join(places.renderer, "index.html"), "utf8"));
    const client = new Client(host);
    await client.synced();
    client.write("kept");
    await client.saved();
    host.process.kill("SIGTERM");
    expect(await host.ended).toBe("0");
    expect(host.lines.at(-1)).toBe("Ending …");
    client.leave();
    const next = await startChildHost({ built, folder: data });
    const late = new Client({ address: next.address, token: next.token });
    await late.synced();
    expect(late.has("kept")).toBe(true);
    late.leave();
    next.process.kill("SIGINT");
    expect(await next.ended).toBe("0");
  });
});
