import { createServer, connect, type Socket } from "node:net";
import { once } from "node:events";
import type { DocumentName } from "#shared/log/frames.ts";

/** A relay before a host that keeps every byte that goes either way. */
export interface Wiretap {
  readonly port: number;
  /** Where what comes is passed on to. */
  readonly leadTo: (port: number) => void;
  /** Whether a text went over the wire, as UTF-8 as Yjs has it too; the masks of browsers' frames are taken off. */
  readonly heard: (text: string) => boolean;
  /** What the host has told anyone on the connections of a document, message by message. */
  readonly told: (document: DocumentName) => readonly Uint8Array[];
  readonly close: () => Promise<void>;
}

/** Listens on a free port of this machine. */
export async function tapWire(): Promise<Wiretap> {
  let target = 0;
  const lines: { readonly said: Buffer[]; readonly told: Buffer[] }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const host = connect(target, "127.0.0.1");
    const line: (typeof lines)[number] = { said: [], told: [] };
    lines.push(line);
    for (const [from, to, pieces] of [
      [client, host, line.said],
      [host, client, line.told],
    ] as const) {
      sockets.add(from);
      from.on("data", (piece: Buffer) => {
        pieces.push(piece);
        to.write(piece);
      });
      from.on("end", () => to.end());
      from.on("error", () => to.destroy());
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The relay has no port");
  return {
    port: address.port,
    leadTo: (port) => (target = port),
    heard: (text) =>
      lines
        .flatMap(({ said, told }) => [Buffer.concat(said), Buffer.concat(told)])
        .some((bytes) => bytes.includes(text) || Buffer.concat(framesIn(bytes)).includes(text)),
    told: (document) =>
      lines
        .filter(({ said }) =>
          new RegExp(`^GET /sync/[^/]+/${document}\\?`).test(said[0]?.toString("latin1") ?? ""),
        )
        .flatMap(({ told }) => framesIn(Buffer.concat(told))),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** The contents of a WebSocket's frames, the masks of a browser's taken off; none where the connection was no WebSocket's. */
function framesIn(bytes: Buffer): Buffer[] {
  const head = bytes.indexOf("\r\n\r\n");
  if (head < 0 || !/^upgrade: websocket/im.test(bytes.toString("latin1", 0, head))) return [];
  const frames: Buffer[] = [];
  let at = head + 4;
  while (at + 2 <= bytes.length) {
    const second = bytes.readUInt8(at + 1);
    const short = second & 0x7f;
    const size = short < 126 ? 0 : short === 126 ? 2 : 8;
    const isMasked = second > 0x7f;
    const mask = at + 2 + size;
    const start = mask + (isMasked ? 4 : 0);
    if (start > bytes.length) break;
    const length =
      size === 0 ? short : size === 2 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
    // The rest of it is on its way.
    if (start + length > bytes.length) break;
    const content = Buffer.from(bytes.subarray(start, start + length));
    if (isMasked)
      for (let place = 0; place < content.length; place += 1)
        content[place] = (content[place] ?? 0) ^ (bytes[mask + (place % 4)] ?? 0);
    frames.push(content);
    at = start + length;
  }
  return frames;
}
