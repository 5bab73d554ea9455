import { whenIdle } from "#renderer/session/window/idle.ts";
import type { Session } from "#renderer/session/session.ts";

/** Sets the coach on the open workshop when the window has nothing else to do; returns the end of it. */
export function coachSoon(session: Session): () => void {
  const board = session.editor;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  let over = false;
  const begin = async () => {
    const { Coach } = await import("./coach.ts");
    if (over || !board) return;
    const coach = new Coach(board, session.store);
    await ended;
    coach.close();
  };
  // A page whose host is gone works on without hints.
  const callOff = whenIdle(() => void begin().catch(() => undefined));
  return () => {
    over = true;
    callOff();
    end();
  };
}
