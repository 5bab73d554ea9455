import type { Box, Connector, Element, Sticky, Workshop } from "#shared/board/board.ts";

/** Changes of boards, as values: proposed to a person, tried on plain workshops, and done by the session. */

interface On {
  /** The workshop's id. */
  readonly workshop: string;
}

/** The words of a sticky, cluster, connector or frame. */
interface TextChange extends On {
  readonly is: "text";
  readonly element: string;
  readonly before: string;
  readonly after: string;
}

/** One fact of a sticky, as the board keeps it; "" where it has none. */
interface FieldChange extends On {
  readonly is: "field";
  readonly element: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** A new sticky, and what joins it with others. */
export interface Addition extends On {
  readonly is: "add";
  readonly sticky: Sticky;
  readonly connectors: readonly Connector[];
}

interface Removal extends On {
  readonly is: "remove";
  readonly element: string;
  readonly text: string;
}

/** Stickies that change places with each other. */
export interface OrderChange extends On {
  readonly is: "order";
  /** Their ids, the first first. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The fact that counts them; without it, where they lie on the board puts them in order. */
  readonly field?: string;
}

export type BoardChange = TextChange | FieldChange | Addition | Removal | OrderChange;

/** The elements that a change is about, the one that says most of it first. */
export function elementsOf(change: BoardChange): readonly [string, ...string[]] {
  if (change.is === "add") return [change.sticky.id];
  if (change.is !== "order") return [change.element];
  const [first = "", ...more] = change.after;
  return [first, ...more];
}

/** The element that a change is about. */
export const elementOf = (change: BoardChange): string => elementsOf(change)[0];

/** What stickies are after they changed places: who lies where, or is which number. */
export function reordered(
  { before, after, field }: OrderChange,
  elementFor: (id: string) => Element | undefined,
): { readonly boxes: ReadonlyMap<string, Box>; readonly fields: ReadonlyMap<string, string> } {
  const boxes = new Map<string, Box>();
  const fields = new Map<string, string>();
  for (const [at, id] of after.entries()) {
    const own = elementFor(id);
    const left = elementFor(before[at] ?? "");
    if (own?.type !== "sticky" || left?.type !== "sticky") continue;
    const [x, y] = left.box;
    const [, , width, height, rotation] = own.box;
    if (field === undefined) boxes.set(id, [x, y, width, height, rotation]);
    else fields.set(id, left.fields[field] ?? "");
  }
  return { boxes, fields };
}

/** What a change touches: two of one key cannot both be done. */
export function keyOf(change: BoardChange): string {
  const what = change.is === "field" ? `field ${change.field}` : change.is;
  if (change.is === "order") return `${change.workshop}/${change.before.toSorted().join(" ")} order`;
  return `${change.workshop}/${elementOf(change)} ${what}`;
}

function changed(element: Element, change: BoardChange): Element {
  if (change.is === "text" && "text" in element) return { ...element, text: change.after };
  if (change.is !== "field" || element.type !== "sticky") return element;
  const { [change.field]: _, ...others } = element.fields;
  return { ...element, fields: change.after === "" ? others : { ...others, [change.field]: change.after } };
}

function inPlace(
  element: Element,
  { boxes, fields, field }: ReturnType<typeof reordered> & { readonly field: string | undefined },
): Element {
  if (element.type !== "sticky") return element;
  const [box, value] = [boxes.get(element.id), fields.get(element.id)];
  if (box) return { ...element, box };
  return field === undefined || value === undefined
    ? element
    : { ...element, fields: { ...element.fields, [field]: value } };
}

/** The workshops with the changes made; those without any are the same values as before. */
export function withChanges(
  workshops: readonly Workshop[],
  changes: readonly BoardChange[],
): readonly Workshop[] {
  const byWorkshop = Map.groupBy(changes, ({ workshop }) => workshop);
  return workshops.map((workshop) => {
    const own = byWorkshop.get(workshop.control.id);
    if (!own) return workshop;
    const elements = new Map(workshop.elements.map((one) => [one.id, one]));
    const orders = own.flatMap((one) =>
      one.is === "order" ? [{ ...reordered(one, (id) => elements.get(id)), field: one.field }] : [],
    );
    const byElement = Map.groupBy(own, elementOf);
    const gone = new Set(own.flatMap((one) => (one.is === "remove" ? [one.element] : [])));
    // A connector goes with the end that it has lost.
    const loses = (element: Element): boolean =>
      element.type === "connector" &&
      [element.from, element.to].some((end) => "element" in end && gone.has(end.element));
    return {
      ...workshop,
      elements: [
        ...workshop.elements
          .filter((element) => !gone.has(element.id) && !loses(element))
          .map((element) => orders.reduce(inPlace, element))
          .map((element) => (byElement.get(element.id) ?? []).reduce(changed, element)),
        ...own.flatMap((one) => (one.is === "add" ? [one.sticky, ...one.connectors] : [])),
      ],
    };
  });
}
