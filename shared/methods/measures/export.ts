import type { PhrasingContent, RootContent } from "mdast";
import type { Workshop } from "#shared/board/board.ts";
import { kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { headOf, noted } from "#shared/methods/reporting.ts";
import { documentOf, type Section, stated, words } from "#shared/outcomes/document.ts";
import { inline, paragraph, references, table } from "#shared/outcomes/markdown.ts";
import { courseOf, latestOf, progressOf, quickCheckAnswer, sparkline } from "#shared/outcomes/measures.ts";
import type { Measure } from "#shared/outcomes/outcome.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { progressText } from "./figures.ts";
import { type KindId, kinds } from "./kinds.ts";
import { type Measured, measuresOf } from "./outcomes.ts";
import { rowsOf } from "./readings.ts";

type Cell = readonly PhrasingContent[];

const cell = (text: string | undefined): Cell => (text === undefined || text === "" ? [] : inline(text));
const number = (value: number | undefined): Cell => (value === undefined ? [] : [words(String(value))]);
const dated = (value: number | undefined, day: string | undefined): Cell =>
  value === undefined ? [] : [words(day === undefined ? String(value) : `${value} (${day})`)];

const course = (measure: Measure): string => sparkline(courseOf(measure).points.map(({ value }) => value));

/** A table with a row for each measure; columns in which there is nothing are left out, but for the names. */
function tableOf(
  measured: readonly Measured[],
  columns: readonly { readonly title: string; readonly cell: (one: Measured) => Cell }[],
  namesAlone = true,
): RootContent[] {
  if (measured.length === 0) return [];
  const used = columns.filter(
    (column, place) => place === 0 || measured.some((one) => column.cell(one).length > 0),
  );
  if (used.length === 1 && !namesAlone) return [];
  return [
    table(
      used.map(({ title }) => title),
      measured.map((one) => used.map((column) => column.cell(one))),
    ),
  ];
}

const columns = {
  measure: { title: "Measure", cell: ({ sticky }: Measured) => stated(sticky) },
  metric: { title: "Metric", cell: ({ measure }: Measured) => cell(measure.metric) },
  unit: { title: "Unit", cell: ({ measure }: Measured) => cell(measure.unit) },
  baseline: {
    title: "Baseline",
    cell: ({ measure }: Measured) => dated(measure.baseline, measure.baselineAt),
  },
  latest: {
    title: "Latest",
    cell: ({ measure }: Measured) => {
      const latest = latestOf(measure);
      return dated(latest?.value, latest?.at);
    },
  },
  target: { title: "Target", cell: ({ measure }: Measured) => dated(measure.target, measure.due) },
  progress: {
    title: "Progress",
    cell: ({ measure }: Measured) => cell(progressText(progressOf(measure))),
  },
  course: { title: "Course", cell: ({ measure }: Measured) => cell(course(measure)) },
  answer: {
    title: "Answer (DORA Quick Check)",
    cell: ({ measure }: Measured) => {
      const latest = latestOf(measure);
      if (!latest || !measure.delivery) return [];
      return cell(quickCheckAnswer(measure.delivery, latest.value, measure.unit));
    },
  },
  band: {
    title: "Band",
    cell: ({ measure }: Measured): Cell => {
      const [band, edition] = [cell(measure.band), cell(measure.edition)];
      if (band.length === 0) return [];
      return [
        ...band,
        ...(edition.length > 0 ? [words(" ("), ...edition, words(")")] : [words(" (no edition named)")]),
      ];
    },
  },
  owner: { title: "Owner", cell: ({ measure }: Measured) => cell(measure.owner) },
  measuredBy: { title: "Measured by", cell: ({ measure }: Measured) => cell(measure.measuredBy) },
  decides: { title: "Decides", cell: ({ measure }: Measured) => cell(measure.decision) },
};

const {
  measure,
  metric,
  unit,
  baseline,
  latest,
  target,
  progress,
  answer,
  band,
  owner,
  measuredBy,
  decides,
} = columns;
const standing = [measure, unit, baseline, latest, target, progress, columns.course];
const background = [measure, metric, owner, measuredBy, decides];

function aimed(title: string, measured: readonly Measured[]): Section {
  return {
    title,
    body: [...tableOf(measured, standing), ...tableOf(measured, background, false)],
    lacking: measured.some((one) => latestOf(one.measure) !== undefined) ? [] : [`Readings of ${title}`],
  };
}

function delivery(measured: readonly Measured[]): Section {
  const body = [
    ...tableOf(measured, [measure, metric, unit, baseline, latest, answer, band, target, columns.course]),
    ...tableOf(measured, [measure, owner, measuredBy, decides], false),
  ];
  const note = "Each figure stands for itself: there is no average of them, and no band for all of them.";
  return {
    title: "Delivery metrics",
    body: body.length > 0 ? [paragraph(words(note)), ...body] : [],
    lacking: measured.some((one) => latestOf(one.measure) !== undefined)
      ? []
      : ["Readings of delivery metrics"],
  };
}

function readings(workshop: Workshop, measured: readonly Measured[]): RootContent[] {
  const { readingsOf } = rowsOf(workshop);
  const rows = measured.flatMap(({ sticky }) =>
    readingsOf(sticky).map((reading) => [
      inline(sticky.text),
      cell(reading.at),
      [...number(reading.value), ...references([reading.sticky.id])],
      reading.sticky.text.trim() === String(reading.value) ? [] : inline(reading.sticky.text),
    ]),
  );
  return rows.length > 0 ? [table(["Measure", "Day", "Value", "What happened"], rows)] : [];
}

function report(workshop: Workshop): string {
  const measured = measuresOf(workshop);
  const of = (kind: KindId) => measured.filter(({ sticky }) => sticky.kind === kind);
  return documentOf({
    ...headOf(workshop, "Measures"),
    sections: [
      aimed("Goal measures", of("measure")),
      aimed("Adoption", of("adoption")),
      delivery(of("delivery")),
      { title: "Readings", body: readings(workshop, measured) },
      { title: "What we do now", body: noted(kinds, notesOf<KindId>(workshop, "action")) },
      { title: "Open questions", body: noted(kinds, notesOf<KindId>(workshop, "question")) },
    ],
    sources: sourceTexts(workshop, (kind) => kindLabel(kinds, kind)),
  });
}

/** Where every measure stands, what it decides, and each reading behind it. */
export const scorecard: Exporter = {
  id: "scorecard",
  title: "Scorecard",
  extension: "md",
  write: report,
};
