import type { Connector, Element, Sticky, Workshop } from "#shared/board/board.ts";

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

export type BoardChange = TextChange | FieldChange | Addition | Removal;

/** The element that a change is about. */
export const elementOf = (change: BoardChange): string =>
  change.is === "add" ? change.sticky.id : change.element;

/** What a change touches: two of one key cannot both be done. */
export function keyOf(change: BoardChange): string {
  const what = change.is === "field" ? `field ${change.field}` : change.is;
  return `${change.workshop}/${elementOf(change)} ${what}`;
}

function changed(element: Element, change: BoardChange): Element {
  if (change.is === "text" && "text" in element) return { ...element, text: change.after };
  if (change.is !== "field" || element.type !== "sticky") return element;
  const { [change.field]: _, ...others } = element.fields;
  return { ...element, fields: change.after === "" ? others : { ...others, [change.field]: change.after } };
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
          .map((element) => (byElement.get(element.id) ?? []).reduce(changed, element)),
        ...own.flatMap((one) => (one.is === "add" ? [one.sticky, ...one.connectors] : [])),
      ],
    };
  });
}
