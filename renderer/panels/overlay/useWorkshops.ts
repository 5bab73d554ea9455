import { useEffect, useState } from "react";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { Workshop } from "#shared/board/board.ts";
import { say } from "#shared/text/say.ts";

/** The workshops of the open one's method on this device, read to be looked at, the open one first. Undefined while they are read. */
export function useWorkshops(): readonly Workshop[] | undefined {
  const session = useSession();
  const board = useBoard();
  const stored = useSessionState((state) => state.stored);
  const [read, setRead] = useState<readonly Workshop[]>();
  useEffect(() => {
    let here = true;
    const readAll = async () => {
      const own = board.workshop();
      const others: Workshop[] = [];
      for (const { id, method, title } of stored) {
        if (method !== own.control.method || id === own.control.id) continue;
        try {
          others.push(await session.desk.readStored(id));
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          session.tell(say("overlay.unread", { title, reason }), { tone: "problem" });
        }
      }
      if (here) setRead([own, ...others]);
    };
    void readAll();
    return () => {
      here = false;
    };
  }, [session, board, stored]);
  return read;
}
