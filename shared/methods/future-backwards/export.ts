import type { PhrasingContent, RootContent } from "mdast";
import type { Sticky, Workshop } from "#shared/board/board.ts";
import { fieldText, kindLabel } from "#shared/methods/kindTexts.ts";
import type { Exporter } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { aside, goalSection, headOf, noted } from "#shared/methods/reporting.ts";
import { documentOf, type Section, stated, statement, words } from "#shared/outcomes/document.ts";
import { dayOf, fieldOf } from "#shared/outcomes/facts.ts";
import { inline, item, list, paragraph, table } from "#shared/outcomes/markdown.ts";
import { sourceTexts } from "#shared/outcomes/sources.ts";
import { type KindId, kinds } from "./kinds.ts";
import { type Plan, planOf } from "./plan.ts";

const after = (parts: readonly PhrasingContent[][]): PhrasingContent[] =>
  parts.flatMap((one, index) => (index === 0 ? one : [words("; "), ...one]));

function conditions(plan: Plan): Section {
  const reached = new Set(plan.conditions.flatMap((condition) => plan.howsOf(condition)));
  const loose = plan.hows.filter((how) => !reached.has(how));
  const entries = plan.conditions.map((condition) => {
    const hows = plan.howsOf(condition);
    const under = hows.map((how) => item([...statement(how), ...aside(kinds, how, kinds.how.fields)]));
    return item(statement(condition), under.length > 0 ? list(under) : undefined);
  });
  const body: RootContent[] = [
    ...(entries.length > 0
      ? [paragraph(words("Under each condition stands what makes it true.")), list(entries)]
      : []),
    ...(loose.length > 0
      ? [
          paragraph(words("What was to be done without a condition that it makes true:")),
          list(loose.map((how) => item([...statement(how), ...aside(kinds, how, kinds.how.fields)]))),
        ]
      : []),
  ];
  return { title: "What must be true", body, lacking: plan.hows.length === 0 ? ["How"] : [] };
}

function actions({ hows }: Plan): RootContent[] {
  if (hows.length === 0) return [];
  const due = (how: Sticky) => dayOf(how, "due");
  // What has no date comes last: "~" follows every digit.
  const rows = hows
    .toSorted((a, b) => {
      const [first, second] = [due(a) ?? "~", due(b) ?? "~"];
      return first < second ? -1 : Number(first > second);
    })
    .map((how) => [
      inline(fieldOf(how, "due") ?? ""),
      stated(how),
      inline(fieldOf(how, "owner") ?? ""),
      inline(fieldText(kinds, "how", "type", fieldOf(how, "type"))),
    ]);
  return [table(["Due", "How", "Owner", "Way"], rows)];
}

function past({ causes, hows, causesOf }: Plan): RootContent[] {
  if (causes.length === 0) return [];
  const answers = new Map<Sticky, Sticky[]>();
  for (const how of hows)
    for (const cause of causesOf(how)) answers.set(cause, [...(answers.get(cause) ?? []), how]);
  const rows = causes.map((cause) => [stated(cause), after((answers.get(cause) ?? []).map(stated))]);
  return [table(["Cause", "Addressed by"], rows)];
}

function report(workshop: Workshop): string {
  const plan = planOf(workshop);
  return documentOf({
    ...headOf(workshop, "Future, backwards"),
    sections: [
      goalSection(kinds, plan.goals),
      conditions(plan),
      { title: "Who does what by when", body: actions(plan) },
      { title: "What stood in the way", body: past(plan) },
      { title: "Open questions", body: noted(kinds, notesOf<KindId>(workshop, "question")) },
    ],
    sources: sourceTexts(workshop, (kind) => kindLabel(kinds, kind)),
  });
}

/** The way from the goal back to today as a team commits it: conditions, hows, owners and dates. */
export const futureBackwardsReport: Exporter = {
  id: "report",
  title: "What must be true",
  extension: "md",
  write: report,
};
