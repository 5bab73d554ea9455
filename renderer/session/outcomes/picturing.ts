import type { Control, Element } from "#shared/board/board.ts";
import { imageOf } from "#shared/board/edits.ts";
import { closedTally, type Marks } from "#shared/board/votes.ts";
import type { Band } from "#shared/picture/png/deal.ts";
import type { RowsSum } from "#shared/picture/png/rows.ts";
import type { Scope } from "#shared/picture/scope.ts";
import type { PngSize } from "#shared/picture/size.ts";
import type { Board } from "#renderer/session/board/board.ts";
import type { FontFaceSource } from "./fontFaces.ts";
import type { SessionState } from "#renderer/session/state.ts";

/** What a picture is to be. */
export interface PictureWish {
  readonly scope: Scope;
  readonly scheme: "light" | "dark";
  readonly as:
    | { readonly is: "svg" }
    /** `scale` is pixels per board unit; the longest side in pixels, where that is smaller. */
    | { readonly is: "png"; readonly scale: number; readonly longest?: number };
}

/** Bytes of an image on the board. */
interface BoardImage {
  readonly id: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

type MethodNamed = Pick<Control, "method" | "definition">;

/** Rows that a thread has drawn. */
export interface DrawnRows extends RowsSum {
  readonly chunk: Blob;
}

/** What the drawing thread is told: the board piece by piece, so that no piece holds up the window, then the wish. */
export type PictureOrder =
  | { readonly is: "elements"; readonly elements: readonly Element[] }
  | { readonly is: "image"; readonly image: BoardImage }
  | {
      readonly is: "draw";
      /** Which of the pictures that the thread is asked for: what it answers names it. */
      readonly picture: number;
      readonly wish: PictureWish;
      readonly title: string;
      /** The method's id, and for one that a team wrote its definition. */
      readonly method: MethodNamed;
      readonly votes: Marks;
      /** The fields that are laid over stickies as tags. */
      readonly tags: ReadonlySet<string>;
      /** What was taken over, and whose origin says something else by now. */
      readonly outdated: ReadonlySet<string>;
      readonly fonts: readonly FontFaceSource[];
    }
  /** Once it is ready, rows of a PNG, the last one left out. */
  | ({ readonly is: "rows" } & Band);

/** What it answers, each about the picture that it was told to draw last. */
export type PictureAnswer = { readonly of: number } &
  /** For a PNG: it can draw rows. */
  (
    | { readonly is: "ready"; readonly size: PngSize }
    | { readonly is: "rows"; readonly from: number; readonly rows: DrawnRows }
    | { readonly is: "done"; readonly picture: Picture }
    | { readonly is: "empty" }
    | { readonly is: "failed"; readonly message: string }
  );

/** A finished picture. */
export interface Picture {
  readonly blob: Blob;
  /** In pixels for a PNG, in board units for an SVG. */
  readonly width: number;
  readonly height: number;
}

/** The board as it is to be drawn. */
export interface Pictured {
  readonly elements: readonly Element[];
  readonly title: string;
  readonly method: MethodNamed;
  readonly votes: Marks;
  readonly tags?: ReadonlySet<string>;
  readonly outdated?: ReadonlySet<string>;
  readonly imageOf: (id: string) => { readonly mime: string; readonly bytes: Uint8Array } | undefined;
}

/** What is laid over the board for who looks at it. */
type LaidOver = Pick<SessionState, "tags" | "changedOrigins">;

/** The open board, with the votes that everybody may see, and what is laid over it here. */
export function picturedOf(board: Board, { tags, changedOrigins }: LaidOver): Pictured {
  const { control, elements, rounds } = board.workshop();
  return {
    elements,
    title: control.title,
    method: {
      method: control.method,
      ...(control.definition !== undefined && { definition: control.definition }),
    },
    votes: closedTally(rounds),
    tags,
    outdated: changedOrigins,
    imageOf: (id) => imageOf(board.documents.board, id),
  };
}
