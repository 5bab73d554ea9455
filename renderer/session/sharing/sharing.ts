import { readJoinLink } from "#shared/access/joinLink.ts";
import type { Documents } from "#shared/board/documents.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import type { Guest, RoleLink } from "#shared/ipc/sharing.ts";
import { readControl } from "#shared/board/read.ts";
import { say } from "#shared/text/say.ts";
import type { SessionState, SessionStore } from "#renderer/session/state.ts";
import { putUpToast } from "#renderer/session/toasts.ts";
import { announceTitle, isAnnounced, rememberAnnounced } from "./announcing.ts";
import { deviceKey } from "./deviceKey.ts";
import type { Self } from "./presence.ts";
import { Room } from "./room.ts";
import { rememberSelf } from "./self.ts";

export type { Guest };

/** The ways into a workshop that is shared from this machine. */
export interface Hosted {
  /** Where this machine is reached: in its networks first, last by itself. */
  readonly addresses: readonly string[];
  readonly links: readonly RoleLink[];
  /** Lets participants in from nearby. */
  readonly code: string;
  /** Whether the room is shown to others nearby. */
  readonly announced: boolean;
}

/** What is open in the window, to be shared. */
export interface Shareable {
  readonly documents: Documents;
  /** The bytes of its file as it is now. */
  readonly pack: () => Promise<Uint8Array>;
}

/**
 * The room of the open workshop: one that this window was asked into, or one of its own.
 *
 * Its own is with the host in the desktop process, and this window is a client of that as all others are.
 */
export class Sharing {
  readonly #bridge: Bridge | undefined;
  readonly #store: SessionStore;
  readonly #open: () => Shareable | undefined;
  readonly #inTurn: (work: () => Promise<void>) => Promise<void>;
  #room: Room | undefined;
  #onMove: (() => void) | undefined;
  /** What is left to do when the room is left. */
  #afterwards: (() => void) | undefined;

  /** `inTurn` does something before the open workshop can be closed, and tells the person what went wrong. */
  constructor(
    bridge: Bridge | undefined,
    store: SessionStore,
    open: () => Shareable | undefined,
    inTurn: (work: () => Promise<void>) => Promise<void>,
  ) {
    this.#bridge = bridge;
    this.#store = store;
    this.#open = open;
    this.#inTurn = inTurn;
  }

  /** Undefined while the open workshop is on this device alone. */
  get room(): Room | undefined {
    return this.#room;
  }

  /** Calls back whenever somebody is elsewhere on the board, in whichever room this is. */
  whenMoved(then: () => void): void {
    this.#onMove = then;
  }

  #enter(room: Room): void {
    this.#room = room;
    room.whenMoved(() => this.#onMove?.());
    this.#onMove?.();
  }

  /** Takes a room that was joined elsewhere, once its workshop is open; `leave` is called when it is left. */
  joined(
    room: Room,
    { leave, onRefused }: { readonly leave: () => void; readonly onRefused: () => void },
  ): void {
    this.#enter(room);
    let told = false;
    const heed = ({ line }: SessionState): void => {
      if (told || line?.is !== "refused") return;
      told = true;
      this.#warn(line.reason);
      onRefused();
    };
    const unheed = this.#store.subscribe(heed);
    this.#afterwards = () => {
      unheed();
      leave();
    };
    room.show();
  }

  /** Lets others into the open workshop by the links that are in the state then. */
  async start(self: Self): Promise<void> {
    rememberSelf(self);
    await this.#inTurn(async () => {
      const opened = this.#open();
      if (!this.#bridge || !opened || this.#room) return;
      const { documents } = opened;
      const { id } = readControl(documents.control);
      const bytes = await opened.pack();
      const answer = await this.#bridge.ask("share.start", { workshop: id, bytes, device: deviceKey() });
      if (answer.is === "failed") throw new Error(answer.message);
      const link = readJoinLink(answer.own);
      if (!link) throw new Error(say("share.unreachable"));
      const { addresses, links, code } = answer;
      const given = {
        address: new URL(answer.own).origin,
        link,
        documents,
        self,
        role: "facilitator" as const,
      };
      this.#enter(new Room(given, this.#store, (text) => this.#warn(text)));
      this.#store.setState({ hosted: { addresses, links, code, announced: isAnnounced() } });
      this.#afterwards = announceTitle(this.#bridge, this.#store);
    });
  }

  /** New links for all roles: the old ones let nobody in any more, and those who came by them are sent away. */
  async renew(): Promise<void> {
    await this.#inTurn(async () => {
      for (const { role } of this.#store.getState().hosted?.links ?? []) {
        const answer = await this.#bridge?.ask("share.renew", { role });
        if (answer?.is === "failed") throw new Error(answer.message);
        this.#store.setState(({ hosted }) => ({ hosted: hosted && renewed(hosted, answer) }));
      }
    });
  }

  /** Shows the room to others nearby from now on, or hides it. */
  announce(on: boolean): void {
    rememberAnnounced(on);
    this.#store.setState(({ hosted }) => ({ hosted: hosted && { ...hosted, announced: on } }));
  }

  /** Who else is in the room. */
  async people(): Promise<readonly Guest[]> {
    return (await this.#bridge?.ask("share.people", {}))?.people ?? [];
  }

  /** Sends a person away and keeps them out. */
  async remove(person: string): Promise<void> {
    await this.#inTurn(async () => {
      const answer = await this.#bridge?.ask("share.remove", { person });
      if (answer?.is === "failed") throw new Error(answer.message);
    });
  }

  /** Goes on alone: the others keep what they have, and come back when it is shared again. */
  async stop(): Promise<void> {
    await this.#inTurn(() => this.end());
  }

  /** Leaves the room, if there is one, before the workshop is closed. */
  async end(): Promise<void> {
    const room = this.#room;
    if (!room) return;
    this.#room = undefined;
    // One's own host ends first, so that what the others have just done still comes in.
    if (this.#store.getState().hosted) await this.#endHost();
    this.#afterwards?.();
    this.#afterwards = undefined;
    room.close();
  }

  async #endHost(): Promise<void> {
    const answer = await this.#bridge?.ask("share.stop", {});
    if (answer?.is === "failed") this.#warn(answer.message);
    this.#store.setState({ hosted: undefined });
  }

  #warn(text: string): void {
    putUpToast(this.#store, text, { tone: "problem" });
  }
}

function renewed(
  hosted: Hosted,
  fresh: { readonly links: readonly RoleLink[]; readonly code?: string | undefined } | undefined,
): Hosted {
  return {
    ...hosted,
    code: fresh?.code ?? hosted.code,
    links: hosted.links.map((link) => fresh?.links.find(({ role }) => role === link.role) ?? link),
  };
}
