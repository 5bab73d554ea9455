import type { Documents } from "#shared/board/documents.ts";

/**
 * One step from a schema version to the next.
 *
 * Two people must not migrate one document at the same time: whoever opens a workshop does it before anyone joins.
 */
export interface Migration {
  /** The version that the documents have after it; the list rises by one. */
  readonly to: number;
  /** What it changes, in a few words. */
  readonly name: string;
  readonly run: (documents: Documents) => void;
}
