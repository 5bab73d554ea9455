import { fieldOf, originField } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { updateFrom } from "#shared/commands/takeOver.ts";
import { originState, workshopOfFact } from "#shared/methods/takeOver.ts";
import type { Board } from "./board.ts";
import { whenIdle } from "#renderer/session/window/idle.ts";
import { programmesIn } from "#renderer/session/programmes/programmes.ts";
import type { Session } from "#renderer/session/session.ts";

/** How long after a change it looks again, in milliseconds: people write in bursts. */
const pause = 300;

interface Source {
  /** When the workshop was last changed, as the shelf has it. */
  readonly changedAt: string;
  /** Its facts by id; undefined where it is not on this device. */
  readonly facts: ReadonlyMap<string, Outcome> | undefined;
}

/** Follows the origins of what was taken over onto a board, and keeps in the session's state what has another by now. */
class Origins {
  readonly #session: Session;
  readonly #board: Board;
  /** The ids of facts by the stickies that were made of them. */
  readonly #origins = new Map<string, string>();
  readonly #sources = new Map<string, Source>();
  readonly #stop: () => void;
  #waits: ReturnType<typeof setTimeout> | undefined;
  #callOff: (() => void) | undefined;
  #closed = false;

  constructor(session: Session, board: Board) {
    this.#session = session;
    this.#board = board;
    this.#note(board.live.elements().map(({ id }) => id));
    const stopBoard = board.live.subscribe(({ changed }) => {
      if (this.#note(changed)) this.#soon(pause);
    });
    const stopShelf = session.store.subscribe((now, before) => {
      if (now.stored !== before.stored && this.#origins.size > 0) this.#soon(pause);
    });
    this.#stop = () => {
      stopBoard();
      stopShelf();
    };
    if (this.#origins.size > 0) this.#soon(0);
  }

  close(): void {
    this.#closed = true;
    this.#stop();
    clearTimeout(this.#waits);
    this.#callOff?.();
  }

  /** What a sticky's origin says now, where that is known. */
  factOf(sticky: string): Outcome | undefined {
    const origin = this.#origins.get(sticky);
    return origin === undefined ? undefined : this.#factWith(origin);
  }

  /** Whether any of these was taken over, or is no longer. */
  #note(ids: Iterable<string>): boolean {
    let any = false;
    for (const id of ids) {
      const element = this.#board.live.get(id);
      const origin = element?.type === "sticky" ? fieldOf(element, originField) : undefined;
      any ||= origin !== undefined || this.#origins.has(id);
      if (origin === undefined) this.#origins.delete(id);
      else this.#origins.set(id, origin);
    }
    return any;
  }

  #soon(wait: number): void {
    this.#waits ??= setTimeout(() => {
      this.#waits = undefined;
      this.#callOff = whenIdle(() => void this.#look());
    }, wait);
  }

  async #look(): Promise<void> {
    const { stored } = this.#session.store.getState();
    const changed = new Map(stored.map(({ id, changedAt }) => [id, changedAt]));
    for (const id of new Set([...this.#origins.values()].map(workshopOfFact))) {
      const changedAt = changed.get(id) ?? "";
      if (this.#sources.get(id)?.changedAt === changedAt) continue;
      const known = await programmesIn(this.#session).known(id);
      if (this.#closed) return;
      const facts = known && new Map(known.facts.map((fact) => [fact.id, fact]));
      this.#sources.set(id, { changedAt, facts });
    }
    this.#tell();
  }

  #tell(): void {
    const now = [...this.#origins.keys()].filter((id) => {
      const sticky = this.#board.live.get(id);
      return (
        sticky?.type === "sticky" &&
        originState(this.#board.method, sticky, (fact) => this.#factWith(fact)) === "changed"
      );
    });
    const { changedOrigins: before } = this.#session.store.getState();
    if (now.length === before.size && now.every((id) => before.has(id))) return;
    this.#session.store.setState({ changedOrigins: new Set(now) });
  }

  #factWith(id: string): Outcome | undefined {
    return this.#sources.get(workshopOfFact(id))?.facts?.get(id);
  }
}

let followed: Origins | undefined;

/** Follows the origins on the open board; returns the end of it. */
export function followOrigins(session: Session, board: Board): () => void {
  const origins = new Origins(session, board);
  followed = origins;
  return () => {
    origins.close();
    if (followed === origins) followed = undefined;
  };
}

/** Shows the next sticky whose origin says something else by now, after the one that is selected. */
export function showChangedOrigin(session: Session): void {
  const { changedOrigins, selection, control } = session.store.getState();
  const all = session.editor?.live.elements().flatMap(({ id }) => (changedOrigins.has(id) ? [id] : [])) ?? [];
  const next = all[all.findLastIndex((id) => selection.has(id)) + 1] ?? all[0];
  if (next !== undefined && control) void session.goTo(control.id, [next]);
}

/** Has what is selected say what its origins say now. */
export function updateFromOrigins(session: Session): void {
  const { changedOrigins, selection } = session.store.getState();
  const { editor } = session;
  if (!editor) return;
  const updates = [...selection].flatMap((id) => {
    const sticky = editor.live.get(id);
    const origin = followed?.factOf(id);
    if (!changedOrigins.has(id) || sticky?.type !== "sticky" || sticky.locked || !origin) return [];
    return [{ sticky, origin }];
  });
  updateFrom(editor, updates);
}
