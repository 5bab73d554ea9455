import { useEffect, useRef } from "react";
import { say } from "#shared/text/say.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";

/** Whoever reloads is away for a moment: so long nobody is missed, in milliseconds. */
const patience = 5_000;

/** Tells the room when its last facilitator has left. It shows nothing. */
export function LeadWatch() {
  const session = useSession();
  const led = useSessionState(
    ({ role, people }) => role === "facilitator" || people.some((person) => person.role === "facilitator"),
  );
  const joined = useSessionState((state) => state.line?.is === "joined");
  const wasLed = useRef(false);
  useEffect(() => {
    if (led) wasLed.current = true;
    // Whoever is cut off sees nobody, and knows it from elsewhere.
    if (led || !joined || !wasLed.current) return undefined;
    const timer = setTimeout(() => {
      wasLed.current = false;
      session.tell(say("appoint.noneLeft"));
    }, patience);
    return () => clearTimeout(timer);
  }, [led, joined, session]);
  return null;
}
