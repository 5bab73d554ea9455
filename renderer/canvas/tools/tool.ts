import type { Element, Point } from "#shared/board/board.ts";
import type { Board } from "#renderer/session/board/board.ts";
import type { Session } from "#renderer/session/session.ts";
import type { SessionStore } from "#renderer/session/state.ts";

/** A pointer on the board. */
export interface PointerAt {
  /** On the board, in board units. */
  readonly at: Point;
  /** In the window's board, in screen pixels. */
  readonly on: Point;
  readonly pressure: number;
  readonly touch: boolean;
  /** Adds to the selection, keeps proportions. */
  readonly shift: boolean;
  /** Leaves the original where it is. */
  readonly alt: boolean;
}

/** What the pointer's tools work with. */
export interface Desk {
  readonly session: Session;
  readonly board: Board;
  readonly store: SessionStore;
  /** The topmost element at a point. */
  readonly hit: (at: Point, test?: (element: Element) => boolean) => Element | undefined;
}

/** What follows from a press until the pointer is let go. Cancelled, it leaves no trace. */
export interface Gesture {
  readonly move: (pointer: PointerAt) => void;
  readonly end: (pointer: PointerAt) => void;
  readonly cancel: () => void;
}

/** How far a pointer moves, in screen pixels, before a press is a drag. */
const dragThreshold = 4;

/** Whether two screen points are far enough apart for a drag. */
export function dragged(from: Point, to: Point): boolean {
  return Math.hypot(to[0] - from[0], to[1] - from[1]) >= dragThreshold;
}
