import { type createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import type * as Y from "yjs";
import { inPieces } from "#shared/board/pieces.ts";

type Encoder = ReturnType<typeof createEncoder>;
type Decoder = ReturnType<typeof createDecoder>;

/** What a y-websocket provider has of use here. */
interface Asked<Rest extends readonly unknown[]> {
  readonly doc: Y.Doc;
  readonly ws: { readonly send: (bytes: Uint8Array<ArrayBuffer>) => void } | null;
  readonly messageHandlers: ((encoder: Encoder, decoder: Decoder, ...rest: Rest) => void)[];
}

/** The first number of y-websocket's messages about the document. */
const syncMessage = 0;

/** How much goes into one message, in bytes. */
const saidAtOnce = 131_072;

/**
 * Lets a y-websocket provider answer the host's question for what only it has in pieces, where the library says it in
 * one message, which a connection that is cut after a while might never carry. All but the last go out as updates:
 * `onUpdate` is called for each, as the host counts them.
 */
export function answerInPieces<Rest extends readonly unknown[]>(
  provider: Asked<Rest>,
  onUpdate: () => void,
): void {
  const { doc, messageHandlers } = provider;
  const otherwise = messageHandlers[syncMessage];
  messageHandlers[syncMessage] = (encoder, decoder, ...rest) => {
    const begin = decoder.pos;
    if (readVarUint(decoder) !== messageYjsSyncStep1) {
      decoder.pos = begin;
      otherwise?.(encoder, decoder, ...rest);
      return;
    }
    const pieces = inPieces(doc, readVarUint8Array(decoder), saidAtOnce);
    for (const piece of pieces.slice(0, -1)) {
      const update = createEncoder();
      write(update, messageYjsUpdate, piece);
      provider.ws?.send(toUint8Array(update));
      onUpdate();
    }
    for (const piece of pieces.slice(-1)) write(encoder, messageYjsSyncStep2, piece);
  };
}

function write(encoder: Encoder, step: number, content: Uint8Array): void {
  writeVarUint(encoder, syncMessage);
  writeVarUint(encoder, step);
  writeVarUint8Array(encoder, content);
}
