import type { Sticky, Workshop } from "#shared/board/board.ts";
import { factId, factOf, fieldOf } from "#shared/outcomes/facts.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";
import { causeGraph } from "./causeGraph.ts";
import { notesOf } from "./notes.ts";

/** What a post-mortem yields: moments, causes and what is behind them, learning, and countermeasures as actions. */
export function outcomes(workshop: Workshop): readonly Outcome[] {
  const { id: own } = workshop.control;
  const graph = causeGraph(workshop);
  const idOf = ({ id }: Sticky) => factId(own, id);
  const common = (sticky: Sticky) => factOf(workshop, sticky);
  const answered = new Map<string, string[]>();
  for (const cause of graph.causes)
    for (const { id } of graph.countermeasuresOf(cause))
      answered.set(id, [...(answered.get(id) ?? []), idOf(cause)]);

  const moments = notesOf(workshop, "event", "decision").map((sticky): Outcome => {
    const at = sticky.fields["when"];
    return { is: "moment", ...common(sticky), ...(at !== undefined && { at }) };
  });
  const causes = graph.causes.map((sticky): Outcome => {
    const { category, evidence, outcome } = sticky.fields;
    return {
      is: "cause",
      ...common(sticky),
      ...(category !== undefined && { category }),
      evidence: evidence === undefined ? [] : [evidence],
      because: graph.causesOf(sticky).map(idOf),
      accepted: outcome === "accepted",
    };
  });
  const learnings = (["well", "wrong", "lucky"] as const).flatMap((kind) =>
    notesOf(workshop, kind).map((sticky): Outcome => ({ is: "learning", ...common(sticky), kind })),
  );
  const actions = notesOf(workshop, "countermeasure").map((sticky): Outcome => {
    const [owner, due, type] = ["owner", "due", "type"].map((field) => fieldOf(sticky, field));
    return {
      is: "action",
      ...common(sticky),
      ...(owner !== undefined && { owner }),
      ...(due !== undefined && { due }),
      ...(type !== undefined && { type }),
      answers: answered.get(sticky.id) ?? [],
    };
  });
  return [...moments, ...causes, ...learnings, ...actions];
}
