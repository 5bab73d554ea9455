import { resolve } from "node:path";

/** With which code the program ends. */
export const exitCode = { done: 0, failed: 1, wrongUsage: 2, damagedInput: 3 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What a command finds around it. */
export interface Surroundings {
  /** The folder of the built page. */
  readonly page: string;
}

/** One of the things that `groundwork` does. */
export interface CliCommand {
  /** Shown for `--help`, and after a wrong argument. */
  readonly usage: string;
  /** Works until it is done. May throw `WrongUsage`, `Failed`, what `parseArgs` throws, and faults that say for people what is wrong. */
  readonly run: (args: readonly string[], around: Surroundings) => Promise<ExitCode>;
}

/** The arguments make no sense. The message says which, and is followed by the usage. */
export class WrongUsage extends Error {
  override readonly name = "WrongUsage";
}

/** Something that whoever runs the command can put right. The message says what. */
export class Failed extends Error {
  override readonly name = "Failed";
}

/** What was given cannot be understood. The message says where and why. */
export class DamagedInput extends Error {
  override readonly name = "DamagedInput";
}

/** A path as it was given, seen from where the program was called. */
export function placeOf(path: string): string {
  // npm calls scripts from the project's own folder.
  return resolve(process.env["INIT_CWD"] ?? process.cwd(), path);
}

/** Prints one line of the result. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Prints one line of what is wrong. */
export function complain(words: string): void {
  process.stderr.write(`${words}\n`);
}

/** Says on a terminal how far a long work is; says nothing in a pipe. */
export function progressOf(doing: string): {
  readonly at: (done: number, of: number) => void;
  readonly end: () => void;
} {
  const { stderr } = process;
  if (!stderr.isTTY) return { at: () => undefined, end: () => undefined };
  return {
    at: (done, of) => {
      stderr.write(`\r${doing} ${done} of ${of}`);
    },
    end: () => {
      stderr.write("\r\u001b[K");
    },
  };
}
