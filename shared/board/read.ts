import * as Y from "yjs";
import type {
  Attendant,
  Box,
  ConnectorEnd,
  Control,
  Element,
  Ink,
  Made,
  Point,
  ShapeForm,
  Summon,
} from "./board.ts";
import { elementTypes, inks, shapeForms } from "./board.ts";
import { readAgenda, readRun, readTimerFollows } from "./agenda.ts";
import { controlMap, peopleMap, stageLogOf } from "./documents.ts";
import { readOverrides } from "./rules.ts";
import { readSilences } from "./silences.ts";
import { keepable, longestDefinition, longestTitle } from "./text.ts";
import { readTimer } from "./timer.ts";

/**
 * Reads documents into plain values. Every field that is missing or of the wrong form gets a default, so one
 * bad value, from an old version or a hostile peer, never costs the board.
 */

const fieldPrefix = "f:";

/** The largest coordinate that is believed; what lies further out could not be drawn or found. */
const farthest = 10_000_000;

/** The most stages that a log is read back: nobody opens as many, and the control is read with every change of it. */
const longestLog = 10_000;

function finite(value: unknown, fallback: number): number {
  return typeof value === "number" && Number.isFinite(value) && Math.abs(value) <= farthest
    ? value
    : fallback;
}

function positive(value: unknown, fallback: number): number {
  const size = finite(value, fallback);
  return size > 0 ? size : fallback;
}

/** The order of an element, from its map's value. */
export function readOrder(value: unknown): number {
  return finite(value, 0);
}

function words(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function readBox(value: unknown): Box {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return [
    finite(list[0], 0),
    finite(list[1], 0),
    positive(list[2], 200),
    positive(list[3], 200),
    finite(list[4], 0),
  ];
}

/** Who made something and when; nobody where that is not noted. */
export function readMade(value: unknown): Made {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return { by: words(list[0]), at: words(list[1]) };
}

function readInk(value: unknown): Ink {
  return inks.find((ink) => ink === value) ?? "ink";
}

function readForm(value: unknown): ShapeForm {
  return shapeForms.find((form) => form === value) ?? "rectangle";
}

function readPoint(value: unknown): Point {
  const list: unknown[] = Array.isArray(value) ? value : [];
  return [finite(list[0], 0), finite(list[1], 0)];
}

function readEnd(value: unknown): ConnectorEnd {
  return typeof value === "string" ? { element: value } : { point: readPoint(value) };
}

function pressure(value: unknown): number {
  return Math.min(1, Math.max(0, finite(value, 0.5)));
}

function readPoints(value: unknown): number[] {
  if (!Array.isArray(value)) return [];
  const list: unknown[] = value;
  return list
    .slice(0, list.length - (list.length % 3))
    .map((number, place) => (place % 3 === 2 ? pressure(number) : finite(number, 0)));
}

/** The values of a shared map, wherever they are read from. */
export interface Values {
  get: (key: string) => unknown;
  forEach: (call: (value: unknown, key: string) => void) => void;
}

function readText(value: unknown): string {
  return value instanceof Y.Text ? value.toJSON() : "";
}

const noFields: Readonly<Record<string, string>> = {};

/** A sticky's facts, each under a key with the prefix. */
function readFields(map: Values): Readonly<Record<string, string>> {
  let fields: Record<string, string> | undefined;
  // In one walk and without iterators, since a board of thousands is read whole when it is opened.
  map.forEach((value, key) => {
    if (key.startsWith(fieldPrefix) && typeof value === "string")
      (fields ??= {})[key.slice(fieldPrefix.length)] = value;
  });
  return fields ?? noFields;
}

/** Whether a map holds an element of a type that this app knows. */
export function isReadable(map: Values): boolean {
  const type = map.get("type");
  return elementTypes.some((known) => known === type);
}

/** The element behind a map; undefined if it was deleted or is of no known type. `wordsOf` reads its shared text. */
export function readElement(
  id: string,
  map: Values,
  wordsOf: (text: unknown) => string = readText,
): Element | undefined {
  if (map.get("gone") !== undefined) return undefined;
  const cluster = map.get("cluster");
  const common = {
    id,
    box: readBox(map.get("box")),
    order: readOrder(map.get("order")),
    locked: map.get("locked") === true,
    cluster: typeof cluster === "string" ? cluster : undefined,
    made: readMade(map.get("made")),
  };
  const text = wordsOf(map.get("text"));
  switch (map.get("type")) {
    case "sticky":
      return {
        type: "sticky",
        ...common,
        kind: words(map.get("kind")),
        text,
        fields: readFields(map),
      };
    case "text":
      return { type: "text", ...common, text, ink: readInk(map.get("ink")) };
    case "shape":
      return {
        type: "shape",
        ...common,
        form: readForm(map.get("form")),
        text,
        ink: readInk(map.get("ink")),
      };
    case "connector":
      return {
        type: "connector",
        ...common,
        from: readEnd(map.get("from")),
        to: readEnd(map.get("to")),
        text,
        ink: readInk(map.get("ink")),
      };
    case "frame": {
      const area = map.get("area");
      return { type: "frame", ...common, text, area: typeof area === "string" ? area : undefined };
    }
    case "stroke":
      return {
        type: "stroke",
        ...common,
        points: readPoints(map.get("points")),
        ink: readInk(map.get("ink")),
      };
    case "image":
      return { type: "image", ...common, image: words(map.get("image")), text };
    case "cluster":
      return { type: "cluster", ...common, text };
    default:
      return undefined;
  }
}

/** The key under which an element's map keeps a field. */
export function fieldKey(field: string): string {
  return `${fieldPrefix}${field}`;
}

/** Whether participants may change the board no longer, from the control document. */
export function readLocked(control: Y.Doc): boolean {
  return controlMap(control).get("locked") === true;
}

/** The most people of a workshop that are read back. */
const mostPeople = 2_000;

function readPeople(control: Y.Doc): readonly Attendant[] {
  const people: Attendant[] = [];
  for (const [person, value] of peopleMap(control)) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    const [name, role, since] = list;
    if (typeof name !== "string" || typeof role !== "string" || typeof since !== "string") continue;
    people.push({ person, name, role, since });
    if (people.length === mostPeople) break;
  }
  return people.toSorted((a, b) =>
    a.since < b.since || (a.since === b.since && a.person < b.person) ? -1 : 1,
  );
}

function readSummon(value: unknown): Summon | undefined {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const [by, at, view] = list;
  return typeof by === "string" && typeof at === "string" && Array.isArray(view)
    ? { by, at, view: readBox(view) }
    : undefined;
}

/** The control document as values. */
export function readControl(doc: Y.Doc): Control {
  const map = controlMap(doc);
  const people = readPeople(doc);
  const summon = readSummon(map.get("summon"));
  const groupOf = words(map.get("groupOf"));
  const definition = words(map.get("definition"));
  const log: { stage: string; at: string }[] = [];
  const entries = stageLogOf(doc);
  for (const entry of entries.slice(Math.max(0, entries.length - longestLog))) {
    const list: readonly unknown[] = Array.isArray(entry) ? entry : [];
    const [stage, at] = list;
    if (typeof stage !== "string" || typeof at !== "string") continue;
    // Two facilitators who go on at once have both noted it.
    if (log.at(-1)?.stage !== stage) log.push({ stage, at });
  }
  return {
    id: words(map.get("id")),
    title: keepable(words(map.get("title")), longestTitle),
    method: words(map.get("method")),
    methodVersion: finite(map.get("methodVersion"), 1),
    // A longer one than can be is none: it is read with every change of the control.
    ...(definition !== "" && definition.length <= longestDefinition && { definition }),
    createdAt: words(map.get("createdAt")),
    stage: words(map.get("stage")),
    stageLog: log,
    agenda: readAgenda(doc),
    run: readRun(doc),
    timer: readTimer(doc),
    timerFollows: readTimerFollows(doc),
    overrides: readOverrides(doc),
    locked: readLocked(doc),
    silences: readSilences(doc),
    ...(people.length > 0 && { people }),
    ...(summon && { summon }),
    ...(groupOf !== "" && { groupOf }),
  };
}
