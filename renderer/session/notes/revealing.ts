import { uint32 } from "lib0/random";
import type * as Y from "yjs";
import type { Element, Made } from "#shared/board/board.ts";
import type { LiveBoard } from "#shared/board/liveBoard.ts";
import { addRevealed, addUnlinked, moveUnlinked } from "#shared/board/unlinked.ts";
import { sizeOfKind } from "#shared/commands/insert.ts";
import { boundsOf, overlaps, type Rect } from "#shared/geometry/boxes.ts";
import { anyRoomIn } from "#shared/geometry/room.ts";
import type { Method } from "#shared/methods/method.ts";
import type { Draft } from "#renderer/store/ownNotes.ts";

/** Stickies without an author come within this time, each at a moment of its own, in milliseconds. */
const spread = 2_500;
/** When what came to lie on what another device revealed is moved aside: three times, in milliseconds. */
const tidyAfter = [900, 1_900, 3_500];

interface Revealed {
  readonly board: Y.Doc;
  readonly live: LiveBoard;
  readonly method: Method;
  /** Where the stickies go. */
  readonly area: Rect;
  readonly made: Made;
  /** Called when a draft is on the board. */
  readonly done: (draft: Draft) => void;
}

/** From 0 up to 1, so that nobody can foretell it. */
const chance = () => uint32() / 2 ** 32;

/** In an order that says nothing of how they were written. */
export function shuffled<Item>(items: readonly Item[], random = chance): Item[] {
  const rest = [...items];
  const order: Item[] = [];
  while (rest.length > 0) order.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return order;
}

function isInTheWay({ type }: Element): boolean {
  return type !== "frame" && type !== "connector" && type !== "cluster" && type !== "stroke";
}

function place({ live, area }: Revealed, size: readonly [number, number], but?: string): Rect {
  const taken = live.elements().filter((element) => isInTheWay(element) && element.id !== but);
  const [x, y] = anyRoomIn(
    area,
    taken.map(({ box }) => box),
    size,
    chance(),
  );
  return [x, y, size[0], size[1], 0];
}

/**
 * Puts drafts on the board, shuffled, each at any free place. Without an author each comes by itself, at a moment of
 * its own and under a number of its own, so that nothing tells which of them are one person's. Returns the end of it:
 * what is not out by then stays a draft.
 */
export function reveal(drafts: readonly Draft[], given: Revealed): () => void {
  const { board, live, method, made, done } = given;
  const out = new Set<string>();
  const put = ({ id, kind, text }: Draft) => {
    const box = place(given, sizeOfKind(method, kind));
    const sticky = { type: "sticky", id, kind, text, box, made } as const;
    if (made.by === "") addUnlinked(board, sticky);
    else addRevealed(board, [sticky]);
    out.add(id);
  };
  const tidy = () => {
    for (const id of out) {
      const own = live.get(id);
      if (!own) continue;
      const bounds = boundsOf(own.box);
      const isUnder = live
        .elements()
        .some((other) => isInTheWay(other) && other.id < id && overlaps(boundsOf(other.box), bounds));
      if (isUnder) moveUnlinked(board, id, place(given, [own.box[2], own.box[3]], id));
    }
  };
  const timers = shuffled(drafts).map((draft) =>
    setTimeout(
      () => {
        put(draft);
        done(draft);
      },
      made.by === "" ? chance() * spread : 0,
    ),
  );
  const last = made.by === "" ? spread : 0;
  timers.push(...tidyAfter.map((after) => setTimeout(tidy, last + after + chance() * after * 0.5)));
  return () => timers.forEach(clearTimeout);
}
