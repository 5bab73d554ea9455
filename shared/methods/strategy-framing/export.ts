import type { RootContent } from "mdast";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { fieldText, kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { aside, goalSection, headOf, noted } from "#shared/methods/reporting.ts";
import { documentOf, type Section, stated, statement, words } from "#shared/outcomes/document.ts";
import { factOf, fieldOf } from "#shared/outcomes/facts.ts";
import { heading, inline, item, list, paragraph, references, table } from "#shared/outcomes/markdown.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { type Frame, frameOf } from "./frame.ts";
import { type KindId, kinds } from "./kinds.ts";

// Beside the figures that every goal has.
const decision = { id: "decision", label: "Decides" };

function evidenceList(problem: Sticky, { evidenceOf }: Frame) {
  const own = inline(fieldOf(problem, "evidence") ?? "");
  return [
    ...(own.length > 0 ? [item([...own, ...references([problem.id])])] : []),
    ...evidenceOf(problem).map((one) =>
      item([...statement(one), ...aside(kinds, one, kinds.evidence.fields)]),
    ),
  ];
}

function driver(workshop: Workshop, frame: Frame): Section {
  const body = frame.drivers.flatMap((problem): RootContent[] => {
    const { votes } = factOf(workshop, problem);
    const evidence = evidenceList(problem, frame);
    return [
      paragraph(...statement(problem), ...(votes === undefined ? [] : [words(` (Votes: ${votes})`)])),
      ...(evidence.length > 0 ? [paragraph(words("What shows it:")), list(evidence)] : []),
    ];
  });
  const lacking = frame.drivers.every((problem) => evidenceList(problem, frame).length === 0);
  return { title: "The problem", body, lacking: lacking ? ["Evidence"] : [] };
}

/** What stickies say, each with what its fields say beside it. */
function others(workshop: Workshop, frame: Frame): RootContent[] {
  const rest = frame.problems.filter((problem) => !frame.drivers.includes(problem));
  if (rest.length === 0) return [];
  const rows = rest.map((problem) => {
    const own = inline(fieldOf(problem, "evidence") ?? "");
    const shown = [...(own.length > 0 ? [own] : []), ...frame.evidenceOf(problem).map(stated)];
    const { votes } = factOf(workshop, problem);
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
      notes.length > 0 ? [heading(3, title), ...noted(kinds, notes)] : [],
    ),
    lacking: parts.flatMap(({ title, notes }) => (notes.length > 0 ? [] : [title])),
  };
}

function report(workshop: Workshop): string {
  const frame = frameOf(workshop);
  return documentOf({
    ...headOf(workshop, "Strategy"),
    sections: [
      driver(workshop, frame),
      goalSection(kinds, frame.goals, [decision]),
      { title: "Guiding ideas", body: noted(kinds, notesOf<KindId>(workshop, "guiding")) },
      { title: "What it is not", body: noted(kinds, notesOf<KindId>(workshop, "excluded")) },
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
