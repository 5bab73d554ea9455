import type { Appointment } from "#shared/access/appointing.ts";
import type { JoinLink } from "#shared/access/joinLink.ts";
import type { Role } from "#shared/access/roles.ts";
import type { Point } from "#shared/board/board.ts";
import type { Documents } from "#shared/board/documents.ts";
import type { SessionState, SessionStore } from "#renderer/session/state.ts";
import { Line } from "./line.ts";
import { rememberedRole, rememberRole } from "./deviceRole.ts";
import { Presence, type Self } from "./presence.ts";

/** How often the others hear where this person's pointer is, in milliseconds. */
const pointerPause = 50;
/** More selected elements than this are not shown to the others. */
const mostShown = 200;

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
  #role: Role;
  #refused = false;
  #onRefused: (() => void) | undefined;
  #pointer: { readonly timer: ReturnType<typeof setTimeout>; at: Point | null } | undefined;

  constructor(given: Given, store: SessionStore, onTrouble: (text: string) => void) {
    this.#given = given;
    this.#store = store;
    this.#onTrouble = onTrouble;
    this.#role = given.role ?? rememberedRole(given.link.workshop);
    this.#line = new Line(given.address, given.link, given.documents, {
      onState: (line) => store.setState({ line }),
      onRole: (role) => {
        this.#role = role;
        rememberRole(given.link.workshop, role);
        store.setState({ role });
      },
      onRefused: () => {
        this.#refused = true;
        this.#onRefused?.();
      },
      onTrouble,
    });
    this.#presence = new Presence(this.#line.awareness, given.self, (people) => store.setState({ people }));
    this.#stop = store.subscribe((now, before) => this.#follow(now, before));
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
    this.#store.setState({ line: this.#line.state, role: this.#role, people: this.#presence.others() });
  }

  /** Tells the others where this person's pointer is; null when it has left the board. */
  point(at: Point | null): void {
    if (this.#pointer) {
      this.#pointer.at = at;
      return;
    }
    this.#presence.say({ cursor: at });
    const timer = setTimeout(() => {
      const last = this.#pointer?.at;
      this.#pointer = undefined;
      if (last !== undefined && last !== at) this.point(last);
    }, pointerPause);
    this.#pointer = { timer, at };
  }

  /** How far the host's clock is ahead of this device's, in milliseconds. */
  get clockAhead(): number {
    return this.#line.clockAhead;
  }

  close(): void {
    clearTimeout(this.#pointer?.timer);
    this.#stop();
    this.#presence.close();
    this.#line.close();
    this.#store.setState({ line: undefined, role: "facilitator", people: [] });
  }

  #follow({ selection, writing }: SessionState, before: SessionState): void {
    if (selection !== before.selection)
      this.#presence.say({ selection: selection.size > mostShown ? [] : [...selection] });
    if (writing !== before.writing) this.#presence.say({ writing: writing ?? null });
  }
}
