/** Resolves after so many milliseconds. */
export async function wait(milliseconds: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  setTimeout(() => resolve(), milliseconds);
  await promise;
}
