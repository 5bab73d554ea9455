import { askThread, startThread } from "#renderer/session/window/thread.ts";

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
    this.#worker ??= startThread("packing");
    const answer = await askThread<PackingAnswer>(this.#worker, request);
    if (answer.is === "failed") throw new Error(answer.message);
    return answer.bytes;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
