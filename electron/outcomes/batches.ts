// Enough to keep a disk busy, few enough for the limit of open files.
const together = 32;

/** Works on all, some of them at a time; waits for all of those before it throws the first fault. */
export async function inBatches<Value, Result>(
  all: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < all.length; at += together) {
    const settled = await Promise.allSettled(all.slice(at, at + together).map(work));
    for (const one of settled) {
      if (one.status === "rejected") throw one.reason;
      results.push(one.value);
    }
  }
  return results;
}
