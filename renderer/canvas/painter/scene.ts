import type { Box, Element, Frame, Ink, Point, Sticky } from "#shared/board/board.ts";
import type { Marks } from "#shared/board/votes.ts";
import type { Theme } from "#shared/look/tokens.ts";
import type { Card, Kind, Method } from "#shared/methods/method.ts";
import type { ShownTag } from "#shared/methods/tags.ts";
import type { Camera, Screen } from "#renderer/session/board/camera.ts";

/** Somebody else at an element. */
export interface Company {
  readonly name: string;
  readonly ink: Ink;
  readonly writes: boolean;
}

/** How the elements and pictures of a model are drawn. */
export interface ModelPainter {
  /** Draws what is written on an element's sticky. */
  readonly card: (letters: Letters, sticky: Sticky, given: CardPlace) => void;
  /** A frame's title where it is a picture of the model; undefined for other frames. */
  readonly titleOf: (frame: string) => string | undefined;
  /** Forgets all line breaks: a font has arrived. */
  readonly forgetLayouts: () => void;
  /** Draws the key below a frame. */
  readonly key: (pen: Pen, frame: Frame, given: { readonly box: Box; readonly scene: Scene }) => void;
}

/** Where on its sticky an element is written, and as what. */
export interface CardPlace {
  readonly kind: Kind;
  readonly card: Card;
  /** From the sticky's corner, in board units. */
  readonly area: readonly [x: number, y: number, width: number, height: number];
}

/** A pen for letters, with places and lengths in board units. */
export interface Letters {
  readonly pen: Pen;
  readonly scale: number;
  readonly font: (size: number, weight?: number) => void;
  readonly write: (text: string, x: number, y: number, most?: number) => void;
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
  /** What the coach has something to say about. */
  readonly hinted: { readonly has: (id: string) => boolean };
  /** What was taken over, and whose origin says something else by now. */
  readonly outdated: ReadonlySet<string>;
  /** What is laid over stickies as tags, by their ids. */
  readonly tags: ReadonlyMap<string, readonly ShownTag[]>;
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
  /** How the elements and pictures of a model are drawn; undefined on other boards, and until it has been loaded. */
  readonly model: ModelPainter | undefined;
  /** Whether the zoom is changing at this moment. */
  readonly zooming: boolean;
  /** Whether dots are drawn on the ground; not in thumbnails. */
  readonly dots: boolean;
}

export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
