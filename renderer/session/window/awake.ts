import type { Bridge } from "#shared/ipc/contract.ts";

/**
 * Keeps this device's screen on until the returned end is called: in the desktop app with the whole screen for the
 * window. `onRefused` is called where the device does not let us.
 */
export function stayAwake(bridge: Bridge | undefined, onRefused: () => void): () => void {
  if (bridge) {
    void bridge.ask("window.wall", { on: true });
    return () => void bridge.ask("window.wall", { on: false });
  }
  let lock: WakeLockSentinel | undefined;
  let ended = false;
  const take = async (): Promise<void> => {
    try {
      lock = await navigator.wakeLock.request("screen");
      if (ended) await lock.release();
    } catch {
      if (!ended) onRefused();
    }
  };
  // A browser takes the lock away from a page that is out of sight.
  const onSight = () => {
    if (document.visibilityState === "visible") void take();
  };
  // Pages over plain http have no lock to ask for.
  if ("wakeLock" in navigator) {
    void take();
    document.addEventListener("visibilitychange", onSight);
  } else onRefused();
  return () => {
    ended = true;
    document.removeEventListener("visibilitychange", onSight);
    void lock?.release();
  };
}
