import type { Pain, Step } from "./outcome.ts";
import { normalised } from "./sameText.ts";

/** What one team's board says of the way from start to end, in its order. */
export interface Layer {
  /** Who made the board. */
  readonly team: string;
  readonly steps: readonly Step[];
  readonly pains: readonly Pain[];
}

/** Pain points of the same words on the same step. */
interface MergedPain {
  /** As the first board that names it puts it. */
  readonly text: string;
  /** Who named it, each once. */
  readonly teams: readonly string[];
  readonly pains: readonly Pain[];
}

/** A step that one or more boards have at the same place of the order. */
interface MergedStep {
  /** As the first board that has it puts it. */
  readonly text: string;
  /** The boards that have it. */
  readonly teams: readonly string[];
  readonly steps: readonly Step[];
  /** Most teams first, then in the order of the boards. */
  readonly pains: readonly MergedPain[];
  /** Who named at least one pain point on it: how hot it is. */
  readonly painTeams: readonly string[];
}

/** Boards laid over each other: one timeline, and where it hurts how many teams. */
export interface Overlay {
  readonly steps: readonly MergedStep[];
  /** Pain points that lie on no step of the timeline. */
  readonly loosePains: readonly MergedPain[];
  /** The greatest number of teams on one step; the hottest colour. */
  readonly hottest: number;
}

interface Slot {
  readonly key: string;
  readonly entries: { readonly team: string; readonly step: Step }[];
}

/** Pairs of places, in both of which the keys are equal, in the order of both and as many as can be. */
function commonOrder(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  // longest[i * width + j]: how many pairs a from i on and b from j on have in common.
  const longest = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] =
        a[i] === b[j] && a[i] !== "" ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;)
    if (a[i] === b[j] && a[i] !== "") pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  return pairs;
}

/** The slots with one more board among them: its steps join those of the same words in the same order. */
function withLayer(slots: readonly Slot[], { team, steps }: Layer): readonly Slot[] {
  const keys = steps.map(({ text }) => normalised(text));
  const pairs = commonOrder(
    slots.map(({ key }) => key),
    keys,
  );
  const merged: Slot[] = [];
  let [left, right] = [0, 0];
  const copy = (untilLeft: number, untilRight: number) => {
    merged.push(...slots.slice(left, untilLeft));
    steps.slice(right, untilRight).forEach((step, index) => {
      merged.push({ key: keys[right + index] ?? "", entries: [{ team, step }] });
    });
  };
  for (const [i, j] of pairs) {
    copy(i, j);
    const [slot, step] = [slots[i], steps[j]];
    if (slot && step) merged.push({ ...slot, entries: [...slot.entries, { team, step }] });
    [left, right] = [i + 1, j + 1];
  }
  copy(slots.length, steps.length);
  return merged;
}

const distinct = (names: readonly string[]) => [...new Set(names)];

function mergePains(pains: readonly { readonly pain: Pain; readonly team: string }[]): MergedPain[] {
  return [...Map.groupBy(pains, ({ pain }) => normalised(pain.text) || pain.id).values()]
    .map((same) => ({
      text: same[0]?.pain.text ?? "",
      teams: distinct(same.flatMap(({ pain, team }) => (pain.teams.length > 0 ? pain.teams : [team]))),
      pains: same.map(({ pain }) => pain),
    }))
    .toSorted((a, b) => b.teams.length - a.teams.length);
}

/**
 * Lays boards over each other. Steps are one where their words are the same (`normalised`) and the order of the boards
 * allows it; a step that a board has elsewhere in the order stays a step of its own. A pain point counts for the
 * teams that it names, or else for the board's.
 */
export function overlay(layers: readonly Layer[]): Overlay {
  const slots = layers.reduce<readonly Slot[]>(withLayer, []);
  const pains = layers.flatMap((layer) => layer.pains.map((pain) => ({ pain, team: layer.team })));
  const onStep = Map.groupBy(pains, ({ pain }) => pain.step);
  const known = new Set(slots.flatMap(({ entries }) => entries.map(({ step }) => step.id)));
  const steps = slots.map(({ entries }): MergedStep => {
    const merged = mergePains(entries.flatMap(({ step }) => onStep.get(step.id) ?? []));
    return {
      text: entries[0]?.step.text ?? "",
      teams: distinct(entries.map(({ team }) => team)),
      steps: entries.map(({ step }) => step),
      pains: merged,
      painTeams: distinct(merged.flatMap(({ teams }) => teams)),
    };
  });
  return {
    steps,
    loosePains: mergePains(pains.filter(({ pain }) => pain.step === undefined || !known.has(pain.step))),
    hottest: Math.max(0, ...steps.map(({ painTeams }) => painTeams.length)),
  };
}
