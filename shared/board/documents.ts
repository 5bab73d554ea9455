import * as Y from "yjs";

/**
 * The two Yjs documents of a workshop.
 *
 * They are two so that a host can refuse writes without reading them: the board is everyone's, the
 * control is the facilitators'.
 */
export interface Documents {
  readonly board: Y.Doc;
  readonly control: Y.Doc;
}

/** The version of the documents' layout that this app writes; see `migrations/`. */
export const schemaVersion = 2;

export type ElementMap = Y.Map<unknown>;

/** All elements of a board by id, deleted ones included. */
export function elementMaps(board: Y.Doc): Y.Map<ElementMap> {
  return board.getMap<ElementMap>("elements");
}

/** The bytes of pictures by id: `{ mime, bytes }`. */
export function imageMaps(board: Y.Doc): Y.Map<unknown> {
  return board.getMap("images");
}

/** What the document says of itself: its schema version. */
export function metaMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap("meta");
}

export function controlMap(control: Y.Doc): Y.Map<unknown> {
  return control.getMap("workshop");
}

/** When which stage was opened: `[stage id, UTC ISO time]`, oldest first. */
export function stageLogOf(control: Y.Doc): Y.Array<unknown> {
  return control.getArray("stageLog");
}

/** Who was there, by person: `[name, role, UTC ISO time]`. */
export function peopleMap(control: Y.Doc): Y.Map<unknown> {
  return control.getMap("people");
}

/** Empty documents, with nothing of a workshop in them yet. */
export function emptyDocuments(): Documents {
  return { board: new Y.Doc({ gc: true }), control: new Y.Doc({ gc: true }) };
}
