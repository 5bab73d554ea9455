import { backlog } from "./backlog/exporter.ts";
import { c4Model } from "./c4/exporter.ts";
import { decisionRecords } from "./decisions/exporter.ts";
import type { OutcomeExporter } from "./exporter.ts";
import { measuresScorecard } from "./measures/exporter.ts";
import { strategyDocument } from "./strategy/exporter.ts";

/** Every exporter, in the order in which a person meets them: what to do and why, then what was decided, then the work. */
export const outcomeExporters: readonly OutcomeExporter[] = [
  strategyDocument,
  measuresScorecard,
  decisionRecords,
  backlog,
  c4Model,
];
