import type { PhrasingContent, RootContent } from "mdast";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { votesOn } from "#shared/board/votes.ts";
import { kindLabel } from "#shared/methods/kindTexts.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { type Section, stated, statement, statements, words } from "#shared/outcomes/document.ts";
import { fieldOf } from "#shared/outcomes/facts.ts";
import { heading, inline, item, list, references, table } from "#shared/outcomes/markdown.ts";
import { type KindId, kinds } from "#shared/methods/event-storming/kinds.ts";
import { type Storm, stormOf, type TimelineStep } from "#shared/methods/event-storming/timeline.ts";

const cell = (sticky: Sticky, field: string) => inline(fieldOf(sticky, field) ?? "");

/** A column of a table, unless it would be empty from top to bottom. */
interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => readonly PhrasingContent[];
}

function tableOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): RootContent[] {
  const filled = columns.filter((column) => rows.some((row) => column.cell(row).length > 0));
  if (rows.length === 0) return [];
  return [
    table(
      filled.map(({ title }) => title),
      rows.map((row) => filled.map((column) => column.cell(row))),
    ),
  ];
}

function timeline({ start, end, steps }: Storm): RootContent[] {
  if (steps.length === 0) return [];
  const ends = [
    ...(start ? [item([words("Start: "), ...statement(start)])] : []),
    ...(end ? [item([words("End: "), ...statement(end)])] : []),
  ];
  return [
    ...(ends.length > 0 ? [list(ends)] : []),
    ...tableOf<TimelineStep>(steps, [
      { title: "Step", cell: ({ sticky }) => stated(sticky) },
      { title: "Team", cell: ({ team }) => inline(team ?? "") },
      { title: "Time taken", cell: ({ sticky }) => cell(sticky, "took") },
      { title: "System", cell: ({ sticky }) => cell(sticky, "system") },
      {
        title: "Pain points",
        cell: ({ pains }) => (pains.length > 0 ? [words(String(pains.length))] : []),
      },
      { title: "Context", cell: ({ sticky }) => cell(sticky, "context") },
    ]),
  ];
}

/** What all steps that say the same in one respect come to: which they are, and how often it hurts there. */
function stepsBy(
  { steps }: Storm,
  title: string,
  valueOf: (step: TimelineStep) => string | undefined,
): RootContent[] {
  const groups = [...Map.groupBy(steps, (step) => valueOf(step) ?? "")].filter(([value]) => value !== "");
  return tableOf<(typeof groups)[number]>(
    groups.toSorted(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1)),
    [
      { title, cell: ([value]) => inline(value) },
      {
        title: "Steps",
        cell: ([, found]) =>
          found.flatMap(({ sticky }, at) => [...(at === 0 ? [] : [words(", ")]), ...stated(sticky)]),
      },
      {
        title: "Pain points",
        cell: ([, found]) => {
          const count = found.reduce((sum, { pains }) => sum + pains.length, 0);
          return count > 0 ? [words(String(count))] : [];
        },
      },
    ],
  );
}

function painTable({ rounds }: Workshop, { steps, loosePains }: Storm): RootContent[] {
  const rows = [
    ...steps.flatMap(({ sticky, pains: found }) => found.map((pain) => ({ pain, step: sticky }))),
    ...loosePains.map((pain) => ({ pain, step: undefined })),
  ];
  return tableOf<(typeof rows)[number]>(rows, [
    { title: "Pain point", cell: ({ pain }) => stated(pain) },
    { title: "Step", cell: ({ step }) => (step ? inline(step.text) : []) },
    { title: "Named by", cell: ({ pain }) => cell(pain, "teams") },
    {
      title: "Votes",
      cell: ({ pain }) => {
        const votes = votesOn(rounds, pain.id);
        return votes > 0 ? [words(String(votes))] : [];
      },
    },
    { title: "Context", cell: ({ pain }) => cell(pain, "context") },
  ]);
}

function interests({ interests: found }: Storm): RootContent[] {
  return found.flatMap(({ cluster, members }) => [
    heading(3, cluster.text),
    list(members.map((member) => item([...statement(member), words(` (${kindLabel(kinds, member.kind)})`)]))),
  ]);
}

function process({ process: notes, arrows }: Storm): RootContent[] {
  if (notes.length === 0) return [];
  const places = new Map(notes.map((note, at) => [note.id, at]));
  const rows = arrows
    .filter(({ from, to }) => places.has(from.id) && places.has(to.id))
    .toSorted(
      (a, b) =>
        (places.get(a.from.id) ?? 0) - (places.get(b.from.id) ?? 0) ||
        (places.get(a.to.id) ?? 0) - (places.get(b.to.id) ?? 0),
    );
  const joined = new Set(rows.flatMap(({ from, to }) => [from.id, to.id]));
  const alone = notes.filter(({ id }) => !joined.has(id));
  const named = (sticky: Sticky): PhrasingContent[] => [
    words(`${kindLabel(kinds, sticky.kind)}: `),
    ...stated(sticky),
  ];
  return [
    ...tableOf<(typeof rows)[number]>(rows, [
      { title: "From", cell: ({ from }) => named(from) },
      { title: "Arrow", cell: ({ connector }) => inline(connector.text) },
      { title: "To", cell: ({ to }) => named(to) },
    ]),
    ...(alone.length > 0 ? [list(alone.map((sticky) => item(named(sticky))))] : []),
  ];
}

function takeaways(workshop: Workshop): Section {
  const parts = [
    { title: "Opportunities", notes: notesOf<KindId>(workshop, "opportunity") },
    { title: "Value gained", notes: notesOf<KindId>(workshop, "gain") },
    { title: "Value lost", notes: notesOf<KindId>(workshop, "loss") },
  ];
  return {
    title: "Opportunities and value",
    body: parts.flatMap(({ title, notes }) =>
      notes.length > 0 ? [heading(3, title), list(notes.map((note) => item(statement(note))))] : [],
    ),
    lacking: parts.flatMap(({ title, notes }) => (notes.length > 0 ? [] : [title])),
  };
}

function hotspots(workshop: Workshop): RootContent[] {
  return tableOf(notesOf<KindId>(workshop, "hotspot"), [
    { title: "Question", cell: stated },
    { title: "Owner", cell: (hotspot) => cell(hotspot, "owner") },
    { title: "Context", cell: (hotspot) => cell(hotspot, "context") },
  ]);
}

/** The people and systems of the timeline; those of the process stand in its arrows. */
function cast(workshop: Workshop, { process: notes }: Storm, kind: "actor" | "system"): RootContent[] {
  const told = new Set(notes.map(({ id }) => id));
  return statements(notesOf<KindId>(workshop, kind).filter(({ id }) => !told.has(id)));
}

/** The report's sections in their order. */
export function sections(workshop: Workshop): readonly Section[] {
  const storm = stormOf(workshop);
  const pivotal = storm.steps.map(({ sticky }) => sticky).filter(({ kind }) => kind === "pivotal");
  const bySystem = stepsBy(storm, "System", ({ sticky }) => fieldOf(sticky, "system"));
  const byTeam = stepsBy(storm, "Team", ({ team }) => team);
  return [
    { title: "Timeline", body: timeline(storm) },
    // On demand on the board, and so not missed where nobody wanted to know.
    ...[
      { title: "Steps by system", body: bySystem },
      { title: "Steps by team", body: byTeam },
    ].filter(({ body }) => body.length > 0),
    { title: "Pivotal events", body: statements(pivotal) },
    { title: "Pain points", body: painTable(workshop, storm) },
    { title: "Areas of interest", body: interests(storm) },
    // Where the steps themselves say who and in what, nobody missed stickies of their own for it.
    ...[
      { title: "People and teams", body: cast(workshop, storm, "actor"), told: byTeam },
      { title: "Systems", body: cast(workshop, storm, "system"), told: bySystem },
    ].filter(({ body, told }) => body.length > 0 || told.length === 0),
    takeaways(workshop),
    { title: "The process in detail", body: process(storm) },
    { title: "Open questions", body: hotspots(workshop) },
  ];
}

/** What the lines under the title say of the timeline: how many steps, and where it hurts most. */
export function hottest({ steps }: Storm): PhrasingContent[] {
  const most = Math.max(0, ...steps.map(({ pains: found }) => found.length));
  const found = steps.filter((step) => step.pains.length === most).map(({ sticky }) => sticky);
  if (most === 0) return [];
  return found.flatMap((sticky, at): PhrasingContent[] => [
    ...(at === 0 ? [] : [words(", ")]),
    ...inline(sticky.text),
    ...references([sticky.id]),
    words(` (${most})`),
  ]);
}
