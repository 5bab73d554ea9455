import { compareTexts } from "#shared/outcomes/exporters/exporter.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import type { Item } from "#shared/outcomes/outcome.ts";
import { say, type TextKey } from "#shared/text/say.ts";

/** How a backlog may be put in order. */
export const scorings = ["value-effort", "wsjf", "rice", "moscow"] as const;
export type Scoring = (typeof scorings)[number];

/** A number that the order rests on, as it is shown beside the item. */
interface Figure {
  readonly label: TextKey;
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

const moscow = ["must", "should", "could", "wont"] as const;
const moscowLabels = {
  must: "document.backlog.must",
  should: "document.backlog.should",
  could: "document.backlog.could",
  wont: "document.backlog.wont",
} as const;

function product(...factors: readonly (number | undefined)[]): number | undefined {
  return factors.reduce((all, one) => (all === undefined || one === undefined ? undefined : all * one), 1);
}

function sum(...parts: readonly (number | undefined)[]): number | undefined {
  return parts.reduce((all, one) => (all === undefined || one === undefined ? undefined : all + one), 0);
}

function over(gain: number | undefined, effort: number | undefined): number | undefined {
  return gain === undefined || effort === undefined || effort <= 0 ? undefined : gain / effort;
}

function scored(item: Item, scoring: Scoring): { score: number | undefined; figures: Figure[] } {
  const { value, effort, timeCriticality, riskReduction, reach, impact, confidence } = item;
  const figure = (label: TextKey, given: number | string | undefined): Figure =>
    given === undefined ? { label } : { label, value: given };
  if (scoring === "wsjf") {
    const score = over(sum(value, timeCriticality, riskReduction), effort);
    return {
      score,
      figures: [
        figure("document.backlog.value", value),
        figure("document.backlog.timeCriticality", timeCriticality),
        figure("document.backlog.riskReduction", riskReduction),
        figure("document.backlog.effort", effort),
        figure("document.backlog.wsjf", score),
      ],
    };
  }
  if (scoring === "rice") {
    const score = over(product(reach, impact, confidence), effort);
    return {
      score,
      figures: [
        figure("document.backlog.reach", reach),
        figure("document.backlog.impact", impact),
        figure("document.backlog.confidence", confidence),
        figure("document.backlog.effort", effort),
        figure("document.backlog.rice", score),
      ],
    };
  }
  const ratio = over(value, effort);
  const figures = [
    figure("document.backlog.value", value),
    figure("document.backlog.effort", effort),
    figure("document.backlog.ratio", ratio),
  ];
  if (scoring === "value-effort") return { score: ratio, figures };
  const { moscow: class_ } = item;
  return {
    score: class_ === undefined ? undefined : -moscow.indexOf(class_),
    figures: [figure("document.backlog.moscow", class_ && say(moscowLabels[class_])), ...figures],
  };
}

/** Figures as people read them: two decimals at most. */
export function shown(value: number | string | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : String(Math.round(value * 100) / 100);
}

/**
 * The backlog in the order of a scoring, best first; what has no score comes last. Ties: on the shortest path, then
 * by value for effort, votes, title and id.
 */
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
  const best = (one: number | undefined, other: number | undefined) => {
    if (one === other) return 0;
    return (other ?? -Infinity) > (one ?? -Infinity) ? 1 : -1;
  };
  return [...byId.values()]
    .map((item) => ({
      item,
      title:
        linesOf(item.text).join(" / ") || say("document.sticky", { id: item.source.elements[0] ?? item.id }),
      ...scored(item, scoring),
    }))
    .toSorted(
      (one, other) =>
        best(one.score, other.score) ||
        Number(other.item.onPath) - Number(one.item.onPath) ||
        best(over(one.item.value, one.item.effort), over(other.item.value, other.item.effort)) ||
        best(one.item.votes, other.item.votes) ||
        compareTexts(one.title, other.title) ||
        compareTexts(one.item.id, other.item.id),
    )
    .map(({ item, title, score, figures }, index): Line => {
      const parent = parentOf(item);
      return {
        item,
        title,
        rank: index + 1,
        figures,
        ...(score !== undefined && { score }),
        ...(parent && { parent }),
      };
    });
}
