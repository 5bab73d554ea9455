import { sayInterchange } from "#shared/text/sayInterchange.ts";

/** What a board cannot take along into another program, or bring from there. */

/** In the order in which a person is told: what is gone first, then how it looks. */
const lossKinds = [
  "damaged",
  "tooMany",
  "unknown",
  "images",
  "embeds",
  "files",
  "emptyTexts",
  "strokes",
  "looseArrows",
  "loops",
  "ends",
  "votes",
  "details",
  "kinds",
  "clusters",
  "groups",
  "forms",
  "locks",
  "links",
  "formatting",
  "fills",
  "dashes",
  "opacity",
  "fonts",
  "bends",
  "twoHeads",
  "noHeads",
  "rotations",
  "pages",
  "backgrounds",
  "values",
  "noKind",
  "emptyRows",
] as const;
type LossKind = (typeof lossKinds)[number];

/** So many things of a kind that are not as they were. */
export interface Loss {
  readonly what: LossKind;
  readonly count: number;
  /** Whether the file keeps it all the same, so that it comes back when Groundwork reads that file. */
  readonly comesBack: boolean;
}

/** Counts what is lost while a board is read or written. */
export interface LossTally {
  readonly add: (what: LossKind, count?: number) => void;
  /** Of what the other program does not show and the file keeps. */
  readonly hide: (what: LossKind, count?: number) => void;
  /** What is really lost first. */
  readonly all: () => readonly Loss[];
}

export function lossTally(): LossTally {
  const counts = { lost: new Map<LossKind, number>(), hidden: new Map<LossKind, number>() };
  const counter =
    (of: Map<LossKind, number>) =>
    (what: LossKind, count = 1) => {
      if (count > 0) of.set(what, (of.get(what) ?? 0) + count);
    };
  const listed = (of: ReadonlyMap<LossKind, number>, comesBack: boolean) =>
    lossKinds.flatMap((what): readonly Loss[] => {
      const count = of.get(what);
      return count === undefined ? [] : [{ what, count, comesBack }];
    });
  return {
    add: counter(counts.lost),
    hide: counter(counts.hidden),
    all: () => [...listed(counts.lost, false), ...listed(counts.hidden, true)],
  };
}

/** What is lost, in words: "3 pictures are left out". */
export function lossInWords({ what, count }: Loss): string {
  return sayInterchange(`loss.${what}`, { count });
}
