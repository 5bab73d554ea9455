import { backlog } from "#shared/outcomes/exporters/backlog/exporter.ts";
import { c4Model } from "#shared/outcomes/exporters/c4/exporter.ts";
import { decisionRecords } from "#shared/outcomes/exporters/decisions/exporter.ts";
import type { OutcomeExporter } from "#shared/outcomes/exporters/exporter.ts";
import { measuresScorecard } from "#shared/outcomes/exporters/measures/exporter.ts";
import { strategyDocument } from "#shared/outcomes/exporters/strategy/exporter.ts";

/** One time that an exporter writes. */
interface Run {
  readonly options: Readonly<Record<string, unknown>>;
  /** Below the outcome folder; "" for the folder itself, `records` for the one where decision records lie. */
  readonly folder: string | { readonly records: true };
}

/** An exporter's place in the outcome folder. */
export interface FolderPart {
  readonly exporter: OutcomeExporter;
  /** What `formats` may name of it. */
  readonly formats: readonly string[];
  /** What it writes when some of its formats are chosen. */
  readonly runs: (chosen: readonly string[]) => readonly Run[];
}

const recordFormats = ["madr", "adr-tools", "log4brains"];

/** The parts of an outcome folder that exporters write, in the order in which a person meets them. */
export const folderParts: readonly FolderPart[] = [
  {
    exporter: strategyDocument,
    formats: ["markdown", "html", "docx"],
    runs: (formats) => [{ options: { formats }, folder: "strategy" }],
  },
  { exporter: measuresScorecard, formats: [], runs: () => [{ options: {}, folder: "measures" }] },
  {
    exporter: decisionRecords,
    formats: [...recordFormats, "table"],
    runs: (formats) => {
      // A decision has one record: in the first format that was chosen.
      const format = recordFormats.find((one) => formats.includes(one));
      const records: Run[] = format === undefined ? [] : [{ options: { format }, folder: { records: true } }];
      return formats.includes("table") ? [...records, { options: { format: "table" }, folder: "" }] : records;
    },
  },
  {
    exporter: backlog,
    formats: ["markdown", "csv", "jira", "linear", "azure-boards", "github", "gitlab", "trello"],
    runs: (targets) => targets.map((target) => ({ options: { target }, folder: "backlog" })),
  },
  {
    exporter: c4Model,
    formats: ["mermaid", "structurizr", "plantuml", "svg"],
    runs: (formats) => [{ options: { formats }, folder: "architecture" }],
  },
];

/** What methods write of their own workshops. */
export const reportsPart = "reports";
/** Pictures of whole boards. */
export const picturesPart = "pictures";
/** The boards themselves as files of other programs: written only where they are asked for by name. */
export const boardPart = "board";
/** The list of all documents. */
export const indexPart = "index";

/** What can be asked for alone. */
export const partNames: readonly string[] = [
  ...folderParts.map(({ exporter }) => exporter.id),
  reportsPart,
  picturesPart,
  boardPart,
];

/** All formats that can be chosen among. */
export const formatNames: readonly string[] = [...new Set(folderParts.flatMap(({ formats }) => formats))];
