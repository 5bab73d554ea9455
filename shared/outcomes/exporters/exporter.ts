import * as v from "valibot";
import type { Outcome, OutcomeKind } from "#shared/outcomes/outcome.ts";
import type { DocumentKey } from "#shared/text/sayDocument.ts";

/**
 * What every exporter is: facts of one workshop or of many in, named files out. Pure; the same input gives the
 * same bytes, in whatever order the workshops come.
 */

/** A workshop that facts come from. */
export interface WorkshopAbout {
  readonly id: string;
  readonly title: string;
  /** ISO day on which it was held. */
  readonly date?: string;
  /** Who was there, by name. */
  readonly people: readonly string[];
}

/** A file that is in the target folder already. */
export interface ExistingFile {
  /** Relative to the exporter's folder, with `/` between names. */
  readonly path: string;
  readonly text: string;
}

/** A picture of a board as it was drawn, for documents that show it. */
export interface BoardPicture {
  readonly workshop: string;
  readonly title: string;
  /**
   * What of a model it shows, by the ids of stickies: them among others, or what they are made of. Missing for a picture
   * of the whole board.
   */
  readonly shows?: { readonly elements: readonly string[]; readonly from: "outside" | "inside" };
  /** Draws it, which takes a moment. */
  readonly svg: () => string;
}

export interface ExportInput {
  /** Of the workshop or the programme. */
  readonly title: string;
  readonly workshops: readonly WorkshopAbout[];
  /** Of all workshops in one list; those of one workshop in their reading order. */
  readonly outcomes: readonly Outcome[];
  /** What a footnote says of an element, by `<workshop>/<element>`: its kind, its area, its words. */
  readonly elements?: ReadonlyMap<string, string>;
  /** Pictures of the boards; a document names them also where they are not written now. */
  readonly pictures?: readonly BoardPicture[];
  /** What lies in the exporter's folder; numbers continue from there. */
  readonly existing?: readonly ExistingFile[];
  /** What was written into that folder the last time, with the ids of the outcomes it says something of. */
  readonly lastWritten?: readonly Named[];
}

interface Named {
  /** Relative, with `/` between names; each name is one that every system takes. */
  readonly path: string;
  /** Ids of the outcomes that it says something of. */
  readonly of: readonly string[];
}

export interface TextFile extends Named {
  readonly text: string;
  /** A file that others wrote, changed in one place: shown as a proposal, and never taken for ours later. */
  readonly amends?: true;
}

/** A file that is not text, made when it is asked for. */
interface BinaryFile extends Named {
  readonly bytes: () => Promise<Uint8Array>;
}

export type OutcomeFile = TextFile | BinaryFile;

export interface Written {
  readonly files: readonly OutcomeFile[];
  /** What a person should know before they use the files: what was left out, changed or cannot be said in this format. */
  readonly notes: readonly string[];
}

/** One kind of document or list that outcomes become. */
export interface OutcomeExporter {
  readonly id: string;
  readonly title: DocumentKey;
  /** It has something to write when there is an outcome of one of these kinds. */
  readonly needs: readonly OutcomeKind[];
  /** Parses the options; every one of them has a default, so `{}` is enough. */
  readonly options: v.GenericSchema<unknown, unknown>;
  /** `options` as a person or a settings file gave them; throws a `ValiError` that names the wrong one. */
  readonly write: (input: ExportInput, options?: unknown) => Written;
}

/** An exporter from its declaration, with its options parsed at the door. */
export function defineExporter<Options>(exporter: {
  readonly id: string;
  readonly title: DocumentKey;
  readonly needs: readonly OutcomeKind[];
  readonly options: v.GenericSchema<unknown, Options>;
  readonly write: (input: ExportInput, options: Options) => Written;
}): OutcomeExporter {
  const { id, title, needs, options: schema } = exporter;
  return {
    id,
    title,
    needs,
    options: schema,
    write: (input, options = {}) => exporter.write(inOrder(input), v.parse(schema, options)),
  };
}

/** By code points: the same on every machine, whatever its language. */
export function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Workshops by date, those without one last; outcomes by workshop, each workshop's in their reading order. */
export function inOrder(input: ExportInput): ExportInput {
  const workshops = input.workshops.toSorted(
    (one, other) => compareTexts(one.date ?? "~", other.date ?? "~") || compareTexts(one.id, other.id),
  );
  const place = new Map(workshops.map(({ id }, index) => [id, index]));
  const placeOf = ({ source }: Outcome) => place.get(source.workshop) ?? workshops.length;
  const outcomes = input.outcomes.toSorted(
    (one, other) => placeOf(one) - placeOf(other) || compareTexts(one.source.workshop, other.source.workshop),
  );
  return { ...input, workshops, outcomes };
}
