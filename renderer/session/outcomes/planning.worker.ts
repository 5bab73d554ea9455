import { methodFor } from "#shared/own-methods/methodFor.ts";
import { formatNames, partNames, picturesPart } from "#shared/outcomes/folder/parts.ts";
import { planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { zipOf } from "#shared/outcomes/folder/zip.ts";
import { contributionsWithPictures } from "#shared/picture/outcomePictures.ts";
import type { PlannedDocuments, PlanningAnswer, PlanningRequest } from "./planning.ts";

/** What is no picture: those take longer than everything else. */
const undrawn = {
  only: partNames.filter((part) => part !== picturesPart),
  formats: formatNames.filter((format) => format !== "svg"),
};

async function plan({
  title,
  workshops,
  images,
  zip,
  there,
  drawn = true,
}: PlanningRequest): Promise<PlannedDocuments> {
  const contributions = await contributionsWithPictures(workshops, methodFor, (workshop, image) =>
    images?.get(`${workshop}/${image}`),
  );
  const made = await planOutcomes(contributions, {
    title,
    ...(there !== undefined && { there }),
    ...(!drawn && undrawn),
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
