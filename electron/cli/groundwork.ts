import { complain, exitCode, tell, type CliCommand, type ExitCode, type Surroundings } from "./command.ts";

interface Listed {
  readonly summary: string;
  readonly load: () => Promise<CliCommand>;
}

// Each in a file of its own, loaded when it is called, so that none waits for what only another needs.
const commands: Readonly<Record<string, Listed>> = {
  export: {
    summary: "write all documents of workshops into a folder",
    load: async () => (await import("./export.ts")).exportOutcomes,
  },
  inspect: {
    summary: "say what is in workshops",
    load: async () => (await import("./inspect.ts")).inspect,
  },
  new: {
    summary: "make a workshop from JSON, CSV or Markdown",
    load: async () => (await import("./new.ts")).newFromFile,
  },
  import: {
    summary: "make workshops of what others have",
    load: async () => (await import("./import.ts")).importFiles,
  },
  method: {
    summary: "begin a method of your own, or check one",
    load: async () => (await import("./method.ts")).ownMethod,
  },
  diff: {
    summary: "say what was changed by hand in a folder of documents",
    load: async () => (await import("./diff.ts")).diffFolder,
  },
  host: {
    summary: "run the host that people share workshops through",
    load: async () => (await import("./host.ts")).host,
  },
};

const usage = `Workshops on a whiteboard, offline first.

  groundwork <command> [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join("\n")}

  groundwork <command> --help    what a command takes

It ends with 0 if all was done, 1 if something failed, 2 if it was called wrongly, 3 if what it was given is damaged.`;

/** Does what the arguments say, and gives the code with which the program has to end; rejects for a fault of ours. */
export async function groundwork(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === "--help" || name === "help") {
    tell(usage);
    return exitCode.done;
  }
  const listed = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (listed === undefined) {
    const known = Object.keys(commands).join(", ");
    complain(name === undefined ? usage : `There is no command "${name}". There are: ${known}.`);
    return exitCode.wrongUsage;
  }
  const command = await listed.load();
  if (rest.includes("--help")) {
    tell(command.usage);
    return exitCode.done;
  }
  try {
    return await command.run(rest, around);
  } catch (fault) {
    const [code, words] = foreseen(fault, command) ?? [];
    if (code === undefined) throw fault;
    complain(words ?? "");
    return code;
  }
}

/** Faults of what was given. They speak for themselves. */
const damaged: ReadonlySet<string> = new Set([
  "NotAWorkshop",
  "FileTooNew",
  "FileTooLarge",
  "FileDamaged",
  "WorkshopTooNew",
  "WorkshopDamaged",
  "DamagedInput",
  "OutcomeManifestDamaged",
  "ProgrammeRefused",
]);

const failed: ReadonlySet<string> = new Set(["Failed", "CannotRead", "CannotSave", "FolderTrouble"]);

/** What the system's words for a path that cannot be used mean. */
const unusable: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no “${path}”. Check how it is written.`,
  ENOTDIR: (path) => `There is no “${path}”: what should be a folder on the way there is a file.`,
  EISDIR: (path) => `“${path}” is a folder, and a file is needed.`,
  EACCES: (path) => `“${path}” may not be read. Ask its owner, or take a copy.`,
  EPERM: (path) => `“${path}” may not be used. Ask its owner, or take a copy.`,
  ENAMETOOLONG: (path) => `“${path.slice(0, 80)}…” is longer than a path may be.`,
};

/** The code for what was foreseen, and words for it; undefined for a fault of ours. */
function foreseen(fault: unknown, { usage: how }: CliCommand): readonly [ExitCode, string] | undefined {
  if (!(fault instanceof Error)) return undefined;
  const code = "code" in fault ? String(fault.code) : "";
  if (fault.name === "WrongUsage" || code.startsWith("ERR_PARSE_ARGS"))
    return [exitCode.wrongUsage, `${fault.message}\n\n${how}`];
  if (damaged.has(fault.name)) return [exitCode.damagedInput, fault.message];
  if (failed.has(fault.name)) return [exitCode.failed, fault.message];
  const path = "path" in fault && typeof fault.path === "string" ? fault.path : undefined;
  const words = path === undefined ? undefined : unusable[code];
  return words && path !== undefined ? [exitCode.failed, words(path)] : undefined;
}
