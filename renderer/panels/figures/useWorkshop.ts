import { whenIdle } from "#renderer/session/window/idle.ts";
import { startTransition, useEffect, useState } from "react";
import type { Workshop } from "#shared/board/board.ts";
import { useBoard, useSession } from "#renderer/session/hooks.ts";

/** How long the first of several changes waits for the others, in milliseconds. */
const gathers = 150;
/** How long it may wait for a moment in which the window has nothing to do. */
const longest = 1_000;

/**
 * The workshop as values, as it was when the window last had time: what is worked out of it follows the board, and
 * nobody who draws or types waits for it.
 */
export function useWorkshop(): Workshop {
  const session = useSession();
  const board = useBoard();
  const [workshop, setWorkshop] = useState(() => board.workshop());
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let callOff: (() => void) | undefined;
    const read = () => {
      callOff = whenIdle(() => {
        waiting = undefined;
        startTransition(() => setWorkshop(board.workshop()));
      }, longest);
    };
    const stop = session.store.subscribe((now, before) => {
      if (now.boardVersion === before.boardVersion && now.control === before.control) return;
      waiting ??= setTimeout(read, gathers);
    });
    return () => {
      stop();
      clearTimeout(waiting);
      callOff?.();
    };
  }, [session, board]);
  return workshop;
}
