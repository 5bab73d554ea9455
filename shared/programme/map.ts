import { agendaOf } from "#shared/methods/agenda.ts";
import { methodOf, methods } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";
import type { Outcome, OutcomeKind } from "#shared/outcomes/outcome.ts";
import { type Offer, offersOf } from "./offer.ts";
import { factsIn, type Known, type KnownWorkshops, type Taken, takenOn } from "./origins.ts";
import type { Member, Programme } from "./programme.ts";

/** How far a workshop of a programme is; `away` where it is not at hand, `gone` where its file in the folder is missing too. */
export type Standing = "planned" | "under way" | "done" | "away" | "gone";

/** A count of facts of one kind. */
export interface Count {
  readonly kind: OutcomeKind;
  readonly count: number;
}

/** A workshop on the map. */
export interface Station {
  readonly member: Member;
  /** Undefined for a method that this version of the app does not have. */
  readonly method: Method | undefined;
  readonly standing: Standing;
  /** The ISO days on which it was held. */
  readonly days: readonly string[];
  /** Its open stage and that one's place among so many; undefined where it is not at hand or has none open. */
  readonly stage: { readonly title: string; readonly place: number; readonly of: number } | undefined;
  /** What it yields, in reading order. */
  readonly yields: readonly Count[];
}

/** Results of one workshop that were taken over into another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Something that waits for somebody. `elements` are the stickies that it is about. */
export type Loose =
  | { readonly is: "away"; readonly workshop: string }
  /** Its file is not in the programme's folder any more; `kept` where the workshop is at hand all the same. */
  | { readonly is: "no file"; readonly workshop: string; readonly file: string; readonly kept: boolean }
  | { readonly is: "changed"; readonly workshop: string; readonly elements: readonly string[] }
  | { readonly is: "gone"; readonly workshop: string; readonly elements: readonly string[] }
  | { readonly is: "unowned"; readonly workshop: string; readonly elements: readonly string[] }
  | {
      readonly is: "waiting";
      readonly workshop: string;
      /** What those before it have for it, and it has taken nothing over from yet. */
      readonly offers: readonly { readonly from: string; readonly counts: readonly Count[] }[];
    };

/** A programme at a glance: its workshops, what flowed where, what is open. */
export interface ProgrammeMap {
  readonly stations: readonly Station[];
  /** Between workshops of the programme, in the order of where they begin and then end. */
  readonly flows: readonly Flow[];
  /** What was taken over from workshops outside of the programme, by where it went. */
  readonly fromOutside: readonly Flow[];
  readonly loose: readonly Loose[];
  /** Methods of the playbook that the programme has no workshop of, in the playbook's order. */
  readonly notYet: readonly Method[];
}

/** Draws the map of a programme from those of its workshops that are at hand; the files of `gone` ones are missing. */
export function mapOf(
  programme: Programme,
  workshops: KnownWorkshops,
  gone: ReadonlySet<string> = new Set(),
): ProgrammeMap {
  const { members } = programme;
  const factWith = factsIn(workshops);
  const taken = new Map(
    members.flatMap(({ workshop }) => {
      const known = workshops.get(workshop);
      return known ? [[workshop, takenOn(known, workshops, factWith)] as const] : [];
    }),
  );
  const all = flowsOf(members, taken);
  const inside = new Set(members.map(({ workshop }) => workshop));
  const flows = all.filter(({ from }) => inside.has(from));
  const used = new Set(members.map(({ method }) => method));
  const stations = members.map((member) => stationOf(member, workshops.get(member.workshop), gone));
  return {
    stations,
    flows,
    fromOutside: all.filter(({ from }) => !inside.has(from)),
    loose: members.flatMap(({ workshop, file = "" }, place): readonly Loose[] => {
      const known = workshops.get(workshop);
      const missing: readonly Loose[] = gone.has(workshop)
        ? [{ is: "no file", workshop, file, kept: known !== undefined }]
        : [];
      if (!known) return missing.length > 0 ? missing : [{ is: "away", workshop }];
      const own = taken.get(workshop) ?? [];
      const earlier = members.slice(0, place).flatMap((one) => workshops.get(one.workshop) ?? []);
      return [
        ...missing,
        ...follow(workshop, own),
        ...(stations[place]?.standing === "done"
          ? []
          : waitingFor(known, earlier, own, (from) => offersOf(from, known, factWith))),
        ...unowned(workshop, known.facts),
      ];
    }),
    notYet: methods.filter(({ id }) => !used.has(id)),
  };
}

function stationOf(member: Member, known: Known | undefined, gone: ReadonlySet<string>): Station {
  if (!known)
    return {
      member,
      method: methodOf(member.method),
      standing: gone.has(member.workshop) ? "gone" : "away",
      days: [],
      stage: undefined,
      yields: [],
    };
  const { workshop, method, facts } = known;
  const { control, elements } = workshop;
  const items = agendaOf(control, method).filter(({ skipped }) => !skipped);
  const place = items.findIndex(({ id }) => id === control.stage);
  const open = items[place];
  const isBegun = elements.some(({ type }) => type === "sticky");
  const isAtItsEnd = place === items.length - 1 && facts.length > 0;
  return {
    member: { ...member, title: control.title, method: control.method },
    method,
    standing: !isBegun ? "planned" : isAtItsEnd ? "done" : "under way",
    days: isBegun ? daysOf(control.stageLog) : [],
    stage: open && { title: open.title, place: place + 1, of: items.length },
    yields: countsOf(facts),
  };
}

function daysOf(log: readonly { readonly at: string }[]): readonly string[] {
  return [...new Set(log.map(({ at }) => at.slice(0, 10)))].toSorted();
}

function countsOf(facts: readonly Outcome[]): readonly Count[] {
  const counts = new Map<OutcomeKind, number>();
  for (const { is } of facts) counts.set(is, (counts.get(is) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
}

function flowsOf(members: readonly Member[], taken: ReadonlyMap<string, readonly Taken[]>): readonly Flow[] {
  const place = new Map(members.map(({ workshop }, at) => [workshop, at]));
  const placeOf = (workshop: string) => place.get(workshop) ?? members.length;
  return [...taken]
    .flatMap(([to, stickies]) => {
      const counts = new Map<string, number>();
      for (const { from } of stickies) counts.set(from, (counts.get(from) ?? 0) + 1);
      return [...counts].map(([from, count]): Flow => ({ from, to, count }));
    })
    .toSorted((a, b) => placeOf(a.from) - placeOf(b.from) || placeOf(a.to) - placeOf(b.to));
}

function follow(workshop: string, taken: readonly Taken[]): readonly Loose[] {
  return (["changed", "gone"] as const).flatMap((is): readonly Loose[] => {
    const elements = taken.filter(({ state }) => state === is).map(({ sticky }) => sticky.id);
    return elements.length > 0 ? [{ is, workshop, elements }] : [];
  });
}

/**
 * Results of workshops before this one of which it has taken over nothing yet, though its method does. What is done
 * waits for nothing any more.
 */
function waitingFor(
  { workshop, method }: Known,
  earlier: readonly Known[],
  taken: readonly Taken[],
  offersFrom: (from: Known) => readonly Offer[],
): readonly Loose[] {
  if (method.takesOver === undefined) return [];
  const from = new Set(taken.map((one) => one.from));
  const offers = earlier.flatMap((known) => {
    const { id } = known.workshop.control;
    if (from.has(id)) return [];
    const fresh = offersFrom(known).filter(({ state }) => state === "fresh");
    return fresh.length > 0 ? [{ from: id, counts: countsOf(fresh.map(({ fact }) => fact)) }] : [];
  });
  return offers.length > 0 ? [{ is: "waiting", workshop: workshop.control.id, offers }] : [];
}

/** What somebody is to do and nobody has taken on. */
function unowned(workshop: string, facts: readonly Outcome[]): readonly Loose[] {
  const elements = facts
    .filter(
      (fact) =>
        fact.is === "action" &&
        (fact.owner ?? "").trim() === "" &&
        fact.status !== "done" &&
        fact.status !== "dropped",
    )
    .flatMap(({ source }) => source.elements.slice(0, 1));
  return elements.length > 0 ? [{ is: "unowned", workshop, elements }] : [];
}
