import type * as Y from "yjs";

/**
 * What a workshop's facilitators do not want to be told any more: a whole check, or a check about one sticky. Each has
 * a key of its own, so that what two of them silence at once is both silenced, and it goes along with the file.
 */

/** More than these are not read back, and longer ones not at all. */
const mostSilences = 10_000;
const longestKey = 200;

function silencesMap(control: Y.Doc): Y.Map<unknown> {
  return control.getMap("silences");
}

/** The key of a check, or of a check about one sticky alone. */
export function silenceKey(check: string, element?: string): string {
  return element === undefined ? check : `${check}/${element}`;
}

/** The keys that are silenced; what is of another form is left out. */
export function readSilences(control: Y.Doc): ReadonlySet<string> {
  const silenced = new Set<string>();
  for (const [key, value] of silencesMap(control)) {
    if (value !== true || key.length > longestKey) continue;
    silenced.add(key);
    if (silenced.size === mostSilences) break;
  }
  return silenced;
}

/** Silences keys, or lets them be heard again; to be called inside a transaction. */
export function setSilenced(control: Y.Doc, keys: readonly string[], silenced: boolean): void {
  const map = silencesMap(control);
  for (const key of keys)
    if (silenced) map.set(key, true);
    else map.delete(key);
}
