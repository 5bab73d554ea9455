import type * as Y from "yjs";
import type { Control, Element } from "#shared/board/board.ts";
import { elementMaps } from "#shared/board/documents.ts";
import { setAuthor } from "#shared/board/unlinked.ts";
import type { Method } from "#shared/methods/method.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import type { OwnNotes } from "#renderer/store/ownNotes.ts";
import type { SessionStore } from "#renderer/session/state.ts";

interface AuthorshipSettings {
  readonly board: Y.Doc;
  readonly method: Method;
  readonly kept: OwnNotes;
  readonly store: SessionStore;
  readonly person: string;
}

/**
 * Who the board says has written something. In a stage that hides authors it says nothing, and this device remembers
 * which stickies are its person's, to say so if a facilitator shows authors after all. In one that never records
 * them only the window knows, for as long as it is open, which of them its person may change.
 */
export class Authorship {
  readonly #given: AuthorshipSettings;
  readonly #stop: () => void;
  /** Elements without an author that are this person's. */
  readonly #mine = new Set<string>();
  #shown: string | undefined;

  constructor(given: AuthorshipSettings) {
    this.#given = given;
    const maps = elementMaps(given.board);
    const onElements = (event: Y.YMapEvent<Y.Map<unknown>>, { origin }: Y.Transaction) => {
      const control = this.#control();
      if (origin !== "own" || !control || !this.isUnlinked) return;
      const made = [...event.keys].flatMap(([id, { action }]) => (action === "add" ? [id] : []));
      if (made.length > 0) this.remember(control.stage, made);
    };
    maps.observe(onElements);
    void this.#recall();
    this.#stop = () => maps.unobserve(onElements);
  }

  close(): void {
    this.#stop();
  }

  /** Who makes what is made now: the person's id, or nobody's. */
  get by(): string {
    return this.isUnlinked ? "" : this.#given.person;
  }

  /** Whether nothing may tell whose the changes of the open stage are. */
  get isUnlinked(): boolean {
    const control = this.#control();
    return control !== undefined && this.#rule(control, control.stage) !== "shown";
  }

  /** Whether an element is this person's, whatever the board says of it. */
  isOwn({ id, made }: Element): boolean {
    return made.by === this.#given.person || this.#mine.has(id);
  }

  /** Notes on this device alone that stickies without an author are its person's; in no store where nothing is to be recorded. */
  readonly remember = (stage: string, ids: readonly string[]): void => {
    for (const id of ids) this.#mine.add(id);
    const control = this.#control();
    if (control && this.#rule(control, stage) === "hidden")
      this.#given.kept.rememberAuthored(stage, ids).catch(() => undefined);
  };

  async #recall(): Promise<void> {
    for (const { element } of await this.#given.kept.authored().catch(() => [])) this.#mine.add(element);
  }

  /** Says whose stickies of stages are that show authors by now, and forgets those of stages that never will. */
  async look(): Promise<void> {
    const control = this.#control();
    const { store, kept, board, person } = this.#given;
    if (!control) return;
    const { role, line } = store.getState();
    const mayWrite = role === "facilitator" || (role === "participant" && !control.locked);
    if (!mayWrite || (line !== undefined && line.is !== "joined")) return;
    const rules = JSON.stringify([...control.overrides]);
    if (rules === this.#shown) return;
    this.#shown = rules;
    const byStage = Map.groupBy(await kept.authored().catch(() => []), ({ stage }) => stage);
    for (const [stage, rows] of byStage) {
      const rule = this.#rule(control, stage);
      if (rule === "hidden") continue;
      const ids = rows.map(({ element }) => element);
      if (rule === "shown") setAuthor(board, ids, person);
      await kept.forgetAuthored(ids).catch(() => undefined);
    }
  }

  #rule(control: Control, stage: string) {
    return rulesOf(control, this.#given.method, stage).authors;
  }

  #control(): Control | undefined {
    return this.#given.store.getState().control;
  }
}
