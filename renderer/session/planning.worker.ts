import { contributionsOf } from "#shared/methods/contributions.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import { planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { zipOf } from "#shared/outcomes/folder/zip.ts";
import type { PlannedDocuments, PlanningAnswer, PlanningRequest } from "./planning.ts";

async function plan({ title, workshops, zip, there }: PlanningRequest): Promise<PlannedDocuments> {
  const contributions = await contributionsOf(workshops, methodFor);
  const made = await planOutcomes(contributions, {
    title,
    ...(there !== undefined && { there }),
  });
  const sources = new Map(contributions.outcomes.map(({ id, source }) => [id, source.elements]));
  const elements = new Map(
    made.files.map(({ path, of }) => [path, [...new Set(of.flatMap((id) => sources.get(id) ?? []))]]),
  );
  return { plan: made, elements, ...(zip && { zip: zipOf(made) }) };
}

self.addEventListener("message", ({ data }: MessageEvent<PlanningRequest>) => {
  const answer = (message: PlanningAnswer) => self.postMessage(message, { transfer: [] });
  plan(data).then(
    (planned) => answer({ is: "planned", planned }),
    (error: unknown) =>
      answer({ is: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
