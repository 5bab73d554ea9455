import type { Control, Element, Workshop } from "#shared/board/board.ts";
import type { Hint } from "#shared/methods/hints.ts";

/** What the coach's thread is sent: what is other than before, in parts, so that the window is never held up. */
export interface CoachPart {
  /** The method's id, and for one that a team wrote its definition. */
  readonly method: Pick<Control, "method" | "definition">;
  readonly changed: readonly Element[];
  readonly gone: readonly string[];
  /** What is steered, and with it the word to look: in the last part. */
  readonly control: Control | undefined;
}

/** What it answers to the last part. */
export interface CoachAnswer {
  readonly found: readonly Hint[];
}

/** The board as the coach's thread has it. The order of drawing is not kept: no check asks for it. */
export class CoachMirror {
  readonly #elements = new Map<string, Element>();

  /** Takes a part in; after the last one, the board is complete. */
  take({ changed, gone, control }: CoachPart): Workshop | undefined {
    for (const id of gone) this.#elements.delete(id);
    for (const element of changed) this.#elements.set(element.id, element);
    return control && { control, elements: [...this.#elements.values()] };
  }
}
