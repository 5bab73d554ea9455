import { once } from "node:events";
import { createDecoder, readVarUint } from "lib0/decoding";
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { WebSocket } from "ws";
import { writeSyncStep2, writeUpdate } from "y-protocols/sync";
import * as Y from "yjs";
import { elementMaps } from "#shared/board/documents.ts";

// A crowd on real sockets that sends as people do and only counts what it hears, so that it costs little itself:
// `node e2e/bench/syncCrowd.ts <people> <pace> <address>...`; the people are spread over the addresses, and pace 1 is
// five moves and ten cursors a second each; `still` is the cursors alone.

const [people = "0", pace = "1", ...addresses] = process.argv.slice(2);
const moveEvery = pace === "still" ? Infinity : 200 / Number(pace);
const showEvery = pace === "still" ? 100 : 100 / Number(pace);

interface Person {
  readonly socket: WebSocket;
  readonly doc: Y.Doc;
  clock: number;
}

function message(type: number, write: (encoder: ReturnType<typeof createEncoder>) => void): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, type);
  write(encoder);
  return toUint8Array(encoder);
}

async function enter(address: string): Promise<Person> {
  const doc = new Y.Doc();
  const socket = new WebSocket(address);
  const person: Person = { socket, doc, clock: 0 };
  socket.on("message", (data: Buffer) => {
    const decoder = createDecoder(data);
    const isAsked = readVarUint(decoder) === 0 && readVarUint(decoder) === 0;
    if (isAsked) socket.send(message(0, (encoder) => writeSyncStep2(encoder, doc)));
  });
  socket.on("close", (code) => console.log(`closed ${code}`));
  await once(socket, "open");
  doc.on("update", (update: Uint8Array) => {
    socket.send(message(0, (encoder) => writeUpdate(encoder, update)));
  });
  return person;
}

function move({ doc }: Person): void {
  doc.transact(() => {
    const elements = elementMaps(doc);
    const id = `p${doc.clientID}`;
    const sticky = elements.get(id) ?? new Y.Map<unknown>();
    if (!elements.has(id)) elements.set(id, sticky);
    sticky.set("box", [Math.round(Math.random() * 4000), Math.round(Math.random() * 4000), 200, 200, 0]);
  });
}

function show(person: Person): void {
  person.clock += 1;
  const state = {
    name: `Person ${person.doc.clientID}`,
    color: "blue",
    cursor: [Math.random() * 16_000, Math.random() * 7_000],
  };
  const content = createEncoder();
  writeVarUint(content, 1);
  writeVarUint(content, person.doc.clientID);
  writeVarUint(content, person.clock);
  writeVarString(content, JSON.stringify(state));
  person.socket.send(message(1, (encoder) => writeVarUint8Array(encoder, toUint8Array(content))));
}

/** Calls again and again, beginning at another moment for each. */
function often(work: () => void, every: number): void {
  if (every === Infinity) return;
  setTimeout(() => setInterval(work, every), Math.random() * every);
}

const crowd: Person[] = [];
for (let n = 0; n < Number(people); n += 1) crowd.push(await enter(addresses[n % addresses.length] ?? ""));
console.log("ready");
for (const person of crowd) {
  often(() => move(person), moveEvery);
  often(() => show(person), showEvery);
}
