/** Lets what is in no hurry wait a moment for something else that it can go out with. */
export class Pace {
  readonly #within: number;
  readonly #onDue: () => void;
  #timer: NodeJS.Timeout | undefined;
  #isDue = false;

  /** Waits no longer than `within` milliseconds, then calls. */
  constructor(within: number, onDue: () => void) {
    this.#within = within;
    this.#onDue = onDue;
  }

  /** Whether it has waited long enough. */
  get isDue(): boolean {
    return this.#isDue;
  }

  /** Something is there that may wait. */
  begin(): void {
    if (!this.#isDue) this.#timer ??= setTimeout(() => this.hurry(), this.#within);
  }

  /** Something is there that is to wait no longer. */
  hurry(): void {
    this.stop();
    this.#isDue = true;
    this.#onDue();
  }

  /** All went out. */
  end(): void {
    this.stop();
    this.#isDue = false;
  }

  /** Calls no more. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
