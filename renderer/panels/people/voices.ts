/** Who wrote how much, without names. */
export interface Voices {
  /** One of each person who wrote, most first: the place from 1 is all that tells one from another. */
  readonly bars: readonly { readonly place: number; readonly count: number }[];
  /** The fewest people who together wrote more than half. */
  readonly few: number;
  /** Everybody: those who wrote, and those who are here. */
  readonly people: number;
  readonly silent: number;
}

/** What is said of who wrote how much: `authors` has an entry for each sticky, `here` is who else is in the room. */
export function voicesOf(authors: readonly string[], here: Iterable<string>): Voices {
  const byPerson = new Map<string, number>();
  for (const author of authors) byPerson.set(author, (byPerson.get(author) ?? 0) + 1);
  const counts = [...byPerson.values()].toSorted((a, b) => b - a);
  const bars = counts.map((count, index) => ({ place: index + 1, count }));
  const people = new Set([...byPerson.keys(), ...here]).size;
  let sum = 0;
  const few = counts.findIndex((count) => (sum += count) * 2 > authors.length) + 1;
  return { bars, few, people, silent: people - counts.length };
}
