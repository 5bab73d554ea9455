import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { WorkshopJson } from "#shared/board/workshopJson.ts";
import { Draft } from "#shared/methods/draft.ts";

/** The JSON Schema of what `groundwork new --from` takes and `groundwork inspect --json` gives. */
export function schemaText(): string {
  // What JSON Schema cannot say, that a number is finite, JSON cannot write either.
  const schema = toJsonSchema(v.union([WorkshopJson, Draft]), { errorMode: "ignore", typeMode: "input" });
  const about = {
    title: "Groundwork workshop",
    description:
      "A whole workshop, as `groundwork inspect --json` gives it, or a draft in the words of its method. `groundwork new --from` takes both.",
  };
  return `${JSON.stringify({ ...schema, ...about }, undefined, 2)}\n`;
}
