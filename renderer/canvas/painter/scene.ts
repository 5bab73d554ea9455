import type { Box, Element, Ink, Point } from "#shared/board/board.ts";
import type { Marks } from "#shared/board/votes.ts";
import type { Theme } from "#shared/look/tokens.ts";
import type { Method } from "#shared/methods/method.ts";
import type { Camera, Screen } from "#renderer/session/camera.ts";

/** Somebody else at an element. */
export interface Company {
  readonly name: string;
  readonly ink: Ink;
  readonly writes: boolean;
}

/** All that a picture of the board depends on. */
export interface Scene {
  /** In drawing order. */
  readonly elements: readonly Element[];
  readonly camera: Camera;
  readonly screen: Screen;
  readonly theme: Theme;
  readonly method: Method;
  readonly selection: ReadonlySet<string>;
  /** The element whose text is in the editor and so not drawn. */
  readonly writing: string | undefined;
  /** Votes by element. */
  readonly votes: Marks;
  /** Matches of the search. */
  readonly matches: ReadonlySet<string>;
  /** Who else has an element selected or writes on it, by the element's id. */
  readonly company: ReadonlyMap<string, Company>;
  /** An element where it is drawn now, which a gesture may have moved; undefined if there is none. */
  readonly boxOf: (id: string) => Box | undefined;
  /** The box of an element where it is drawn now. */
  readonly placeOf: (element: Element) => Box;
  /** What is dragged, and by how much, so that a drag of thousands costs no more than what is visible. */
  readonly moving: { readonly ids: ReadonlySet<string>; readonly by: Point } | undefined;
  /** The decoded picture of an image; undefined while it is being decoded or if it cannot be. */
  readonly pictureOf: (image: string) => CanvasImageSource | undefined;
  /** Where connectors' labels stand on their lines, as parts of the way; in the middle where nothing is said. */
  readonly labels: ReadonlyMap<string, number>;
  /** Whether the zoom is changing at this moment. */
  readonly zooming: boolean;
  /** Whether dots are drawn on the ground; not in thumbnails. */
  readonly dots: boolean;
}

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
