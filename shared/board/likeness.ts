/**
 * How alike texts are, found on the device from their words alone.
 *
 * A word counts by how few of the texts have it, and by its beginning, so that "environment" and "environments" are one
 * in every language that bends its words at the end.
 */

/** A text with the id of what it stands on. */
export interface Note {
  readonly id: string;
  readonly text: string;
}

/** Notes that seem to belong together, best first, and the words that they have in common as they were written. */
export interface LikeNotes {
  readonly ids: readonly string[];
  readonly title: string;
}

/** A word is known by its first letters. */
const stemLength = 6;
/** Shorter words (of, for, what) join what has nothing to do with each other; names in capitals (WAL) do not. */
const longEnough = /^(?:\p{Lu}{2,}|[^\p{Script=Latin}]{2,}|.{5,})$/u;
/** A word that more than this part of many notes have tells nothing. */
const commonest = 0.25;
const manyNotes = 12;
/** Notes are joined while their groups are at least this alike, from 0 to 1. */
const alike = 0.3;
/** With so much of their words in common, two notes may say the same. */
const same = 0.8;
/** A word that one note alone has can join it with none: it counts a little, so that long notes are alike less easily. */
const loneWord = 0.3;
const mostInOneGroup = 12;
/** Words that so many notes have lead from no note to another: there would be no end of comparing. */
const mostHaving = 150;
/** Each note is compared with as many others at most, the most alike. */
const mostNeighbours = 24;

interface Words {
  readonly id: string;
  /** How much each word tells, by its beginning; the squares add up to 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** The words as they were written, by their beginning. */
  readonly written: ReadonlyMap<string, string>;
}

function wordsOf(text: string): readonly string[] {
  return text.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

function stemOf(word: string): string {
  return word.toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").slice(0, stemLength);
}

function weigh(notes: readonly Note[]): readonly Words[] {
  const texts = notes.map(({ id, text }) => {
    const words = wordsOf(text).filter((word) => longEnough.test(word));
    return { id, written: new Map(words.toReversed().map((word) => [stemOf(word), word])) };
  });
  const having = new Map<string, number>();
  for (const { written } of texts)
    for (const stem of written.keys()) having.set(stem, (having.get(stem) ?? 0) + 1);
  const most = notes.length < manyNotes ? notes.length : notes.length * commonest;
  return texts.map(({ id, written }) => {
    const raw = [...written.keys()]
      .filter((stem) => (having.get(stem) ?? 0) <= most)
      .map((stem) => {
        const count = having.get(stem) ?? 1;
        return [stem, (count > 1 ? 1 : loneWord) * Math.log(1 + notes.length / count)] as const;
      });
    const length = Math.hypot(...raw.map(([, weight]) => weight));
    return { id, written, weights: new Map(raw.map(([stem, weight]) => [stem, weight / length])) };
  });
}

function leads(places: readonly number[] = []): readonly number[] {
  return places.length > mostHaving ? [] : places;
}

/** How alike each two notes with a word in common are, from above 0 to 1: by place, the most alike of each note. */
function neighbours(all: readonly Words[]): ReadonlyMap<number, ReadonlyMap<number, number>> {
  const having = new Map<string, number[]>();
  all.forEach(({ weights }, place) => {
    for (const stem of weights.keys()) {
      const places = having.get(stem);
      if (places) places.push(place);
      else having.set(stem, [place]);
    }
  });
  const near = new Map<number, ReadonlyMap<number, number>>();
  all.forEach(({ weights }, place) => {
    const sums = new Map<number, number>();
    for (const [stem, weight] of weights)
      for (const other of leads(having.get(stem)))
        if (other !== place)
          sums.set(other, (sums.get(other) ?? 0) + weight * (all[other]?.weights.get(stem) ?? 0));
    const best = [...sums].toSorted(([a, x], [b, y]) => y - x || a - b).slice(0, mostNeighbours);
    near.set(place, new Map(best));
  });
  return near;
}

/**
 * Groups of notes that seem to belong together by their words, the most alike first; notes that are like no other are
 * in none. The same notes in any order give the same groups.
 */
export function likeNotes(notes: readonly Note[]): readonly LikeNotes[] {
  const all = weigh(notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const near = neighbours(all);
  const pairs = [...near].flatMap(([one, others]) =>
    [...others].flatMap(([other, likeness]) =>
      one < other || near.get(other)?.has(one) !== true ? [{ one, other, likeness }] : [],
    ),
  );
  const groupOf = new Map<number, Set<number>>(all.map((_, place) => [place, new Set([place])]));
  const average = (one: ReadonlySet<number>, other: ReadonlySet<number>) => {
    let sum = 0;
    for (const a of one) for (const b of other) sum += near.get(a)?.get(b) ?? near.get(b)?.get(a) ?? 0;
    return sum / (one.size * other.size);
  };
  for (const { one, other } of pairs.toSorted(
    (a, b) => b.likeness - a.likeness || a.one - b.one || a.other - b.other,
  )) {
    const [here, there] = [groupOf.get(one), groupOf.get(other)];
    if (!here || !there || here === there || here.size + there.size > mostInOneGroup) continue;
    if (average(here, there) < alike) continue;
    for (const place of there) {
      here.add(place);
      groupOf.set(place, here);
    }
  }
  return [...new Set(groupOf.values())]
    .filter(({ size }) => size > 1)
    .map((group) => [...group].flatMap((place) => all[place] ?? []))
    .toSorted((a, b) => b.length - a.length || ((a[0]?.id ?? "") < (b[0]?.id ?? "") ? -1 : 1))
    .map((group) => ({ ids: group.map(({ id }) => id), title: titleOf(group) }));
}

/** The words that most of a group have in common, as the first of them wrote them; at most three. */
function titleOf(group: readonly Words[]): string {
  const sums = new Map<string, number>();
  for (const { weights } of group)
    for (const [stem, weight] of weights) sums.set(stem, (sums.get(stem) ?? 0) + weight);
  const shared = [...sums].filter(([stem]) => group.filter(({ weights }) => weights.has(stem)).length > 1);
  const best = shared.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, 3);
  const words = best.flatMap(
    ([stem]) => group.find(({ written }) => written.has(stem))?.written.get(stem) ?? [],
  );
  const title = words.join(" ");
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** Notes that may say the same: in other words, order, case or punctuation. Each group has two or more, by id. */
export function duplicates(notes: readonly Note[]): readonly (readonly string[])[] {
  const sorted = notes.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const sets = sorted.map(({ id, text }) => ({ id, stems: new Set(wordsOf(text).map(stemOf)) }));
  const having = new Map<string, number[]>();
  const groups: string[][] = [];
  const taken = new Set<string>();
  sets.forEach(({ stems }, place) => {
    for (const stem of stems) {
      const places = having.get(stem);
      if (places) places.push(place);
      else having.set(stem, [place]);
    }
  });
  sets.forEach(({ id, stems }, place) => {
    if (taken.has(id) || stems.size === 0) return;
    const rarest = [...stems].toSorted(
      (a, b) => (having.get(a)?.length ?? 0) - (having.get(b)?.length ?? 0) || (a < b ? -1 : 1),
    );
    // Two that have so much in common have one of these few in common.
    const telling = rarest.slice(0, Math.floor(rarest.length * (1 - same)) + 1);
    const candidates = new Set(telling.flatMap((stem) => having.get(stem) ?? []));
    const group = [id];
    for (const other of [...candidates].toSorted((a, b) => a - b)) {
      const there = sets[other];
      if (other <= place || !there || taken.has(there.id)) continue;
      const both = [...stems].filter((stem) => there.stems.has(stem)).length;
      if (both / (stems.size + there.stems.size - both) >= same) group.push(there.id);
    }
    if (group.length < 2) return;
    for (const one of group) taken.add(one);
    groups.push(group);
  });
  return groups;
}
