import type { Citations } from "#shared/outcomes/exporters/citations.ts";
import type { ExistingFile } from "#shared/outcomes/exporters/exporter.ts";
import type { Decision, DecisionStatus } from "#shared/outcomes/outcome.ts";

/** Another decision record, as it is linked to. */
export interface RecordLink {
  readonly title: string;
  /** Both are missing where no record of it was found. */
  readonly number?: number;
  readonly path?: string;
}

/** A decision with all that its file needs to say. */
export interface DecisionRecord {
  readonly decision: Decision;
  /** On one line. */
  readonly title: string;
  /** Formats that name their files by date have numbers too, in the order of time; they do not show them. */
  readonly number: number;
  readonly path: string;
  /** ISO day; the workshop's where the decision has none of its own. */
  readonly date?: string;
  /** As what is known of other decisions makes it: what an accepted one supersedes is superseded. */
  readonly status: DecisionStatus;
  readonly supersedes: readonly RecordLink[];
  readonly supersededBy: readonly RecordLink[];
}

/** A spelling of decision records that other tools read. */
export interface RecordFormat {
  /** Without what would make it unique. */
  readonly fileName: (title: string, number: number, date: string | undefined) => string;
  /** The title of an existing record, without number; undefined where the file is none. */
  readonly titleIn: (file: ExistingFile) => string | undefined;
  readonly write: (record: DecisionRecord, citations: Citations) => string;
  /** The text of a record of others with its status changed; undefined where its status was not found. */
  readonly asSuperseded: (text: string, by: RecordLink) => string | undefined;
}

/** The number that a record's file name begins with. */
export function numberIn(path: string): number | undefined {
  const digits = /^(\d{1,9})-[^/]*\.md$/u.exec(path)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** `0012`: how numbers are written in file names. */
export const padded = (number: number): string => String(number).padStart(4, "0");

/** The last line of our records: whose record it is, for when the manifest is lost. */
export function markOf(id: string): string {
  return `<!-- groundwork: ${encodeURIComponent(id)} -->`;
}

/** The id of the decision that a file was made of, from its mark. */
export function markedIn(text: string): string | undefined {
  const id = /^<!-- groundwork: (\S{1,300}) -->$/mu.exec(text)?.[1];
  if (id === undefined) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return undefined;
  }
}
