/** After this long without a key, in milliseconds, typing starts anew. */
const pause = 700;

/** Finds the line that begins with what is being typed. */
export class TypeAhead {
  #typed = "";
  #at = -Infinity;

  /** Whether a word is being typed; `now` in milliseconds. */
  isOpen(now: number): boolean {
    return this.#typed !== "" && now - this.#at < pause;
  }

  /** Takes a typed letter; the place of the line it leads to from the present one, undefined if there is none. */
  type(
    letter: string,
    now: number,
    lines: { readonly count: number; readonly from: number; readonly textAt: (place: number) => string },
  ): number | undefined {
    this.#typed = (this.isOpen(now) ? this.#typed : "") + letter.toLocaleLowerCase();
    this.#at = now;
    // A word that grows may still be the one it stands on; a first letter asks for the next.
    const first = this.#typed.length > letter.length ? 0 : 1;
    for (let step = first; step < lines.count + first; step += 1) {
      const place = (lines.from + step) % lines.count;
      if (lines.textAt(place).toLocaleLowerCase().startsWith(this.#typed)) return place;
    }
    return undefined;
  }
}
