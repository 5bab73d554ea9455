import { whenIdle } from "#renderer/session/window/idle.ts";
import type { Element } from "#shared/board/board.ts";
import { type Hint, heard } from "#shared/methods/hints.ts";
import type { Board } from "#renderer/session/board/board.ts";
import type { CoachAnswer, CoachPart } from "./coachMirror.ts";
import type { SessionStore } from "#renderer/session/state.ts";
import { startThread } from "#renderer/session/window/thread.ts";

/** How long after a change it looks again, in milliseconds: people write in bursts. */
const pause = 1_000;
/** So many times as long as its last look took it rests. */
const rest = 4;
/** How many elements are sent at once: a part takes about a millisecond. */
const part = 400;

/** So long a part waits for a busy window at most, in milliseconds. */
const longest = 2_000;

/**
 * Has a method's checks look at the board as it changes, in a thread of its own, and keeps what they find in the
 * session's state.
 */
export class Coach {
  readonly #board: Board;
  readonly #store: SessionStore;
  readonly #worker: Worker;
  readonly #stop: () => void;
  /** What the thread does not know yet. */
  readonly #stale: Set<string>;
  #waits: ReturnType<typeof setTimeout> | undefined;
  #callOff: (() => void) | undefined;
  /** When the look that is under way began, in milliseconds of the window. */
  #looking: number | undefined;
  #again = false;
  #found: readonly Hint[] = [];

  constructor(board: Board, store: SessionStore) {
    this.#board = board;
    this.#store = store;
    this.#stale = new Set(board.live.elements().map(({ id }) => id));
    this.#worker = startThread("coach");
    this.#worker.addEventListener("message", ({ data }: MessageEvent<CoachAnswer>) => this.#onFound(data));
    const stopBoard = board.live.subscribe(({ changed }) => {
      for (const id of changed) this.#stale.add(id);
      this.#soon(pause);
    });
    const stopControl = store.subscribe((now, before) => {
      if (now.control === before.control) return;
      this.#show();
      this.#soon(pause);
    });
    this.#stop = () => {
      stopBoard();
      stopControl();
    };
    this.#send();
  }

  close(): void {
    this.#stop();
    clearTimeout(this.#waits);
    this.#callOff?.();
    this.#worker.terminate();
  }

  #soon(wait: number): void {
    if (this.#looking !== undefined || this.#callOff) this.#again = true;
    else
      this.#waits ??= setTimeout(() => {
        this.#waits = undefined;
        this.#send();
      }, wait);
  }

  /** Sends what has changed, a part each time the window has nothing else to do. */
  #send(): void {
    this.#callOff = whenIdle(() => {
      this.#callOff = undefined;
      const { changed, gone } = this.#part();
      const { control } = this.#store.getState();
      const isLast = this.#stale.size === 0;
      const { id, definition } = this.#board.method;
      const sent: CoachPart = {
        method: { method: id, ...(definition !== undefined && { definition }) },
        changed,
        gone,
        control: isLast ? control : undefined,
      };
      this.#worker.postMessage(sent, { transfer: [] });
      if (!isLast) this.#send();
      else if (control) this.#looking = performance.now();
    }, longest);
  }

  #part(): Pick<CoachPart, "changed" | "gone"> {
    const changed: Element[] = [];
    const gone: string[] = [];
    for (const id of this.#stale) {
      this.#stale.delete(id);
      const element = this.#board.live.get(id);
      if (element) changed.push(element);
      else gone.push(id);
      if (changed.length + gone.length === part) break;
    }
    return { changed, gone };
  }

  #onFound({ found }: CoachAnswer): void {
    const took = performance.now() - (this.#looking ?? performance.now());
    this.#looking = undefined;
    this.#found = found;
    this.#show();
    if (!this.#again) return;
    this.#again = false;
    this.#soon(Math.max(pause, rest * took));
  }

  #show(): void {
    const { control } = this.#store.getState();
    if (control) this.#store.setState({ hints: heard(this.#found, control.silences) });
  }
}
