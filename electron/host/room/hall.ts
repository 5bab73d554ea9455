import { openWorkshop, type OpenWorkshop, type WorkshopSettings } from "./workshop.ts";

interface Entry {
  readonly workshop: Promise<OpenWorkshop>;
  /** How many hold it open. */
  holders: number;
}

/** The workshops that are open: each is read when the first person comes and closed when the last has left. */
export class Hall {
  readonly #settings: WorkshopSettings;
  readonly #entries = new Map<string, Entry>();
  readonly #closing = new Map<string, Promise<void>>();

  constructor(settings: WorkshopSettings) {
    this.#settings = settings;
  }

  /** Opens a workshop, or joins those who have it open, until `leave` is called. Rejects as `openWorkshop` does. */
  async enter(id: string): Promise<{ readonly workshop: OpenWorkshop; readonly leave: () => void }> {
    const entry = this.#entries.get(id) ?? this.#open(id);
    entry.holders += 1;
    let held = true;
    const leave = (): void => {
      if (!held) return;
      held = false;
      entry.holders -= 1;
      void this.#closeIfIdle(id, entry);
    };
    try {
      return { workshop: await entry.workshop, leave };
    } catch (fault) {
      if (this.#entries.get(id) === entry) this.#entries.delete(id);
      throw fault;
    }
  }

  /** The workshops that are open now, by id. */
  async open(): Promise<ReadonlyMap<string, OpenWorkshop>> {
    const open = new Map<string, OpenWorkshop>();
    for (const [id, { workshop }] of this.#entries) {
      const one = await workshop.catch(() => undefined);
      if (one) open.set(id, one);
    }
    return open;
  }

  /** Closes all, whoever holds them. */
  async close(): Promise<void> {
    for (const [id, entry] of this.#entries) this.#close(id, entry);
    await Promise.all(this.#closing.values());
  }

  #open(id: string): Entry {
    const before = this.#closing.get(id) ?? Promise.resolve();
    const workshop = before.then(() =>
      openWorkshop(id, this.#settings, {
        onIdle: () => void this.#closeIfIdle(id, entry),
        onBroken: () => this.#close(id, entry),
      }),
    );
    const entry: Entry = { holders: 0, workshop };
    this.#entries.set(id, entry);
    return entry;
  }

  async #closeIfIdle(id: string, entry: Entry): Promise<void> {
    const workshop = await entry.workshop.catch(() => undefined);
    if (workshop === undefined || entry.holders > 0) return;
    if (workshop.rooms.board.isIdle && workshop.rooms.control.isIdle) this.#close(id, entry);
  }

  #close(id: string, entry: Entry): void {
    if (this.#entries.get(id) !== entry) return;
    this.#entries.delete(id);
    const closed = entry.workshop
      .then((workshop) => workshop.close())
      .catch((fault: unknown) => this.#settings.tell(`Workshop ${id} was not closed well: ${String(fault)}`))
      .finally(() => {
        if (this.#closing.get(id) === closed) this.#closing.delete(id);
      });
    this.#closing.set(id, closed);
  }
}
