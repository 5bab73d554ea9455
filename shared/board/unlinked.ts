import { uint32 } from "lib0/random";
import * as Y from "yjs";
import { elementMaps } from "./documents.ts";
import { addElements, type NewElement, setBoxes } from "./edits.ts";
import type { Box } from "./board.ts";
import { readMade } from "./read.ts";

/**
 * Changes that nothing in the document ties to whoever made them.
 *
 * Yjs notes with each change the number of the client that made it, and the number by which a person is in the room
 * would say whose each sticky is. So each such change is made under a number that nobody has used before.
 */

/** Origin of stickies that come out of private writing: nobody's step of undo. */
const revealOrigin = "reveal";

/** A client number that is not in the document. */
export function unusedClient(board: Y.Doc): number {
  for (;;) {
    const client = uint32();
    if (client !== board.clientID && !board.store.clients.has(client)) return client;
  }
}

function unlinked(board: Y.Doc, change: () => void): void {
  const own = board.clientID;
  board.clientID = unusedClient(board);
  try {
    board.transact(change, revealOrigin);
  } finally {
    board.clientID = own;
  }
}

/** Puts one sticky on the board; nothing happens if it is there already, as when two windows reveal it. */
export function addUnlinked(board: Y.Doc, sticky: NewElement & { readonly id: string }): void {
  if (elementMaps(board).has(sticky.id)) return;
  unlinked(board, () => addElements(board, [sticky]));
}

/** Puts stickies on the board in the person's own name, but not as a step of theirs. */
export function addRevealed(board: Y.Doc, stickies: readonly (NewElement & { readonly id: string })[]): void {
  const maps = elementMaps(board);
  board.transact(
    () =>
      addElements(
        board,
        stickies.filter(({ id }) => !maps.has(id)),
      ),
    revealOrigin,
  );
}

/** Says who wrote stickies that were written without a name. */
export function setAuthor(board: Y.Doc, ids: readonly string[], by: string): void {
  board.transact(() => {
    for (const id of ids) {
      const map: unknown = elementMaps(board).get(id);
      if (!(map instanceof Y.Map)) continue;
      const { by: author, at } = readMade(map.get("made"));
      if (author === "") map.set("made", [by, at]);
    }
  }, revealOrigin);
}

/** Moves one element. */
export function moveUnlinked(board: Y.Doc, id: string, box: Box): void {
  unlinked(board, () => setBoxes(board, new Map([[id, box]])));
}
