import type { Citations } from "#shared/outcomes/exporters/citations.ts";
import type { Written } from "#shared/outcomes/exporters/exporter.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import type { Scoring } from "#shared/outcomes/prioritisation.ts";
import type { Line } from "./order.ts";

/** All that a target needs to know. */
export interface Backlog {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly scoring: Scoring;
  readonly citations: Citations;
  /** Of everything, so that what an item answers can be named. */
  readonly byId: ReadonlyMap<string, Outcome>;
  readonly options: {
    readonly bom: boolean;
    /** Whether cells that a spreadsheet could run are made harmless; each target knows what its importer wants. */
    readonly guard: boolean | undefined;
    readonly process: "agile" | "scrum" | "basic";
  };
}

/** A tool that backlogs are taken into. */
export type Target = (backlog: Backlog) => Written;
