import type { PhrasingContent, RootContent } from "mdast";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { fieldText, kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { aside, headOf, noted } from "#shared/methods/reporting.ts";
import { documentOf, type Section, stated, words } from "#shared/outcomes/document.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { inline, paragraph, references, table } from "#shared/outcomes/markdown.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { type KindId, kinds } from "./kinds.ts";
import { type Audience, type DecisionNotes, recordsOf } from "./records.ts";

type Cell = readonly PhrasingContent[];
/** The number of each decision of the workshop, by the id of its title. */
type Numbers = ReadonlyMap<string, number>;

function joined(parts: readonly Cell[], between = "; "): PhrasingContent[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : [words(between), ...part]));
}

/** "Superseded by 2. Managed platform"; others are named as the document's headings name them. */
function statusCell(
  { status, supersedes, supersedesElsewhere, supersededBy }: DecisionNotes,
  numbers: Numbers,
): Cell {
  const named = (what: string, one: Sticky) => {
    const number = numbers.get(one.id);
    return [words(number === undefined ? `${what} ` : `${what} ${number}. `), ...stated(one)];
  };
  return joined([
    ...(supersededBy.length > 0
      ? supersededBy.map((one) => named("Superseded by", one))
      : [[words(fieldText(kinds, "topic", "status", status))]]),
    ...supersedes.map((one) => named("supersedes", one)),
    ...supersedesElsewhere.map((title) => [words("supersedes "), ...inline(title)]),
  ]);
}

function consequencesCell(notes: readonly Sticky[]): Cell {
  const part = (title: string, effect: string | undefined) => {
    const some = notes.filter(({ fields }) => {
      const known = ["good", "bad"].find((one) => one === fields["effect"]);
      return known === effect;
    });
    return some.length > 0 ? [words(title), ...joined(some.map(stated))] : [];
  };
  return joined([part("Good: ", "good"), part("Bad: ", "bad"), part("", undefined)]);
}

function peopleCell({ people }: DecisionNotes): Cell {
  return joined(
    people.map(({ name, sticky }) => [
      ...inline(name),
      ...(sticky ? [...aside(kinds, sticky, kinds.person.fields), ...references([sticky.id])] : []),
    ]),
    ", ",
  );
}

function optionTable({ options }: DecisionNotes): RootContent[] {
  if (options.length === 0) return [];
  const rows = options.map(({ sticky, pros, cons }) => [
    stated(sticky),
    joined(pros.map(stated)),
    joined(cons.map(stated)),
    inline(fieldText(kinds, "option", "chosen", sticky.fields["chosen"])),
  ]);
  return [paragraph(words("Options:")), table(["Option", "For it", "Against it", "Verdict"], rows)];
}

/** The decision as the table that others fill in by hand, and what there was to choose from. */
function decisionSection(record: DecisionNotes, numbers: Numbers): Section {
  const number = numbers.get(record.topic.id) ?? 0;
  const row = (label: string, cell: Cell) => ({ label, cell });
  const of = (audience: Audience) =>
    consequencesCell(record.consequences.filter(({ kind }) => kind === audience));
  const rows = [
    row("Status", statusCell(record, numbers)),
    row(
      "Context",
      joined(record.context.map((one) => [...stated(one), ...aside(kinds, one, kinds.context.fields)])),
    ),
    row("Forces", joined(record.forces.map(stated))),
    row("Decision", joined(record.decisions.map(stated))),
    row("Consequences for the team", of("team")),
    row("Consequences for other components", of("components")),
    row("Consequences for the wider organisation", of("organisation")),
    row("Who was there", peopleCell(record)),
  ];
  const title = `${number}. ${linesOf(record.topic.text).join(" / ")}`;
  return {
    title,
    body: [
      table(
        ["Date", record.date],
        rows.map(({ label, cell }) => [[words(label)], cell]),
      ),
      ...optionTable(record),
    ],
    lacking: [
      ...rows.flatMap(({ label, cell }) => (cell.length > 0 ? [] : [label])),
      ...(record.options.length > 0 ? [] : ["Options"]),
    ].map((what) => `${what} of decision ${number}`),
  };
}

function report(workshop: Workshop): string {
  const { records } = recordsOf(workshop);
  const numbers = new Map(records.map(({ topic }, place) => [topic.id, place + 1]));
  const index = records.map(({ topic, status, date }, place) => [
    [words(String(place + 1))],
    stated(topic),
    [words(fieldText(kinds, "topic", "status", status))],
    [words(date)],
  ]);
  return documentOf({
    ...headOf(workshop, "Decisions"),
    sections: [
      {
        title: "Index",
        body: records.length > 0 ? [table(["No.", "Title", "Status", "Date"], index)] : [],
      },
      ...records.map((record) => decisionSection(record, numbers)),
      { title: "Open questions", body: noted(kinds, notesOf<KindId>(workshop, "question")) },
    ],
    sources: sourceTexts(workshop, (kind) => kindLabel(kinds, kind)),
  });
}

/** All decisions of the workshop, a table each: what was decided, why, at what price, and who was there. */
export const decisionsReport: Exporter = {
  id: "report",
  title: "Decisions",
  extension: "md",
  write: report,
};
