import type * as Y from "yjs";

/** When the private writing of each stage was revealed, by the id of the agenda's item: UTC ISO times. */
function revealedMap(control: Y.Doc): Y.Map<unknown> {
  return control.getMap("revealed");
}

/**
 * Shows everybody what was written privately in a stage: each device brings its own. There is no way back. To be
 * called inside a transaction; the first who does it gives the time.
 */
export function revealStage(control: Y.Doc, stage: string, at: string): void {
  if (!revealedMap(control).has(stage)) revealedMap(control).set(stage, at);
}

/** When which stage was revealed. */
export function readRevealed(control: Y.Doc): ReadonlyMap<string, string> {
  const revealed = new Map<string, string>();
  revealedMap(control).forEach((at, stage) => revealed.set(stage, typeof at === "string" ? at : ""));
  return revealed;
}
