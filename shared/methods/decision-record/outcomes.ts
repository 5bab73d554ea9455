import type { Sticky, Workshop } from "#shared/board/board.ts";
import type { FigureTable } from "#shared/methods/method.ts";
import { fieldText } from "#shared/methods/kindTexts.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { factId, factOf, fieldOf } from "#shared/outcomes/facts.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import type { Outcome, Said } from "#shared/outcomes/outcome.ts";
import { type KindId, kinds } from "./kinds.ts";
import { audiences, recordsOf } from "./records.ts";

const textOf = ({ text }: Sticky) => text.trim();
const saidOf =
  (workshop: string) =>
  (sticky: Sticky): Said => ({ text: textOf(sticky), source: { workshop, elements: [sticky.id] } });

/** What recorded decisions yield: the decisions, and open questions. */
export function outcomes(workshop: Workshop): readonly Outcome[] {
  const { id: own } = workshop.control;
  const stated = saidOf(own);
  return [
    ...recordsOf(workshop).records.map((record): Outcome => {
      const { topic, date, decisions } = record;
      const said = decisions.map(textOf).join("\n");
      return {
        is: "decision",
        ...factOf(own, topic),
        source: { workshop: own, elements: [topic, ...decisions].map(({ id }) => id) },
        status: record.status,
        date,
        context: record.context.map(stated),
        drivers: record.forces.map(stated),
        options: record.options.map(({ sticky, chosen, pros, cons }) => ({
          id: factId(own, sticky.id),
          title: textOf(sticky),
          pros: pros.map(stated),
          cons: cons.map(stated),
          chosen,
        })),
        ...(said !== "" && { decision: said }),
        consequences: record.consequences.map((sticky) => {
          const effect = sticky.fields["effect"];
          return {
            ...stated(sticky),
            for: audiences.find((audience) => audience === sticky.kind) ?? "team",
            ...((effect === "good" || effect === "bad") && { good: effect === "good" }),
          };
        }),
        people: record.people.map(({ name }) => name),
        supersedes: [...record.supersedes.map(({ id }) => factId(own, id)), ...record.supersedesElsewhere],
      };
    }),
    ...notesOf<KindId>(workshop, "question").map((sticky): Outcome => {
      const owner = fieldOf(sticky, "owner");
      return {
        is: "open",
        ...factOf(own, sticky),
        kind: "question",
        ...(owner !== undefined && { owner }),
      };
    }),
  ];
}

/** How complete each record is: what there is to choose from, and whether its price was named. */
export function figures(workshop: Workshop): FigureTable | undefined {
  const { records } = recordsOf(workshop);
  if (records.length === 0) return undefined;
  return {
    columns: ["Status", "Options", "Good", "Bad"],
    rows: records.map(({ topic, status, options, consequences }) => {
      const count = (effect: string) =>
        String(consequences.filter(({ fields }) => fields["effect"] === effect).length);
      return {
        label: linesOf(topic.text).join(" "),
        cells: [
          fieldText(kinds, "topic", "status", status),
          String(options.length),
          count("good"),
          count("bad"),
        ],
      };
    }),
  };
}
