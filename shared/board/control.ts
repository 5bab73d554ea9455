import type * as Y from "yjs";
import type { Control, NewControl } from "./board.ts";
import { controlMap, metaMap, schemaVersion, stageLogOf } from "./documents.ts";
import { readLocked } from "./read.ts";
import { keepable, longestTitle } from "./text.ts";

/** The control of a workshop that nobody has steered yet, as it is read back. */
export function unsteered(control: NewControl): Control {
  return {
    ...control,
    agenda: [],
    run: undefined,
    timer: undefined,
    timerFollows: false,
    overrides: new Map(),
    locked: false,
  };
}

/** Writes a workshop's control for the first time. */
export function writeControl(control: Y.Doc, values: NewControl): void {
  const map = controlMap(control);
  map.set("id", values.id);
  map.set("title", keepable(values.title, longestTitle));
  map.set("method", values.method);
  map.set("methodVersion", values.methodVersion);
  map.set("createdAt", values.createdAt);
  map.set("stage", values.stage);
  stageLogOf(control).push(values.stageLog.map(({ stage, at }) => [stage, at]));
  metaMap(control).set("schema", schemaVersion);
}

/**
 * Opens an item of the agenda and notes when. Who opens one writes which, not "the next": two facilitators who go
 * on at once arrive at the same.
 */
export function openStage(control: Y.Doc, stage: string, at: string): void {
  controlMap(control).set("stage", stage);
  stageLogOf(control).push([[stage, at]]);
}

/** Lets participants change the board no longer, or again. */
export function setBoardLocked(control: Y.Doc, locked: boolean): void {
  if (readLocked(control) !== locked) controlMap(control).set("locked", locked);
}

export function setTitle(control: Y.Doc, title: string): void {
  controlMap(control).set("title", keepable(title, longestTitle));
}
