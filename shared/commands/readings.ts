import type { Sticky } from "#shared/board/board.ts";
import { addElements } from "#shared/board/edits.ts";
import { centerOf, contains } from "#shared/geometry/boxes.ts";
import { freeIn, roomBeside, roomIn } from "#shared/geometry/room.ts";
import type { Series } from "#shared/methods/method.ts";
import { dayOf, numberOf } from "#shared/outcomes/facts.ts";
import { say } from "#shared/text/say.ts";
import type { Editor } from "./editor.ts";
import { sizeOfKind } from "./insert.ts";

/** A figure that was read on a day; `text` says what happened meanwhile. */
export interface Reading {
  /** A decimal number with a point. */
  readonly value: string;
  /** ISO day. */
  readonly at: string;
  readonly text: string;
}

/** A reading as somebody writes it. */
interface Written {
  readonly value: string;
  readonly at: string;
  readonly text: string;
}

/** What is wrong with a reading and how to mend it, by its part. */
export interface ReadingProblems {
  readonly value?: string;
  readonly at?: string;
}

/**
 * The reading that was written, or what is wrong with it. A comma stands for the point of a number. `known` are the
 * readings that there are, `today` is the ISO day of whoever writes.
 */
export function readReading(
  { value, at, text }: Written,
  known: readonly { readonly value: number; readonly at: string }[],
  today: string,
): Reading | ReadingProblems {
  const said = value.trim().replace(/^([+-]?\d+),(\d+)$/u, "$1.$2");
  const fields = { value: said, at: at.trim() };
  const [number, day] = [numberOf({ fields }, "value"), dayOf({ fields }, "at")];
  const same = known.find((one) => one.at === day);
  const valueProblem =
    said === ""
      ? say("reading.noValue")
      : number === undefined
        ? say("reading.noNumber", { value })
        : undefined;
  const dayProblem =
    day === undefined
      ? say("reading.noDay")
      : day > today
        ? say("reading.future")
        : same
          ? say("reading.sameDay", { value: same.value })
          : undefined;
  if (number !== undefined && day !== undefined && dayProblem === undefined)
    return { value: said, at: day, text: text.trim() };
  return {
    ...(valueProblem !== undefined && { value: valueProblem }),
    ...(dayProblem !== undefined && { at: dayProblem }),
  };
}

/** Adds a reading in the row of what it measures, as one step; where the row is full, elsewhere with a connector. */
export function addReading(editor: Editor, series: Series, measure: Sticky, reading: Reading): void {
  const size = sizeOfKind(editor.method, series.reading);
  const elements = editor.live.elements();
  const taken = elements
    .filter(({ type }) => type !== "frame" && type !== "connector" && type !== "cluster")
    .map(({ box }) => box);
  const frame = elements
    .filter(({ type, box }) => type === "frame" && contains(box, centerOf(measure.box)))
    .toSorted((a, b) => a.box[2] * a.box[3] - b.box[2] * b.box[3])[0]?.box;
  const beside = roomBeside(measure.box, taken, size);
  const inRow = beside && (!frame || beside[0] + size[0] <= frame[0] + frame[2]) ? beside : undefined;
  const [x, y] =
    inRow ?? (frame && (freeIn(frame, taken, size) ?? roomIn(frame, taken, size))) ?? editor.place(...size);
  const made = { by: editor.person, at: editor.time() };
  editor.change(say("step.addReading"), (board) => {
    const [id] = addElements(board, [
      {
        type: "sticky",
        kind: series.reading,
        text: reading.text,
        fields: { [series.value]: reading.value, [series.at]: reading.at },
        box: [x, y, ...size, 0],
        made,
      },
    ]);
    if (inRow || id === undefined) return;
    addElements(board, [
      {
        type: "connector",
        box: [0, 0, 1, 1, 0],
        text: "",
        from: { element: id },
        to: { element: measure.id },
        ink: "grey",
        made,
      },
    ]);
  });
}
