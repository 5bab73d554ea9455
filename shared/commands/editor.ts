import type * as Y from "yjs";
import type { Documents } from "#shared/board/documents.ts";
import type { LiveBoard } from "#shared/board/liveBoard.ts";
import type { Element, Point } from "#shared/board/board.ts";
import type { Rect } from "#shared/geometry/boxes.ts";
import type { Method } from "#shared/methods/method.ts";
import type { Reaction } from "./reactions.ts";
import type { Panel, Situation, ThemeChoice, Tool } from "./situation.ts";

/** The part of the board that is on screen. */
export interface View {
  /** The visible part in board units. */
  visible(): Rect;
  /** Multiplies the zoom, keeping the middle of the screen where it is. */
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Shows a rectangle whole, at 100 % at most; its start where it would be smaller than at the least zoom. */
  show(rect: Rect, least?: number): void;
  /** Moves only as far as needed to have a rectangle on screen. */
  reveal(rect: Rect): void;
}

/** An open workshop as commands see it: its documents, what is selected, and the ways to change both. */
export interface Editor {
  readonly documents: Documents;
  readonly live: LiveBoard;
  readonly method: Method;
  /** Who has made what is made now: the id of the person at this device, or nothing where the stage shows no authors. */
  readonly person: string;
  readonly view: View;
  now(): Situation;
  /** The time as UTC ISO. */
  time(): string;
  /** The time that all in the room go by: milliseconds since 1970 by the host's clock, by one's own when alone. */
  roomTime(): number;
  selected(): readonly Element[];
  select(ids: Iterable<string>): void;
  /** The only way to change the board: one transaction, one step of undo, named for the menu. */
  change<Result>(label: string, edit: (board: Y.Doc) => Result): Result;
  /**
   * Keeps new notes on this device alone, if the open stage writes privately: then nothing is to be added to the
   * board. A note without words is asked for.
   */
  draft(notes: readonly { readonly kind: string; readonly text: string }[]): boolean;
  /** Shows everybody what was written privately in the open stage. There is no way back. */
  reveal(): void;
  /** One vote more or less on each of what is selected, in the vote that runs. Never undone. */
  vote(step: 1 | -1): void;
  /** A change of the control document: title, stage. Never undone. */
  steer(edit: (control: Y.Doc) => void): void;
  undo(): void;
  redo(): void;
  use(tool: Tool): void;
  /** Where a thing made by keyboard goes: beside what is selected, else into the stage's area. */
  place(width: number, height: number): Point;
  /** Opens the text of an element for writing. */
  write(id: string): void;
  /** Picks the other end of a connector from the selected element by keyboard or pointer. */
  connectFrom(id: string): void;
  cut(): void;
  copy(): void;
  paste(): void;
  save(): void;
  saveAs(): void;
}

/** The app as commands see it, with or without an open workshop. */
export interface App {
  /** The open workshop; undefined on the start screen. */
  readonly editor: Editor | undefined;
  now(): Situation;
  show(panel: Panel): void;
  toggle(panel: Panel): void;
  setTheme(theme: ThemeChoice): void;
  /** Whether this device rings when the timer is over. */
  setSound(sound: boolean): void;
  openFile(): void;
  /** Opens a folder with a programme, which the person chooses. */
  openProgramme(): void;
  /** Lays what stickies tell in a field over the board as tags, or takes them away. */
  toggleTags(field: string): void;
  /** Shows the folder of the methods that the person's team wrote; in a browser, asks for the file of one. */
  addMethods(): void;
  /** Goes to the next sticky whose origin says something else by now. */
  showChangedOrigin(): void;
  /** Has what is selected say what its origins say now. */
  updateFromOrigins(): void;
  /** Back to the start screen; everything is stored first. */
  leave(): void;
  /** Closes the topmost thing: a panel, the text being written, the tool, the selection. */
  escape(): void;
  /** Tells the room whether this person is done with the open stage. */
  sayReady(ready: boolean): void;
  /** Raises or lowers this person's hand. */
  raiseHand(up: boolean): void;
  /** Answers the others without words. */
  react(reaction: Reaction): void;
  /** Goes along with nobody's view any more; one's own again. */
  stopFollowing(): void;
  /** Goes where the facilitator has everyone look, after having stepped out. */
  followSummon(): void;
  /** Shows the whole board on a phone, or the view made for phones. */
  showWholeBoard(whole: boolean): void;
  /** Puts the keyboard on the next region of the window: toolbar, board, panels. */
  nextRegion(step: 1 | -1): void;
}
