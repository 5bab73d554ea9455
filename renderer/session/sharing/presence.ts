import type { WebsocketProvider } from "y-websocket";
import * as v from "valibot";
import { type Role, roles } from "#shared/access/roles.ts";
import { inks, type Ink, type Point } from "#shared/board/board.ts";
import type { Rect } from "#shared/geometry/boxes.ts";
import { type Reaction, reactions } from "#shared/commands/reactions.ts";

type Awareness = WebsocketProvider["awareness"];

/** The colours a person may have. */
export const personColors: readonly Ink[] = inks.filter((ink) => ink !== "ink" && ink !== "grey");
export const longestName = 60;

/** Somebody else who is in the room now: what changes seldom. */
export interface PersonHere {
  /** Of this visit: a person in two windows is here twice. */
  readonly id: number;
  /** The same in all windows and at every visit from one device; what they write is signed with it. */
  readonly person: string;
  readonly name: string;
  readonly color: Ink;
  readonly role: Role;
  /** What they have selected. */
  readonly selection: readonly string[];
  /** The element whose text they are writing. */
  readonly writing: string | undefined;
  /** When they raised their hand, in milliseconds since 1970 by the host's clock; undefined while it is down. */
  readonly hand: number | undefined;
  /** The item of the agenda that they are done with. */
  readonly ready: string | undefined;
  readonly reaction: Reacted | undefined;
}

/** What a person answers without words, and when by the host's clock. */
export interface Reacted {
  readonly with: Reaction;
  readonly at: number;
}

/** Where somebody is on the board: what changes many times a second, and is no part of the window's state. */
export interface Whereabouts {
  /** Where their pointer is; undefined while it is elsewhere. */
  readonly cursor: Point | undefined;
  /** Whether their pointer leaves a trail. */
  readonly laser: boolean;
  /** The part of the board that they see. */
  readonly view: Rect | undefined;
}

/** Who a person is to the others in the room. */
export interface Self {
  readonly name: string;
  readonly color: Ink;
}

/** What a person says of themselves beside who they are. */
export interface Said {
  readonly role: Role;
  readonly cursor: Point | null;
  readonly laser: boolean;
  readonly view: Rect | null;
  readonly selection: readonly string[];
  readonly writing: string | null;
  readonly hand: number | null;
  readonly ready: string | null;
  readonly reaction: Reacted | null;
}

const coordinate = v.pipe(v.number(), v.finite());
const length = v.pipe(coordinate, v.gtValue(0));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const said = v.object({
  person: v.fallback(v.pipe(v.string(), v.maxLength(40)), ""),
  name: v.pipe(
    v.string(),
    v.transform((name) => name.slice(0, longestName)),
  ),
  color: v.picklist(inks),
  role: v.fallback(v.picklist(roles), "participant"),
  cursor: v.nullish(v.tuple([coordinate, coordinate])),
  laser: v.fallback(v.boolean(), false),
  view: v.fallback(v.nullish(v.tuple([coordinate, coordinate, length, length, coordinate])), undefined),
  selection: v.fallback(v.pipe(v.array(v.string()), v.maxLength(1_000)), []),
  writing: v.nullish(v.string()),
  hand: v.fallback(v.nullish(time), undefined),
  ready: v.fallback(v.nullish(v.pipe(v.string(), v.maxLength(100))), undefined),
  reaction: v.fallback(v.nullish(v.object({ with: v.picklist(reactions), at: time })), undefined),
});

/** What is not shown by those who are to be discreet. */
const hidden = {
  cursor: null,
  laser: false,
  view: null,
  selection: [],
  writing: null,
} as const satisfies Partial<Said>;

/** What hears of the others. */
interface Hearing {
  /** Somebody came, went or shows something new of themselves beside where they are. */
  readonly onPeople: (people: readonly PersonHere[]) => void;
  /** Somebody is elsewhere on the board. */
  readonly onMove: () => void;
}

/** Tells the room where this person is, and the window where the others are. */
export class Presence {
  readonly #awareness: Awareness;
  readonly #hear: Hearing;
  readonly #stop: () => void;
  readonly #people = new Map<number, PersonHere>();
  readonly #places = new Map<number, Whereabouts>();
  #said: Said;
  #discreet = false;

  constructor(
    awareness: Awareness,
    self: Self & { readonly person: string; readonly role: Role },
    hear: Hearing,
  ) {
    this.#awareness = awareness;
    this.#hear = hear;
    this.#said = { role: self.role, ...hidden, hand: null, ready: null, reaction: null };
    awareness.setLocalState({ ...self, ...this.#said });
    const onChange = ({ added, updated, removed }: Readonly<Record<string, readonly number[]>>) =>
      this.#follow([...(added ?? []), ...(updated ?? []), ...(removed ?? [])]);
    awareness.on("change", onChange);
    this.#stop = () => awareness.off("change", onChange);
    this.#follow([...awareness.getStates().keys()]);
  }

  close(): void {
    this.#stop();
    this.#awareness.setLocalState(null);
  }

  /** Says what has changed about this person. */
  say(change: Partial<Said>): void {
    this.#said = { ...this.#said, ...change };
    this.#tell();
  }

  /** While it is on, the others see that this person is here, and not where they are or what they do. */
  beDiscreet(on: boolean): void {
    this.#discreet = on;
    this.#tell();
  }

  #tell(): void {
    const before = this.#awareness.getLocalState();
    this.#awareness.setLocalState({ ...before, ...this.#said, ...(this.#discreet && hidden) });
  }

  /** Who else is here. What they say of themselves is believed only as far as it is well formed. */
  others(): readonly PersonHere[] {
    return [...this.#people.values()].toSorted((a, b) => a.id - b.id);
  }

  /** Where each of them is, by the id of the visit. */
  get places(): ReadonlyMap<number, Whereabouts> {
    return this.#places;
  }

  #follow(ids: readonly number[]): void {
    let seldom = false;
    let moved = false;
    for (const id of ids) {
      if (id === this.#awareness.clientID) continue;
      const { success, output } = v.safeParse(said, this.#awareness.getStates().get(id));
      if (!success) {
        seldom = this.#people.delete(id) || seldom;
        moved = this.#places.delete(id) || moved;
        continue;
      }
      const { cursor, laser, view, writing, hand, ready, reaction, ...rest } = output;
      this.#places.set(id, { cursor: cursor ?? undefined, laser, view: view ?? undefined });
      moved = true;
      const person: PersonHere = {
        id,
        ...rest,
        writing: writing ?? undefined,
        hand: hand ?? undefined,
        ready: ready ?? undefined,
        reaction: reaction ?? undefined,
      };
      if (JSON.stringify(person) === JSON.stringify(this.#people.get(id))) continue;
      this.#people.set(id, person);
      seldom = true;
    }
    if (seldom) this.#hear.onPeople(this.others());
    if (moved) this.#hear.onMove();
  }
}
