import { execFile, spawn } from "node:child_process";
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { leftoverName } from "./leftovers.ts";
import { codeOf, failure, reasonOf } from "./trouble.ts";
import { writeBeside } from "./write.ts";

const words = (text: string): Uint8Array => new TextEncoder().encode(text);
const unix = process.platform !== "win32";

let folder: string;
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "groundwork-write-")));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function troubleOf(write: Promise<void>): Promise<string> {
  try {
    await write;
    return "none";
  } catch (fault) {
    return reasonOf(fault);
  }
}

/** Writes in a process of its own with a limit of the system, and gives what became of it. */
async function writeUnder(limit: string, path: string, size: number): Promise<string> {
  const program = `
    const { writeBeside } = await import(${JSON.stringify(join(import.meta.dirname, "write.ts"))});
    const { reasonOf } = await import(${JSON.stringify(join(import.meta.dirname, "trouble.ts"))});
    await writeBeside(process.argv[1], new Uint8Array(Number(process.argv[2]))).then(
      () => console.log("none"),
      (fault) => console.log(reasonOf(fault)),
    );`;
  const { stdout } = await promisify(execFile)("/bin/sh", [
    "-c",
    `${limit} && exec "$0" "$@"`,
    process.execPath,
    "--input-type=module",
    "--eval",
    program,
    path,
    String(size),
  ]);
  return stdout.trim();
}

/** Saves "1", "2", "3" … filling a large file each, and is killed once it has said so of a number. */
async function killAfter(saved: number, path: string): Promise<void> {
  const program = `
    const { writeBeside } = await import(${JSON.stringify(join(import.meta.dirname, "write.ts"))});
    for (let number = 1; ; number += 1) {
      await writeBeside(process.argv[1], new Uint8Array(2_000_000).fill(number));
      process.stdout.write(number + "\\n");
    }`;
  const writer = spawn(process.execPath, ["--input-type=module", "--eval", program, path]);
  const ended = new Promise((done) => {
    writer.once("exit", done);
  });
  let heard = "";
  writer.stdout.setEncoding("utf8").on("data", (more: string) => {
    heard += more;
    if (heard.split("\n").includes(String(saved))) writer.kill("SIGKILL");
  });
  await ended;
}

describe("writing a file", () => {
  it("loses nothing that was saved when the process is killed while it writes", async () => {
    const path = join(folder, "outage.groundwork");
    for (const saved of [1, 3, 6]) {
      await killAfter(saved, path);
      const content = await readFile(path);
      expect(content.length).toBe(2_000_000);
      expect(content[0]).toBeGreaterThanOrEqual(saved);
      expect(content.every((byte) => byte === content[0])).toBe(true);
    }
  });

  it("makes it, replaces it, and leaves nothing beside it", async () => {
    const path = join(folder, "outage.groundwork");
    await writeBeside(path, words("first"));
    await writeBeside(path, words("second"));
    expect(await readFile(path, "utf8")).toBe("second");
    expect(await readdir(folder)).toEqual(["outage.groundwork"]);
  });

  it("takes names as long as the disk does", async () => {
    const path = join(folder, `${"é".repeat(122)}.groundwork`);
    await writeBeside(path, words("long"));
    expect(await readFile(path, "utf8")).toBe("long");
  });

  it("clears away what a killed process left, and nothing else", async () => {
    const left = leftoverName("00ff").replace(`-${process.pid}-`, "-999999999-");
    const others = [".groundwork-deadbeef-1-00.tmp", ".groundwork-notes.tmp", leftoverName("00aa")];
    for (const name of [left, ...others]) {
      await writeFile(join(folder, name), "half");
      await utimes(join(folder, name), 0, 0);
    }
    // A folder of outcomes, too.
    const leftFolder = join(folder, left.replace("00ff", "00fe"));
    await mkdir(leftFolder);
    await writeFile(join(leftFolder, "a.md"), "half");
    await utimes(leftFolder, 0, 0);
    await writeBeside(join(folder, "outage.groundwork"), words("whole"));
    expect((await readdir(folder)).toSorted()).toEqual([...others, "outage.groundwork"].toSorted());
  });

  it("clears away later what is too fresh to be sure that nobody writes it", async () => {
    const path = join(folder, "outage.groundwork");
    const left = leftoverName("00ff").replace(`-${process.pid}-`, "-999999999-");
    await writeFile(join(folder, left), "half");
    await writeBeside(path, words("first"));
    expect(await readdir(folder)).toContain(left);
    await utimes(join(folder, left), 0, 0);
    await writeBeside(path, words("second"));
    expect(await readdir(folder)).toEqual(["outage.groundwork"]);
  });

  it("says what is wrong with the place, and leaves it as it was", async () => {
    await writeFile(join(folder, "note"), "a file");
    await mkdir(join(folder, "taken.groundwork"));
    expect(await troubleOf(writeBeside(join(folder, "away", "a.groundwork"), words("a")))).toBe("gone");
    expect(await troubleOf(writeBeside(join(folder, "note", "a.groundwork"), words("a")))).toBe("gone");
    expect(await troubleOf(writeBeside(join(folder, "taken.groundwork"), words("a")))).toBe("not-a-workshop");
    expect((await readdir(folder)).toSorted()).toEqual(["note", "taken.groundwork"]);
  });
});

if (unix) {
  describe("writing a file on this system", () => {
    it("keeps the old content when the disk is full", async () => {
      const path = join(folder, "outage.groundwork");
      await writeFile(path, "old");
      // A limit on the size of files refuses the write midway, as a full disk does.
      expect(await writeUnder("ulimit -f 8", path, 1_000_000)).toBe("full-disk");
      expect(await readFile(path, "utf8")).toBe("old");
      expect(await readdir(folder)).toEqual(["outage.groundwork"]);
      expect(await writeUnder("true", path, 1_000_000)).toBe("none");
      expect((await stat(path)).size).toBe(1_000_000);
    });

    it("keeps the file's permissions", async () => {
      const path = join(folder, "outage.groundwork");
      await writeFile(path, "old");
      await chmod(path, 0o640);
      await writeBeside(path, words("new"));
      expect((await stat(path)).mode & 0o777).toBe(0o640);
    });

    it("writes to what a link points to, and keeps the link", async () => {
      await mkdir(join(folder, "real"));
      const real = join(folder, "real", "outage.groundwork");
      const link = join(folder, "link.groundwork");
      const linkToLink = join(folder, "link2.groundwork");
      await symlink(join("real", "outage.groundwork"), link);
      await symlink(link, linkToLink);
      await writeBeside(link, words("through a link to nothing yet"));
      expect(await readFile(real, "utf8")).toBe("through a link to nothing yet");
      await writeBeside(linkToLink, words("through two"));
      expect(await readFile(real, "utf8")).toBe("through two");
      expect((await lstat(link)).isSymbolicLink()).toBe(true);
    });

    it("gives up on links that lead in a circle", async () => {
      await symlink("b", join(folder, "a"));
      await symlink("a", join(folder, "b"));
      expect(await troubleOf(writeBeside(join(folder, "a"), words("x")))).toBe("gone");
    });

    it("does not replace what is no file", async () => {
      expect(await troubleOf(writeBeside("/dev/null", words("x")))).toBe("not-a-workshop");
    });

    it("says that a place is read-only", async () => {
      // The system's own folders of processes and devices refuse new files even to root.
      const place =
        process.platform === "linux" ? "/proc/self/outage.groundwork" : "/System/outage.groundwork";
      expect(["read-only", "gone"]).toContain(await troubleOf(writeBeside(place, words("x"))));
    });
  });
}

describe("the words for a trouble", () => {
  it.each([
    ["ENOSPC", "full-disk", "disk is full"],
    ["EDQUOT", "full-disk", "disk is full"],
    ["EROFS", "read-only", "may not be changed"],
    ["EACCES", "read-only", "may not be changed"],
    ["ENOENT", "gone", "no longer there"],
    ["EBUSY", "locked", "another program"],
    ["EIO", "other", "EIO"],
  ])("%s is %s", (code, reason, phrase) => {
    const fault = Object.assign(new Error(`${code}: refused`), { code });
    const answer = failure("save", "Outage {1} '2'.groundwork", fault);
    expect(codeOf(fault)).toBe(code);
    expect(answer.reason).toBe(reason);
    expect(answer.message).toContain(phrase);
    expect(answer.message).toContain("Outage {1} '2'.groundwork");
    expect(answer.message).toContain("Your work is kept");
  });
});
