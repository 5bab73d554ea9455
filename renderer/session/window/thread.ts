/** One of the page's threads, `assets/<name>.js`, as vite.config.ts builds them. */
export function startThread(name: string): Worker {
  return new Worker(new URL(`assets/${name}.js`, document.baseURI), { type: "module" });
}

/** The next message that a thread sends after it was asked. Rejects if it fails, or with the signal's reason. */
export async function askThread<Answer>(
  thread: Worker,
  request: unknown,
  stop?: AbortSignal,
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const done = new AbortController();
  const { signal } = done;
  thread.addEventListener("message", ({ data }: MessageEvent<Answer>) => resolve(data), { signal });
  thread.addEventListener("error", ({ message }) => reject(new Error(message)), { signal });
  stop?.addEventListener("abort", () => reject(stop.reason), { signal });
  thread.postMessage(request, { transfer: [] });
  return promise.finally(() => done.abort());
}
