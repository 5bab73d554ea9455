import type * as Y from "yjs";
import { imageOf } from "#shared/board/edits.ts";

/** Decodes the board's pictures once each, and calls back when one can be drawn. */
export class Pictures {
  readonly #board: Y.Doc;
  readonly #onReady: () => void;
  readonly #decoded = new Map<string, ImageBitmap | "decoding" | "unreadable">();

  constructor(board: Y.Doc, onReady: () => void) {
    this.#board = board;
    this.#onReady = onReady;
  }

  /** A picture ready to be drawn; undefined while it is being decoded or if it cannot be. */
  get(id: string): ImageBitmap | undefined {
    const known = this.#decoded.get(id);
    if (known instanceof ImageBitmap) return known;
    if (known === undefined) void this.#decode(id);
    return undefined;
  }

  async #decode(id: string): Promise<void> {
    const picture = imageOf(this.#board, id);
    if (!picture) return;
    this.#decoded.set(id, "decoding");
    try {
      const blob = new Blob([new Uint8Array(picture.bytes)], { type: picture.mime });
      this.#decoded.set(id, await createImageBitmap(blob));
    } catch {
      this.#decoded.set(id, "unreadable");
    }
    this.#onReady();
  }

  close(): void {
    for (const picture of this.#decoded.values()) if (picture instanceof ImageBitmap) picture.close();
    this.#decoded.clear();
  }
}
