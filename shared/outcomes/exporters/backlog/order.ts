import { linesOf } from "#shared/outcomes/lines.ts";
import type { Item } from "#shared/outcomes/outcome.ts";
import { ranked, scoreOf, type Scoring } from "#shared/outcomes/prioritisation.ts";
import { type DocumentKey, sayDocument } from "#shared/text/sayDocument.ts";

/** A number that the order rests on, as it is shown beside the item. */
interface Figure {
  readonly label: DocumentKey;
  /** Undefined where nobody gave one, which is not nought. */
  readonly value?: number | string;
}

export interface Line {
  readonly item: Item;
  /** On one line; the sticky's id where nothing is written on it. */
  readonly title: string;
  /** From 1; the scored ones first. */
  readonly rank: number;
  /** Undefined where a figure is missing or the effort is nought. */
  readonly score?: number;
  readonly figures: readonly Figure[];
  /** The item it is a part of, if that is in the backlog; never in a circle. */
  readonly parent?: Item;
}

const moscowLabels = {
  must: "document.backlog.must",
  should: "document.backlog.should",
  could: "document.backlog.could",
  wont: "document.backlog.wont",
} as const;

/** What the order rests on; what is not known has no value, which is not nought. */
function figuresOf(item: Item, scoring: Scoring): readonly Figure[] {
  const { value, effort, timeCriticality, riskReduction, reach, impact, confidence, moscow } = item;
  const figure = (label: DocumentKey, given: number | string | undefined): Figure =>
    given === undefined ? { label } : { label, value: given };
  if (scoring === "wsjf")
    return [
      figure("document.backlog.value", value),
      figure("document.backlog.timeCriticality", timeCriticality),
      figure("document.backlog.riskReduction", riskReduction),
      figure("document.backlog.effort", effort),
      figure("document.backlog.wsjf", scoreOf(item, scoring)),
    ];
  if (scoring === "rice")
    return [
      figure("document.backlog.reach", reach),
      figure("document.backlog.impact", impact),
      figure("document.backlog.confidence", confidence),
      figure("document.backlog.effort", effort),
      figure("document.backlog.rice", scoreOf(item, scoring)),
    ];
  return [
    ...(scoring === "moscow"
      ? [figure("document.backlog.moscow", moscow && sayDocument(moscowLabels[moscow]))]
      : []),
    figure("document.backlog.value", value),
    figure("document.backlog.effort", effort),
    figure("document.backlog.ratio", scoreOf(item, "value-effort")),
  ];
}

/** Figures as people read them: two decimals at most. */
export function shown(value: number | string | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : String(Math.round(value * 100) / 100);
}

/** The backlog in the order of a scoring, best first; what has no score comes last. */
export function ordered(items: readonly Item[], scoring: Scoring): readonly Line[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const parentOf = (item: Item): Item | undefined => {
    const seen = new Set([item.id]);
    for (let up = byId.get(item.parent ?? ""); up; up = byId.get(up.parent ?? "")) {
      if (seen.has(up.id)) return undefined;
      seen.add(up.id);
    }
    return byId.get(item.parent ?? "");
  };
  return ranked([...byId.values()], scoring).map(({ item, rank, score }): Line => {
    const parent = parentOf(item);
    return {
      item,
      title:
        linesOf(item.text).join(" / ") ||
        sayDocument("document.sticky", { id: item.source.elements[0] ?? item.id }),
      rank,
      figures: figuresOf(item, scoring),
      ...(score !== undefined && { score }),
      ...(parent && { parent }),
    };
  });
}
