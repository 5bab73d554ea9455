import { randomBytes } from "node:crypto";
import { writevSync } from "node:fs";
import { open, writeFile, type FileHandle } from "node:fs/promises";
import { CannotRead, CannotSave, type Stored } from "./journal.ts";
import { logHead, logHeadSize, nameOfLog, readRecords, writeRecord } from "./records.ts";
import { readSnapshot, writeSnapshot } from "./snapshotFile.ts";
import { codeOf, isFullDisk } from "./systemFaults.ts";

interface Waiting {
  readonly pieces: readonly [Buffer, Uint8Array];
  readonly done: () => void;
  readonly fail: (fault: CannotSave) => void;
}

export interface LogFileSettings {
  /** Path without the ending: `….log` and `….snapshot` are beside each other. */
  readonly path: string;
  /** Whether an update has reached the disk itself, and not only the system, before it counts as stored. */
  readonly throughToDisk: boolean;
  /** Hears what was mended while opening. */
  readonly tell: (line: string) => void;
}

/** Longer writes than this, in bytes or milliseconds, are no longer made on the event loop. */
const longest = { bytes: 64_000, milliseconds: 10 } as const;
/** How long a disk that was slow once is not waited for, in milliseconds. */
const trustAgainAfter = 30_000;

/** One document's log and snapshot on the disk. */
export class LogFile {
  readonly #settings: LogFileSettings;
  readonly #file: FileHandle;
  readonly #name: Buffer;
  #end: number;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #slowUntil = -Infinity;

  private constructor(settings: LogFileSettings, file: FileHandle, name: Buffer, end: number) {
    this.#settings = settings;
    this.#file = file;
    this.#name = name;
    this.#end = end;
  }

  /** Opens or makes the log, drops a torn tail, and gives what is stored. */
  static async open(settings: LogFileSettings): Promise<{ readonly log: LogFile; readonly stored: Stored }> {
    const { path } = settings;
    const file = await openOrMake(`${path}.log`);
    try {
      const name = await nameIn(file, `${path}.log`);
      const { size } = await file.stat();
      const found = await readSnapshot(`${path}.snapshot`, name);
      // A log shorter than its snapshot was cut by somebody; then the snapshot counts as one more update.
      const cut = found !== undefined && found.upTo > size;
      const from = found === undefined || cut ? logHeadSize : found.upTo;
      const bytes = await readFrom(file, from, size);
      const { records, whole, damaged, doubtful } = readRecords(bytes, 0);
      const end = from + whole;
      if (damaged > 0)
        settings.tell(`${path}.log: ${damaged} damaged records were passed over; all others are there.`);
      if (end < size) {
        if (doubtful) {
          const aside = `${path}.torn-${end}`;
          await writeFile(aside, bytes.subarray(whole));
          settings.tell(`${path}.log: its end is damaged; what was cut off is kept in ${aside}.`);
        }
        await file.truncate(end);
      }
      const log = new LogFile(settings, file, name, end);
      if (cut) await log.append(found.state, Date.now());
      return { log, stored: { snapshot: found?.state, updates: records.map(({ update }) => update) } };
    } catch (fault) {
      await file.close();
      throw fault;
    }
  }

  append(update: Uint8Array, at: number): Promise<void> {
    return new Promise((done, fail) => {
      const pieces = writeRecord({ at, update });
      if (this.#putNow(pieces)) {
        done();
        return;
      }
      this.#waiting.push({ pieces, done, fail });
      this.#writing ??= this.#write();
    });
  }

  async snapshot(state: Uint8Array): Promise<void> {
    const upTo = this.#end;
    // The log first, or a power cut could leave a snapshot that reaches further than its log.
    await this.#file.datasync();
    await writeSnapshot(`${this.#settings.path}.snapshot`, this.#name, { state, upTo });
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.datasync().catch(() => undefined);
    await this.#file.close();
  }

  /**
   * Writes at once what the system takes into its memory, since handing it to a thread takes many times longer than
   * writing it. False if it was not, or not wholly, written: then it is to be written again, with care.
   */
  #putNow(pieces: readonly [Buffer, Uint8Array]): boolean {
    const length = pieces[0].length + pieces[1].length;
    const begun = performance.now();
    if (this.#settings.throughToDisk || this.#writing !== undefined) return false;
    if (length > longest.bytes || begun < this.#slowUntil) return false;
    try {
      if (writevSync(this.#file.fd, pieces, this.#end) < length) return false;
    } catch {
      return false;
    }
    this.#end += length;
    const now = performance.now();
    if (now - begun > longest.milliseconds) this.#slowUntil = now + trustAgainAfter;
    return true;
  }

  /** What came while one write was under way goes out with the next. */
  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#put(batch.flatMap(({ pieces }) => [...pieces]));
        for (const { done } of batch) done();
      } catch (fault) {
        // Later ones too, so that none is stored before an earlier one.
        const all = [...batch, ...this.#waiting];
        this.#waiting = [];
        await this.#file.truncate(this.#end).catch(() => undefined);
        const told = new CannotSave(wordsFor(fault, `${this.#settings.path}.log`), { cause: fault });
        for (const { fail } of all) fail(told);
      }
    }
    this.#writing = undefined;
  }

  async #put(pieces: Uint8Array[]): Promise<void> {
    const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
    let { bytesWritten: written } = await this.#file.writev(pieces, this.#end);
    if (written < length) {
      // A disk that is nearly full takes a part and says why only when asked again.
      const whole = Buffer.concat(pieces);
      while (written < length) {
        const rest = await this.#file.write(whole, written, length - written, this.#end + written);
        written += rest.bytesWritten;
      }
    }
    if (this.#settings.throughToDisk) await this.#file.datasync();
    this.#end += length;
  }
}

async function openOrMake(path: string): Promise<FileHandle> {
  try {
    return await open(path, "r+");
  } catch (fault) {
    if (codeOf(fault) !== "ENOENT") throw new CannotRead(`${path} cannot be opened (${codeOf(fault)}).`);
    return await open(path, "wx+", 0o600);
  }
}

/** The log's own name; a log that was not yet begun, or only half, is begun anew. */
async function nameIn(file: FileHandle, path: string): Promise<Buffer> {
  const { size } = await file.stat();
  if (size >= logHeadSize) {
    const name = nameOfLog(await readFrom(file, 0, logHeadSize));
    if (name === undefined)
      throw new CannotRead(`${path} is not a log of this Groundwork. Move it away, or update Groundwork.`);
    return name;
  }
  const name = randomBytes(8);
  try {
    await file.write(logHead(name), 0, logHeadSize, 0);
  } catch (fault) {
    throw new CannotSave(wordsFor(fault, path), { cause: fault });
  }
  return name;
}

async function readFrom(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from);
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await file.read(bytes, read, bytes.length - read, from + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes.subarray(0, read);
}

function wordsFor(fault: unknown, path: string): string {
  const code = codeOf(fault);
  return isFullDisk(fault)
    ? `The host's disk is full: ${path} cannot grow. Make room; nothing is lost meanwhile, and saving goes on by itself.`
    : `${path} cannot be written (${code === "" ? String(fault) : code}). Saving is tried again until it succeeds.`;
}
