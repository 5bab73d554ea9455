import type { LiveBoard } from "#shared/board/liveBoard.ts";
import type { View } from "#shared/commands/editor.ts";
import type { Method } from "#shared/methods/method.ts";
import { search } from "./search.ts";
import { noFind, type SessionStore } from "#renderer/session/state.ts";

interface Findable {
  readonly live: LiveBoard;
  readonly method: Method;
  readonly view: View;
  readonly select: (ids: Iterable<string>) => void;
}

/** Finds on the open board, and shows one match after the other. */
export class Finder {
  readonly #board: Findable;
  readonly #store: SessionStore;

  constructor(board: Findable, store: SessionStore) {
    this.#board = board;
    this.#store = store;
  }

  search(query: string): void {
    const matches = search(this.#board.live.elements(), this.#board.method, query);
    this.#store.setState({ find: { query, matches, at: matches.length > 0 ? 0 : -1 } });
    this.#show();
  }

  next(step: 1 | -1): void {
    const { find } = this.#store.getState();
    const count = find.matches.length;
    if (count === 0) return;
    this.#store.setState({ find: { ...find, at: (find.at + step + count) % count } });
    this.#show();
  }

  end(): void {
    this.#store.setState({ find: noFind });
  }

  #show(): void {
    const { find } = this.#store.getState();
    const element = this.#board.live.get(find.matches[find.at] ?? "");
    if (!element) return;
    this.#board.select([element.id]);
    this.#board.view.reveal(element.box);
  }
}
