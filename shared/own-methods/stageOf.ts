import type { Stage } from "#shared/methods/method.ts";
import type { Definition } from "./definition.ts";

/** A stage of a definition as methods have it: without the keys that are undefined. */
export function stageOf(stage: Definition["stages"][number]): Stage {
  const { id, title, minutes, prompt, allows, area, writing, authors, move, tools, locked, votes } = stage;
  return {
    id,
    title,
    minutes,
    prompt,
    allows,
    area,
    ...(writing && { writing }),
    ...(authors && { authors }),
    ...(move && { move }),
    ...(tools && { tools }),
    ...(locked !== undefined && { locked }),
    ...(votes && { votes }),
  };
}
