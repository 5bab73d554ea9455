import type { Awareness } from "y-protocols/awareness";

/** What changed about who is here: ids of clients. */
interface Change {
  readonly added: number[];
  readonly updated: number[];
  readonly removed: number[];
}

/** What a y-websocket provider has of use here. */
interface Provider {
  readonly awareness: Awareness;
  readonly _awarenessUpdateHandler: (change: Change, origin: unknown) => void;
}

/**
 * Lets a y-websocket provider tell the host of its own client alone. The library also says back to the host all that
 * it hears of the others, which in a full room is most of what is said.
 */
export function tellOnlyOwn({ awareness, _awarenessUpdateHandler: tell }: Provider): void {
  const own = awareness.clientID;
  awareness.off("update", tell);
  awareness.on("update", ({ added, updated, removed }: Change, origin: unknown) => {
    if ([...added, ...updated, ...removed].includes(own))
      tell({ added: [], updated: [own], removed: [] }, origin);
  });
}
