/** What the host counts, and what each number says. */
const counted = {
  updates: "Updates of documents that were taken and stored.",
  update_bytes: "Bytes of these updates.",
  messages: "Messages from clients.",
  sent_bytes: "Bytes sent to clients, each client counted.",
  joins: "Connections that were let in.",
  refused_joins: "Connections that were not let in.",
  refused_changes: "Changes that were refused.",
  cut: "Connections that were cut since they did not read or answer.",
  failed_saves: "Times that the journal could not take an update.",
} as const;

export type Counted = keyof typeof counted;

const gauged = {
  connections: "Connections at the moment.",
  workshops: "Workshops that are open at the moment.",
  unsaved_documents: "Open documents with changes that the journal has not taken yet.",
  waiting_bytes:
    "Bytes of documents that wait for people who do not read them, each piece counted as at most its usual length.",
  memory_bytes: "Memory of the host's process.",
} as const;

export type Gauges = Readonly<Record<keyof typeof gauged, number>>;

export class Metrics {
  readonly #counts = new Map<Counted, number>();

  add(name: Counted, amount = 1): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + amount);
  }

  /** In the text format of Prometheus. */
  text(gauges: Gauges): string {
    const line = (name: string, help: string, type: string, value: number): string =>
      `# HELP groundwork_${name} ${help}\n# TYPE groundwork_${name} ${type}\ngroundwork_${name} ${value}\n`;
    return [
      ...keysOf(counted).map((name) =>
        line(`${name}_total`, counted[name], "counter", this.#counts.get(name) ?? 0),
      ),
      ...keysOf(gauged).map((name) => line(name, gauged[name], "gauge", gauges[name])),
    ].join("");
  }
}

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
