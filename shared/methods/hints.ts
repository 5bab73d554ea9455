import type { Workshop } from "#shared/board/board.ts";
import { silenceKey } from "#shared/board/silences.ts";
import type { Check, Finding } from "./method.ts";

/** A finding with its reason, as people are told it. */
export interface Hint extends Finding {
  readonly why: string;
  /** How many stickies it is silenced about. */
  readonly silenced: number;
}

/** What a facilitator is told, and what was silenced. */
export interface Hints {
  readonly told: readonly Hint[];
  /** About the stickies that it is silenced about alone. */
  readonly silenced: readonly Hint[];
  /** What is told of each sticky. */
  readonly of: ReadonlyMap<string, readonly Hint[]>;
}

/** What checks find in a workshop, each with its reason. */
export function lookAt(
  workshop: Workshop,
  checks: readonly Check[],
  whys: Readonly<Record<string, string>>,
): readonly Hint[] {
  return checks
    .flatMap((check) => check(workshop))
    .map((finding) => ({ ...finding, why: whys[finding.check] ?? "", silenced: 0 }));
}

/** Parts what was found by what is silenced. */
export function heard(found: readonly Hint[], silences: ReadonlySet<string>): Hints {
  const told: Hint[] = [];
  const silenced: Hint[] = [];
  const of = new Map<string, Hint[]>();
  for (const hint of found) {
    if (silences.has(silenceKey(hint.check))) {
      silenced.push(hint);
      continue;
    }
    const isQuiet = (element: string) => silences.has(silenceKey(hint.check, element));
    const quiet = hint.elements.filter(isQuiet);
    if (quiet.length > 0) silenced.push({ ...hint, elements: quiet });
    if (quiet.length > 0 && quiet.length === hint.elements.length) continue;
    const left = hint.elements.filter((element) => !isQuiet(element));
    const one = { ...hint, elements: left, silenced: quiet.length };
    told.push(one);
    for (const element of left) {
      const known = of.get(element);
      if (known) known.push(one);
      else of.set(element, [one]);
    }
  }
  return { told, silenced, of };
}

/** The keys to silence, or to let be heard again, for a hint that is told: of its stickies, or of all that its check finds. */
export function keysOf({ check, elements }: Finding, whole: boolean): readonly string[] {
  return whole || elements.length === 0
    ? [silenceKey(check)]
    : elements.map((element) => silenceKey(check, element));
}
