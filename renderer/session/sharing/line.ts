import { WebsocketProvider } from "y-websocket";
import { type Appointment, writeAppointment } from "#shared/access/appointing.ts";
import {
  closeCode,
  hostMessage,
  readMoved,
  readRefused,
  readSaved,
  readTrouble,
  type Refusal,
  readWelcome,
} from "#shared/access/hostMessages.ts";
import type { Invitation, JoinLink } from "#shared/access/joinLink.ts";
import { tellOnlyOwn } from "#shared/access/ownPresence.ts";
import type { Role } from "#shared/access/roles.ts";
import { type Documents, schemaVersion } from "#shared/board/documents.ts";
import { documentNames, type DocumentName } from "#shared/log/frames.ts";
import { say } from "#shared/text/say.ts";
import { BallotPost } from "./ballotPost.ts";
import { deviceKey } from "./deviceKey.ts";

/** How the connection with the host of a shared workshop is. */
export type LineState =
  | { readonly is: "connecting" }
  /** `saved`: whether the host has stored everything that was done here. */
  | { readonly is: "joined"; readonly saved: boolean }
  /** The host cannot be reached: what is done is kept here and goes out on return. */
  | { readonly is: "away" }
  /** The host has sent this device away for good. */
  | { readonly is: "refused"; readonly reason: string };

interface Strand {
  readonly provider: WebsocketProvider;
  readonly stop: () => void;
  /** Updates sent on this connection, and how many of them the host has stored. */
  sent: number;
  stored: number;
  connected: boolean;
}

/** How long a change may seem forged before it counts as refused, in milliseconds: longer than the host waits for a dead connection. */
const doubtLasts = 8_000;

/** What is heard on a line. */
export interface Hearing {
  readonly onState: (state: LineState) => void;
  /** The host has said who this person is to it. */
  readonly onRole: (role: Role) => void;
  /** The host did not take a change, and never will: the boards are no longer the same. */
  readonly onRefused: () => void;
  /** The workshop has another host; `whole` once that was said for both documents, after all that the old one has of them. */
  readonly onMoved: (to: Invitation, whole: boolean) => void;
  /** What the person should know: a board that is locked, a host that cannot save. */
  readonly onTrouble: (text: string) => void;
}

/** Both documents of a workshop, kept in step with a host for as long as the line is open. */
export class Line {
  readonly #strands: Readonly<Record<DocumentName, Strand>>;
  /** Takes ballots to the host. */
  readonly ballots: BallotPost;
  readonly #hear: Hearing;
  #clockAhead = 0;
  #doubt: ReturnType<typeof setTimeout> | undefined;
  #refused: string | undefined;
  #everJoined = false;
  readonly #moved = new Set<DocumentName>();

  /** `address` is the host's page. */
  constructor(address: string, link: JoinLink, documents: Documents, hear: Hearing) {
    this.#hear = hear;
    const sync = new URL("sync", address);
    sync.protocol = sync.protocol === "https:" ? "wss:" : "ws:";
    const strand = (document: DocumentName) => this.#strand(sync.href, link, document, documents);
    this.#strands = { board: strand("board"), control: strand("control") };
    this.ballots = new BallotPost(this.#strands.control.provider);
  }

  /** Resolves when both documents have once been brought to what the host has; rejects with words if it sends us away. */
  async ready(): Promise<void> {
    await Promise.all(documentNames.map((name) => this.#synced(this.#strands[name].provider)));
  }

  /** Asks the host to let somebody who is here be a facilitator, or what they were invited as. */
  appoint(wish: Appointment): void {
    const { ws, wsconnected } = this.#strands.board.provider;
    if (wsconnected) ws?.send(writeAppointment(wish));
  }

  /** What the people in the room say of themselves. */
  get awareness(): WebsocketProvider["awareness"] {
    return this.#strands.board.provider.awareness;
  }

  /** How far the host's clock is ahead of this device's, in milliseconds, but for the way of one message. */
  get clockAhead(): number {
    return this.#clockAhead;
  }

  close(): void {
    clearTimeout(this.#doubt);
    for (const name of documentNames) this.#strands[name].stop();
  }

  async #synced(provider: WebsocketProvider): Promise<void> {
    if (provider.synced) return;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    provider.once("sync", () => resolve());
    provider.once("closed", () => reject(new Error(this.#refused ?? say("share.unreachable"))));
    await promise;
  }

  #strand(sync: string, link: JoinLink, document: DocumentName, documents: Documents): Strand {
    const doc = documents[document];
    const provider = new WebsocketProvider(sync, `${link.workshop}/${document}`, doc, {
      params: { token: link.token, key: deviceKey(), schema: String(schemaVersion) },
      // Another window of this device has its own connection.
      disableBc: true,
      // Back soon after the host is.
      maxBackoffTime: 1000,
    });
    const onUpdate = (_: Uint8Array, origin: unknown) => {
      if (origin === provider || !strand.connected) return;
      strand.sent += 1;
      this.#tell();
    };
    doc.on("update", onUpdate);
    // Loaded beside: what is asked before it is there is answered in one message.
    void import("#shared/access/answering.ts").then(({ answerInPieces }) =>
      answerInPieces(provider, () => (strand.sent += 1)),
    );
    tellOnlyOwn(provider);
    const strand: Strand = {
      provider,
      sent: 0,
      stored: 0,
      connected: false,
      stop: () => {
        doc.off("update", onUpdate);
        provider.destroy();
      },
    };
    provider.messageHandlers[hostMessage.welcome] = (_encoder, decoder) => {
      const welcome = readWelcome(decoder);
      if (!welcome) return;
      this.#clockAhead = welcome.time - Date.now();
      this.#hear.onRole(welcome.role);
    };
    provider.messageHandlers[hostMessage.moved] = (_encoder, decoder) => {
      const to = readMoved(decoder);
      if (to?.link.workshop !== link.workshop) return;
      this.#moved.add(document);
      this.#hear.onMoved(to, this.#moved.size === documentNames.length);
    };
    provider.messageHandlers[hostMessage.saved] = (_encoder, decoder) => {
      strand.stored = readSaved(decoder);
      this.#tell();
    };
    provider.messageHandlers[hostMessage.refused] = (_encoder, decoder) => {
      this.#refusedFor(readRefused(decoder));
    };
    provider.messageHandlers[hostMessage.trouble] = (_encoder, decoder) => {
      if (readTrouble(decoder) === "cannot save") this.#hear.onTrouble(say("share.hostCannotSave"));
    };
    provider.on("status", ({ status }) => {
      strand.connected = status === "connected";
      if (strand.connected) {
        [strand.sent, strand.stored] = [0, 0];
        // The others have heard that this person left, and take no more of what was shown before that.
        provider.awareness.setLocalState(provider.awareness.getLocalState());
      }
      this.#tell();
    });
    provider.on("sync", () => this.#tell());
    provider.on("connection-close", (event) => {
      const code = event?.code;
      const hasMoved = code === closeCode.moved && this.#moved.size === 0;
      if (
        hasMoved ||
        code === closeCode.notInvited ||
        code === closeCode.removed ||
        code === closeCode.tooOld
      ) {
        const words = event?.reason ?? "";
        this.#refused = words === "" ? say("share.notInvited") : words;
        this.#tell();
      }
    });
    return strand;
  }

  /** What was refused for being locked or too much comes to the host later; what a role may not do never does. */
  #refusedFor(refusal: Refusal | undefined): void {
    if (refusal === "locked") this.#hear.onTrouble(say("share.locked"));
    else if (refusal === "too much") this.#hear.onTrouble(say("share.tooMuch"));
    else if (refusal === "forged") {
      // Perhaps the host takes this device's last connection for another person until it finds that one dead.
      this.#doubt ??= setTimeout(() => {
        this.#doubt = undefined;
        if (this.state.is === "joined" && !this.state.saved) this.#hear.onRefused();
      }, doubtLasts);
    } else this.#hear.onRefused();
  }

  get state(): LineState {
    const strands = documentNames.map((name) => this.#strands[name]);
    if (this.#refused !== undefined) return { is: "refused", reason: this.#refused };
    if (strands.every(({ connected, provider }) => connected && provider.synced))
      return { is: "joined", saved: strands.every(({ sent, stored }) => stored >= sent) };
    return { is: this.#everJoined ? "away" : "connecting" };
  }

  #tell(): void {
    const { state } = this;
    if (state.is === "joined") this.#everJoined = true;
    this.#hear.onState(state);
  }
}
