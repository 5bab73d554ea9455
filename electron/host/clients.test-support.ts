import { EventEmitter, once } from "node:events";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { answerInPieces } from "#shared/access/answering.ts";
import { tellOnlyOwn } from "#shared/access/ownPresence.ts";
import { elementMaps, schemaVersion } from "#shared/board/documents.ts";
import {
  hostMessage,
  readMoved,
  readRefused,
  readSaved,
  readTrouble,
  readWelcome,
  type Welcome,
} from "#shared/access/hostMessages.ts";
import type { Invitation } from "#shared/access/joinLink.ts";
import type { DocumentName } from "#shared/log/frames.ts";
import { workshop } from "./hosts.test-support.ts";

export interface ClientWish {
  readonly address: string;
  readonly token: string;
  readonly document?: DocumentName;
  /** The device's own secret. */
  readonly key?: string;
  readonly doc?: Y.Doc;
  /** The version of the documents that it says it writes; empty if it says none, and so hears none of the host's own messages. */
  readonly schema?: string;
  /** Whether it answers the host in pieces and tells of nobody else, as Groundwork does and others do not. */
  readonly isGroundwork?: boolean;
}

/** The code of a connection that ended without any. */
const lost = 1006;

/** An unmodified y-websocket client, and what it hears. */
export class Client {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly refusals: string[] = [];
  readonly troubles: string[] = [];
  /** What the host has said on each connection. */
  readonly welcomes: (Welcome | undefined)[] = [];
  movedTo: Invitation | undefined;
  /** How the host last hung up, which no connection that is lost later takes the place of. */
  closed: { readonly code: number; readonly reason: string } | undefined;
  #sent = 0;
  #saved: number | undefined;
  readonly #heard = new EventEmitter();

  constructor({
    address,
    token,
    document = "board",
    key,
    doc = new Y.Doc(),
    schema = String(schemaVersion),
    isGroundwork = false,
  }: ClientWish) {
    this.doc = doc;
    this.provider = new WebsocketProvider(`${address}/sync/${workshop}`, document, doc, {
      params: { token, ...(schema === "" ? {} : { schema }), ...(key === undefined ? {} : { key }) },
      // @ts-expect-error -- the library wants the browser's class, of which ws leaves out what nobody here uses.
      WebSocketPolyfill: WebSocket,
      disableBc: true,
      maxBackoffTime: 50,
      connect: false,
    });
    if (isGroundwork) {
      answerInPieces(this.provider, () => (this.#sent += 1));
      tellOnlyOwn(this.provider);
    }
    const heard = (): void => void this.#heard.emit("heard");
    this.provider.messageHandlers[hostMessage.saved] = (_encoder, decoder) => {
      this.#saved = readSaved(decoder);
      heard();
    };
    this.provider.messageHandlers[hostMessage.refused] = (_encoder, decoder) => {
      this.refusals.push(readRefused(decoder) ?? "");
      heard();
    };
    this.provider.messageHandlers[hostMessage.trouble] = (_encoder, decoder) => {
      this.troubles.push(readTrouble(decoder) ?? "");
      heard();
    };
    this.provider.messageHandlers[hostMessage.moved] = (_encoder, decoder) => {
      this.movedTo = readMoved(decoder);
      heard();
    };
    this.provider.messageHandlers[hostMessage.welcome] = (_encoder, decoder) => {
      this.welcomes.push(readWelcome(decoder));
      heard();
    };
    this.provider.on("status", ({ status }) => {
      if (status === "connected") {
        this.#sent = 0;
        this.#saved = undefined;
      }
      heard();
    });
    this.provider.on("connection-close", (event) => {
      if (event && (event.code !== lost || !this.closed))
        this.closed = { code: event.code, reason: event.reason };
      heard();
    });
    this.provider.on("sync", heard);
    this.provider.awareness.on("change", heard);
    doc.on("update", (_update: Uint8Array, origin: unknown) => {
      if (origin !== this.provider && this.provider.wsconnected) this.#sent += 1;
      heard();
    });
    this.provider.connect();
  }

  /** Whether the host has told that all this client has done is saved. */
  get isSaved(): boolean {
    return this.provider.wsconnected && this.#saved === this.#sent;
  }

  /** Settles once it is so. */
  async until(isSo: (client: this) => boolean): Promise<void> {
    while (!isSo(this)) await this.next();
  }

  synced(): Promise<void> {
    return this.until(({ provider }) => provider.synced);
  }

  saved(): Promise<void> {
    return this.until(({ isSaved }) => isSaved);
  }

  /** Settles with the next thing that this client hears or does. */
  async next(): Promise<void> {
    await once(this.#heard, "heard");
  }

  /** Loses the connection, without a farewell. */
  breakOff(): void {
    const { ws } = this.provider;
    if (ws instanceof WebSocket) ws.terminate();
  }

  /** Shows something of itself to all who are here. */
  show(state: Readonly<Record<string, unknown>>): void {
    this.provider.awareness.setLocalState({ ...state });
  }

  /** The names that others show. */
  get seen(): readonly string[] {
    return [...this.provider.awareness.getStates()].flatMap(([client, { name }]) =>
      client !== this.doc.clientID && typeof name === "string" ? [name] : [],
    );
  }

  /** Sends a message of Groundwork's own. */
  say(bytes: Uint8Array): void {
    const { ws } = this.provider;
    if (ws instanceof WebSocket) ws.send(bytes);
  }

  /** Puts a plain sticky on the board. */
  write(text: string): void {
    writeSticky(this.doc, text);
  }

  has(text: string): boolean {
    return textsIn(this.doc).includes(text);
  }

  leave(): void {
    this.provider.destroy();
    this.doc.destroy();
  }
}

/** Settles once all these have just the same document. */
export async function expectSame(...clients: readonly Client[]): Promise<void> {
  while (new Set(clients.map(({ doc }) => stateOf(doc))).size > 1)
    await Promise.race(clients.map((client) => client.next()));
}

export function writeSticky(doc: Y.Doc, text: string): void {
  doc.transact(() => {
    const sticky = new Y.Map<unknown>();
    elementMaps(doc).set(`${doc.clientID}-${text}`, sticky);
    sticky.set("type", "sticky");
    sticky.set("words", text);
  });
}

/** The texts of all plain stickies. */
export function textsIn(doc: Y.Doc): readonly string[] {
  return [...elementMaps(doc).values()].flatMap((sticky) => {
    const text = sticky.get("words");
    return typeof text === "string" ? [text] : [];
  });
}

/** A document to be compared: equal for equal documents, byte for byte. */
export function stateOf(doc: Y.Doc): string {
  return Buffer.from(Y.encodeStateAsUpdate(doc)).toString("base64");
}

/** A client that says whatever it likes. */
export interface Liar {
  readonly socket: WebSocket;
  readonly say: (...bytes: readonly number[]) => void;
  readonly end: Promise<{ readonly code: number; readonly reason: string }>;
}

export async function lie({ address, token, document = "board", key }: ClientWish): Promise<Liar> {
  const more = key === undefined ? "" : `&key=${key}`;
  const socket = new WebSocket(`${address}/sync/${workshop}/${document}?token=${token}${more}`);
  const end = new Promise<{ readonly code: number; readonly reason: string }>((done) => {
    socket.once("close", (code, reason) => done({ code, reason: reason.toString() }));
  });
  socket.on("error", () => undefined);
  await once(socket, "open");
  return { socket, say: (...bytes) => socket.send(Uint8Array.from(bytes)), end };
}
