import { useEffect } from "react";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import { whenIdle } from "#renderer/session/window/idle.ts";

/** Has what was taken over onto the board compared with its origins for as long as it is shown. It shows nothing. */
export function OriginWatch() {
  const session = useSession();
  const board = useBoard();
  useEffect(() => {
    let end: (() => void) | undefined;
    let over = false;
    const begin = async () => {
      const { followOrigins } = await import("#renderer/session/board/origins.ts");
      if (!over) end = followOrigins(session, board);
    };
    // A page whose host is gone works on without.
    const callOff = board.method.takesOver && whenIdle(() => void begin().catch(() => undefined));
    return () => {
      over = true;
      callOff?.();
      end?.();
    };
  }, [session, board]);
  return null;
}
