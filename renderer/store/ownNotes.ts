import type { AuthoredRow, BallotRow, DraftRow, GroundworkDatabase } from "./database.ts";

export type Draft = Omit<DraftRow, "workshop">;
export type OwnBallot = Omit<BallotRow, "workshop">;

/**
 * What this device alone knows of one workshop: its person's drafts, ballots, and which stickies without an author
 * are theirs. None of it is in the documents, in a file or in the log. All of it rejects where the device refuses to
 * store.
 */
export class OwnNotes {
  readonly #database: GroundworkDatabase;
  readonly #workshop: string;

  constructor(database: GroundworkDatabase, workshop: string) {
    this.#database = database;
    this.#workshop = workshop;
  }

  /** In the order in which they were written. */
  async drafts(): Promise<readonly Draft[]> {
    return this.#database.drafts.where("workshop").equals(this.#workshop).sortBy("order");
  }

  async keepDrafts(drafts: readonly Draft[]): Promise<void> {
    await this.#database.drafts.bulkPut(drafts.map((draft) => ({ ...draft, workshop: this.#workshop })));
  }

  async dropDrafts(ids: readonly string[]): Promise<void> {
    await this.#database.drafts.bulkDelete([...ids]);
  }

  async ballots(): Promise<readonly OwnBallot[]> {
    return this.#database.ballots.where("workshop").equals(this.#workshop).toArray();
  }

  async keepBallot(ballot: OwnBallot): Promise<void> {
    await this.#database.ballots.put({ ...ballot, workshop: this.#workshop });
  }

  async dropBallot(round: string): Promise<void> {
    await this.#database.ballots.delete([this.#workshop, round]);
  }

  /** The stickies that are this person's, though the board does not say so. */
  async authored(): Promise<readonly AuthoredRow[]> {
    return this.#database.authored.where("workshop").equals(this.#workshop).toArray();
  }

  async rememberAuthored(stage: string, elements: readonly string[]): Promise<void> {
    await this.#database.authored.bulkPut(
      elements.map((element) => ({ workshop: this.#workshop, stage, element })),
    );
  }

  async forgetAuthored(elements: readonly string[]): Promise<void> {
    await this.#database.authored.bulkDelete(
      elements.map((element): [string, string] => [this.#workshop, element]),
    );
  }
}
