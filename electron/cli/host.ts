import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { writeJoinLink } from "#shared/access/joinLink.ts";
import { startHost, type Host } from "#electron/host/host.ts";
import { openFileJournal } from "#electron/host/journal/fileJournal.ts";
import type { Journal } from "#electron/host/journal/journal.ts";
import { exitCode, Failed, placeOf, tell, WrongUsage, type CliCommand } from "./command.ts";

const usage = `Runs the host that people share workshops through.

  groundwork host --folder data [--file workshop.groundwork]

  --folder <folder>            where the host keeps its data
  --nats <address>             keep the data in NATS instead, for several hosts: nats://127.0.0.1:4222; several times
  --nats-replicas <number>     on how many servers of NATS; 1 if left out
  --nats-token-file <file>     the token for NATS
  --file <file>                a workshop to take in; may be given several times
  --port <number>              47630 if left out; 0 for any free one
  --address <address>          listen on this address of the machine alone
  --name <name>                a name under which the host is reached, such as board.example.org; several times
  --cert <file> --key <file>   certificate and key (PEM), for https without a proxy
  --behind-proxy               a proxy says in X-Forwarded-For who asks
  --admin-token-file <file>    opens /admin to whoever has the token in this file
  --sync-disk                  wait for the disk itself before anything counts as saved
  --no-page                    serve connections alone, not the page

Ctrl+C or SIGTERM ends it: everybody is told, and everything is stored.`;

const options = {
  folder: { type: "string" },
  nats: { type: "string", multiple: true },
  "nats-replicas": { type: "string", default: "1" },
  "nats-token-file": { type: "string" },
  file: { type: "string", multiple: true },
  port: { type: "string", default: "47630" },
  address: { type: "string" },
  name: { type: "string", multiple: true },
  cert: { type: "string" },
  key: { type: "string" },
  "behind-proxy": { type: "boolean", default: false },
  "admin-token-file": { type: "string" },
  "sync-disk": { type: "boolean", default: false },
  "no-page": { type: "boolean", default: false },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

/** Runs the host until it is asked to end. */
export const host: CliCommand = {
  usage,
  run: async (args, { page }) => {
    try {
      return await runHost(parseArgs({ args: [...args], options }).values, page);
    } catch (fault) {
      throw inWords(fault);
    }
  },
};

async function runHost(values: Values, page: string): Promise<typeof exitCode.done> {
  const ended = signal();
  const journal = await openJournal(values);
  try {
    const running = await start(values, { journal, page });
    try {
      await present(running, await takeIn(running, values.file ?? []));
      await ended;
      tell("Ending …");
    } finally {
      await running.stop();
    }
  } finally {
    await journal.close();
  }
  return exitCode.done;
}

async function openJournal(values: Values): Promise<Journal> {
  const { folder, nats } = values;
  if (folder !== undefined && nats === undefined)
    return openFileJournal({ folder: placeOf(folder), throughToDisk: values["sync-disk"], tell: note });
  if (nats === undefined || folder !== undefined)
    throw new WrongUsage("Say where the host keeps its data: either --folder or --nats.");
  const replicas = Number(values["nats-replicas"]);
  if (![1, 3, 5].includes(replicas)) throw new WrongUsage("--nats-replicas takes 1, 3 or 5.");
  const token = await textOf(values["nats-token-file"]);
  // Loaded when asked for: most hosts keep their data in a folder.
  const { openNatsJournal } = await import("#electron/host/journal/natsJournal.ts");
  return openNatsJournal({
    servers: nats,
    replicas,
    tell: note,
    ...(token === undefined ? {} : { token: token.trim() }),
  });
}

async function start(
  values: Values,
  { journal, page }: { readonly journal: Journal; readonly page: string },
): Promise<Host> {
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongUsage("--port takes a number up to 65535.");
  if ((values.cert === undefined) !== (values.key === undefined))
    throw new WrongUsage("--cert and --key go together.");
  const [cert, key, adminToken] = await Promise.all([
    textOf(values.cert),
    textOf(values.key),
    textOf(values["admin-token-file"]),
  ]);
  if (adminToken !== undefined && adminToken.trim().length < 22)
    throw new Failed(
      "The admin's token is too short to be safe: take 22 letters and digits or more, made at random.",
    );
  return startHost({
    journal,
    port,
    behindProxy: values["behind-proxy"],
    names: values.name ?? [],
    tell: note,
    ...(values.address === undefined ? {} : { address: values.address }),
    ...(values["no-page"] ? {} : { pages: page }),
    ...(cert === undefined || key === undefined ? {} : { tls: { cert, key } }),
    ...(adminToken === undefined ? {} : { adminToken: adminToken.trim() }),
  });
}

async function takeIn(running: Host, files: readonly string[]): Promise<readonly string[]> {
  const taken: string[] = [];
  for (const file of files) taken.push(await running.bring(await readFile(placeOf(file))));
  return taken;
}

/** Says where the host is, and gives a link for each workshop that was taken in, or for the only one there is. */
async function present(running: Host, taken: readonly string[]): Promise<void> {
  const [first = "", ...more] = running.addresses();
  tell(`The host is running: ${[first, ...more].join(" ")}`);
  const all = await running.workshops();
  const shown = taken.length > 0 || all.length > 1 ? taken : all;
  for (const workshop of shown) {
    const { token } = await running.invite(workshop, { role: "facilitator", hours: 24 });
    // The address in the network first: a link to this machine alone is of no use to others.
    tell(
      `Facilitator of ${workshop}, for a day: ${writeJoinLink(more.at(-1) ?? first, { workshop, token })}`,
    );
  }
  if (all.length === 0) tell("There is no workshop yet: start with --file, or send one to /admin/workshops.");
  tell("Ctrl+C ends it.");
}

function signal(): Promise<void> {
  return new Promise((done) => {
    process.once("SIGINT", () => done());
    process.once("SIGTERM", () => done());
  });
}

async function textOf(path: string | undefined): Promise<string | undefined> {
  return path === undefined ? undefined : readFile(placeOf(path), "utf8");
}

function note(line: string): void {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
}

/** Words for what can be put right; anything else as it is. */
function inWords(fault: unknown): unknown {
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  if (code === "EADDRINUSE")
    return new Failed("This port is taken. Take another with --port, or 0 for any free one.", {
      cause: fault,
    });
  return fault;
}
