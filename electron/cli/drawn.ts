import { hullOf } from "#shared/geometry/boxes.ts";
import type { Drawing } from "#shared/interchange/drawing.ts";
import { endingOf } from "#shared/interchange/endings.ts";
import { importBoard } from "#shared/interchange/importBoard.ts";
import { lossInWords } from "#shared/interchange/losses.ts";
import { elementsOf, groupsOf } from "#shared/interchange/settled.ts";
import { type ColumnUse, guessedMapping } from "#shared/interchange/table/mapping.ts";
import type { Sheet } from "#shared/interchange/table/sheet.ts";
import { drawingOf } from "#shared/interchange/table/stickies.ts";
import type { Method } from "#shared/methods/method.ts";
import { newWorkshop } from "#shared/methods/newWorkshop.ts";
import { DamagedInput, WrongUsage } from "./command.ts";
import type { WrittenWorkshop } from "./written.ts";

/** Between a method's areas and what is brought below them, in board units. */
const apart = 240;

/** Whether a file is another program's board, by its name. What is in a CSV is written down as `writtenWorkshop` says. */
export function isDrawn(name: string): boolean {
  const ending = endingOf(name);
  return ending !== undefined && ending !== "csv";
}

/** What a person says of a table's columns. */
export interface Columns {
  /** The name of the column with the words of stickies. */
  readonly text: string | undefined;
  /** The id, label or letter code of the kind of those whose row names none. */
  readonly kind: string | undefined;
}

const plain = (words: string): string => words.trim().toLowerCase();

/** What is in a table, where the columns are not those that `writtenWorkshop` asks for. Throws `WrongUsage`. */
function tableDrawing(sheet: Sheet, method: Method, usual: string, { text, kind }: Columns): Drawing {
  const named = Object.entries(method.kinds).find(([id, { label, code }]) =>
    [id, label, code].some((name) => plain(name) === plain(kind ?? usual)),
  );
  if (!named) {
    const known = Object.values(method.kinds).map(({ label }) => label);
    throw new WrongUsage(`There is no kind “${kind}” in ${method.title}. There are: ${known.join(", ")}.`);
  }
  const guessed = guessedMapping(sheet.rows, method, named[0]);
  if (text === undefined) return drawingOf(sheet, guessed, method);
  const [head = []] = sheet.rows;
  const place = head.findIndex((name) => plain(name) === plain(text));
  if (place < 0) throw new WrongUsage(`There is no column “${text}”. The first row has: ${head.join(", ")}.`);
  // A column that was taken for the words has no meaning any more.
  const others = guessed.uses.map((use): ColumnUse => (use === "text" ? "nothing" : use));
  return drawingOf(sheet, { ...guessed, header: true, uses: others.with(place, "text") }, method);
}

/** Whether a CSV is a table of another program: its first row does not name the columns `kind` and `text`. */
export function isOtherTable(name: string, bytes: Uint8Array): boolean {
  if (endingOf(name) !== "csv") return false;
  const imported = importBoard(name, bytes);
  const [head = []] = imported.is === "sheet" ? imported.rows : [];
  return imported.is === "sheet" && !(head.includes("kind") && head.includes("text"));
}

/**
 * The workshop that another program's board becomes, below the areas of its method: the colours of its stickies say
 * their kinds. Throws `DamagedInput` and `WrongUsage`.
 */
export function drawnWorkshop(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  method: Method | undefined,
  given: { readonly id: string; readonly title: string; readonly at: string; readonly columns: Columns },
): {
  readonly workshop: WrittenWorkshop;
  readonly losses: readonly string[];
  readonly pictures: Drawing["pictures"];
} {
  if (!method) throw new WrongUsage(`${name} does not say of which method it is. Say it with --as.`);
  const imported = importBoard(name, bytes);
  if (imported.is === "refused") throw new DamagedInput(imported.why);
  const usual = method.stages[0]?.allows[0] ?? Object.keys(method.kinds)[0] ?? "";
  const drawing: Drawing =
    imported.is === "sheet" ? tableDrawing(imported, method, usual, given.columns) : imported;
  const made = { by: "", at: given.at };
  const kinds = new Map(groupsOf(drawing, method, usual).map(({ color, kind }) => [color, kind]));
  const { elements, losses } = elementsOf(drawing, method, {
    kindOf: (color) => kinds.get(color) ?? usual,
    made,
  });
  const fresh = newWorkshop(method, { ...given, by: "" });
  const there = hullOf(fresh.elements.map(({ box }) => box));
  const hull = hullOf(elements.map(({ box }) => box));
  const [dx, dy] = there && hull ? [there.left - hull.left, there.bottom + apart - hull.top] : [0, 0];
  const moved = elements.map((element) => {
    const [x, y, width, height, rotation] = element.box;
    const box = [x + dx, y + dy, width, height, rotation] as const;
    if (element.type !== "connector") return { ...element, box };
    const shifted = (end: typeof element.from) =>
      "point" in end ? { point: [end.point[0] + dx, end.point[1] + dy] as const } : end;
    return { ...element, box, from: shifted(element.from), to: shifted(element.to) };
  });
  return {
    workshop: { ...fresh, elements: [...fresh.elements, ...moved] },
    losses: losses.map(lossInWords),
    pictures: drawing.pictures,
  };
}
