import * as Y from "yjs";
import { say } from "#shared/text/say.ts";
import { type NewItem, planItems } from "./agenda.ts";
import type { NewControl } from "./board.ts";
import { writeControl } from "./control.ts";
import { type Documents, elementMaps, emptyDocuments, metaMap, schemaVersion } from "./documents.ts";
import { addElements, type NewElement } from "./edits.ts";
import { migrations } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";
import { isReadable, readControl } from "./read.ts";
import { holdRound } from "./rounds.ts";
import type { Round } from "./votes.ts";

/** The workshop was written by a newer app. Its message is for people. */
export class WorkshopTooNew extends Error {
  override readonly name = "WorkshopTooNew";
  constructor(version: number) {
    super(say("open.tooNew", { version }));
  }
}

/** The bytes are no workshop, or no longer. Its message is for people. */
export class WorkshopDamaged extends Error {
  override readonly name = "WorkshopDamaged";
  constructor() {
    super(say("open.damaged"));
  }
}

/** Origin of the transactions that are nobody's doing: opening, migrating, repairing. */
const housekeeping = "housekeeping";

/** The version that documents say they are of; the first unless they say another. */
export function versionIn(schema: unknown): number {
  return typeof schema === "number" && Number.isSafeInteger(schema) && schema > 0 ? schema : 1;
}

const versionOf = (doc: Y.Doc): number => versionIn(metaMap(doc).get("schema"));

/** The version that documents were written in; throws `WorkshopTooNew` if this app does not know it. */
function knownVersionOf(documents: Documents, newest: number): number {
  const version = Math.max(versionOf(documents.board), versionOf(documents.control));
  if (version > newest) throw new WorkshopTooNew(version);
  return version;
}

/** Brings documents to this app's version; throws `WorkshopTooNew` if they are beyond it. */
export function migrate(
  documents: Documents,
  steps: readonly Migration[] = migrations,
  target = schemaVersion,
): void {
  const version = knownVersionOf(documents, target);
  // Version 1 is the first, so the first step leads to 2 and the last to the target.
  if (steps.length !== target - 1 || steps.some((step, place) => step.to !== place + 2))
    throw new Error(`Migrations must lead from version 2 to ${target} one by one.`);
  for (const step of steps) {
    if (step.to <= version) continue;
    documents.board.transact(
      () => documents.control.transact(() => step.run(documents), housekeeping),
      housekeeping,
    );
  }
  for (const doc of [documents.board, documents.control])
    if (metaMap(doc).get("schema") !== target)
      doc.transact(() => metaMap(doc).set("schema", target), housekeeping);
}

/** What was mended while opening, for the person to know. */
export interface Mended {
  /** Elements that could not be read and are left out. */
  readonly unreadable: number;
}

/** Finds what cannot be shown. Reading gives every bad value a default, so only elements of no known type are lost to sight. */
function inspect(board: Y.Doc): Mended {
  let unreadable = 0;
  for (const map of elementMaps(board).values()) {
    if (!(map instanceof Y.Map)) unreadable += 1;
    else if (map.get("gone") === undefined && !isReadable(map)) unreadable += 1;
  }
  return { unreadable };
}

/**
 * The one door for stored documents: checks, migrates and mends.
 * Throws `WorkshopTooNew` or `WorkshopDamaged`; the bytes are not touched.
 */
export function openDocuments(fill: (documents: Documents) => void): {
  readonly documents: Documents;
  readonly mended: Mended;
  /** Whether they were brought to this version only now: then all of them is to be stored anew. */
  readonly migrated: boolean;
} {
  const documents = emptyDocuments();
  try {
    fill(documents);
  } catch {
    throw new WorkshopDamaged();
  }
  // Before anything is asked of its content, which a newer version may keep elsewhere.
  const version = knownVersionOf(documents, schemaVersion);
  if (readControl(documents.control).id === "") throw new WorkshopDamaged();
  migrate(documents);
  return { documents, mended: inspect(documents.board), migrated: version < schemaVersion };
}

/** New documents that hold a workshop given as values: a sample, an import, a method's first layout. */
export function documentsOf(workshop: {
  readonly control: NewControl;
  /** What is planned from the start; the method's stages as they will be unless it is told. */
  readonly agenda?: readonly NewItem[];
  readonly elements: readonly NewElement[];
  /** Votes that were held; only their sums are kept. */
  readonly rounds?: readonly Round[];
}): Documents {
  const documents = emptyDocuments();
  documents.board.transact(() => {
    addElements(documents.board, workshop.elements);
    metaMap(documents.board).set("schema", schemaVersion);
  }, housekeeping);
  documents.control.transact(() => {
    writeControl(documents.control, workshop.control);
    planItems(documents.control, workshop.agenda ?? []);
    for (const round of workshop.rounds ?? []) holdRound(documents.control, round);
  }, housekeeping);
  return documents;
}
