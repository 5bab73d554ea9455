import { useSessionState } from "#renderer/session/hooks.ts";

/** Says to screen readers what others see. */
export function Announcer() {
  const words = useSessionState((state) => state.announcement);
  return (
    <div className="visually-hidden" aria-live="polite" aria-atomic>
      {words}
    </div>
  );
}
