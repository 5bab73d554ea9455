// Enough to keep a disk busy, few enough for the limit of open files.
const together = 32;

/** Works on all, some of them at a time; after a fault it begins no more, waits for those, and throws the first fault. */
export async function inBatches<Value, Result>(
  all: readonly Value[],
  work: (value: Value) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const left = all.entries();
  const faults: unknown[] = [];
  const runner = async (): Promise<void> => {
    for (const [at, value] of left) {
      try {
        results[at] = await work(value);
      } catch (fault) {
        faults.push(fault);
      }
      if (faults.length > 0) return;
    }
  };
  await Promise.all(Array.from({ length: together }, runner));
  if (faults.length > 0) throw faults[0];
  return results;
}
