/** The name of the browser's lock on a workshop, which all windows and tabs of this device see. */
function lockOf(workshop: string): string {
  return `groundwork-${workshop}`;
}

/** The browser's locks; undefined in a page that came over plain http from another machine, where browsers give none. */
function locksHere(): LockManager | undefined {
  return "locks" in navigator ? navigator.locks : undefined;
}

/** Lets all windows know that a workshop is open in this one; returns the end of that. */
export function markInUse(workshop: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  // Where the device refuses all storage it may refuse locks too: then there is nothing to guard either.
  locksHere()
    ?.request(lockOf(workshop), { mode: "shared" }, () => promise)
    .catch(() => undefined);
  return resolve;
}

/** Does something to a workshop if no window has it open. */
export async function unlessInUse(workshop: string, work: () => Promise<void>): Promise<void> {
  const locks = locksHere();
  if (!locks) return await work();
  await locks.request(lockOf(workshop), { ifAvailable: true }, async (lock) => {
    if (lock) await work();
  });
}
