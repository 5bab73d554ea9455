import type { Element } from "#shared/board/board.ts";
import type { Drawing } from "#shared/interchange/drawing.ts";
import { elementsOf, groupsOf, type NoteGroup } from "#shared/interchange/settled.ts";
import type { TableMapping } from "#shared/interchange/table/mapping.ts";
import type { Sheet } from "#shared/interchange/table/sheet.ts";
import { drawingOf } from "#shared/interchange/table/stickies.ts";
import type { Method } from "#shared/methods/method.ts";

interface Settling {
  readonly imported: Drawing | Sheet;
  readonly method: Method;
  readonly mapping: TableMapping | undefined;
  /** By method and colour, what the person said. */
  readonly kinds: ReadonlyMap<string, string>;
  readonly usual: string;
  readonly allowed: ReadonlySet<string>;
  /** Whether more than stickies of the allowed kinds, and what joins those, may come. */
  readonly isFree: boolean;
}

/** The elements that would come, with what is lost, and what is asked about them. */
export function settle({ imported, method, mapping, kinds, usual, allowed, isFree }: Settling) {
  const drawing = imported.is === "sheet" ? mapping && drawingOf(imported, mapping, method) : imported;
  if (!drawing) return undefined;
  const groups = groupsOf(drawing, method, usual);
  const guessed = new Map<string, string>(groups.map(({ color, kind }) => [color, kind]));
  const kindOf = (color: NoteGroup["color"]): string => {
    const kind = kinds.get(`${method.id} ${color}`) ?? guessed.get(color) ?? usual;
    return isFree || allowed.has(kind) ? kind : usual;
  };
  const { elements: all, losses } = elementsOf(drawing, method, { kindOf, made: { by: "", at: "" } });
  const isSticky = (element: Element): boolean => element.type === "sticky" && allowed.has(element.kind);
  const stickies = new Set(all.filter(isSticky).map(({ id }) => id));
  const mayCome = (element: Element): boolean =>
    isFree ||
    stickies.has(element.id) ||
    (element.type === "connector" &&
      [element.from, element.to].every((end) => "element" in end && stickies.has(end.element)));
  const elements = all.filter(mayCome);
  // What a participant may not add need not come along.
  const hasPictures = elements.some(({ type }) => type === "image");
  const pictures = hasPictures ? drawing.pictures : undefined;
  return { elements, pictures, left: all.length - elements.length, losses, groups, kindOf };
}
