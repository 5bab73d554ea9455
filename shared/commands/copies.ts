import * as Y from "yjs";
import * as v from "valibot";
import type { ConnectorEnd, Element, Point } from "#shared/board/board.ts";
import { inks, shapeForms } from "#shared/board/board.ts";
import type { Editor } from "./editor.ts";
import { addElements, type NewElement } from "#shared/board/edits.ts";
import { newId } from "#shared/board/ids.ts";
import { elementMaps } from "#shared/board/documents.ts";
import { readElement } from "#shared/board/read.ts";
import { longestText } from "#shared/board/text.ts";

/** Elements as they are on their way to another place: what a copy carries. */
export type Copied = readonly Element[];

/** What of these may be copied on the board: in a stage that writes privately copies of stickies are drafts. */
export function withoutDrafts(editor: Editor, elements: Copied): Copied {
  const notes = elements.flatMap((element) => (element.type === "sticky" ? [element] : []));
  if (notes.length === 0 || !editor.draft(notes)) return elements;
  return elements.filter(({ type }) => type !== "sticky" && type !== "cluster" && type !== "connector");
}

/**
 * Adds copies under new ids, shifted. Connectors between copies join the copies; one that led elsewhere still does
 * if its other end is on this board, and else ends loose.
 */
export function addCopies(
  board: Y.Doc,
  elements: Copied,
  given: { readonly shift: Point; readonly by: string; readonly at: string },
): string[] {
  const ids = new Map(elements.map((element) => [element.id, newId()]));
  const [dx, dy] = given.shift;
  const isHere = (id: string) => {
    const map: unknown = elementMaps(board).get(id);
    return map instanceof Y.Map && readElement(id, map) !== undefined;
  };
  const endOf = (end: ConnectorEnd, corner: Point): ConnectorEnd => {
    if ("point" in end) return { point: [end.point[0] + dx, end.point[1] + dy] };
    const copy = ids.get(end.element);
    if (copy !== undefined) return { element: copy };
    return isHere(end.element) ? end : { point: corner };
  };
  const clusterOf = (cluster: string | undefined) => {
    if (cluster === undefined) return undefined;
    return ids.get(cluster) ?? (isHere(cluster) ? cluster : undefined);
  };
  return addElements(
    board,
    elements.map((element): NewElement => {
      const [x, y, width, height, rotation] = element.box;
      const { order: _, ...rest } = element;
      const moved = {
        id: ids.get(element.id) ?? newId(),
        box: [x + dx, y + dy, width, height, rotation] as const,
        locked: false,
        cluster: clusterOf(element.cluster),
        made: { by: given.by, at: given.at },
      };
      if (rest.type === "connector")
        return {
          ...rest,
          ...moved,
          from: endOf(rest.from, [x + dx, y + dy]),
          to: endOf(rest.to, [x + width + dx, y + height + dy]),
        };
      if (rest.type === "frame") return { ...rest, ...moved, area: undefined };
      return { ...rest, ...moved };
    }),
  );
}

const number = v.pipe(v.number(), v.finite(), v.minValue(-1e7), v.maxValue(1e7));
const box = v.tuple([number, number, number, number, number]);
const text = v.pipe(v.string(), v.maxLength(longestText));
const end = v.union([v.object({ element: v.string() }), v.object({ point: v.tuple([number, number]) })]);
const common = {
  id: v.string(),
  box,
  order: number,
  locked: v.boolean(),
  cluster: v.optional(v.string()),
  made: v.object({ by: v.string(), at: v.string() }),
};
const ink = v.picklist(inks);
const copiedElement = v.variant("type", [
  v.object({
    type: v.literal("sticky"),
    ...common,
    kind: v.string(),
    text,
    fields: v.record(v.string(), text),
  }),
  v.object({ type: v.literal("text"), ...common, text, ink }),
  v.object({ type: v.literal("shape"), ...common, form: v.picklist(shapeForms), text, ink }),
  v.object({ type: v.literal("connector"), ...common, from: end, to: end, text, ink }),
  v.object({ type: v.literal("frame"), ...common, text, area: v.optional(v.string()) }),
  v.object({ type: v.literal("stroke"), ...common, points: v.array(number), ink }),
  v.object({ type: v.literal("cluster"), ...common, text }),
]);

/** The most elements that are taken from a clipboard, where any web page can put millions. */
const mostCopied = 20_000;

const clipping = v.object({
  groundwork: v.literal(1),
  elements: v.pipe(
    v.array(v.unknown()),
    v.maxLength(mostCopied),
    v.array(copiedElement),
    v.check((elements) => new Set(elements.map(({ id }) => id)).size === elements.length),
  ),
});

/** The type under which elements lie in the clipboard beside their plain text. */
export const clippingType = "application/x-groundwork-elements+json";

/** Pictures are left out: their bytes stay with their board. */
export function writeClipping(elements: Copied): string {
  return JSON.stringify({
    groundwork: 1,
    elements: elements.filter((element) => element.type !== "image"),
  });
}

/** Keys that JSON leaves out are there as undefined in the values. */
function elementOf(parsed: v.InferOutput<typeof copiedElement>): Element {
  const whole = { ...parsed, cluster: parsed.cluster };
  return whole.type === "frame" ? { ...whole, area: whole.area } : whole;
}

/** The elements in a clipboard's text; undefined if it is something else. */
export function readClipping(json: string): Copied | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  const parsed = v.safeParse(clipping, value);
  if (!parsed.success) return undefined;
  return parsed.output.elements.map(elementOf);
}
