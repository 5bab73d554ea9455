import * as v from "valibot";
import type { Workshop } from "#shared/board/board.ts";
import type { NewElement } from "#shared/board/edits.ts";
import { placer } from "./layout.ts";
import type { Method } from "./method.ts";
import { newWorkshop } from "./newWorkshop.ts";

/** A workshop in the words of its method alone: what other programs and people write before there is a board. */
export const Draft = v.strictObject({
  title: v.optional(v.string()),
  stickies: v.array(
    v.strictObject({
      /** By which connectors of this draft name it. */
      id: v.optional(v.pipe(v.string(), v.minLength(1))),
      /** The id, label or letter code of a kind of the method. */
      kind: v.string(),
      text: v.string(),
      /** By the ids of the kind's fields. */
      fields: v.optional(v.record(v.string(), v.string())),
    }),
  ),
  connectors: v.optional(
    v.array(v.strictObject({ from: v.string(), to: v.string(), text: v.optional(v.string()) })),
  ),
});
export type Draft = v.InferOutput<typeof Draft>;

/** The draft names something that the method does not have; the message says what, and what there is. */
export class DraftRefused extends Error {
  override readonly name = "DraftRefused";
}

const plain = (text: string): string => text.trim().toLowerCase();

/** The id of the kind that a word means. */
function kindNamed(method: Method, word: string): string {
  const wanted = plain(word);
  const found = Object.entries(method.kinds).find(([id, { label, code }]) =>
    [id, label, code].some((name) => plain(name) === wanted),
  );
  if (found) return found[0];
  const known = Object.values(method.kinds).map(({ label }) => label);
  throw new DraftRefused(`There is no kind “${word}” in ${method.title}. There are: ${known.join(", ")}.`);
}

/** What `documentsOf` takes: a new workshop of the method with these stickies in it. Throws `DraftRefused`. */
export function draftedWorkshop(
  method: Method,
  draft: Draft,
  given: { readonly id: string; readonly title: string; readonly at: string; readonly newId: () => string },
) {
  const made = { by: "", at: given.at };
  const fresh = newWorkshop(method, {
    id: given.id,
    title: draft.title ?? given.title,
    by: "",
    at: given.at,
  });
  const place = placer(method);
  const areaOf = (kind: string) => method.stages.find(({ allows }) => allows.includes(kind))?.area;
  const ids = new Map<string, string>();
  const stickies = draft.stickies.map(({ id, kind: word, text, fields = {} }): NewElement => {
    const own = given.newId();
    if (id !== undefined && ids.has(id)) throw new DraftRefused(`Two stickies have the id “${id}”.`);
    if (id !== undefined) ids.set(id, own);
    const kind = kindNamed(method, word);
    const known = (method.kinds[kind]?.fields ?? []).map((field) => field.id);
    const wrong = Object.keys(fields).find((field) => !known.includes(field));
    if (wrong !== undefined)
      throw new DraftRefused(
        `“${method.kinds[kind]?.label ?? kind}” has no field “${wrong}”. It has: ${known.join(", ")}.`,
      );
    return { type: "sticky", id: own, kind, text, fields, box: place(areaOf(kind), kind), made };
  });
  const connectors = (draft.connectors ?? []).map(({ from, to, text = "" }): NewElement => {
    const end = (id: string) => {
      const element = ids.get(id);
      if (element === undefined)
        throw new DraftRefused(`A connector names the sticky “${id}”, which is not there.`);
      return { element };
    };
    return { type: "connector", from: end(from), to: end(to), text, ink: "ink", box: [0, 0, 1, 1, 0], made };
  });
  return { ...fresh, elements: [...fresh.elements, ...stickies, ...connectors] };
}

/** Of a workshop that is whole already, what `documentsOf` takes. */
export const wholeWorkshop = ({ control, elements, rounds }: Workshop) => ({
  control,
  elements,
  ...(rounds && { rounds }),
});
