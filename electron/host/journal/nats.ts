import { JetStreamApiError, type JetStreamManager } from "@nats-io/jetstream";
import type { KV } from "@nats-io/kv";
import type { NatsConnection } from "@nats-io/transport-node";

/** What the records of one journal in NATS share. */
export interface Nats {
  readonly connection: NatsConnection;
  readonly manager: JetStreamManager;
  readonly kv: KV;
  /** This host's own number. */
  readonly sender: number;
  /** Called when NATS is reached again after it was not. */
  readonly onReturn: Set<() => void>;
  readonly tell: (line: string) => void;
}

/** The stream with all updates: one subject for each document. */
export const stream = "groundwork";

/** Whether somebody else has changed a key in the meantime. */
export function isConflict(fault: unknown): boolean {
  const wrongLastSequence = 10_071;
  return fault instanceof JetStreamApiError && fault.code === wrongLastSequence;
}
