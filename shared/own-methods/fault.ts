/** Something that is wrong with a definition. */
export interface Fault {
  /** Where: names and places in lists from the outside in, as far as they are there. */
  readonly path: readonly (string | number)[];
  /** What is wrong and what to do, in a sentence or two. */
  readonly message: string;
}
