import type { Role } from "#shared/access/roles.ts";
import type { ElementType, ShapeForm } from "#shared/board/board.ts";
import type { Steering } from "./steering.ts";

/** What the pointer does on the board. */
export type Tool =
  | { readonly is: "select" }
  | { readonly is: "hand" }
  | { readonly is: "laser" }
  | { readonly is: "sticky"; readonly kind: string }
  | { readonly is: "text" }
  | { readonly is: "shape"; readonly form: ShapeForm }
  | { readonly is: "connector" }
  | { readonly is: "frame" }
  | { readonly is: "pen" };

/** What can be opened beside or over the board. */
export const panels = [
  "palette",
  "shortcuts",
  "find",
  "export",
  "outcomes",
  "writeOutcomes",
  "readBack",
  "picture",
  "outline",
  "minimap",
  "likeness",
  "legend",
  "deleted",
  "invite",
  "join",
  "moved",
  "agenda",
  "stageRules",
  "people",
  "wall",
  "balance",
  "coach",
  "votes",
  "figures",
  "candidates",
  "newWorkshop",
  "programme",
  "takeOver",
  "import",
  "overlay",
] as const;
export type Panel = (typeof panels)[number];

export type ThemeChoice = "system" | "light" | "dark";

/** What of a model's levels can be gone to. */
export interface Levels {
  /** Whether the selected element has been opened a level down, or can be; undefined for what has no level below. */
  readonly down: "opened" | "new" | undefined;
  /** Whether there is any level but the topmost. */
  readonly up: boolean;
}

/** What a command must know to tell whether it applies: plain data, so that every window and the menu can ask alike. */
export interface Situation {
  readonly place: "start" | "board";
  readonly desktop: boolean;
  /** Who this person is in the workshop; whoever has one alone is its facilitator. */
  readonly role: Role;
  /** Whether this person may change the board now. */
  readonly edits: boolean;
  /** Whether the open stage lets this person add more than stickies and connectors. */
  readonly addsAll: boolean;
  /** Whether the workshop is shared with others. */
  readonly together: boolean;
  /** Whether this person's hand is up. */
  readonly hand: boolean;
  /** Whether this person is done with the open stage. */
  readonly ready: boolean;
  /** Whether this window goes along with somebody's view. */
  readonly following: boolean;
  /** Whether the window is a phone's; there the view made for phones shows, unless the whole board is wanted. */
  readonly phone: boolean;
  readonly wholeBoard: boolean;
  /** Whether a facilitator has everyone look where they look. */
  readonly summoned: boolean;
  /** Whether the workshop is shared and its host is not there. */
  readonly away: boolean;
  readonly theme: ThemeChoice;
  readonly panels: readonly Panel[];
  readonly tool: Tool;
  /** Whether a text on the board is being edited. */
  readonly writing: boolean;
  /** The element that a connector is being drawn from by keyboard. */
  readonly connecting: string | undefined;
  readonly elements: number;
  readonly deleted: number;
  readonly selected: number;
  /** How many of the selected are not locked. */
  readonly movable: number;
  readonly types: readonly ElementType[];
  /** Whether something selected is in a cluster or is one. */
  readonly clustered: boolean;
  /** Whether all that is selected lies in the parking lot. */
  readonly parked: boolean;
  readonly levels: Levels;
  /** The fields that are laid over the board as tags. */
  readonly tags: readonly string[];
  /** How many stickies were taken over from something that says something else by now. */
  readonly changedOrigins: number;
  /** Whether one of those is selected. */
  readonly outdated: boolean;
  /** Whether workshops of this method can be looked at together with others. */
  readonly layered: boolean;
  readonly undo: string | undefined;
  readonly redo: string | undefined;
  /** The open item's place in the agenda and the number of items; -1 if it is no longer on it. */
  readonly stage: number;
  readonly stages: number;
  readonly steering: Steering;
  /** Whether this window rings when the timer is over. */
  readonly sound: boolean;
  /** Whether the workshop has a file. */
  readonly file: boolean;
  /** Whether the open stage is written privately and not revealed. */
  readonly revealable: boolean;
  /** Whether a vote runs, and all that is selected can be voted on. */
  readonly votable: boolean;
  /** The last closed vote in which somebody has voted. */
  readonly ranked: string | undefined;
  /** Kinds that the open stage allows, in order. */
  readonly allows: readonly string[];
}
