/** Until Safari can tell when it is idle, a moment is waited instead, in milliseconds. */
const moment = 50;

/**
 * Does something once the window has nothing else to do, after `atMost` milliseconds at the latest. What it returns
 * calls that off.
 */
export function whenIdle(run: () => void, atMost?: number): () => void {
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(run, moment);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(run, atMost === undefined ? {} : { timeout: atMost });
  return () => cancelIdleCallback(asked);
}
