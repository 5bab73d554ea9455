import type { RootContent } from "mdast";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { fieldText, kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { questionTable } from "#shared/methods/reporting.ts";
import { documentOf, fact, type Section, stated, statements, words } from "#shared/outcomes/document.ts";
import { fieldOf } from "#shared/outcomes/facts.ts";
import { flowchart } from "#shared/outcomes/flowchart.ts";
import { inline, list, paragraph, table } from "#shared/outcomes/markdown.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { heldOn } from "#shared/outcomes/workshopDays.ts";
import { type Picture, picturesOf } from "./journey.ts";
import { type KindId, kinds, lanes } from "./kinds.ts";
import { figures, joinedTo } from "./outcomes.ts";

const stepFields = kinds.step.fields.map(({ id, label }) => ({ id, label }));

const isAutomated = ({ fields }: Sticky) => fields["automated"] === "automated";

function picture({ title, steps, backTo }: Picture): Section {
  const stickies = steps.map(({ sticky }) => sticky);
  const known = stepFields.filter(({ id }) => stickies.some((step) => fieldOf(step, id) !== undefined));
  const chart = flowchart(
    lanes.map(({ label }) => ({
      title: label,
      nodes: steps
        .filter(({ lane }) => lane === label)
        .map(({ sticky }) => ({
          id: sticky.id,
          text: sticky.text,
          ...(isAutomated(sticky) && { form: "rounded" as const }),
        })),
    })),
    [
      ...stickies.slice(1).map(({ id }, at) => ({ from: stickies[at]?.id ?? "", to: id })),
      ...stickies.flatMap(({ id }) =>
        (backTo.get(id) ?? []).map((to) => ({ from: id, to, text: "back to", dashed: true })),
      ),
    ],
  );
  const rows = steps.map(({ sticky, lane }, at) => [
    [words(String(at + 1))],
    stated(sticky),
    [words(lane)],
    ...known.map(({ id }) => inline(fieldText(kinds, "step", id, fieldOf(sticky, id)))),
    (backTo.get(sticky.id) ?? []).flatMap((to, index) => [
      ...(index === 0 ? [] : [words(", ")]),
      words(String(stickies.findIndex(({ id }) => id === to) + 1)),
    ]),
  ]);
  const body: RootContent[] = [
    { type: "code", lang: "mermaid", value: chart },
    ...(stickies.some(isAutomated) ? [paragraph(words("Rounded steps are automated."))] : []),
    table(["No.", "Step", "Lane", ...known.map(({ label }) => label), "Back to"], rows),
  ];
  return { title, body: steps.length > 0 ? body : [] };
}

function counts(workshop: Workshop): RootContent[] {
  const found = figures(workshop);
  if (!found) return [];
  return [
    table(
      ["", ...found.columns],
      found.rows.map(({ label, cells }) => [[words(label)], ...cells.map((cell) => inline(cell))]),
    ),
  ];
}

function changes(workshop: Workshop): RootContent[] {
  const found = notesOf<KindId>(workshop, "change");
  const painsOf = joinedTo(workshop, "pain");
  if (found.length === 0) return [];
  return [
    table(
      ["Change", "Pain points", "Owner", "Due"],
      found.map((change) => [
        stated(change),
        painsOf(change).flatMap((pain, at) => [...(at === 0 ? [] : [words("; ")]), ...stated(pain)]),
        inline(fieldOf(change, "owner") ?? ""),
        inline(fieldOf(change, "due") ?? ""),
      ]),
    ),
  ];
}

function report(workshop: Workshop): string {
  const title = workshop.control.title.trim();
  return documentOf({
    title: title === "" ? "User journey" : `User journey: ${title}`,
    facts: list([fact("Workshop held", words(heldOn(workshop)))]),
    unknown: [],
    sections: [
      { title: "User and need", body: statements(notesOf<KindId>(workshop, "need")) },
      { title: "The pictures in figures", body: counts(workshop) },
      ...picturesOf(workshop).pictures.map(picture),
      { title: "Pain points", body: statements(notesOf<KindId>(workshop, "pain")) },
      { title: "What has to change", body: changes(workshop) },
      { title: "Open questions", body: questionTable(notesOf<KindId>(workshop, "question")) },
    ],
    sources: sourceTexts(workshop, (kind) => kindLabel(kinds, kind)),
  });
}

/** The three pictures as diagrams and tables, their counts and times beside each other, and what has to change. */
export const journeyReport: Exporter = {
  id: "report",
  title: "User journey report",
  extension: "md",
  write: report,
};
