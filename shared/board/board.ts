/**
 * The board as plain, read-only values: what methods, checks, exporters and panels work on.
 *
 * The Yjs document behind it is read in `read.ts` and changed in `edits.ts`; nothing outside
 * `shared/board` needs to know its shape.
 */

import type { Rect, Vector } from "#shared/geometry/boxes.ts";
import type { PlannedItem, Run } from "./agenda.ts";
import type { Overrides } from "./rules.ts";
import type { Timer } from "./timer.ts";
import type { Round } from "./votes.ts";

/** `[x, y, width, height, rotation]` in board units (pixels at 100 %) and degrees; `x, y` is the top left corner before rotation about the centre. */
export type Box = Rect;

/** A point on the board, in board units. */
export type Point = Vector;

export const elementTypes = [
  "sticky",
  "text",
  "shape",
  "connector",
  "frame",
  "stroke",
  "image",
  "cluster",
] as const;
export type ElementType = (typeof elementTypes)[number];

export const shapeForms = ["rectangle", "rounded", "ellipse", "diamond"] as const;
export type ShapeForm = (typeof shapeForms)[number];

/** The inks that text, shapes, strokes and connectors may have; a theme says how each looks. */
export const inks = ["ink", "grey", "red", "orange", "green", "blue", "violet"] as const;
export type Ink = (typeof inks)[number];

/** Who wrote something and when: a person's id on this board and UTC ISO time. */
export interface Made {
  readonly by: string;
  readonly at: string;
}

/** Facts about a sticky that documents need: time, owner, evidence … The method says which, per kind. */
export type Fields = Readonly<Record<string, string>>;

interface Common {
  readonly id: string;
  readonly box: Box;
  /** Within their layer (`layers.ts`) elements are drawn from the smallest to the greatest order; equal ones by id. */
  readonly order: number;
  readonly locked: boolean;
  /** The id of the cluster it belongs to, or undefined. */
  readonly cluster: string | undefined;
  readonly made: Made;
}

export interface Sticky extends Common {
  readonly type: "sticky";
  /** The id of a kind of the workshop's method. */
  readonly kind: string;
  readonly text: string;
  readonly fields: Fields;
}

export interface BoardText extends Common {
  readonly type: "text";
  readonly text: string;
  readonly ink: Ink;
}

export interface Shape extends Common {
  readonly type: "shape";
  readonly form: ShapeForm;
  readonly text: string;
  readonly ink: Ink;
}

/** One end of a connector: attached to an element, or loose at a point. */
export type ConnectorEnd = { readonly element: string } | { readonly point: Point };

/** A one-way relation; its box is the hull of both ends, kept for drawing when an end has lost its element. */
export interface Connector extends Common {
  readonly type: "connector";
  readonly from: ConnectorEnd;
  readonly to: ConnectorEnd;
  readonly text: string;
  readonly ink: Ink;
}

/** A titled area. `area` is set where the method laid it out. */
export interface Frame extends Common {
  readonly type: "frame";
  readonly text: string;
  readonly area: string | undefined;
}

/** A freehand stroke: x, y and pressure in triples, each from 0 to 1; x and y are parts of the box's width and height. */
export interface Stroke extends Common {
  readonly type: "stroke";
  readonly points: readonly number[];
  readonly ink: Ink;
}

/** A picture; its bytes are in the board document under `image`. */
export interface Image extends Common {
  readonly type: "image";
  readonly image: string;
  /** What it shows, for people who cannot see it. */
  readonly text: string;
}

/** A titled set of elements; its box is the hull of its members. */
export interface Cluster extends Common {
  readonly type: "cluster";
  readonly text: string;
}

export type Element = Sticky | BoardText | Shape | Connector | Frame | Stroke | Image | Cluster;

/** What the facilitator steers: kept in the control document. */
export interface Control {
  /** The workshop's id, 10 letters and digits. */
  readonly id: string;
  readonly title: string;
  /** Id and version of the method. */
  readonly method: string;
  readonly methodVersion: number;
  /** The definition of a method that a team wrote, as JSON that nobody has looked at yet; see `shared/own-methods`. */
  readonly definition?: string | undefined;
  readonly createdAt: string;
  /** The id of the open item of the agenda: a stage of the method, or one of the facilitators' own. */
  readonly stage: string;
  /** When which item was opened, oldest first; none follows itself. */
  readonly stageLog: readonly { readonly stage: string; readonly at: string }[];
  /** What was planned; empty as long as the agenda is as the method has it. See `shared/methods/agenda.ts`. */
  readonly agenda: readonly PlannedItem[];
  /** Undefined before the workshop began. */
  readonly run: Run | undefined;
  readonly timer: Timer | undefined;
  /** Whether the timer starts with each stage. */
  readonly timerFollows: boolean;
  /** What facilitators decided otherwise than the method, by item of the agenda. See `shared/methods/rules.ts`. */
  readonly overrides: ReadonlyMap<string, Overrides>;
  /** Whether only facilitators may change the board now. */
  readonly locked: boolean;
  /** What the coach is not to tell any more. See `silences.ts`. */
  readonly silences: ReadonlySet<string>;
  /** Who was there, in the order of their coming. */
  readonly people?: readonly Attendant[] | undefined;
  readonly summon?: Summon;
  /** The id of the workshop for which one of several groups works here, apart from the others. */
  readonly groupOf?: string;
}

/** Somebody whom a facilitator saw in the shared workshop. */
export interface Attendant {
  /** Their id on this board. */
  readonly person: string;
  readonly name: string;
  readonly role: string;
  /** When they were first seen, UTC ISO. */
  readonly since: string;
}

/** A facilitator has everyone look where they look. */
export interface Summon {
  /** Their id on this board. */
  readonly by: string;
  /** What they saw then; while they are here it is what they see now. */
  readonly view: Rect;
  /** UTC ISO time; tells one from the next. */
  readonly at: string;
}

type Steering = "agenda" | "run" | "timer" | "timerFollows" | "overrides" | "locked" | "silences";

/** The control of a workshop that nobody has steered yet. */
export type NewControl = Omit<Control, Steering>;

/** A whole workshop as values: control and all live elements in drawing order. */
export interface Workshop {
  readonly control: Control;
  readonly elements: readonly Element[];
  /** The votes, the first opened first; none where this is missing. */
  readonly rounds?: readonly Round[];
}
