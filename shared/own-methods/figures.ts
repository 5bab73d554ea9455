import type { Sticky, Workshop } from "#shared/board/board.ts";
import { joinedWith } from "#shared/methods/links.ts";
import type { FigureTable } from "#shared/methods/method.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { fieldOf, numberOf } from "#shared/outcomes/facts.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import type { Definition } from "./definition.ts";

type Figures = NonNullable<Definition["figures"]>;
type Figure = Figures[number];

/** A sum of decimal numbers without the dust of binary ones: 0.3, not 0.30000000000000004. */
const rounded = (sum: number): string => String(Math.round(sum * 100) / 100);

function summed(notes: readonly Sticky[], field: string): string {
  const known = notes.flatMap((note) => numberOf(note, field) ?? []);
  if (known.length === 0) return say("ownMethods.sumUnknown");
  const sum = rounded(known.reduce((all, one) => all + one, 0));
  const unknown = notes.length - known.length;
  return unknown === 0 ? sum : say("ownMethods.sumPartly", { sum, unknown });
}

function counted(workshop: Workshop, { kinds, with: other, filled, is, sum }: Figure): string {
  const all = notesOf(workshop, ...kinds);
  const joined = other === undefined ? undefined : joinedWith(workshop, notesOf(workshop, other));
  const some = all.filter((note) => {
    const value = filled === undefined ? undefined : fieldOf(note, filled);
    return (
      (filled === undefined || (is === undefined ? value !== undefined : value === is)) &&
      joined?.(note).length !== 0
    );
  });
  if (sum !== undefined) return some.length === 0 ? "" : summed(some, sum);
  const isPart = other !== undefined || filled !== undefined;
  return isPart ? say("ownMethods.ofAll", { some: some.length, all: all.length }) : String(all.length);
}

/** What a definition's figures count on a workshop; undefined as long as there is nothing that they could. */
export function figuresOf(figures: Figures): (workshop: Workshop) => FigureTable | undefined {
  const kinds = [...new Set(figures.flatMap((figure) => figure.kinds))];
  return (workshop) =>
    notesOf(workshop, ...kinds).length === 0
      ? undefined
      : {
          columns: [say("ownMethods.count")],
          rows: figures.map((figure) => ({ label: figure.label, cells: [counted(workshop, figure)] })),
        };
}
