import { useEffect, useRef } from "react";
import type { Timer } from "#shared/board/timer.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { ring } from "#renderer/session/window/sound.ts";

const minute = 60_000;
/** Longer than any timer runs, and as long as a browser waits. */
const longest = 24 * 60 * minute;

/** Says when the timer starts, when a minute is left and when it is over, and rings then. It shows nothing. */
export function TimerBell() {
  const session = useSession();
  const board = useBoard();
  const timer = useSessionState((state) => state.control?.timer);
  const before = useRef<Timer | undefined>(timer);

  useEffect(() => {
    const last = before.current;
    before.current = timer;
    if (timer?.is !== "running") return undefined;
    const left = timer.endsAt - board.roomTime();
    if (last !== timer && last?.is !== "running" && left > 0)
      session.announce(say("timer.started", { minutes: Math.max(1, Math.round(left / minute)) }));
    const waits = [
      wait(left - minute, () => session.announce(say("timer.oneMinute"))),
      wait(left, () => {
        session.announce(say("timer.over"));
        if (session.store.getState().sound) ring();
      }),
    ];
    return () => {
      for (const each of waits) clearTimeout(each);
    };
  }, [timer, board, session]);
  return null;
}

/** What is past already is not said: who comes late or reloads has no bell of then. */
function wait(milliseconds: number, then: () => void): ReturnType<typeof setTimeout> | undefined {
  return milliseconds > 0 && milliseconds < longest ? setTimeout(then, milliseconds) : undefined;
}
