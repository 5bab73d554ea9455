import type * as Y from "yjs";
import type { Control } from "./board.ts";
import { controlMap, metaMap, schemaVersion, stageLogOf } from "./documents.ts";
import { keepable, longestTitle } from "./text.ts";

/** Writes a workshop's control for the first time. */
export function writeControl(control: Y.Doc, values: Control): void {
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

/** Opens a stage of the agenda and notes when. */
export function openStage(control: Y.Doc, stage: string, at: string): void {
  controlMap(control).set("stage", stage);
  stageLogOf(control).push([[stage, at]]);
}

export function setTitle(control: Y.Doc, title: string): void {
  controlMap(control).set("title", keepable(title, longestTitle));
}
