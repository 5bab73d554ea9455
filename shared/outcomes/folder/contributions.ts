import type { BoardPicture, WorkshopAbout } from "#shared/outcomes/exporters/exporter.ts";
import type { Outcome } from "#shared/outcomes/outcome.ts";

/** A document that a method makes of its own workshops, as it is. */
export interface Report {
  /** Part of the file's name: the exporter's id, and what its workshop is. */
  readonly id: string;
  readonly title: string;
  /** Ids of the workshops that it is made of. */
  readonly from: readonly string[];
  /** Ids of the outcomes that it says something of. */
  readonly of: readonly string[];
  /** Of the file's name, without dot. */
  readonly extension: string;
  readonly text: string;
}

/** A workshop's board as another program's file. */
export interface BoardFile {
  readonly workshop: string;
  /** Its format, which is also the ending of its name. */
  readonly format: string;
  readonly text: string;
  /** What that program does not have of it, in words. */
  readonly losses: readonly string[];
}

/** All that workshops give to documents, as values; `contributionsOf` in shared/methods takes it from boards. */
export interface Contributions {
  readonly workshops: readonly WorkshopAbout[];
  readonly outcomes: readonly Outcome[];
  /** What a footnote says of an element, by `<workshop>/<element>`. */
  readonly elements: ReadonlyMap<string, string>;
  readonly reports: readonly Report[];
  /** `withPictures` in shared/picture adds them. */
  readonly pictures?: readonly BoardPicture[];
  /** `withBoards` in shared/interchange adds them. */
  readonly boards?: readonly BoardFile[];
  /** Workshops that give nothing: their boards are empty, or this version does not have the method that is named. */
  readonly unused: readonly { readonly title: string; readonly method?: string }[];
}
