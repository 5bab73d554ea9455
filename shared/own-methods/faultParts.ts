import { originFigures, originText } from "#shared/methods/takeOver.ts";
import { originField } from "#shared/outcomes/facts.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import type { Definition } from "./definition.ts";
import type { Fault } from "./fault.ts";

/** How faults between the parts of a definition are found and worded. */

export type Path = Fault["path"];
type Place =
  | "kinds"
  | "labels"
  | "codes"
  | "stages"
  | "areas"
  | "fields"
  | "options"
  | "checks"
  | "figures"
  | "sample";
type Among = Place | "allows" | "section" | "figure" | "relations" | "takesOver" | "opens";

/** Ids by which sticky's fields keep what was taken over. */
const reserved = new Set<string>([originField, originText, originFigures]);

export const listed = (ids: readonly string[]): string => ids.join(", ");

export function twice(
  entries: readonly { readonly id: string; readonly path: Path }[],
  among: Among,
): readonly Fault[] {
  const seen = new Set<string>();
  return entries.flatMap(({ id, path }) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const first = say(`ownMethods.place.${among}`);
    return [{ path, message: say("ownMethods.twice", { id, first }) }];
  });
}

/** Ids that would be found on any object, or that stand for something of our own. */
export function unusable(entries: readonly { readonly id: string; readonly path: Path }[]): readonly Fault[] {
  return entries.flatMap(({ id, path }) =>
    id in {} || reserved.has(id) ? [{ path, message: say("ownMethods.reservedId", { id }) }] : [],
  );
}

export const idsIn = (list: readonly { readonly id: string }[], name: string, before: Path = []) =>
  list.map(({ id }, at) => ({ id, path: [...before, name, at, "id"] }));

/** Says what is wrong with an id that should be one of those that are there. */
export function known(
  entries: readonly { readonly id: string }[],
  none: "ownMethods.noKind" | "ownMethods.noArea" | "ownMethods.noStage" | "ownMethods.noSticky",
) {
  const ids = entries.map(({ id }) => id);
  const there = new Set(ids);
  return (id: string, ...path: Path): readonly Fault[] =>
    there.has(id) ? [] : [{ path, message: say(none, { id, known: listed(ids) }) }];
}

/** Says that a kind has no field of this id; nothing where there is no such kind, which is told elsewhere. */
export function noField(
  kinds: Definition["kinds"],
  kind: string,
  field: string,
  path: Path,
): readonly Fault[] {
  const of = kinds.find(({ id }) => id === kind);
  if (!of || of.fields?.some(({ id }) => id === field) === true) return [];
  const there = listed((of.fields ?? []).map(({ id }) => id));
  const named = there === "" ? say("ownMethods.noFields") : there;
  return [{ path, message: say("ownMethods.noField", { kind, id: field, known: named }) }];
}

/** The same, and that the field holds no number. */
export function noNumber(
  kinds: Definition["kinds"],
  kind: string,
  field: string,
  path: Path,
): readonly Fault[] {
  const of = kinds.find(({ id }) => id === kind)?.fields?.find(({ id }) => id === field);
  return of && of.input !== "number"
    ? [{ path, message: say("ownMethods.noNumber", { kind, id: field }) }]
    : noField(kinds, kind, field, path);
}
