import { randomBytes } from "node:crypto";
import {
  jetstream,
  jetstreamManager,
  JetStreamApiError,
  StorageType,
  type JetStreamManager,
} from "@nats-io/jetstream";
import { Kvm, type KV } from "@nats-io/kv";
import { AuthorizationError, connect } from "@nats-io/transport-node";
import { workshopIdForm } from "#shared/access/joinLink.ts";
import { CannotRead, checkedWorkshop, type Journal, type Notes } from "./journal.ts";
import { isConflict, stream, type Nats } from "./nats.ts";
import { openNatsRecord } from "./natsRecord.ts";

export interface NatsJournalSettings {
  /** For example `nats://127.0.0.1:4222`; several make up one cluster. */
  readonly servers: readonly string[];
  /** On how many servers of the cluster everything is kept. */
  readonly replicas?: number;
  /** The file with the credentials for NATS, as text. */
  readonly token?: string;
  readonly tell: (line: string) => void;
}

const bucket = "groundwork";
const subjects = "groundwork.doc.*.*";

/** The journal of several hosts: NATS JetStream keeps the updates, hands them to the other hosts and replicates them. */
export async function openNatsJournal(settings: NatsJournalSettings): Promise<Journal> {
  const { servers, replicas = 1, token, tell } = settings;
  const connection = await connect({
    servers: [...servers],
    maxReconnectAttempts: -1,
    reconnectTimeWait: 200,
    reconnectJitter: 50,
    pingInterval: 5000,
    maxPingOut: 2,
    ...(token === undefined ? {} : { token }),
  }).catch((fault: unknown) => {
    throw new CannotRead(wordsFor(fault, servers), { cause: fault });
  });
  let manager: JetStreamManager;
  let kv: KV;
  try {
    manager = await jetstreamManager(connection);
    await provideStream(manager, replicas);
    kv = await new Kvm(jetstream(connection)).create(bucket, { replicas, history: 1 });
  } catch (fault) {
    await connection.close();
    throw new CannotRead(wordsFor(fault, servers), { cause: fault });
  }
  const nats: Nats = {
    connection,
    manager,
    kv,
    sender: randomBytes(4).readUInt32LE(),
    onReturn: new Set(),
    tell,
  };
  const ended = follow(nats);
  return {
    open: (place, others) => openNatsRecord(nats, place, others),
    workshops: async () => {
      const info = await manager.streams.info(stream, { subjects_filter: "groundwork.doc.*.control" });
      const ids = Object.keys(info.state.subjects ?? {}).map((subject) => subject.split(".")[2] ?? "");
      return ids.filter((id) => workshopIdForm.test(id)).toSorted();
    },
    notes: notesIn(kv),
    close: async () => {
      await connection.close();
      await ended;
    },
  };
}

/** Why NATS cannot be used, for whoever runs the host. */
function wordsFor(fault: unknown, servers: readonly string[]): string {
  if (fault instanceof AuthorizationError) return "NATS does not take this token. Check --nats-token-file.";
  if (fault instanceof Error && fault.name === "JetStreamNotEnabled")
    return "This NATS keeps nothing, since it runs without JetStream. Start it with --jetstream.";
  if (fault instanceof JetStreamApiError) return `NATS cannot keep the data: ${fault.message}.`;
  return `NATS cannot be reached at ${servers.join(", ")}. Start it, or give another address with --nats.`;
}

async function provideStream(manager: JetStreamManager, replicas: number): Promise<void> {
  try {
    await manager.streams.info(stream);
  } catch (fault) {
    if (!(fault instanceof JetStreamApiError)) throw fault;
    await manager.streams.add({
      name: stream,
      subjects: [subjects],
      storage: StorageType.File,
      num_replicas: replicas,
      allow_direct: true,
    });
  }
}

async function follow({ connection, onReturn, tell }: Nats): Promise<void> {
  for await (const { type } of connection.status()) {
    if (type === "disconnect") tell("NATS cannot be reached: nothing is told as saved until it can.");
    if (type !== "reconnect") continue;
    tell("NATS is reached again.");
    for (const hear of onReturn) hear();
  }
}

function notesIn(kv: KV): Notes {
  const keyOf = (workshop: string, name: string): string => `${checkedWorkshop(workshop)}.${name}`;
  return {
    read: async (workshop, name) => {
      const entry = await kv.get(keyOf(workshop, name));
      return entry?.operation === "PUT" ? entry.string() : undefined;
    },
    change: async (workshop, name, change) => {
      const key = keyOf(workshop, name);
      for (;;) {
        const entry = await kv.get(key);
        const text = change(entry?.operation === "PUT" ? entry.string() : undefined);
        try {
          if (entry === null) await kv.create(key, text);
          else await kv.update(key, text, entry.revision);
          return;
        } catch (fault) {
          // Another host was quicker: made anew of what it wrote.
          if (!isConflict(fault)) throw fault;
        }
      }
    },
  };
}
