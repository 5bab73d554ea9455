import type { Appointment } from "#shared/access/appointing.ts";
import type { Invitation, JoinLink } from "#shared/access/joinLink.ts";
import type { Role } from "#shared/access/roles.ts";
import type { Point } from "#shared/board/board.ts";
import { notePeople } from "#shared/board/control.ts";
import type { Documents } from "#shared/board/documents.ts";
import type { Reaction } from "#shared/commands/reactions.ts";
import { visiblePart } from "#renderer/session/board/camera.ts";
import { mayLead } from "#renderer/session/may.ts";
import { personHere } from "#renderer/session/person.ts";
import type { SessionState, SessionStore } from "#renderer/session/state.ts";
import { rememberedRole, rememberRole } from "./deviceRole.ts";
import { Line } from "./line.ts";
import { type PersonHere, Presence, type Said, type Self, type Whereabouts } from "./presence.ts";
import { Tidings } from "./tidings.ts";

/** How often the others hear where this person is, in milliseconds. */
const pause = 50;
/** More selected elements than this are not shown to the others. */
const mostShown = 50;
/** How long an answer without words is to be seen, in milliseconds. */
const reactionLasts = 5_000;

/** What a room is made of. */
interface Given {
  /** The host's page. */
  readonly address: string;
  readonly link: JoinLink;
  readonly documents: Documents;
  readonly self: Self;
  /** Who this person will be there, where that is known before the host says it. */
  readonly role?: Role;
}

/** The room of a shared workshop: its documents are kept in step with the host, and the others are in sight. */
export class Room {
  readonly #line: Line;
  readonly #presence: Presence;
  readonly #store: SessionStore;
  readonly #stop: () => void;
  readonly #given: Given;
  readonly #onTrouble: (text: string) => void;
  readonly #tidings: Tidings;
  #role: Role;
  #refused = false;
  /** Whether another room has taken this one's place in the window. */
  #steppedBack = false;
  /** What is done once the host has stored everything. */
  readonly #storedThen: (() => void)[] = [];
  #hostMoved: { readonly to: Invitation; readonly whole: boolean } | undefined;
  #onHostMoved: ((to: Invitation, whole: boolean) => void) | undefined;
  #onRefused: (() => void) | undefined;
  #onMove: (() => void) | undefined;
  /** What is said at the end of the pause, and its timer. */
  #waiting: { readonly timer: ReturnType<typeof setTimeout>; change: Partial<Said> } | undefined;
  #reaction: ReturnType<typeof setTimeout> | undefined;

  constructor(given: Given, store: SessionStore, onTrouble: (text: string) => void) {
    this.#given = given;
    this.#store = store;
    this.#onTrouble = onTrouble;
    this.#role = given.role ?? rememberedRole(given.link.workshop);
    this.#tidings = new Tidings((announcement) => this.#set({ announcement }));
    this.#line = new Line(given.address, given.link, given.documents, {
      onState: (line) => {
        this.#set({ line });
        if (line.is === "joined") this.#note();
        if (line.is === "joined" && line.saved) for (const go of this.#storedThen.splice(0)) go();
      },
      onRole: (role) => this.#is(role),
      onRefused: () => {
        this.#refused = true;
        this.#onRefused?.();
      },
      onMoved: (to, whole) => {
        this.#hostMoved = { to, whole };
        this.#onHostMoved?.(to, whole);
      },
      onTrouble,
    });
    const self = { ...given.self, person: personHere(), role: this.#role };
    this.#presence = new Presence(this.#line.awareness, self, {
      onPeople: (people) => this.#see(people),
      onMove: () => this.#onMove?.(),
    });
    this.#stop = store.subscribe((now, before) => this.#follow(now, before));
  }

  /** The way of ballots to the host. */
  get ballots() {
    return this.#line.ballots;
  }

  /** Resolves when the documents are as the host has them; rejects with words if it does not let us in. */
  async ready(): Promise<void> {
    await this.#line.ready();
  }

  /** Calls back once the host has refused a change for good; at once if it has already. */
  whenRefused(then: () => void): void {
    this.#onRefused = then;
    if (this.#refused) then();
  }

  /** Calls back when the host says that the workshop has another host: for each document, and `whole` with the last; at once if it has. */
  whenHostMoved(then: (to: Invitation, whole: boolean) => void): void {
    this.#onHostMoved = then;
    if (this.#hostMoved) then(this.#hostMoved.to, this.#hostMoved.whole);
  }

  /** Resolves once the host has stored everything that was done here. */
  async saved(): Promise<void> {
    const { state } = this.#line;
    if (state.is === "joined" && state.saved) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#storedThen.push(resolve);
    await promise;
  }

  /** Whether the host is there. */
  get isJoined(): boolean {
    return this.#line.state.is === "joined";
  }

  /** Lets another room take its place in the window, and keeps the documents in step all the same. */
  stepBack(): void {
    this.#steppedBack = true;
    this.#stop();
    this.#presence.close();
  }

  /** The same room by another way and with other documents: empty ones are filled with what the host has. */
  again(address: string, documents: Documents): Room {
    return new Room({ ...this.#given, address, documents, role: this.#role }, this.#store, this.#onTrouble);
  }

  /** Lets somebody who is here be a facilitator, or what they were invited as: `client` is their id in presence. */
  appoint(client: number, as: Appointment["as"]): void {
    this.#line.appoint({ client, as });
  }

  /** Shows anew how things are, after the window's state was reset for another board. */
  show(): void {
    this.#set({ line: this.#line.state, role: this.#role, people: this.#presence.others() });
    this.#look();
  }

  /** Who this person is to the others. */
  get self(): Self {
    return this.#given.self;
  }

  /** Where the others are on the board, by the id of their visit; it changes many times a second. */
  get places(): ReadonlyMap<number, Whereabouts> {
    return this.#presence.places;
  }

  /** Calls back when somebody is elsewhere on the board. */
  whenMoved(then: () => void): void {
    this.#onMove = then;
  }

  /** Tells the others where this person's pointer is; null when it has left the board. */
  point(at: Point | null): void {
    this.#say({ cursor: at });
  }

  /** While it is on, the others see that this person is here, and not where they are or what they select and write. */
  beDiscreet(on: boolean): void {
    this.#presence.beDiscreet(on);
  }

  sayReady(ready: string | undefined): void {
    this.#set({ ready });
    this.#presence.say({ ready: ready ?? null });
  }

  raiseHand(up: boolean): void {
    const hand = up ? Date.now() + this.clockAhead : undefined;
    this.#set({ hand });
    this.#presence.say({ hand: hand ?? null });
  }

  /** Answers without words, for a moment. */
  react(reaction: Reaction): void {
    clearTimeout(this.#reaction);
    this.#presence.say({ reaction: { with: reaction, at: Date.now() + this.clockAhead } });
    this.#reaction = setTimeout(() => this.#presence.say({ reaction: null }), reactionLasts);
  }

  /** How far the host's clock is ahead of this device's, in milliseconds. */
  get clockAhead(): number {
    return this.#line.clockAhead;
  }

  close(): void {
    clearTimeout(this.#waiting?.timer);
    clearTimeout(this.#reaction);
    this.#tidings.close();
    this.#stop();
    this.#presence.close();
    this.#line.close();
    this.#set({ line: undefined, role: "facilitator", people: [], hand: undefined, ready: undefined });
  }

  /** Says it at once, and what comes soon after together at the end of a pause. */
  #say(change: Partial<Said>): void {
    if (this.#waiting) {
      this.#waiting.change = { ...this.#waiting.change, ...change };
      return;
    }
    this.#presence.say(change);
    const timer = setTimeout(() => {
      const last = this.#waiting?.change ?? {};
      this.#waiting = undefined;
      if (Object.keys(last).length > 0) this.#say(last);
    }, pause);
    this.#waiting = { timer, change: {} };
  }

  /** Shows something in the window, unless another room has taken this one's place there. */
  #set(state: Partial<SessionState>): void {
    if (!this.#steppedBack) this.#store.setState(state);
  }

  #is(role: Role): void {
    this.#role = role;
    rememberRole(this.#given.link.workshop, role);
    this.#set({ role });
    this.#presence.say({ role });
    this.#note();
  }

  #see(people: readonly PersonHere[]): void {
    const { people: before, line } = this.#store.getState();
    this.#set({ people });
    // Who was there before this person came is no news.
    if (line?.is === "joined") this.#tidings.hear(before, people);
    this.#note();
  }

  /** A facilitator's window notes who is there, so that documents can say it. */
  #note(): void {
    if (!mayLead({ role: this.#role }) || this.#line.state.is !== "joined") return;
    const since = new Date(Date.now() + this.clockAhead).toISOString();
    const self = { person: personHere(), name: this.self.name, role: this.#role };
    const seen = [self, ...this.#presence.others()];
    notePeople(
      this.#given.documents.control,
      seen.map(({ person, name, role }) => ({ person, name, role, since })),
    );
  }

  #follow(now: SessionState, before: SessionState): void {
    const { selection, writing, sketch, camera, screen } = now;
    if (selection !== before.selection)
      this.#presence.say({ selection: selection.size > mostShown ? [] : [...selection] });
    if (writing !== before.writing) this.#presence.say({ writing: writing ?? null });
    if (sketch !== before.sketch && (sketch?.is === "laser" || before.sketch?.is === "laser"))
      this.#say(sketch?.is === "laser" ? { laser: true, cursor: sketch.at } : { laser: false });
    if (camera !== before.camera || screen !== before.screen) this.#look();
  }

  #look(): void {
    const { camera, screen } = this.#store.getState();
    if (screen.width > 1) this.#say({ view: visiblePart(camera, screen) });
  }
}
