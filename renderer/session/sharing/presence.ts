import type { WebsocketProvider } from "y-websocket";
import * as v from "valibot";
import { inks, type Ink, type Point } from "#shared/board/board.ts";

type Awareness = WebsocketProvider["awareness"];

/** The colours a person may have. */
export const personColors: readonly Ink[] = inks.filter((ink) => ink !== "ink" && ink !== "grey");
export const longestName = 60;

/** Somebody else who is in the room now. */
export interface PersonHere {
  /** Of this visit: a person in two windows is here twice. */
  readonly id: number;
  readonly name: string;
  readonly color: Ink;
  /** Where their pointer is on the board; undefined while it is elsewhere. */
  readonly cursor: Point | undefined;
  /** What they have selected. */
  readonly selection: readonly string[];
  /** The element whose text they are writing. */
  readonly writing: string | undefined;
}

/** Who a person is to the others in the room. */
export interface Self {
  readonly name: string;
  readonly color: Ink;
}

const coordinate = v.pipe(v.number(), v.finite());
const said = v.object({
  name: v.pipe(
    v.string(),
    v.transform((name) => name.slice(0, longestName)),
  ),
  color: v.picklist(inks),
  cursor: v.nullish(v.tuple([coordinate, coordinate])),
  selection: v.fallback(v.pipe(v.array(v.string()), v.maxLength(1_000)), []),
  writing: v.nullish(v.string()),
});

/** Tells the room where this person is, and the window where the others are. */
export class Presence {
  readonly #awareness: Awareness;
  readonly #stop: () => void;

  constructor(awareness: Awareness, self: Self, onPeople: (people: readonly PersonHere[]) => void) {
    this.#awareness = awareness;
    awareness.setLocalState({ ...self, cursor: null, selection: [], writing: null });
    const onChange = () => onPeople(this.others());
    awareness.on("change", onChange);
    this.#stop = () => awareness.off("change", onChange);
    onChange();
  }

  close(): void {
    this.#stop();
    this.#awareness.setLocalState(null);
  }

  /** Says what has changed about this person. */
  say(
    change: Partial<{
      readonly cursor: Point | null;
      readonly selection: readonly string[];
      readonly writing: string | null;
    }>,
  ): void {
    for (const [key, value] of Object.entries(change)) this.#awareness.setLocalStateField(key, value);
  }

  /** Who else is here. What they say of themselves is believed only as far as it is well formed. */
  others(): readonly PersonHere[] {
    const people: PersonHere[] = [];
    for (const [id, state] of this.#awareness.getStates()) {
      if (id === this.#awareness.clientID) continue;
      const { success, output } = v.safeParse(said, state);
      if (!success) continue;
      const { name, color, cursor, selection, writing } = output;
      people.push({ id, name, color, cursor: cursor ?? undefined, selection, writing: writing ?? undefined });
    }
    return people.toSorted((a, b) => a.id - b.id);
  }
}
