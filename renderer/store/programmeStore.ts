import type { GroundworkDatabase, ProgrammeRow } from "./database.ts";

/** The programmes on this device. All of it rejects where the device refuses to store. */
export class ProgrammeStore {
  readonly #database: GroundworkDatabase;

  constructor(database: GroundworkDatabase) {
    this.#database = database;
  }

  /** The last changed first. */
  async list(): Promise<readonly ProgrammeRow[]> {
    const rows = await this.#database.programmes.toArray();
    return rows.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
  }

  async get(id: string): Promise<ProgrammeRow | undefined> {
    return this.#database.programmes.get(id);
  }

  async put(row: ProgrammeRow): Promise<void> {
    await this.#database.programmes.put(row);
  }

  /** Its workshops stay. */
  async delete(id: string): Promise<void> {
    await this.#database.programmes.delete(id);
  }
}
