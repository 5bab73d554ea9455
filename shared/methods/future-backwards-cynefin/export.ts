import type { PhrasingContent, RootContent } from "mdast";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { aside, headOf } from "#shared/methods/reporting.ts";
import { documentOf, type Section, stated, statement, words } from "#shared/outcomes/document.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { heading, item, list, paragraph, table } from "#shared/outcomes/markdown.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { type Chain, chainFrom, latestFirst } from "./chains.ts";
import { type KindId, kinds } from "./kinds.ts";

const name = "Future, backwards";

const fieldsOf = (kind: string) =>
  kind === "group" ? kinds.group.fields : kind === "gap" || kind === "sign" ? kinds[kind].fields : [];

const entry = (note: Sticky) => item([...statement(note), ...aside(kinds, note, fieldsOf(note.kind))]);

const listOf = (notes: readonly Sticky[]): RootContent[] =>
  notes.length > 0 ? [list(notes.map(entry))] : [];

const sources = (workshop: Workshop) => sourceTexts(workshop, (kind) => kindLabel(kinds, kind));

function step(note: Sticky): PhrasingContent[] {
  return note.kind === "accident" ? [...statement(note), words(" (accident)")] : statement(note);
}

function futureSection(title: string, { futures, steps, accidents, joins }: Chain): Section {
  const body = [
    ...listOf(futures),
    ...(steps.length > 0
      ? [paragraph(words("The way back, the latest first:")), list(steps.map((one) => item(step(one))))]
      : []),
    ...(joins.length > 0 ? [paragraph(words("It leaves the past at:")), ...listOf(joins)] : []),
  ];
  const of = title.toLowerCase();
  return {
    title,
    body,
    lacking: [
      ...(steps.length > 0 ? [] : [`the way back from ${of}`]),
      ...(accidents.length > 0 ? [] : [`an accident on the way to ${of}`]),
      ...(joins.length > 0 ? [] : [`where ${of} leaves the past`]),
    ],
  };
}

function roundTable(workshops: readonly Workshop[]): Section {
  const parts = [
    { title: "Gaps between tables", kind: "gap" },
    { title: "Early signs", kind: "sign" },
  ] as const;
  const noted = parts.map(({ title, kind }) => ({
    title,
    notes: workshops.flatMap((workshop) => notesOf<KindId>(workshop, kind)),
  }));
  return {
    title: "Round table",
    body: noted.flatMap(({ title, notes }) =>
      notes.length > 0 ? [heading(3, title), ...listOf(notes)] : [],
    ),
    lacking: noted.flatMap(({ title, notes }) => (notes.length > 0 ? [] : [title])),
  };
}

function report(workshop: Workshop): string {
  return documentOf({
    ...headOf(workshop, name),
    sections: [
      { title: "This table", body: listOf(notesOf<KindId>(workshop, "group")) },
      { title: "Current state", body: listOf(notesOf<KindId>(workshop, "current")) },
      {
        title: "Back in time, the latest first",
        body: listOf(latestFirst(notesOf<KindId>(workshop, "past"))),
      },
      futureSection("Utopia", chainFrom(workshop, "utopia")),
      futureSection("Dystopia", chainFrom(workshop, "dystopia")),
      roundTable([workshop]),
    ],
    sources: sources(workshop),
  });
}

/** By what people call a table: what its first sticky says, or else the workshop's title. */
function tableName(workshop: Workshop, place: number): string {
  const [first] = notesOf<KindId>(workshop, "group");
  return linesOf(first?.text ?? workshop.control.title)[0] ?? `Table ${place + 1}`;
}

/** The boards of several tables side by side, as the room sees them at the round table. */
function roundTableReport(workshops: readonly Workshop[]): string {
  const chains = workshops.map((workshop) => ({
    utopia: chainFrom(workshop, "utopia"),
    dystopia: chainFrom(workshop, "dystopia"),
  }));
  const past = workshops.map((workshop) => latestFirst(notesOf<KindId>(workshop, "past")));
  const rows = [
    { label: "Current state", cells: workshops.map((workshop) => notesOf<KindId>(workshop, "current")) },
    ...Array.from({ length: Math.max(0, ...past.map(({ length }) => length)) }, (_, back) => ({
      label: back === 0 ? "Last turning point" : `Turning point ${back + 1} back`,
      cells: past.map((points) => points.slice(back, back + 1)),
    })),
    ...(["utopia", "dystopia"] as const).flatMap((future) => [
      { label: kinds[future].label, cells: chains.map((one) => one[future].futures) },
      { label: `Way back from ${future}`, cells: chains.map((one) => one[future].steps) },
      { label: `Where ${future} leaves the past`, cells: chains.map((one) => one[future].joins) },
    ]),
  ].filter(({ cells }) => cells.some(({ length }) => length > 0));
  const cell = (notes: readonly Sticky[]): PhrasingContent[] =>
    notes.flatMap((note, index) => [
      ...(index === 0 ? [] : [words("; ")]),
      ...stated(note),
      ...(note.kind === "accident" ? [words(" (accident)")] : []),
    ]);
  const sideBySide = rows.map(({ label, cells }) => [[words(label)], ...cells.map(cell)]);
  return documentOf({
    title: `${name}: round table`,
    facts: list([]),
    unknown: [],
    sections: [
      {
        title: "Side by side",
        body: sideBySide.length > 0 ? [table(["", ...workshops.map(tableName)], sideBySide)] : [],
      },
      roundTable(workshops),
    ],
    sources: new Map(workshops.flatMap((workshop) => [...sources(workshop)])),
  });
}

/** One table's two futures as a team keeps them; several tables' laid side by side. */
export const twoFuturesReport: Exporter = {
  id: "report",
  title: "Two futures",
  extension: "md",
  write: report,
  writeTogether: roundTableReport,
};
