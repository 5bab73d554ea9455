import type { Sticky } from "#shared/board/board.ts";
import { oncePerWorkshop } from "#shared/methods/oncePerWorkshop.ts";
import { notesOf } from "./notes.ts";

/** Why it happened, as the connectors on the board say: a graph, in which a cause may explain several effects. */
export interface CauseGraph {
  /** All causes, in reading order. */
  readonly causes: readonly Sticky[];
  /** Where reading starts: impacts and events that have causes, then causes that explain nothing. */
  readonly tops: readonly Sticky[];
  /** Causes behind which no other was found. */
  readonly leaves: readonly Sticky[];
  /** The direct causes of an effect, in reading order. */
  readonly causesOf: (effect: Sticky) => readonly Sticky[];
  /** The countermeasures that address a cause, in reading order. */
  readonly countermeasuresOf: (cause: Sticky) => readonly Sticky[];
}

type Role = "effect" | "cause" | "countermeasure";

const rank: Readonly<Record<Role, number>> = { effect: 0, cause: 1, countermeasure: 2 };

interface Note {
  readonly sticky: Sticky;
  readonly role: Role;
  readonly place: number;
}

export const causeGraph = oncePerWorkshop((workshop): CauseGraph => {
  const effects = [...notesOf(workshop, "impact"), ...notesOf(workshop, "event")];
  const causes = notesOf(workshop, "cause");
  const countermeasures = notesOf(workshop, "countermeasure");
  const roles = [
    ...effects.map((sticky) => ({ sticky, role: "effect" as const })),
    ...causes.map((sticky) => ({ sticky, role: "cause" as const })),
    ...countermeasures.map((sticky) => ({ sticky, role: "countermeasure" as const })),
  ];
  const notes = new Map(roles.map((note, place): [string, Note] => [note.sticky.id, { ...note, place }]));

  const behind = new Map<string, Set<Note>>();
  for (const element of workshop.elements) {
    if (element.type !== "connector" || !("element" in element.from) || !("element" in element.to)) continue;
    const from = notes.get(element.from.element);
    const to = notes.get(element.to.element);
    if (!from || !to || from === to || (from.role !== "cause" && to.role !== "cause")) continue;
    // An arrow between a cause and something else can mean one thing only, whichever way it was drawn.
    const [effect, cause] = rank[from.role] <= rank[to.role] ? [from, to] : [to, from];
    const known = behind.get(effect.sticky.id);
    if (known) known.add(cause);
    else behind.set(effect.sticky.id, new Set([cause]));
  }
  const next = (note: Sticky, role: Role) =>
    [...(behind.get(note.id) ?? [])]
      .filter((one) => one.role === role)
      .toSorted((a, b) => a.place - b.place)
      .map(({ sticky }) => sticky);
  const causesOf = (effect: Sticky) => next(effect, "cause");

  const explained = new Set(
    [...effects, ...causes].flatMap((effect) => causesOf(effect).map(({ id }) => id)),
  );
  return {
    causes,
    tops: [
      ...effects.filter((effect) => causesOf(effect).length > 0),
      ...causes.filter(({ id }) => !explained.has(id)),
    ],
    leaves: causes.filter((cause) => causesOf(cause).length === 0),
    causesOf,
    countermeasuresOf: (cause) => next(cause, "countermeasure"),
  };
});
