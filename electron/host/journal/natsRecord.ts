import { setTimeout as wait } from "node:timers/promises";
import { DeliverPolicy, jetstream, type ConsumerMessages } from "@nats-io/jetstream";
import { CannotSave, checkedWorkshop, type DocumentRecord, type FromOthers, type Place } from "./journal.ts";
import { stream, type Nats } from "./nats.ts";
import { readSnapshot, writeSnapshot } from "./natsSnapshots.ts";
import { Listener, writeParts } from "./parts.ts";

const answerTime = 2000;
const giveUpAfter = 20_000;
// A consumer goes with the server of the cluster that has it.
const pulse = { expires: 10_000, idle_heartbeat: 1_000 } as const;

/** One document's record in NATS: its own updates go to its subject, those of other hosts come from there. */
export async function openNatsRecord(nats: Nats, place: Place, others: FromOthers): Promise<DocumentRecord> {
  const { connection, kv, manager, sender, tell } = nats;
  const name = `${checkedWorkshop(place.workshop)}.${place.document}`;
  const subject = `groundwork.doc.${name}`;
  const js = jetstream(connection, { timeout: answerTime });
  const seen = followPresence(nats, `groundwork.seen.${name}`, others);

  const snapshot = await readSnapshot(kv, name);
  const stored: Uint8Array[] = [];
  const last = (await manager.streams.getMessage(stream, { last_by_subj: subject }))?.seq ?? 0;
  let upTo = snapshot?.upTo ?? 0;
  let isLoading = last > upTo;
  const end = new AbortController();
  let messages: ConsumerMessages | undefined;

  /** Hears all from where it left off, until the messages are closed. */
  async function hear(onLoaded: () => void): Promise<void> {
    const listener = new Listener();
    const consumer = await js.consumers.get(stream, {
      filter_subjects: subject,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: upTo + 1,
    });
    messages = await consumer.consume(pulse);
    void endWithoutSign(messages);
    // Closed meanwhile: left open, it would go on asking, and keep the process from ending.
    if (end.signal.aborted) void messages.close();
    for await (const message of messages) {
      const said = listener.hear(message.data);
      // Between two parts of an update nobody may begin to read.
      if (!listener.isBetween) upTo = message.seq;
      if (said !== undefined && isLoading) stored.push(said.bytes);
      else if (said !== undefined && said.sender !== sender) others.onOther(said.bytes);
      if (isLoading && message.seq >= last) {
        isLoading = false;
        onLoaded();
      }
    }
  }

  /** What was purged while NATS was out of reach is in a newer snapshot. */
  async function catchUp(): Promise<void> {
    const newer = await readSnapshot(kv, name);
    if (newer !== undefined && newer.upTo > upTo) others.onOther(newer.state);
  }

  async function keepHearing(onLoaded: () => void): Promise<void> {
    for (let isFirst = true; !end.signal.aborted; isFirst = false) {
      try {
        if (!isFirst && !isLoading) await catchUp();
        await hear(onLoaded);
      } catch (fault) {
        if (end.signal.aborted || connection.isClosed()) return;
        tell(`${name}: other hosts are not heard at the moment (${String(fault)}).`);
        await wait(200);
      }
    }
  }

  let hearing: Promise<void> | undefined;
  await new Promise<void>((done) => {
    hearing = keepHearing(done);
    if (!isLoading) done();
  });
  // The library itself would notice only after half a minute that its consumer went with the server.
  const returned = (): void => void messages?.close();
  nats.onReturn.add(returned);

  async function append(update: Uint8Array): Promise<void> {
    const until = performance.now() + giveUpAfter;
    for (const part of writeParts(sender, update)) {
      for (;;) {
        try {
          await js.publish(subject, part);
          break;
        } catch (fault) {
          // Said twice is no harm: an update that is there already changes nothing.
          if (performance.now() > until || connection.isClosed())
            throw new CannotSave(
              "NATS cannot be reached, so nothing can be saved. It is tried again until it can.",
              {
                cause: fault,
              },
            );
          await wait(100);
        }
      }
    }
  }

  return {
    stored: { snapshot: snapshot?.state, updates: stored },
    append,
    snapshot: async (state) => {
      const reached = upTo;
      const before = await writeSnapshot(kv, name, { state, upTo: reached });
      // The control stays whole: it has the times of the stages. Of the board, hosts that lag find the rest in the snapshot.
      if (before !== undefined && before > 0 && place.document === "board")
        await manager.streams.purge(stream, { filter: subject, seq: before + 1 });
    },
    show: (presence) => {
      if (!connection.isClosed())
        connection.publish(`groundwork.seen.${name}`, writeParts(sender, presence)[0]);
    },
    close: async () => {
      end.abort();
      nats.onReturn.delete(returned);
      seen();
      await messages?.close();
      await hearing;
    },
  };
}

/**
 * Closes messages after two beats without a sign, so that another consumer is made. The library asks the old one
 * first, and for as long as its server is gone nobody answers that it is gone too.
 */
async function endWithoutSign(messages: ConsumerMessages): Promise<void> {
  for await (const { type } of messages.status())
    if (type === "heartbeats_missed") {
      await messages.close();
      return;
    }
}

/** Hears who is with other hosts, and asks them once; gives what ends it. */
function followPresence({ connection, sender }: Nats, subject: string, others: FromOthers): () => void {
  const listener = new Listener();
  const subscription = connection.subscribe(subject, {
    callback: (fault, message) => {
      if (fault !== null) return;
      const said = listener.hear(message.data);
      if (said === undefined || said.sender === sender) return;
      others.onPresence(said.bytes.length === 0 ? undefined : said.bytes);
    },
  });
  connection.publish(subject, writeParts(sender, new Uint8Array())[0]);
  return () => subscription.unsubscribe();
}
