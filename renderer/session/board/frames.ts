/** What is done in a frame, told how long the last one was in milliseconds; true if it wants another. */
export type Step = (elapsed: number, now: number) => boolean;

/** The longest a frame counts for, in milliseconds: after a pause things go on from where they were. */
const longest = 100;

/** One loop for all that moves by itself; it stands still while nothing does. */
export class Frames {
  readonly #steps = new Set<Step>();
  #asked = false;
  #last: number | undefined;

  /** Has something done with each frame, from the next on; returns the end of that. */
  add(step: Step): () => void {
    this.#steps.add(step);
    this.wake();
    return () => this.#steps.delete(step);
  }

  /** Something may have to move again. */
  wake(): void {
    if (this.#asked) return;
    this.#asked = true;
    requestAnimationFrame((now) => this.#frame(now));
  }

  #frame(now: number): void {
    this.#asked = false;
    const elapsed = Math.min(longest, now - (this.#last ?? now));
    this.#last = now;
    let more = false;
    for (const step of this.#steps) more = step(elapsed, now) || more;
    if (more) this.wake();
    else this.#last = undefined;
  }
}
