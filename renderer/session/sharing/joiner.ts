import * as Y from "yjs";
import { findInvitation, type Invitation, readJoinLink, writeJoinLink } from "#shared/access/joinLink.ts";
import { setApart } from "#shared/board/apart.ts";
import { type Documents, emptyDocuments } from "#shared/board/documents.ts";
import { newId } from "#shared/board/ids.ts";
import { openDocuments } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { readRoomCode } from "#shared/access/roomCode.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import { say } from "#shared/text/say.ts";
import type { SessionStore } from "#renderer/session/state.ts";
import type { WorkshopStore } from "#renderer/store/workshopStore.ts";
import { putUpToast } from "#renderer/session/window/toasts.ts";
import { linkByCode } from "./linkByCode.ts";
import { giveBoard, handoverPath, isHandover, receiveBoard } from "./handover.ts";
import type { Self } from "./presence.ts";
import { Room } from "./room.ts";
import { type Route, routeTo } from "./route.ts";
import { linkFor, rememberedSelf, rememberSelf, selfIn } from "./self.ts";
import type { Sharing } from "./sharing.ts";
import { wait } from "./wait.ts";

/** What joining needs of the desk. */
interface JoinerSettings {
  readonly workshops: WorkshopStore;
  readonly bridge: Bridge | undefined;
  readonly store: SessionStore;
  readonly sharing: () => Sharing;
  readonly inTurn: (work: () => Promise<void>) => Promise<void>;
  /** The documents of the open workshop. */
  readonly here: () => Documents | undefined;
  /** Closes what is open. With `goAnyway` it asks first where that is stored nowhere: then it gives false, and what is done later is `goAnyway`. */
  readonly clear: (goAnyway: (() => void) | undefined) => Promise<boolean>;
  readonly open: (documents: Documents, given: { readonly fresh: boolean }) => Promise<void>;
  /** Notes by which link the open workshop finds back to its room. */
  readonly keepRoom: (link: string) => void;
}

/** A host stores what it was sent within this time, in milliseconds, or it is not there. */
const savingTakes = 3_000;

/** The ways into rooms that others hold: by a link, and back to where a workshop was joined before. */
export class Joiner {
  readonly #given: JoinerSettings;
  #stop: (() => void) | undefined;
  #followed: string | undefined;

  constructor(given: JoinerSettings) {
    this.#given = given;
  }

  /** A page that was opened by a join link joins, once it knows the person's name. */
  async answerInvitation(): Promise<void> {
    const link = readJoinLink(location.hash);
    if (!link) return;
    const invitation = { address: `${location.origin}/`, link };
    const self = selfIn(location.hash) ?? rememberedSelf();
    const brought = isHandover(location) ? await receiveBoard(window) : undefined;
    history.replaceState(null, "", writeJoinLink(invitation.address, link));
    if (brought) this.#given.store.setState({ brought: { ...brought, invitation, self } });
    else if (self) await this.join(invitation, self);
    else this.#given.store.setState({ invitation });
  }

  /** Answers whether what another page of this workshop has brought is to be taken in. */
  async answerBrought(isWanted: boolean): Promise<void> {
    const { store, here } = this.#given;
    const { brought } = store.getState();
    store.setState({ brought: undefined });
    if (!brought?.self) return;
    await this.join(brought.invitation, brought.self);
    const documents = here();
    if (isWanted && documents && readControl(documents.control).id === brought.invitation.link.workshop)
      Y.applyUpdate(documents.board, brought.board, "brought");
  }

  /** Joins a room: with what this device has of its workshop, else as soon as the host has sent it. */
  async join(invitation: Invitation, self: Self, anyway = false): Promise<void> {
    const { bridge, store, inTurn } = this.#given;
    rememberSelf(self);
    store.setState({ invitation: undefined });
    if (!bridge && new URL(invitation.address).origin !== location.origin) {
      // A browser keeps a place for each host, and its page comes from there.
      location.assign(writeJoinLink(invitation.address, invitation.link));
      return;
    }
    await inTurn(async () => {
      const cancelled = new Promise<never>((_, fail) => {
        this.#stop = () => fail(new Stopped());
      });
      // It may come when nothing waits for it.
      cancelled.catch(() => undefined);
      try {
        await this.#enter(invitation, self, { anyway, cancelled });
      } catch (error) {
        if (error instanceof Stopped) return;
        if (error instanceof Moved) {
          // There is nothing here yet that could stay behind.
          if (bridge) void this.join(error.to, self);
          else location.assign(linkFor(self, writeJoinLink(error.to.address, error.to.link)));
          return;
        }
        putUpToast(store, error instanceof Error ? error.message : String(error), {
          tone: "problem",
          action: { label: say("join.again"), run: () => void this.join(invitation, self) },
        });
      } finally {
        this.#stop = undefined;
        store.setState({ joining: false });
      }
    });
  }

  /**
   * The invitation in what somebody typed: a link, or the code of a room whose host is known. Rejects with words
   * for the person.
   */
  async invitationIn(typed: string, host: string | undefined): Promise<Invitation> {
    const found = findInvitation(typed);
    if (found) return found;
    const code = readRoomCode(typed);
    if (code === undefined) throw new Error(say(host === undefined ? "join.noLink" : "join.noCode"));
    if (host === undefined) throw new Error(say("join.codeWhere"));
    const invitation = findInvitation(await linkByCode(host, code, this.#given.bridge));
    if (!invitation) throw new Error(say("join.wrongCode"));
    return invitation;
  }

  /** Goes over to the workshop's new host. */
  async follow(to: Invitation): Promise<void> {
    const { bridge, store, sharing } = this.#given;
    const self = rememberedSelf();
    const link = writeJoinLink(to.address, to.link);
    // It is said for each document.
    if (!self || this.#followed === link) return;
    this.#followed = link;
    if (bridge) {
      sharing().becomeSignpost();
      await this.join(to, self);
      return;
    }
    // A page from the new host has a store of its own: what is not saved would stay behind in this one.
    const saved = sharing().room?.saved() ?? Promise.resolve();
    const isSaved = await Promise.race([saved.then(() => true), wait(savingTakes).then(() => false)]);
    if (isSaved) location.assign(linkFor(self, link));
    else store.setState(({ panels }) => ({ movedTo: link, panels: new Set(panels).add("moved") }));
  }

  /**
   * Goes to the workshop's new host by a link that somebody gave: in the desktop app at once, in a browser by a page
   * from there that asks before it takes in what this one has. Rejects with words for the person.
   */
  async goTo(typed: string): Promise<void> {
    const { bridge, here, store } = this.#given;
    const to = findInvitation(typed);
    if (!to) throw new Error(say("join.noLink"));
    const documents = here();
    const self = rememberedSelf();
    if (!documents || !self) return;
    if (readControl(documents.control).id !== to.link.workshop) throw new Error(say("moved.otherWorkshop"));
    if (bridge || new URL(to.address).origin === location.origin) {
      await this.join(to, self);
      return;
    }
    const page = new URL(handoverPath, to.address).href;
    giveBoard(documents.board, linkFor(self, writeJoinLink(page, to.link)), () =>
      putUpToast(store, say("moved.carried")),
    );
  }

  /** Gives up what is being joined. */
  stop(): void {
    this.#stop?.();
  }

  /** Goes back into the room of a workshop that has just been opened from this device. */
  async rejoin(link: string | undefined): Promise<void> {
    const { bridge, here } = this.#given;
    const invitation = findInvitation(link ?? "");
    const self = rememberedSelf();
    const documents = here();
    if (!invitation || !self || !documents) return;
    if (!bridge && new URL(invitation.address).origin !== location.origin) return;
    // Whether its host is there or not: the board is open, and the line tries again by itself.
    const route = await routeTo(invitation.address, bridge);
    this.#settle(this.#roomAt(route, invitation, documents, self), route, invitation);
  }

  async #enter(invitation: Invitation, self: Self, how: How): Promise<void> {
    const { workshops, store, here, open, sharing, keepRoom } = this.#given;
    const { workshop } = invitation.link;
    const link = writeJoinLink(invitation.address, invitation.link);
    const now = here();
    if (now && readControl(now.control).id === workshop) {
      if (store.getState().hosted) throw new Error(say("join.own"));
      const route = await this.#routeTo(invitation, how);
      if (route.trouble !== undefined) return giveUp(route);
      sharing().leaveRoom();
      this.#settle(this.#roomAt(route, invitation, now, self), route, invitation);
      keepRoom(link);
      return;
    }
    if (!(await this.#given.clear(how.anyway ? undefined : () => void this.join(invitation, self, true))))
      return;
    store.setState({ joining: true });
    const { documents, known } = await copyOf(workshop, workshops);
    const route = await this.#routeTo(invitation, how);
    if (!known && route.trouble !== undefined) return giveUp(route);
    const room = this.#roomAt(route, invitation, documents, self);
    try {
      if (!known) await Promise.race([room.ready(), movedOf(room), how.cancelled]);
      await open(documents, { fresh: !known });
    } catch (error) {
      room.close();
      route.leave();
      throw error;
    }
    this.#settle(room, route, invitation);
    keepRoom(link);
  }

  async #routeTo({ address }: Invitation, { cancelled }: How): Promise<Route> {
    const coming = routeTo(address, this.#given.bridge);
    try {
      return await Promise.race([coming, cancelled]);
    } catch (error) {
      void coming.then(({ leave }) => leave());
      throw error;
    }
  }

  #roomAt({ address }: Route, { link }: Invitation, documents: Documents, self: Self): Room {
    const { store } = this.#given;
    return new Room({ address, link, documents, self }, store, (text) =>
      putUpToast(store, text, { tone: "problem" }),
    );
  }

  #settle(room: Room, { leave }: Route, invitation: Invitation): void {
    this.#given.sharing().joined(room, invitation, { leave, onRefused: () => this.#given.keepRoom("") });
    room.whenHostMoved((to) => void this.follow(to));
    room.whenRefused(() => void this.#given.inTurn(() => this.#takeBack(room, invitation)));
  }

  /**
   * Goes back to what the host has, since it did not take a change for good: in one room all boards are the same.
   * What only this device has is kept as a workshop of its own.
   */
  async #takeBack(room: Room, invitation: Invitation): Promise<void> {
    const { workshops, store, sharing, here, clear, open, keepRoom } = this.#given;
    const mine = here();
    if (!mine || sharing().room !== room) return;
    const hosts = emptyDocuments();
    const route = await routeTo(invitation.address, this.#given.bridge);
    const again = room.again(route.address, hosts);
    try {
      await again.ready();
    } catch (error) {
      again.close();
      route.leave();
      throw error;
    }
    const { camera } = store.getState();
    const { id, title } = readControl(hosts.control);
    const apart = setApart(mine, hosts, { id: newId(), title: say("share.copyTitle", { title }) });
    if (apart) await workshops.add(apart);
    await clear(undefined);
    store.setState({ joining: true });
    await workshops.deleteDocuments(id);
    await open(hosts, { fresh: true });
    store.setState({ joining: false, camera });
    this.#settle(again, route, invitation);
    keepRoom(writeJoinLink(invitation.address, invitation.link));
    if (apart)
      putUpToast(store, say("share.takenBack", { title: readControl(apart.control).title }), {
        tone: "problem",
      });
    else putUpToast(store, say("share.steeringTakenBack"));
  }
}

/**
 * What this device has of a workshop that is joined. A copy of an older version waits for the host, which alone may
 * bring it to this one: two that do it apart would both have changes that the other does not take.
 */
async function copyOf(
  id: string,
  workshops: WorkshopStore,
): Promise<{ readonly documents: Documents; readonly known: boolean }> {
  const documents = emptyDocuments();
  if (!(await workshops.hasStill(id).catch(() => false))) return { documents, known: false };
  const fill = await workshops.read(id);
  const opened = openDocuments(fill);
  if (!opened.migrated) return { documents: opened.documents, known: true };
  fill(documents);
  return { documents, known: false };
}

function giveUp({ leave, trouble = "" }: Route): never {
  leave();
  throw new Error(trouble);
}

interface How {
  /** Whether the person has had what is open go, though it is stored nowhere. */
  readonly anyway: boolean;
  /** Rejects when the person gives up. */
  readonly cancelled: Promise<never>;
}

/** Rejects once the host says that the workshop has another one. */
async function movedOf(room: Room): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  room.whenHostMoved((to) => reject(new Moved(to)));
  return await promise;
}

/** The workshop that is being joined has another host. */
class Moved extends Error {
  override readonly name = "Moved";
  readonly to: Invitation;

  constructor(to: Invitation) {
    super(to.address);
    this.to = to;
  }
}

/** The person gave up joining. */
class Stopped extends Error {
  override readonly name = "Stopped";
}
