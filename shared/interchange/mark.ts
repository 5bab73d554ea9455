import * as v from "valibot";
import { elementTypes, type Fields, shapeForms } from "#shared/board/board.ts";
import { foreignId, words } from "./drawing.ts";

/** What Groundwork notes on a thing in another program's file, so that it comes back as it was. */
const Mark = v.object({
  is: v.picklist(elementTypes),
  /** Of a sticky: the id of its kind. */
  kind: v.optional(foreignId),
  fields: v.fallback(v.optional(v.record(foreignId, words), {}), {}),
  form: v.fallback(v.optional(v.picklist(shapeForms)), undefined),
  /** What a picture shows, in words. */
  text: v.optional(words),
  /** The cluster it is in. */
  cluster: v.optional(foreignId),
  /** In degrees, where the format has no turned things. */
  rotation: v.fallback(v.optional(v.pipe(v.number(), v.finite())), undefined),
  locked: v.fallback(v.optional(v.boolean(), false), false),
});
export type Mark = v.InferOutput<typeof Mark>;

const Marked = v.object({ groundwork: Mark });

/** The note on a thing; undefined where Groundwork did not make it. */
export function markOn(value: unknown): Mark | undefined {
  const parsed = v.safeParse(Marked, value);
  return parsed.success ? parsed.output.groundwork : undefined;
}

/** Fields as a note keeps them: none where there are none, so that files stay small. */
export const keptFields = (fields: Fields): { readonly fields?: Fields } =>
  Object.keys(fields).length > 0 ? { fields } : {};
