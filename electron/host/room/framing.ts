import { createDecoder, hasContent, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { type Appointment, appointMessage, readAppointment } from "#shared/access/appointing.ts";
import { type Ballot, ballotMessage, readBallot } from "#shared/access/ballots.ts";
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from "y-protocols/sync";
import * as Y from "yjs";

/** The first number of y-websocket's messages. */
const messageType = { sync: 0, awareness: 1, queryAwareness: 3 } as const;

/** Of a state vector, in bytes: some hundred thousand client ids. */
const longestQuestion = 1_000_000;

/** A message from a client. `answer` is what the host asked for with `askFor`, `update` is what was just done. */
export type ClientMessage =
  | { readonly is: "ask"; readonly has: Uint8Array }
  | { readonly is: "answer" | "update"; readonly update: Uint8Array }
  | { readonly is: "presence"; readonly update: Uint8Array }
  | { readonly is: "who" }
  | { readonly is: "appoint"; readonly wish: Appointment }
  | { readonly is: "ballot"; readonly ballot: Ballot };

/** Reads a message of an unmodified y-websocket client, or a ballot; throws for anything else. */
export function readClientMessage(bytes: Uint8Array): ClientMessage {
  const decoder = createDecoder(bytes);
  const message = readContent(decoder);
  if (hasContent(decoder)) throw new Error("More bytes than the message has.");
  return message;
}

function readContent(decoder: ReturnType<typeof createDecoder>): ClientMessage {
  switch (readVarUint(decoder)) {
    case messageType.sync: {
      const step = readVarUint(decoder);
      const content = readVarUint8Array(decoder);
      if (step === messageYjsSyncStep1) {
        if (content.length > longestQuestion) throw new Error("More client ids than a board can have.");
        Y.decodeStateVector(content);
        return { is: "ask", has: content };
      }
      if (step === messageYjsSyncStep2) return { is: "answer", update: content };
      if (step === messageYjsUpdate) return { is: "update", update: content };
      throw new Error("A step of syncing that is not known.");
    }
    case messageType.awareness:
      return { is: "presence", update: readVarUint8Array(decoder) };
    case messageType.queryAwareness:
      return { is: "who" };
    case appointMessage:
      return { is: "appoint", wish: readAppointment(decoder) };
    case ballotMessage:
      return { is: "ballot", ballot: readBallot(decoder) };
    default:
      throw new Error("A message that is not known.");
  }
}

/** Asks a client for all that the document does not have. */
export function askFor(doc: Y.Doc): Uint8Array {
  return syncMessage(messageYjsSyncStep1, Y.encodeStateVector(doc));
}

/** Gives a client a piece of what it lacks; the last one is the answer to what it asked. */
export function pieceMessage(piece: Uint8Array, { isAnswer }: { readonly isAnswer: boolean }): Uint8Array {
  return syncMessage(isAnswer ? messageYjsSyncStep2 : messageYjsUpdate, piece);
}

/** Tells a client what others did. */
export function updateMessage(update: Uint8Array): Uint8Array {
  return syncMessage(messageYjsUpdate, update);
}

/** Tells a client who is here, as an awareness update. */
export function presenceMessage(update: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, messageType.awareness);
  writeVarUint8Array(encoder, update);
  return toUint8Array(encoder);
}

/** Says nothing, so that a y-websocket client that hears nobody else does not take the host for dead. */
export const stillHere: Uint8Array = new Uint8Array([messageType.awareness, 1, 0]);

function syncMessage(step: number, content: Uint8Array): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, messageType.sync);
  writeVarUint(encoder, step);
  writeVarUint8Array(encoder, content);
  return toUint8Array(encoder);
}
