import { createServer, connect, type Socket } from "node:net";
import { once } from "node:events";

/** A relay before a host that keeps every byte that goes either way. */
export interface Wiretap {
  readonly port: number;
  /** Where what comes is passed on to. */
  readonly leadTo: (port: number) => void;
  /** Whether a text went over the wire, as UTF-8 as Yjs has it too; the masks of browsers' frames are taken off. */
  readonly heard: (text: string) => boolean;
  readonly close: () => Promise<void>;
}

/** Listens on a free port of this machine. */
export async function tapWire(): Promise<Wiretap> {
  let target = 0;
  const ways: { readonly masked: boolean; readonly pieces: Buffer[] }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const host = connect(target, "127.0.0.1");
    for (const [from, to, masked] of [
      [client, host, true],
      [host, client, false],
    ] as const) {
      const pieces: Buffer[] = [];
      ways.push({ masked, pieces });
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
      ways.some(({ masked, pieces }) => {
        const bytes = Buffer.concat(pieces);
        return bytes.includes(text) || (masked && unmasked(bytes).includes(text));
      }),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** What a browser's frames say; nothing where the connection was no WebSocket's. */
function unmasked(bytes: Buffer): Buffer {
  const head = bytes.indexOf("\r\n\r\n");
  if (head < 0 || !/^upgrade: websocket/im.test(bytes.toString("latin1", 0, head))) return Buffer.alloc(0);
  const said: Buffer[] = [];
  let at = head + 4;
  while (at + 6 <= bytes.length) {
    const short = bytes.readUInt8(at + 1) & 0x7f;
    const [length, size] =
      short < 126
        ? [short, 0]
        : short === 126
          ? [bytes.readUInt16BE(at + 2), 2]
          : [Number(bytes.readBigUInt64BE(at + 2)), 8];
    const mask = at + 2 + size;
    const content = Buffer.from(bytes.subarray(mask + 4, mask + 4 + length));
    for (let place = 0; place < content.length; place += 1)
      content[place] = (content[place] ?? 0) ^ (bytes[mask + (place % 4)] ?? 0);
    said.push(content);
    at = mask + 4 + length;
  }
  return Buffer.concat(said);
}
