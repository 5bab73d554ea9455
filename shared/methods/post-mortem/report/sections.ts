import type { PhrasingContent, RootContent } from "mdast";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { type Section, stated, statement, statements, words } from "#shared/outcomes/document.ts";
import {
  heading,
  inline,
  item,
  list,
  paragraph,
  references,
  table,
  written,
} from "#shared/outcomes/markdown.ts";
import { causeGraph } from "#shared/methods/post-mortem/causeGraph.ts";
import { fieldText, kinds } from "#shared/methods/post-mortem/kinds.ts";
import { notesOf } from "#shared/methods/post-mortem/notes.ts";
import { type Entry, timelineOf, timeText } from "#shared/methods/post-mortem/timeline.ts";
import { causeList, causeTable } from "./causes.ts";

function timeCell({ note, at }: Entry): PhrasingContent[] {
  if (at !== undefined) return [words(timeText(at))];
  const given = inline(note.fields["when"] ?? "");
  return given.length > 0 ? [words("no time ("), ...given, words(")")] : [words("no time")];
}

function timelineTable(entries: readonly Entry[]): RootContent[] {
  if (entries.length === 0) return [];
  const rows = entries.map((entry) => [
    timeCell(entry),
    stated(entry.note),
    entry.note.kind === "decision"
      ? [words(kinds.decision.label)]
      : inline(fieldText("event", "part", entry.note.fields["part"])),
  ]);
  return [table(["Time (UTC)", kinds.event.label, "Part"], rows)];
}

function moments(entries: readonly Entry[], part: string): RootContent[] {
  const lines = entries
    .filter(({ note }) => note.kind === "event" && note.fields["part"] === part)
    .map(({ note, at }) => [...(at === undefined ? [] : [words(`${timeText(at)}: `)]), ...statement(note)]);
  const [only] = lines;
  if (only && lines.length === 1) return [paragraph(...only)];
  return lines.length > 0 ? [list(lines.map((line) => item(line)))] : [];
}

function contributingCauses(workshop: Workshop): RootContent[] {
  const graph = causeGraph(workshop);
  if (graph.causes.length === 0) return [];
  const ends = causeTable(graph);
  return [
    paragraph(words("Each line is explained by those under it.")),
    causeList(graph),
    ...(ends ? [heading(3, "Causes and countermeasures"), ends] : []),
  ];
}

/** What a table of actions always tells of each: what kind it is, who does it, until when. */
const asked: ReadonlySet<string> = new Set(["type", "owner", "due"]);

function actionItems(workshop: Workshop): RootContent[] {
  const due = ({ fields }: Sticky) => fields["due"] ?? "";
  // What has no date comes last: "~" follows every digit.
  const notes = notesOf(workshop, "countermeasure").toSorted((a, b) => {
    const [first, second] = [due(a) || "~", due(b) || "~"];
    return first < second ? -1 : Number(first > second);
  });
  if (notes.length === 0) return [];
  // What every action needs has a column, even where nobody has said it yet; the rest only where somebody has.
  const fields = kinds.countermeasure.fields.filter(
    ({ id }) => asked.has(id) || notes.some((note) => (note.fields[id] ?? "") !== ""),
  );
  const rows = notes.map((note) => [
    stated(note),
    ...fields.map(({ id }) => inline(fieldText("countermeasure", id, note.fields[id]))),
  ]);
  return [table(["Action", ...fields.map(({ label }) => label)], rows)];
}

function lessons(workshop: Workshop): Section {
  const parts = [
    { title: "What went well", notes: notesOf(workshop, "well") },
    { title: "What went wrong", notes: notesOf(workshop, "wrong") },
    { title: "Where we got lucky", notes: notesOf(workshop, "lucky") },
  ];
  return {
    title: "Lessons learned",
    body: parts.flatMap(({ title, notes }) =>
      notes.length > 0 ? [heading(3, title), list(notes.map((note) => item(statement(note))))] : [],
    ),
    lacking: parts.flatMap(({ title, notes }) => (notes.length > 0 ? [] : [title])),
  };
}

function support(workshop: Workshop): RootContent[] {
  const notes = notesOf(workshop, "support");
  if (notes.length === 0) return [];
  const line = (note: Sticky) => {
    const link = inline(note.fields["link"] ?? "");
    return item([
      ...written(note.text),
      ...(link.length > 0 ? [words(": "), ...link] : []),
      ...references([note.id]),
    ]);
  };
  return [list(notes.map(line))];
}

/**
 * The report's sections in their order. Working agreements are not among them: they are how the room
 * worked, not what it learnt.
 */
export function sections(workshop: Workshop): Section[] {
  const timeline = timelineOf(workshop);
  return [
    {
      title: "Summary",
      body: notesOf(workshop, "summary").map((note) => paragraph(...statement(note))),
    },
    { title: "Impact", body: statements(notesOf(workshop, "impact")) },
    { title: "Timeline", body: timelineTable(timeline) },
    { title: "Trigger", body: moments(timeline, "trigger") },
    { title: "Detection", body: moments(timeline, "detection") },
    { title: "Resolution", body: moments(timeline, "resolution") },
    { title: "Contributing causes", body: contributingCauses(workshop) },
    { title: "Action items", body: actionItems(workshop) },
    lessons(workshop),
    { title: "Supporting information", body: support(workshop) },
  ];
}
