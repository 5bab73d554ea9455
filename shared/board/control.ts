import type * as Y from "yjs";
import type { Attendant, Control, NewControl, Summon } from "./board.ts";
import { controlMap, metaMap, peopleMap, schemaVersion, stageLogOf } from "./documents.ts";
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
    silences: new Set(),
  };
}

/** Writes a workshop's control for the first time. */
export function writeControl(control: Y.Doc, values: NewControl): void {
  const map = controlMap(control);
  map.set("id", values.id);
  map.set("title", keepable(values.title, longestTitle));
  map.set("method", values.method);
  map.set("methodVersion", values.methodVersion);
  if (values.definition !== undefined) map.set("definition", values.definition);
  map.set("createdAt", values.createdAt);
  map.set("stage", values.stage);
  if (values.groupOf !== undefined) map.set("groupOf", values.groupOf);
  stageLogOf(control).push(values.stageLog.map(({ stage, at }) => [stage, at]));
  for (const { person, name, role, since } of values.people ?? [])
    peopleMap(control).set(person, [name, role, since]);
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

/** Has everyone look where a facilitator looks; undefined lets them go again. */
export function setSummon(control: Y.Doc, summon: Summon | undefined): void {
  if (summon) controlMap(control).set("summon", [summon.by, summon.at, [...summon.view]]);
  else controlMap(control).delete("summon");
}

/** Origin of what is noted without anybody doing it. */
const noting = "noting";

/** Notes who is there; who was noted before keeps the time they were first seen. */
export function notePeople(control: Y.Doc, people: readonly Attendant[]): void {
  const map = peopleMap(control);
  const fresh = people.flatMap(({ person, name, role, since }) => {
    const known: unknown = map.get(person);
    const list: readonly unknown[] = Array.isArray(known) ? known : [];
    if (person === "" || (list[0] === name && list[1] === role)) return [];
    return [[person, [name, role, typeof list[2] === "string" ? list[2] : since]] as const];
  });
  if (fresh.length === 0) return;
  control.transact(() => {
    for (const [person, value] of fresh) map.set(person, value);
  }, noting);
}
