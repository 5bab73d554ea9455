import { execFile, spawn } from "node:child_process";
import { constants } from "node:os";
import { places } from "./places.ts";
import { Stop } from "./stop.ts";

export interface Outcome {
  /** `null` when it could not be started, or was ended by a signal or its time limit. */
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

interface Settings {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly milliseconds?: number;
}

/** Runs a program to its end and keeps what it printed; never rejects. */
export function runQuietly(
  program: string,
  args: readonly string[],
  settings: Settings = {},
): Promise<Outcome> {
  return new Promise((done) => {
    const child = execFile(
      program,
      args,
      {
        cwd: places.root,
        env: { ...process.env, ...settings.env },
        maxBuffer: 64 * 1024 * 1024,
        timeout: settings.milliseconds ?? 0,
      },
      (error, output, errors) => {
        done({
          code: error === null ? 0 : child.exitCode,
          output,
          errors: errors === "" && error ? error.message : errors,
        });
      },
    );
  });
}

/** Runs a program that talks to the person itself and gives its exit code, as a shell would (130 after Ctrl+C); Ctrl+C and SIGTERM reach it too. */
export function runAloud(program: string, args: readonly string[], settings: Settings = {}): Promise<number> {
  const child = spawn(program, args, {
    cwd: places.root,
    env: { ...process.env, ...settings.env },
    stdio: "inherit",
  });
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal);
  // A terminal sends Ctrl+C to the whole group; waiting for the child keeps the two ends in order.
  const wait = (): void => {};
  process.on("SIGTERM", pass);
  process.on("SIGHUP", pass);
  process.on("SIGINT", wait);
  return new Promise<number>((done, fail) => {
    child.once("error", (error) => fail(new Stop(`${program} could not be started: ${error.message}`)));
    child.once("exit", (code, signal) =>
      done(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  }).finally(() => {
    process.off("SIGTERM", pass);
    process.off("SIGHUP", pass);
    process.off("SIGINT", wait);
  });
}

/** The program and first arguments that run the npm which runs us. */
export function npm(): readonly [string, ...string[]] {
  const script = process.env["npm_execpath"];
  return script === undefined ? ["npm"] : [process.execPath, script];
}

/** One line for why a program failed: the first that names an error, since stacks and advice follow it. */
export function reasonIn(outcome: Outcome): string {
  const lines = outcome.errors.split("\n").map((line) => line.trim());
  return (
    lines.find((line) => /error|fail|cannot/i.test(line)) ??
    lines.find((line) => line !== "") ??
    "it gave no reason"
  );
}
