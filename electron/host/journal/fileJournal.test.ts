import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openFileJournal } from "./fileJournal.ts";
import type { Journal } from "./journal.ts";
import { LogFile } from "./logFile.ts";
import { readRecords, writeRecord } from "./records.ts";

const place = { workshop: "k7m2q9x4ta", document: "board" } as const;
const told: string[] = [];
let root: string;
let folders = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "groundwork-journal-"));
});

afterAll(() => rm(root, { recursive: true }));

async function withJournal<Result>(
  work: (journal: Journal) => Promise<Result>,
  folder = join(root, `${(folders += 1)}`),
): Promise<Result> {
  const journal = await openFileJournal({ folder, tell: (line) => told.push(line) });
  try {
    return await work(journal);
  } finally {
    await journal.close();
  }
}

const ignore = (): void => {};
const alone = { onOther: ignore, onPresence: ignore };
const bytes = (...values: number[]): Uint8Array => new Uint8Array(values);
const plain = (updates: readonly Uint8Array[]): number[][] => updates.map((update) => [...update]);

async function storedIn(journal: Journal): Promise<{ snapshot: number[] | undefined; updates: number[][] }> {
  const { stored, close } = await journal.open(place, alone);
  await close();
  return { snapshot: stored.snapshot && [...stored.snapshot], updates: plain(stored.updates) };
}

describe("what is appended", () => {
  test("is there again in the same order, also if nobody waited for each", async () => {
    await withJournal(async (journal) => {
      const record = await journal.open(place, alone);
      expect(record.stored).toEqual({ snapshot: undefined, updates: [] });
      await Promise.all(Array.from({ length: 300 }, (_, n) => record.append(bytes(n & 255, n >> 8))));
      await record.append(bytes());
      await record.close();
      const { updates } = await storedIn(journal);
      expect(updates).toEqual([...Array.from({ length: 300 }, (_, n) => [n & 255, n >> 8]), []]);
    });
  });

  test("is not read again if a snapshot has it; the log keeps it", async () => {
    const folder = join(root, "snapshot");
    await withJournal(async (journal) => {
      const record = await journal.open(place, alone);
      await record.append(bytes(1), 1_000);
      await record.append(bytes(2), 2_000);
      await record.snapshot(bytes(12));
      await record.append(bytes(3), 3_000);
      await record.close();
      expect(await storedIn(journal)).toEqual({ snapshot: [12], updates: [[3]] });
    }, folder);
    const log = await readFile(join(folder, place.workshop, "board.log"));
    const { records } = readRecords(log, 12);
    expect(records.map(({ at, update }) => [at, ...update])).toEqual([
      [1_000, 1],
      [2_000, 2],
      [3_000, 3],
    ]);
  });

  test("is read from the log if the snapshot is damaged or of another log", async () => {
    const folder = join(root, "damaged");
    const snapshot = join(folder, place.workshop, "board.snapshot");
    await withJournal(async (journal) => {
      const record = await journal.open(place, alone);
      await record.append(bytes(1));
      await record.snapshot(bytes(10));
      await record.close();
      const sound = await readFile(snapshot);
      for (let at = 0; at < sound.length; at += 1) {
        const flipped = Buffer.from(sound);
        flipped[at] = (flipped[at] ?? 0) ^ 1;
        await writeFile(snapshot, flipped);
        expect(await storedIn(journal)).toEqual({ snapshot: undefined, updates: [[1]] });
      }
    }, folder);
  });

  test("comes back through the snapshot if the log was cut shorter than it, and goes on", async () => {
    const folder = join(root, "cut");
    const log = join(folder, place.workshop, "board.log");
    await withJournal(async (journal) => {
      const record = await journal.open(place, alone);
      await record.append(bytes(1));
      await record.append(bytes(2));
      await record.snapshot(bytes(12));
      await record.close();
      await writeFile(log, (await readFile(log)).subarray(0, 27));
      expect(await storedIn(journal)).toEqual({ snapshot: [12], updates: [[1]] });
      const again = await journal.open(place, alone);
      await again.append(bytes(3));
      await again.close();
      const { snapshot, updates } = await storedIn(journal);
      expect([snapshot, ...updates]).toContainEqual([12]);
      expect(updates).toContainEqual([3]);
    }, folder);
  });
});

describe("a torn log", () => {
  const update = fc.uint8Array({ maxLength: 40 });

  test("gives every whole record before the tear, and takes new ones after them", async () => {
    const path = join(root, "torn");
    const settings = { path, throughToDisk: false, tell: ignore };
    await fc.assert(
      fc.asyncProperty(fc.array(update, { minLength: 1, maxLength: 5 }), update, async (updates, last) => {
        await rm(`${path}.log`, { force: true });
        const { log } = await LogFile.open(settings);
        for (const each of updates) await log.append(each, 5);
        await log.close();
        const whole = await readFile(`${path}.log`);
        const ends = [12, ...readRecords(whole, 12).ends];
        for (let length = 0; length < whole.length; length += 1) {
          await writeFile(`${path}.log`, whole.subarray(0, length));
          const torn = await LogFile.open(settings);
          const left = updates.slice(0, ends.filter((end) => end <= length).length - 1);
          expect(plain(torn.stored.updates)).toEqual(plain(length < 12 ? [] : left));
          await torn.log.append(last, 6);
          await torn.log.close();
          const mended = await LogFile.open(settings);
          await mended.log.close();
          expect(plain(mended.stored.updates)).toEqual(plain(length < 12 ? [last] : [...left, last]));
        }
      }),
      { numRuns: 4 },
    );
  });

  test("with a damaged record in the middle gives all others and says so; the damaged end is kept aside", async () => {
    const path = join(root, "middle");
    const tellings: string[] = [];
    const settings = { path, throughToDisk: true, tell: (line: string) => tellings.push(line) };
    const { log } = await LogFile.open(settings);
    for (const value of [1, 2, 3]) await log.append(bytes(value, value), 5);
    await log.close();
    const whole = await readFile(`${path}.log`);
    const second = 12 + 16 + 15;
    whole[second] = 99;
    await writeFile(`${path}.log`, whole);
    const first = await LogFile.open(settings);
    await first.log.close();
    expect(plain(first.stored.updates)).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(tellings).toEqual([expect.stringContaining("1 damaged")]);
    whole[second + 16] = 99;
    await writeFile(`${path}.log`, whole);
    const again = await LogFile.open(settings);
    await again.log.close();
    expect(plain(again.stored.updates)).toEqual([[1, 1]]);
    expect(await readdir(root)).toContain("middle.torn-28");
  });

  test("never gives what was not written, whatever bytes it holds", () => {
    fc.assert(
      fc.property(fc.array(update), fc.uint8Array({ maxLength: 80 }), (updates, noise) => {
        const sound = Buffer.concat(updates.flatMap((each) => writeRecord({ at: 7, update: each })));
        const { records, whole } = readRecords(Buffer.concat([sound, noise]), 0);
        expect(plain(records.map((one) => one.update))).toEqual(plain(updates));
        expect(whole).toBe(sound.length);
      }),
    );
  });
});

describe("the folder", () => {
  test("belongs to one host at a time", async () => {
    const folder = join(root, "locked");
    await withJournal(async () => {
      await expect(openFileJournal({ folder, tell: ignore })).rejects.toThrow("Another host is using");
    }, folder);
    await withJournal(async (journal) => expect(await journal.workshops()).toEqual([]), folder);
  });

  test.each(["..", "../../etc", "", "K7M2Q9X4TA", "k7m2q9x4t/", "k7m2q9x4ta\u0000"])(
    "is not left by the id %j",
    async (workshop) => {
      await withJournal(async (journal) => {
        await expect(journal.open({ workshop, document: "board" }, alone)).rejects.toThrow("id");
        await expect(journal.notes.read(workshop, "access")).rejects.toThrow("id");
        await expect(journal.notes.change(workshop, "access", () => "x")).rejects.toThrow("id");
      });
    },
  );

  test("lists the workshops in it, and keeps a note with each", async () => {
    await withJournal(async (journal) => {
      const { notes } = journal;
      expect(await notes.read("k7m2q9x4ta", "access")).toBeUndefined();
      await Promise.all(
        Array.from({ length: 20 }, () => notes.change("k7m2q9x4ta", "access", (old = "") => `${old}+`)),
      );
      expect(await notes.read("k7m2q9x4ta", "access")).toBe("+".repeat(20));
      await notes.change("0123456789", "access", () => "");
      expect(await journal.workshops()).toEqual(["0123456789", "k7m2q9x4ta"]);
    });
  });

  test("with a file of something else says so instead of writing over it", async () => {
    const folder = join(root, "foreign");
    await withJournal(async (journal) => {
      const { close } = await journal.open(place, alone);
      await close();
      await writeFile(join(folder, place.workshop, "board.log"), "somebody else's words");
      await expect(journal.open(place, alone)).rejects.toThrow("not a log");
    }, folder);
  });
});
