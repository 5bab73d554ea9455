import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { parcelOf } from "./parcel.ts";

let server: WebSocketServer;
let client: WebSocket;
const heard: Buffer[] = [];

beforeAll(async () => {
  server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
  await once(server, "listening");
  const { port } = portOf(server.address());
  client = new WebSocket(`ws://127.0.0.1:${port}`);
  client.on("message", (data, isBinary) => {
    if (isBinary && Buffer.isBuffer(data)) heard.push(data);
  });
});

afterAll(() => {
  client.terminate();
  server.close();
});

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address;
}

test("messages of every length of head come over a connection as they are, among those of the library", async () => {
  const lengths = [0, 1, 125, 126, 16_384, 16_385, 65_535, 65_536, 2_000_000];
  const messages = lengths.map((length) => Buffer.alloc(length, length % 251));
  server.once("connection", (socket, { socket: wire }) => {
    socket.send(Buffer.from("first"));
    const { pieces, length } = parcelOf(...messages);
    expect(pieces.reduce((sum, piece) => sum + piece.length, 0)).toBe(length);
    for (const piece of pieces) wire.write(piece);
    for (const message of messages) for (const piece of parcelOf(message).pieces) wire.write(piece);
    socket.send(Buffer.from("last"));
    socket.close(1000);
  });
  expect(await once(client, "close")).toEqual([1000, expect.anything()]);
  const said = [Buffer.from("first"), ...messages, ...messages, Buffer.from("last")];
  expect(heard.map((one, n) => one.equals(said[n] ?? Buffer.from("none")))).toEqual(said.map(() => true));
});

test("nothing to say is nothing to send", () => {
  expect(parcelOf()).toEqual({ pieces: [], length: 0 });
});
