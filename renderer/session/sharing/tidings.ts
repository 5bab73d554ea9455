import { say } from "#shared/text/say.ts";
import type { PersonHere } from "./presence.ts";

/** How long news is gathered before it is said, in milliseconds. */
const patience = 1_500;

/** What changed among the people in a room. */
export interface News {
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly raised: readonly string[];
  readonly reacted: readonly string[];
}

export const noNews: News = { joined: [], left: [], raised: [], reacted: [] };

/** What is new since an earlier look, added to news that has not been said yet. */
export function newsOf(before: readonly PersonHere[], now: readonly PersonHere[], unsaid: News): News {
  const known = new Map(before.map((person) => [person.id, person]));
  const here = new Set(now.map(({ id }) => id));
  const fresh = now.filter(({ id }) => !known.has(id));
  const named = (people: readonly PersonHere[]) => people.map(({ name }) => name);
  return {
    joined: [...unsaid.joined, ...named(fresh)],
    left: [...unsaid.left, ...named(before.filter(({ id }) => !here.has(id)))],
    raised: [
      ...unsaid.raised,
      ...named(now.filter(({ id, hand }) => hand !== undefined && known.get(id)?.hand === undefined)),
    ],
    reacted: [
      ...unsaid.reacted,
      ...now.flatMap(({ id, name, reaction }) =>
        reaction && reaction.at !== known.get(id)?.reaction?.at
          ? [say("together.reacted", { name, reaction: say(`together.reaction.${reaction.with}`) })]
          : [],
      ),
    ],
  };
}

/** News in one breath for a screen reader; several of a sort are counted. */
export function inOneBreath({ joined, left, raised, reacted }: News, handsUp: number): string {
  // Whoever reloads has left and is back: that is no news.
  const back = new Set(joined.filter((name) => left.includes(name)));
  const came = joined.filter((name) => !back.has(name));
  const went = left.filter((name) => !back.has(name));
  const [first] = raised;
  return [
    ...(came[0] === undefined ? [] : [say("together.joined", { name: came[0], count: came.length })]),
    ...(went[0] === undefined ? [] : [say("together.left", { name: went[0], count: went.length })]),
    ...(first === undefined ? [] : [say("together.raised", { name: first, count: Math.max(1, handsUp) })]),
    ...reacted.slice(0, 2),
  ].join(". ");
}

/** Says to screen readers who comes and goes and raises a hand: politely, and many at a time together. */
export class Tidings {
  readonly #announce: (words: string) => void;
  #news = noNews;
  #handsUp = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(announce: (words: string) => void) {
    this.#announce = announce;
  }

  hear(before: readonly PersonHere[], now: readonly PersonHere[]): void {
    this.#news = newsOf(before, now, this.#news);
    this.#handsUp = now.filter(({ hand }) => hand !== undefined).length;
    if (Object.values(this.#news).every((names: readonly string[]) => names.length === 0)) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      const words = inOneBreath(this.#news, this.#handsUp);
      this.#news = noNews;
      if (words !== "") this.#announce(words);
    }, patience);
  }

  close(): void {
    clearTimeout(this.#timer);
  }
}
