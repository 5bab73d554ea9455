/** What the packing thread is asked: the file of a workshop as it is stored on this device. */
export interface PackingRequest {
  readonly workshop: string;
  readonly thumbnail: Uint8Array | undefined;
  /** UTC ISO time. */
  readonly at: string;
}

/** What it answers. */
export type PackingAnswer =
  | { readonly is: "packed"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: "failed"; readonly message: string };

/** A thread that packs workshops' files from the device's store; one request at a time. */
export class Packer {
  #worker: Worker | undefined;

  /** The bytes of the file. Rejects with a message for people. */
  async pack(request: PackingRequest): Promise<Uint8Array> {
    this.#worker ??= new Worker(new URL("assets/packing.js", document.baseURI), { type: "module" });
    const worker = this.#worker;
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    const done = new AbortController();
    const onMessage = ({ data }: MessageEvent<PackingAnswer>) => {
      done.abort();
      if (data.is === "packed") resolve(data.bytes);
      else reject(new Error(data.message));
    };
    const onError = (event: ErrorEvent) => {
      done.abort();
      reject(new Error(event.message));
    };
    worker.addEventListener("message", onMessage, { signal: done.signal });
    worker.addEventListener("error", onError, { signal: done.signal });
    worker.postMessage(request, { transfer: [] });
    return promise;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
