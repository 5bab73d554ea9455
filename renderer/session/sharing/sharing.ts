import { type Invitation, readJoinLink } from "#shared/access/joinLink.ts";
import type { Documents } from "#shared/board/documents.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import type { Guest, RoleLink } from "#shared/ipc/sharing.ts";
import { readControl } from "#shared/board/read.ts";
import { say } from "#shared/text/say.ts";
import type { SessionState, SessionStore } from "#renderer/session/state.ts";
import { putUpToast } from "#renderer/session/window/toasts.ts";
import { announceTitle, isAnnounced, rememberAnnounced } from "./announcing.ts";
import { deviceKey } from "./deviceKey.ts";
import type { Self } from "./presence.ts";
import { Room } from "./room.ts";
import { rememberSelf } from "./self.ts";
import { wait } from "./wait.ts";

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

/** What is to be done at the ends of a room. */
interface Endings {
  readonly leave: () => void;
  /** The host has sent this device away for good. */
  readonly onRefused: () => void;
}

/** What is open in the window, to be shared. */
export interface Shareable {
  readonly documents: Documents;
  /** The bytes of its file as it is now. */
  readonly pack: () => Promise<Uint8Array>;
}

/** What sharing needs of the desk. */
interface DeskOfSharing {
  /** Goes over to the new host of the open workshop. */
  readonly follow: (to: Invitation) => void;
  /** Notes that the open workshop's room is this machine's own. */
  readonly own: () => void;
}

/** The old host sends all that it has within this time, in milliseconds, or it does not. */
const lastWords = 10_000;

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
  readonly #desk: DeskOfSharing;
  #room: Room | undefined;
  #onMove: (() => void) | undefined;
  /** How the room was joined; undefined for one's own. */
  #joinedBy: Invitation | undefined;
  /** Whether this machine's host is kept only to tell people where the workshop has moved to. */
  #isSignpost = false;
  /** What is left to do when the room is left. */
  #afterwards: (() => void) | undefined;

  /** `inTurn` does something before the open workshop can be closed, and tells the person what went wrong. */
  constructor(
    bridge: Bridge | undefined,
    store: SessionStore,
    open: () => Shareable | undefined,
    inTurn: (work: () => Promise<void>) => Promise<void>,
    desk: DeskOfSharing,
  ) {
    this.#bridge = bridge;
    this.#store = store;
    this.#open = open;
    this.#inTurn = inTurn;
    this.#desk = desk;
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
  joined(room: Room, invitation: Invitation, { leave, onRefused }: Endings): void {
    this.#enter(room);
    this.#joinedBy = invitation;
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

  /**
   * Lets others into the open workshop by the links that are in the state then. If its room is on another machine,
   * it is here from now on: whoever is there is sent over.
   */
  async start(self: Self): Promise<void> {
    rememberSelf(self);
    await this.#inTurn(async () => {
      const opened = this.#open();
      const { hosted, role } = this.#store.getState();
      if (!this.#bridge || !opened || hosted) return;
      const before = this.#room;
      const by = this.#joinedBy;
      if (before && role !== "facilitator") throw new Error(say("takeOver.mayNot"));
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
      before?.stepBack();
      const room = new Room(given, this.#store, (text) => this.#warn(text));
      room.whenHostMoved((to) => this.#desk.follow(to));
      this.#isSignpost = false;
      if (before && by) await this.#takeOver({ from: before, by, to: room, links });
      this.#afterwards?.();
      before?.close();
      this.#enter(room);
      this.#joinedBy = undefined;
      room.show();
      this.#desk.own();
      this.#store.setState({ hosted: { addresses, links, code, announced: isAnnounced() } });
      this.#afterwards = announceTitle(this.#bridge, this.#store);
    });
  }

  /** Has the old host send everybody over, and takes what it still has: both rooms have the same documents meanwhile. */
  async #takeOver({ from, by, to, links }: TakingOver): Promise<void> {
    if (!from.isJoined) {
      putUpToast(this.#store, say("takeOver.alone"));
      return;
    }
    const whole = Promise.withResolvers<void>();
    from.whenHostMoved((_, isWhole) => {
      if (isWhole) whole.resolve();
    });
    await to.saved();
    const answer = await this.#bridge?.ask("room.move", {
      address: by.address,
      workshop: by.link.workshop,
      token: by.link.token,
      device: deviceKey(),
      links: [...links],
    });
    if (answer?.is === "failed") {
      // Two hosts would part the room: back to the one that it has.
      to.close();
      await this.#bridge?.ask("share.stop", {});
      this.leaveRoom();
      this.#desk.follow(by);
      throw new Error(answer.message);
    }
    await Promise.race([whole.promise, wait(lastWords)]);
    await to.saved();
    putUpToast(this.#store, say("takeOver.done"));
  }

  /** The workshop goes on elsewhere: this machine's host, if it was here, only tells where, until the workshop is closed. */
  becomeSignpost(): void {
    if (!this.#store.getState().hosted) return;
    this.#isSignpost = true;
    void this.#bridge?.ask("share.announce", {});
    this.#store.setState({ hosted: undefined });
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
    // One's own host ends first, so that what the others have just done still comes in.
    if (this.#store.getState().hosted || this.#isSignpost) await this.#endHost();
    this.leaveRoom();
  }

  /** Leaves the room; what was done there stays here. */
  leaveRoom(): void {
    const room = this.#room;
    this.#room = undefined;
    this.#joinedBy = undefined;
    this.#afterwards?.();
    this.#afterwards = undefined;
    room?.close();
  }

  async #endHost(): Promise<void> {
    const answer = await this.#bridge?.ask("share.stop", {});
    if (answer?.is === "failed") this.#warn(answer.message);
    this.#isSignpost = false;
    this.#store.setState({ hosted: undefined });
  }

  #warn(text: string): void {
    putUpToast(this.#store, text, { tone: "problem" });
  }
}

interface TakingOver {
  readonly from: Room;
  /** How this window came into the old room. */
  readonly by: Invitation;
  readonly to: Room;
  readonly links: readonly RoleLink[];
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
