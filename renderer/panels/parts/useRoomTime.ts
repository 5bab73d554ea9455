import { useEffect, useState } from "react";
import { useBoard } from "#renderer/session/hooks.ts";

/** The time that the room goes by, in milliseconds, told anew every so often; never again without a pause. */
export function useRoomTime(pause: number | undefined): number {
  const board = useBoard();
  const [, tick] = useState(0);
  useEffect(() => {
    if (pause === undefined) return undefined;
    const timer = setInterval(() => tick((count) => count + 1), pause);
    return () => clearInterval(timer);
  }, [pause]);
  return board.roomTime();
}
