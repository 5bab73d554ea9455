import type { PhrasingContent, RootContent } from "mdast";
import type { Workshop } from "#shared/board/board.ts";
import { fieldText, kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { headOf, noted } from "#shared/methods/reporting.ts";
import { documentOf, type Section, stated, statements, words } from "#shared/outcomes/document.ts";
import { inline, paragraph, table } from "#shared/outcomes/markdown.ts";
import type { Item } from "#shared/outcomes/outcome.ts";
import {
  quarterOf,
  type Quarter,
  ranked,
  scoreOf,
  type TieBreaker,
} from "#shared/outcomes/prioritisation.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { type KindId, kinds } from "./kinds.ts";
import { itemsOf } from "./outcomes.ts";
import { type Path, pathOf } from "./path.ts";
import { plane } from "./plane.ts";

const quarters: Readonly<Record<Quarter, string>> = {
  "quick win": plane.quarters.topLeft,
  "big bet": plane.quarters.topRight,
  "fill-in": plane.quarters.bottomLeft,
  "time sink": plane.quarters.bottomRight,
};

const ties: Readonly<Record<TieBreaker, string>> = {
  path: "what is on the path first",
  ratio: "by value for effort",
  votes: "by votes",
  text: "by name",
  id: "in no order",
};

function number(value: number | undefined): PhrasingContent[] {
  return value === undefined ? [] : [words(String(Math.round(value * 100) / 100))];
}

function joined(parts: readonly PhrasingContent[][]): PhrasingContent[] {
  return parts.flatMap((one, index) => (index === 0 ? one : [words("; "), ...one]));
}

function thePath(path: Path, items: readonly Item[]): Section {
  const figures = new Map(items.map((one) => [one.source.elements[0], one]));
  const rows = path.slice.map((note, place) => {
    const known = figures.get(note.id);
    return [
      [words(String(place + 1))],
      stated(note),
      joined(path.stepsOf(note).map(stated)),
      number(known?.value),
      number(known?.effort),
      inline(known?.owner ?? ""),
    ];
  });
  const head = ["Place", "What", "Covers", "Value", "Effort", "Owner"];
  return {
    title: "The shortest path",
    body: rows.length > 0 ? [table(head, rows)] : [],
    lacking: items.some(({ onPath, owner }) => onPath && owner !== undefined) ? [] : ["Owners on the path"],
  };
}

function theWay(path: Path): RootContent[] {
  if (path.steps.length === 0) return [];
  const rows = path.steps.map((step) => {
    const covered = path.coveredBy(step);
    const today = inline(fieldText(kinds, "step", "works", step.fields["works"]));
    return [stated(step), today, covered.length > 0 ? joined(covered.map(stated)) : []];
  });
  return [
    paragraph(
      words(
        path.complete
          ? "What is on the path makes one whole way from start to value."
          : "What is on the path does not make a whole way yet.",
      ),
    ),
    table(["Step", "Today", "Covered by"], rows),
  ];
}

/** The candidates by value for effort; columns of other ways to weigh them only where there are figures for them. */
function candidates(items: readonly Item[]): RootContent[] {
  if (items.length === 0) return [];
  const order = ranked(items, "value-effort");
  const columns = [
    { title: "WSJF", cell: (one: Item) => number(scoreOf(one, "wsjf")) },
    { title: "RICE", cell: (one: Item) => number(scoreOf(one, "rice")) },
    { title: "MoSCoW", cell: (one: Item) => inline(fieldText(kinds, "candidate", "moscow", one.moscow)) },
    { title: "Votes", cell: (one: Item) => number(one.votes) },
  ].filter(({ cell }) => items.some((one) => cell(one).length > 0));
  const rows = order.map(({ item: one, score, tie }) => {
    const quarter = quarterOf(one);
    return [
      stated({ id: one.source.elements[0] ?? "", text: one.text }),
      number(one.value),
      number(one.effort),
      [
        ...number(score),
        ...(tie === undefined || score === undefined ? [] : [words(` (equal, ${ties[tie]})`)]),
      ],
      [words(quarter === undefined ? "Not weighed yet" : quarters[quarter])],
      ...columns.map(({ cell }) => cell(one)),
    ];
  });
  const titles = columns.map(({ title }) => title);
  return [table(["Candidate", "Value", "Effort", "Value for effort", "Quarter", ...titles], rows)];
}

function report(workshop: Workshop): string {
  const path = pathOf(workshop);
  const items = itemsOf(workshop);
  return documentOf({
    ...headOf(workshop, "Shortest path to value"),
    sections: [
      { title: "Value reached", body: statements(path.values) },
      { title: "First users", body: statements(notesOf<KindId>(workshop, "user")) },
      thePath(path, items),
      { title: "The way", body: theWay(path) },
      { title: "What we learn", body: statements(notesOf<KindId>(workshop, "learn")) },
      { title: "All candidates", body: candidates(items) },
      { title: "Open questions", body: noted(kinds, notesOf<KindId>(workshop, "question")) },
    ],
    sources: sourceTexts(workshop, (kind) => kindLabel(kinds, kind)),
  });
}

/** The path as a team commits it: who gets what first, what makes it whole, and how all else was weighed. */
export const shortestPathReport: Exporter = {
  id: "report",
  title: "Shortest path to value",
  extension: "md",
  write: report,
};
