import { Stop } from "./stop.ts";

/** A command ends with the exit code it gives. */
interface Command {
  readonly run: (args: readonly string[]) => Promise<number>;
}

// Loaded when called, so that none waits for what only another needs.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  build: () => import("./build.ts"),
  host: () => import("./host.ts"),
  check: () => import("./check.ts"),
  package: () => import("./package.ts"),
  size: () => import("./size.ts"),
  start: () => import("./start.ts"),
  test: () => import("./test.ts"),
};

try {
  const [name = "", ...args] = process.argv.slice(2);
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    throw new Stop(`There is no script "${name}". There are: ${Object.keys(commands).join(", ")}.`);
  }
  process.exitCode = await (await load()).run(args);
} catch (error) {
  // A Stop was foreseen and speaks for itself; anything else is a fault of ours and is thrown on with its stack.
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
