import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { WorkshopJson } from "#shared/board/workshopJson.ts";
import { Draft } from "#shared/methods/draft.ts";
import { Definition } from "#shared/own-methods/definition.ts";

/** The JSON Schema of the definition of a method that a team writes. */
export function methodSchemaText(): string {
  // What JSON Schema cannot say, such as that each kind has a code of its own, `groundwork method check` does.
  const schema = toJsonSchema(Definition, { errorMode: "ignore", typeMode: "input" });
  const about = {
    title: "Groundwork method",
    description: "A kind of workshop that a team writes itself. `groundwork method new` makes a first one.",
  };
  return `${JSON.stringify({ ...schema, ...about }, undefined, 2)}\n`;
}

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
