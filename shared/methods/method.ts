import type { Box, Workshop } from "#shared/board/board.ts";
import type { StageRules } from "#shared/board/rules.ts";
import type { Outcome, OutcomeKind } from "#shared/outcomes/outcome.ts";
import type { Overlay } from "#shared/outcomes/overlay.ts";
import type { Plane } from "./plane.ts";

/** The colour families a kind may have; a theme says how each looks. */
export const kindColors = [
  "yellow",
  "orange",
  "pink",
  "violet",
  "blue",
  "teal",
  "green",
  "red",
  "grey",
] as const;
export type KindColor = (typeof kindColors)[number];

/** The outlines a kind may have, so that meaning never hangs on colour alone. */
export const kindShapes = ["square", "rounded", "tab", "notched", "tilted", "octagon", "person"] as const;
export type KindShape = (typeof kindShapes)[number];

/** A fact that a kind's stickies can carry for documents. */
export interface Field {
  readonly id: string;
  readonly label: string;
  /**
   * `time` is a UTC ISO instant, `date` an ISO day, `link` a URL or path, `choice` one of the option ids, `number` a
   * decimal number with a point (`Number` reads it).
   */
  readonly input: "text" | "time" | "date" | "link" | "choice" | "number";
  readonly options?: readonly { readonly id: string; readonly label: string }[];
  readonly hint?: string;
  /** Whether its value is shown at the foot of the sticky. */
  readonly onSticky?: boolean;
}

/** How a kind is drawn that is an element of a model: its words as a name, then "[Container: Java]", then what it does. */
export interface Card {
  /** The ids of the fields that say what it is made of; undefined where nothing does. */
  readonly made?: readonly string[];
  /** The id of the field that says what it does. */
  readonly about: string;
  /** The field and the value of it by which it is somebody else's: drawn in grey. */
  readonly outside?: { readonly field: string; readonly value: string };
}

/** What a sticky means in this method. */
export interface Kind {
  readonly label: string;
  /** One to three capitals shown on the sticky. */
  readonly code: string;
  readonly color: KindColor;
  readonly shape: KindShape;
  /** What belongs on such a sticky, in a sentence; shown in the legend. */
  readonly hint: string;
  readonly fields?: readonly Field[];
  /** Width and height of a new sticky in board units; 200 by 200 unless told. */
  readonly size?: readonly [width: number, height: number];
  /** Set for kinds that are elements of a model. */
  readonly card?: Card;
}

/** A step of the agenda. Rules that it leaves out are as in `plainRules`; a facilitator may decide any of them otherwise. */
export interface Stage<KindId extends string = string> extends Partial<Omit<StageRules, "allows">> {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** What the facilitator says, in two sentences at most. */
  readonly prompt: string;
  /** The kinds that may be added while it is open; the first is the default. */
  readonly allows: readonly KindId[];
  /** The id of the area on the board where its work goes. */
  readonly area: string;
}

/** A titled frame laid out on a new board. */
interface Area {
  readonly id: string;
  readonly title: string;
  readonly box: Box;
  /** Where it is a picture of a model: what kind of picture, and of which kind of its stickies: "Context diagram" for "system". */
  readonly picture?: { readonly title: string; readonly of: string };
}

/** A kind that can be opened a level down. */
interface Opening<KindId extends string = string> {
  readonly kind: KindId;
  /** The kind of its parts. */
  readonly into: KindId;
  /** What kind of picture shows them: "Container diagram". */
  readonly picture: string;
}

/** What a connector between two kinds means: "effect because cause". */
interface Relation<KindId extends string = string> {
  readonly from: KindId;
  readonly to: KindId;
  readonly label: string;
  /** Whether each connector says itself what it is, and `label` is only a suggestion: "Reads orders from [SQL]". */
  readonly ownWords?: boolean;
}

/** Facts of other workshops that can be taken over onto boards of this method. */
interface TakesOver<KindId extends string = string> {
  readonly outcome: OutcomeKind;
  /** The kind of the sticky that such a fact becomes. */
  readonly as: KindId;
  /** The id of the area that it is put in. */
  readonly area: string;
}

/** A fact of stickies that can be laid over the board on demand: a tag on each sticky that has it. */
interface Tag {
  /** The field that it tells. */
  readonly field: string;
  /** As its command is called: "Show systems". */
  readonly title: string;
  /** Whether all that is the same has one colour, so that one sees where else it is. */
  readonly sorts: boolean;
}

/** Figures drawn from the board, shown while one draws: a table with a column per picture. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
}

/** What was chosen to be done first, and what would be the least. */
export interface Slice {
  /** Ids of the chosen stickies, in their order. */
  readonly chosen: readonly string[];
  /** Whether they make one whole way from start to value. */
  readonly complete: boolean;
  /** What the parts of the way say that nothing chosen makes. */
  readonly open: readonly string[];
  /** Ids of what makes a whole way with the least effort; undefined where nothing of known effort does. */
  readonly thinnest: readonly string[] | undefined;
}

/** Readings that are kept on stickies of their own, each with its figure and its day, in the row of what they measure. */
export interface Series<KindId extends string = string> {
  /** The kinds that are measured. */
  readonly of: readonly KindId[];
  /** The kind of a reading, and the ids of its fields for figure and day. */
  readonly reading: KindId;
  readonly value: string;
  readonly at: string;
}

/** One thing that a check has found; it is a hint, never a block. */
export interface Finding {
  /** The check's id. */
  readonly check: string;
  /** The stickies it is about. */
  readonly elements: readonly string[];
  /** What was found, in a sentence in the facilitator's words: "2 causes have no evidence." */
  readonly what: string;
  /** What was found of each of the stickies alone: "This cause has no evidence." */
  readonly each: string;
  /** How to mend it. */
  readonly mend: string;
}

/** Looks at a workshop and says what could be better. Pure. */
export type Check = (workshop: Workshop) => readonly Finding[];

/** A document that can be made of a workshop. */
export interface Exporter {
  readonly id: string;
  /** As the export menu names it: "Post-mortem report". */
  readonly title: string;
  /** Of the suggested file's name, without dot. */
  readonly extension: "md";
  /** The whole text. Pure and deterministic: the same workshop gives the same bytes. */
  readonly write: (workshop: Workshop) => string;
  /** Several workshops of the method laid over each other in one text, where that makes sense. */
  readonly writeTogether?: (workshops: readonly Workshop[]) => string;
}

/** A kind of workshop, declared. Everything the app shows of it is derived from this value. */
export interface Method<KindId extends string = string> {
  readonly id: string;
  readonly version: number;
  /** Its place in the playbook, with room between any two; undefined for what is not part of it. */
  readonly order?: number;
  readonly title: string;
  /** What it is for, in a sentence; shown on the start screen. */
  readonly purpose: string;
  readonly kinds: Readonly<Record<KindId, Kind>>;
  readonly stages: readonly Stage<NoInfer<KindId>>[];
  readonly areas: readonly Area[];
  readonly relations: readonly Relation<NoInfer<KindId>>[];
  /** Loaded when asked for. */
  readonly checks: () => Promise<readonly Check[]>;
  /** Why each check looks, by its id, in a sentence that a facilitator can say aloud. */
  readonly whys: () => Promise<Readonly<Record<string, string>>>;
  /** The documents it offers, loaded when asked for: what writes them is not needed to work on a board. */
  readonly exporters: () => Promise<readonly Exporter[]>;
  /** The facts that documents are made of, in reading order. Pure; what is not on the board is left out. */
  readonly outcomes: (workshop: Workshop) => readonly Outcome[];
  /** Counts and times that a room watches while it draws. Pure; undefined as long as there is nothing to count. */
  readonly figures?: (workshop: Workshop) => FigureTable | undefined;
  /** What can be laid over the board on demand, in the order of its commands. */
  readonly tags?: readonly Tag[];
  /**
   * Kinds that can be opened a level down, each with the kind of its parts. An opened sticky has a frame whose area is
   * `of:<the sticky's id>`; what lies in it is part of it.
   */
  readonly opens?: readonly Opening<NoInfer<KindId>>[];
  /** What can be taken over from other workshops; of each kind of fact, once. See `takeOver.ts`. */
  readonly takesOver?: readonly TakesOver<NoInfer<KindId>>[];
  /**
   * The id of the stage up to which several groups work apart, each in a workshop of its own that the others do not see;
   * from then on their boards lie side by side, as an exporter's `writeTogether` does on paper.
   */
  readonly apartUntil?: string;
  /** Lays several workshops over each other: one timeline, and where it hurts how many teams. Loaded when asked for. */
  readonly overlay?: () => Promise<(workshops: readonly Workshop[]) => Overlay>;
  /** An area on which a sticky's place says two figures; undefined where places say none. See `plane.ts`. */
  readonly plane?: Plane;
  /** How much of what lies on the plane is to be done first. Pure. */
  readonly slice?: {
    /** The id of the field that holds a sticky's place in the slice, from 1; empty for what can wait. */
    readonly field: string;
    readonly of: (workshop: Workshop) => Slice;
  };
  /** Which kinds are read again and again; undefined where none is. */
  readonly series?: Series<NoInfer<KindId>>;
  /**
   * For a method that a team wrote, the JSON that it was made of: it goes along with its workshops, so that whoever opens
   * one has the method. See `shared/own-methods`.
   */
  readonly definition?: string;
  /** False where whoever wrote the method wrote no workshop of it; `sample` is an empty board then. */
  readonly hasSample?: boolean;
  /** A finished workshop of this method, loaded when asked for: the demo on the start screen. */
  readonly sample: () => Promise<Workshop>;
}

/** Kinds by their ids. They are looked up by what a document says, and "constructor" must not be found. */
export function kindsByIdOf(entries: readonly (readonly [string, Kind])[]): Readonly<Record<string, Kind>> {
  const kinds: Readonly<Record<string, Kind>> = Object.fromEntries(entries);
  Object.setPrototypeOf(kinds, null);
  return kinds;
}

/** Types a method's definition, so that a misspelt kind in a stage or relation does not compile. */
export function defineMethod<const KindId extends string>(method: Method<KindId>): Method {
  return { ...method, kinds: kindsByIdOf(Object.entries<Kind>(method.kinds)) };
}
