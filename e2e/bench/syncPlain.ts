import { createServer } from "node:http";
import { createDecoder, readVarUint, readVarUint8Array } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { WebSocketServer, type WebSocket } from "ws";
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import { readSyncMessage, writeSyncStep1, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";

// What every y-websocket server is at heart, to compare with: one document in memory, no journal, no roles, no limits.
// `node e2e/bench/syncPlain.ts batched` gathers what comes in one turn of the event loop, `unbatched` passes each on.

const isBatched = process.argv[2] === "batched";
const doc = new Y.Doc();
const awareness = new Awareness(doc);
awareness.setLocalState(null);
const sockets = new Set<WebSocket>();

function message(type: number, write: (encoder: ReturnType<typeof createEncoder>) => void): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, type);
  write(encoder);
  return toUint8Array(encoder);
}

function tellAll(bytes: Uint8Array): void {
  for (const socket of sockets) socket.send(bytes);
}

let updates: Uint8Array[] = [];
let shown = new Set<number>();
let isDue = false;

function passOn(): void {
  isDue = false;
  const [only = new Uint8Array()] = updates;
  const update = updates.length > 1 ? Y.mergeUpdates(updates) : only;
  if (updates.length > 0) tellAll(message(0, (encoder) => writeUpdate(encoder, update)));
  const clients = [...shown];
  if (clients.length > 0)
    tellAll(message(1, (encoder) => writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, clients))));
  updates = [];
  shown = new Set();
}

function passOnSoon(): void {
  if (!isBatched) return passOn();
  if (!isDue) setImmediate(passOn);
  isDue = true;
}

doc.on("update", (update: Uint8Array) => {
  updates.push(update);
  passOnSoon();
});
awareness.on("update", (changes: Record<"added" | "updated" | "removed", number[]>) => {
  for (const client of [...changes.added, ...changes.updated, ...changes.removed]) shown.add(client);
  passOnSoon();
});

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on("connection", (socket) => {
  sockets.add(socket);
  socket.on("close", () => sockets.delete(socket));
  socket.on("message", (data: Buffer) => {
    const decoder = createDecoder(data);
    const type = readVarUint(decoder);
    if (type === 1) return applyAwarenessUpdate(awareness, readVarUint8Array(decoder), socket);
    const encoder = createEncoder();
    writeVarUint(encoder, 0);
    if (type === 0) readSyncMessage(decoder, encoder, doc, socket);
    const answer = toUint8Array(encoder);
    if (answer.length > 1) socket.send(answer);
  });
  socket.send(message(0, (encoder) => writeSyncStep1(encoder, doc)));
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (typeof address === "object") console.log(`ready ${address?.port ?? 0}`);
});
