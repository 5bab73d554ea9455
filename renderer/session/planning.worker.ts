import { contributionsOf } from "#shared/methods/contributions.ts";
import { planOutcomes } from "#shared/outcomes/folder/plan.ts";
import type { PlannedDocuments, PlanningAnswer, PlanningRequest } from "./planning.ts";

async function plan({ workshop, there }: PlanningRequest): Promise<PlannedDocuments> {
  const contributions = await contributionsOf([workshop]);
  const made = await planOutcomes(contributions, {
    title: workshop.control.title,
    ...(there !== undefined && { there }),
  });
  const sources = new Map(contributions.outcomes.map(({ id, source }) => [id, source.elements]));
  const elements = new Map(
    made.files.map(({ path, of }) => [path, [...new Set(of.flatMap((id) => sources.get(id) ?? []))]]),
  );
  return { plan: made, elements };
}

self.addEventListener("message", ({ data }: MessageEvent<PlanningRequest>) => {
  const answer = (message: PlanningAnswer) => self.postMessage(message, { transfer: [] });
  plan(data).then(
    (planned) => answer({ is: "planned", planned }),
    (error: unknown) =>
      answer({ is: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
