import type { Element, Made } from "#shared/board/board.ts";
import type { KindColor, Method } from "#shared/methods/method.ts";
import { kindNearest } from "./colors.ts";
import type { Drawing, Note } from "./drawing.ts";
import { type Loss, lossTally } from "./losses.ts";

/** Notes that look alike, and so most likely mean alike. */
export interface NoteGroup {
  /** The family of their colour; "none" for those without one. */
  readonly color: KindColor | "none";
  readonly count: number;
  /** What some of them say. */
  readonly examples: readonly string[];
  /** The id of the kind that they most likely are. */
  readonly kind: string;
}

const colorOf = ({ color }: Note): NoteGroup["color"] => color ?? "none";

/** Whether a note says itself which kind of the method it is: Groundwork wrote it, and nobody has coloured it anew. */
function knownKind({ kind, color }: Note, method: Method): string | undefined {
  const own = kind === undefined ? undefined : method.kinds[kind];
  return own && (color === undefined || own.color === color) ? kind : undefined;
}

/** The notes whose kind a person may say, by colour, the most frequent first; `usual` is the kind of those without one. */
export function groupsOf({ drawn }: Drawing, method: Method, usual: string): readonly NoteGroup[] {
  const open = drawn.flatMap((one) =>
    one.type === "note" && knownKind(one, method) === undefined ? [one] : [],
  );
  return [...Map.groupBy(open, colorOf)]
    .map(([color, notes]) => ({
      color,
      count: notes.length,
      examples: notes
        .map(({ text }) => text.trim())
        .filter((text) => text !== "")
        .slice(0, 3),
      kind: color === "none" ? usual : (kindNearest(method.kinds, color) ?? usual),
    }))
    .toSorted((one, other) => other.count - one.count || (one.color < other.color ? -1 : 1));
}

/** The elements of a board of the method; `kindOf` says of a colour which kind its notes become. */
export function elementsOf(
  { drawn, losses }: Drawing,
  method: Method,
  given: { readonly kindOf: (color: NoteGroup["color"]) => string; readonly made: Made },
): { readonly elements: readonly Element[]; readonly losses: readonly Loss[] } {
  const more = lossTally();
  const elements = drawn.map((one, place): Element => {
    const added = { order: place + 1, made: given.made };
    if (one.type !== "note") return { ...one, ...added };
    const { id, box, locked, cluster, text } = one;
    const kind = knownKind(one, method) ?? given.kindOf(colorOf(one));
    const known = new Set(method.kinds[kind]?.fields?.map((field) => field.id));
    const fields = Object.entries(one.fields).filter(([field]) => known.has(field));
    if (fields.length < Object.keys(one.fields).length) more.add("details");
    return {
      type: "sticky",
      id,
      box,
      locked,
      cluster,
      text,
      kind,
      fields: Object.fromEntries(fields),
      ...added,
    };
  });
  return { elements, losses: [...losses, ...more.all()] };
}
