import type { PhrasingContent, RootContent } from "mdast";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { aimFields } from "#shared/methods/aim.ts";
import { fieldText, kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { documentOf, fact, type Section, stated, statement, words } from "#shared/outcomes/document.ts";
import { dayHeld, factOf, fieldOf } from "#shared/outcomes/facts.ts";
import { heading, inline, item, list, paragraph, references, table } from "#shared/outcomes/markdown.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { type Frame, frameOf } from "./frame.ts";
import { type KindId, kinds } from "./kinds.ts";

/** A field's value behind its words, such as " (Why: …)"; nothing where it is empty. */
function aside(note: Sticky, label: string, field: string): PhrasingContent[] {
  const value = inline(fieldOf(note, field) ?? "");
  return value.length > 0 ? [words(` (${label}: `), ...value, words(")")] : [];
}

function evidenceList(problem: Sticky, { evidenceOf }: Frame) {
  const own = inline(fieldOf(problem, "evidence") ?? "");
  return [
    ...(own.length > 0 ? [item([...own, ...references([problem.id])])] : []),
    ...evidenceOf(problem).map((one) => item([...statement(one), ...aside(one, "Source", "source")])),
  ];
}

function driver(workshop: Workshop, frame: Frame): Section {
  const body = frame.drivers.flatMap((problem): RootContent[] => {
    const { votes } = factOf(workshop.control.id, problem);
    const evidence = evidenceList(problem, frame);
    return [
      paragraph(...statement(problem), ...(votes === undefined ? [] : [words(` (Votes: ${votes})`)])),
      ...(evidence.length > 0 ? [paragraph(words("What shows it:")), list(evidence)] : []),
    ];
  });
  const lacking = frame.drivers.every((problem) => evidenceList(problem, frame).length === 0);
  return { title: "The problem", body, lacking: lacking ? ["Evidence"] : [] };
}

function goal(frame: Frame): Section {
  const body = frame.goals.flatMap((note): RootContent[] => {
    const known = [...aimFields, { id: "decision", label: "Decides" }].flatMap(({ id, label }) => {
      const value = inline(fieldText(kinds, "goal", id, fieldOf(note, id)));
      return value.length > 0 ? [fact(label, ...value)] : [];
    });
    return [paragraph(...statement(note)), ...(known.length > 0 ? [list(known)] : [])];
  });
  const unknown = aimFields.filter(({ id }) => frame.goals.every((note) => fieldOf(note, id) === undefined));
  return {
    title: frame.goals.length > 1 ? "Goals" : "Goal",
    body,
    lacking: unknown.map(({ label }) => label),
  };
}

function noted(notes: readonly Sticky[], label: string, field: string): RootContent[] {
  if (notes.length === 0) return [];
  return [list(notes.map((note) => item([...statement(note), ...aside(note, label, field)])))];
}

function others(workshop: Workshop, frame: Frame): RootContent[] {
  const rest = frame.problems.filter((problem) => !frame.drivers.includes(problem));
  if (rest.length === 0) return [];
  const rows = rest.map((problem) => {
    const own = inline(fieldOf(problem, "evidence") ?? "");
    const shown = [...(own.length > 0 ? [own] : []), ...frame.evidenceOf(problem).map(stated)];
    const { votes } = factOf(workshop.control.id, problem);
    return [
      stated(problem),
      shown.flatMap((one, index) => (index === 0 ? one : [words("; "), ...one])),
      votes === undefined ? [] : [words(String(votes))],
      inline(fieldText(kinds, "problem", "chosen", fieldOf(problem, "chosen"))),
    ];
  });
  return [table(["Problem", "Evidence", "Votes", "Verdict"], rows)];
}

function open(workshop: Workshop): Section {
  const parts = [
    { title: "Risks", notes: notesOf<KindId>(workshop, "risk") },
    { title: "Open questions", notes: notesOf<KindId>(workshop, "question") },
  ];
  return {
    title: "Risks and open questions",
    body: parts.flatMap(({ title, notes }) =>
      notes.length > 0 ? [heading(3, title), ...noted(notes, "Owner", "owner")] : [],
    ),
    lacking: parts.flatMap(({ title, notes }) => (notes.length > 0 ? [] : [title])),
  };
}

function report(workshop: Workshop): string {
  const title = workshop.control.title.trim();
  const frame = frameOf(workshop);
  const day = dayHeld(workshop);
  return documentOf({
    title: title === "" ? "Strategy" : `Strategy: ${title}`,
    facts: list(day === undefined ? [] : [fact("Workshop held", words(day))]),
    unknown: day === undefined ? ["Workshop held"] : [],
    sections: [
      driver(workshop, frame),
      goal(frame),
      { title: "Guiding ideas", body: noted(notesOf<KindId>(workshop, "guiding"), "Why", "why") },
      { title: "What it is not", body: noted(notesOf<KindId>(workshop, "excluded"), "Why", "why") },
      { title: "Other problems", body: others(workshop, frame) },
      open(workshop),
    ],
    sources: sourceTexts(workshop, (kind) => kindLabel(kinds, kind)),
  });
}

/** The strategy's frame as a team commits it: one problem, one goal, what guides and what is left out. */
export const strategyReport: Exporter = {
  id: "report",
  title: "Strategy frame",
  extension: "md",
  write: report,
};
