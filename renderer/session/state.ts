import { createStore, type StoreApi } from "zustand/vanilla";
import type { Role } from "#shared/access/roles.ts";
import type { Box, Control, Ink, Point, ShapeForm } from "#shared/board/board.ts";
import type { Hints } from "#shared/methods/hints.ts";
import type { Panel, ThemeChoice, Tool } from "#shared/commands/situation.ts";
import type { Camera, Screen } from "./board/camera.ts";
import type { Invitation } from "#shared/access/joinLink.ts";
import type { Hosted } from "./sharing/sharing.ts";
import type { Brought } from "./sharing/handover.ts";
import type { NearbyRoom } from "./sharing/nearbyRooms.ts";
import type { LineState } from "./sharing/line.ts";
import type { PersonHere, Self } from "./sharing/presence.ts";
import { type DraftsState, noDrafts } from "./notes/draftsState.ts";
import { noVotes, type VotesState } from "./votes/votesState.ts";

/** Elements that look other than the document says while a gesture lasts; committed once at its end. */
export type Preview =
  | { readonly is: "moving"; readonly ids: ReadonlySet<string>; readonly by: Point }
  | { readonly is: "reshaping"; readonly boxes: ReadonlyMap<string, Box> };

/** What is being drawn and is not yet an element. */
export type Sketch =
  | { readonly is: "marquee"; readonly box: Box }
  | { readonly is: "box"; readonly box: Box; readonly form: ShapeForm | "frame" | "text" }
  | {
      readonly is: "connector";
      readonly from: Point;
      readonly to: Point;
      readonly target: string | undefined;
    }
  /** The laser pointer, which leaves nothing. */
  | { readonly is: "laser"; readonly at: Point }
  | { readonly is: "stroke"; readonly points: readonly number[]; readonly ink: Ink };

/** A short word to the person, at the window's edge. */
export interface Toast {
  readonly id: string;
  readonly tone: "info" | "problem";
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What another program made, on its way onto a board: a file, or text of the clipboard; see the panel `import`. */
export type Incoming =
  | { readonly is: "file"; readonly file: File }
  | { readonly is: "text"; readonly text: string };

/** Where the open workshop's changes are. */
export type Saved =
  /** In this device's store; `file` says whether the .groundwork file has them too. */
  | { readonly is: "stored"; readonly file: "none" | "saved" | "waiting" }
  | { readonly is: "storing" }
  /** Only in memory: the store or the file could not be written. */
  | { readonly is: "failed"; readonly reason: string };

/** A workshop on this device, as the start screen shows it. */
export interface StoredWorkshop {
  readonly id: string;
  readonly title: string;
  readonly method: string;
  readonly methodTitle: string;
  /** UTC ISO time of the last change. */
  readonly changedAt: string;
  /** A picture of the board as a blob; undefined before the first. */
  readonly thumbnail: Blob | undefined;
  /** The name of its .groundwork file, if it has one. */
  readonly file: string | undefined;
}

/** A .groundwork file that was used before and whose workshop is not in this device's list. */
interface KnownFile {
  readonly grant: string;
  readonly name: string;
  readonly folder: string;
}

export interface Find {
  readonly query: string;
  readonly matches: readonly string[];
  /** The match that is shown; -1 without matches. */
  readonly at: number;
}

/** Everything this window knows beside the documents. Nothing of it is undone or shared. */
export interface SessionState {
  readonly place: "start" | "board";
  readonly theme: ThemeChoice;
  /** Whether this device rings when the timer is over. */
  readonly sound: boolean;
  readonly panels: ReadonlySet<Panel>;
  readonly toasts: readonly Toast[];
  /** What a screen reader says next. */
  readonly announcement: string;
  readonly stored: readonly StoredWorkshop[];
  readonly knownFiles: readonly KnownFile[];
  /** Whether the list of stored workshops has been read. */
  readonly storedRead: boolean;
  readonly control: Control | undefined;
  readonly saved: Saved;
  /** The connection with the host of a shared workshop; undefined for one that is on this device alone. */
  readonly line: LineState | undefined;
  /** Who this person is in the open workshop: what the host said, and the facilitator of one that is on this device alone. */
  readonly role: Role;
  /** Whether the facilitators have locked the board to everybody else. */
  readonly locked: boolean;
  /** The ways into the open workshop, while it is shared from this machine. */
  readonly hosted: Hosted | undefined;
  /** Who else is in the shared workshop now. */
  readonly people: readonly PersonHere[];
  /** Since when this person's hand is up, in milliseconds since 1970 by the host's clock. */
  readonly hand: number | undefined;
  /** The item of the agenda that this person is done with. */
  readonly ready: string | undefined;
  /** The person whose view this window goes along with, by choice. */
  readonly following: string | undefined;
  /** The summon that this person has stepped out of: its time. */
  readonly steppedOut: string | undefined;
  /** Whether the window is a phone's: narrow, and touched. */
  readonly phone: boolean;
  /** Whether the whole board is wanted on a phone. */
  readonly wholeBoard: boolean;
  /** The shared workshop this window was asked into, until the person has said their name. */
  readonly invitation: Invitation | undefined;
  /** Rooms in the local network, in the desktop app, and whether they are looked for. */
  readonly nearby: { readonly looking: boolean; readonly rooms: readonly NearbyRoom[] };
  readonly incoming: Incoming | undefined;
  /** The room nearby that was chosen to be joined. */
  readonly joinRoom: NearbyRoom | undefined;
  /** The link to where the workshop has moved, if its host has said it and this page could not go there by itself. */
  readonly movedTo: string | undefined;
  /** What a page of the workshop's old host has brought, until the person says whether it is taken in. */
  readonly brought:
    | (Brought & { readonly invitation: Invitation; readonly self: Self | undefined })
    | undefined;
  /** Whether a room is being joined, before its board is there. */
  readonly joining: boolean;
  readonly votes: VotesState;
  readonly drafts: DraftsState;
  /** What the coach has found, once it has looked. */
  readonly hints: Hints;
  /** Stickies that were taken over, and whose origin says something else by now. */
  readonly changedOrigins: ReadonlySet<string>;
  /** The fields that are laid over the board as tags. */
  readonly tags: ReadonlySet<string>;
  /** Rises with each change of the board document. */
  readonly boardVersion: number;
  readonly deleted: number;
  readonly undo: string | undefined;
  readonly redo: string | undefined;
  readonly selection: ReadonlySet<string>;
  readonly camera: Camera;
  readonly screen: Screen;
  readonly tool: Tool;
  /** The element whose text is being written. */
  readonly writing: string | undefined;
  /** The element that a connector started from by keyboard. */
  readonly connecting: string | undefined;
  readonly preview: Preview | undefined;
  readonly sketch: Sketch | undefined;
  readonly find: Find;
  /** Where a right click asked for what can be done, in CSS pixels of the window. */
  readonly contextMenu: { readonly x: number; readonly y: number } | undefined;
}

export type SessionStore = StoreApi<SessionState>;

export const noSelection: ReadonlySet<string> = new Set();
const noHints: Hints = { told: [], silenced: [], of: new Map() };
export const noFind: Find = { query: "", matches: [], at: -1 };

/** The state when nothing is open; also what is left when a workshop is closed. */
export const closedBoard = {
  place: "start",
  control: undefined,
  saved: { is: "stored", file: "none" },
  line: undefined,
  role: "facilitator",
  locked: false,
  hosted: undefined,
  people: [],
  hand: undefined,
  ready: undefined,
  following: undefined,
  steppedOut: undefined,
  wholeBoard: false,
  invitation: undefined,
  votes: noVotes,
  drafts: noDrafts,
  hints: noHints,
  changedOrigins: noSelection,
  tags: noSelection,
  boardVersion: 0,
  deleted: 0,
  undo: undefined,
  redo: undefined,
  selection: noSelection,
  camera: { x: 0, y: 0, zoom: 1 },
  tool: { is: "select" },
  writing: undefined,
  connecting: undefined,
  preview: undefined,
  sketch: undefined,
  find: noFind,
  contextMenu: undefined,
} as const satisfies Partial<SessionState>;

export function createSessionStore(theme: ThemeChoice, sound = true): SessionStore {
  return createStore<SessionState>(() => ({
    ...closedBoard,
    theme,
    sound,
    panels: new Set<Panel>(["legend", "minimap", "figures"]),
    toasts: [],
    announcement: "",
    stored: [],
    knownFiles: [],
    storedRead: false,
    joining: false,
    nearby: { looking: false, rooms: [] },
    joinRoom: undefined,
    incoming: undefined,
    movedTo: undefined,
    brought: undefined,
    screen: { width: 1, height: 1 },
    phone: false,
  }));
}
