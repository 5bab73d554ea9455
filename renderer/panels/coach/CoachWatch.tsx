import { useEffect } from "react";
import { coachSoon } from "#renderer/session/coach/coachSoon.ts";
import { useSession } from "#renderer/session/hooks.ts";

/** Has the coach look at the board for as long as it is shown. It shows nothing. */
export function CoachWatch() {
  const session = useSession();
  useEffect(() => coachSoon(session), [session]);
  return null;
}
