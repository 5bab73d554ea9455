import * as Y from "yjs";
import type { Box, ConnectorEnd, Element, Ink, Made, ShapeForm } from "./board.ts";
import { elementMaps, type ElementMap, imageMaps } from "./documents.ts";
import { newId } from "./ids.ts";
import { fieldKey, readOrder, type Values } from "./read.ts";
import { keepable, replaceText } from "./text.ts";

/**
 * Changes of the board document. Each is to be called inside a transaction, which `shared/commands` opens.
 * Unknown ids are passed over: a colleague may have deleted the element a moment ago.
 */

type Defaulted = "id" | "order" | "locked" | "cluster" | "fields";
type NewOf<T> = T extends Element
  ? Omit<T, Defaulted> & Partial<Pick<T, Extract<Defaulted, keyof T>>>
  : never;

/** An element to be added; what is left out gets its default (a new id, on top, not locked, in no cluster, no facts). */
export type NewElement = NewOf<Element>;

/** The greatest order on the board, so that a new element can lie on top; 0 for an empty one. */
export function topOrder(board: Y.Doc): number {
  let top = 0;
  for (const map of elementMaps(board).values()) {
    if (map instanceof Y.Map) top = Math.max(top, readOrder(map.get("order")));
  }
  return top;
}

function packedEnd(end: ConnectorEnd): unknown {
  return "element" in end ? end.element : [...end.point];
}

function filled(element: NewElement, order: number): ElementMap {
  const map: ElementMap = new Y.Map();
  map.set("type", element.type);
  map.set("box", [...element.box]);
  map.set("order", element.order ?? order);
  map.set("made", [element.made.by, element.made.at]);
  if (element.locked === true) map.set("locked", true);
  if (element.cluster !== undefined) map.set("cluster", element.cluster);
  if (element.type !== "stroke") map.set("text", new Y.Text(keepable(element.text)));
  switch (element.type) {
    case "sticky":
      map.set("kind", element.kind);
      for (const [field, value] of Object.entries(element.fields ?? {}))
        map.set(fieldKey(field), keepable(value));
      break;
    case "shape":
      map.set("form", element.form);
      map.set("ink", element.ink);
      break;
    case "connector":
      map.set("from", packedEnd(element.from));
      map.set("to", packedEnd(element.to));
      map.set("ink", element.ink);
      break;
    case "stroke":
      map.set("points", [...element.points]);
      map.set("ink", element.ink);
      break;
    case "text":
      map.set("ink", element.ink);
      break;
    case "frame":
      if (element.area !== undefined) map.set("area", element.area);
      break;
    case "image":
      map.set("image", element.image);
      break;
    case "cluster":
      break;
  }
  return map;
}

/** Adds elements, the first at the bottom; their ids. */
export function addElements(board: Y.Doc, elements: readonly NewElement[]): string[] {
  const maps = elementMaps(board);
  let order = topOrder(board);
  return elements.map((element) => {
    const id = element.id ?? newId();
    maps.set(id, filled(element, (order += 1)));
    return id;
  });
}

function withMap(board: Y.Doc, id: string, edit: (map: ElementMap) => void): void {
  const map = elementMaps(board).get(id);
  // A hostile or broken document may hold anything under an id.
  if (map instanceof Y.Map) edit(map);
}

/** Moves and resizes: new boxes by id. */
export function setBoxes(board: Y.Doc, boxes: ReadonlyMap<string, Box>): void {
  for (const [id, box] of boxes) withMap(board, id, (map) => map.set("box", [...box]));
}

/** The shared text of an element: sticky, label or title; undefined where there is none. */
export function textOf(board: Y.Doc, id: string): Y.Text | undefined {
  const map: unknown = elementMaps(board).get(id);
  const text: unknown = map instanceof Y.Map ? map.get("text") : undefined;
  return text instanceof Y.Text ? text : undefined;
}

export function setText(board: Y.Doc, id: string, text: string): void {
  const shared = textOf(board, id);
  if (shared) replaceText(shared, text);
}

/**
 * Deletes elements for everybody. What they held stays in the document, so that words a colleague was writing
 * meanwhile come back with `restoreElements` or undo.
 */
export function deleteElements(board: Y.Doc, ids: Iterable<string>, gone: Made): void {
  for (const id of ids) withMap(board, id, (map) => map.set("gone", [gone.by, gone.at]));
}

export function restoreElements(board: Y.Doc, ids: Iterable<string>): void {
  for (const id of ids) withMap(board, id, (map) => map.delete("gone"));
}

export function setKind(board: Y.Doc, ids: Iterable<string>, kind: string): void {
  for (const id of ids)
    withMap(board, id, (map) => {
      if (map.get("type") === "sticky") map.set("kind", kind);
    });
}

export function setInk(board: Y.Doc, ids: Iterable<string>, ink: Ink): void {
  for (const id of ids) withMap(board, id, (map) => map.has("ink") && map.set("ink", ink));
}

export function setForm(board: Y.Doc, ids: Iterable<string>, form: ShapeForm): void {
  for (const id of ids) withMap(board, id, (map) => map.has("form") && map.set("form", form));
}

/** Sets one fact of a sticky; empty text takes it away. */
export function setField(board: Y.Doc, id: string, field: string, value: string): void {
  withMap(board, id, (map) => {
    if (value === "") map.delete(fieldKey(field));
    else map.set(fieldKey(field), keepable(value));
  });
}

export function setLocked(board: Y.Doc, ids: Iterable<string>, locked: boolean): void {
  for (const id of ids)
    withMap(board, id, (map) => {
      if (locked) map.set("locked", true);
      else map.delete("locked");
    });
}

/** Puts elements into a cluster, or with undefined out of theirs. */
export function setCluster(board: Y.Doc, ids: Iterable<string>, cluster: string | undefined): void {
  for (const id of ids)
    withMap(board, id, (map) => {
      if (cluster === undefined) map.delete("cluster");
      else map.set("cluster", cluster);
    });
}

export function setOrders(board: Y.Doc, orders: ReadonlyMap<string, number>): void {
  for (const [id, order] of orders) withMap(board, id, (map) => map.set("order", order));
}

/** Attaches or loosens one end of a connector. */
export function setEnd(board: Y.Doc, id: string, side: "from" | "to", end: ConnectorEnd): void {
  withMap(board, id, (map) => {
    if (map.get("type") === "connector") map.set(side, packedEnd(end));
  });
}

/** Keeps a picture's bytes in the board; its id, to be used by an image element. */
export function addImage(
  board: Y.Doc,
  picture: { readonly mime: string; readonly bytes: Uint8Array },
  id = newId(),
): string {
  const map = new Y.Map<unknown>();
  map.set("mime", picture.mime);
  map.set("bytes", picture.bytes);
  imageMaps(board).set(id, map);
  return id;
}

const pictureTypes = ["image/png", "image/jpeg", "image/webp", "image/gif"] as const;

/** A picture's bytes and their type. */
export interface Picture {
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** The bytes and type of a picture; undefined if it is not there or of a type that is not drawn. */
export function imageOf(board: Y.Doc, id: string): Picture | undefined {
  const map = imageMaps(board).get(id);
  return map instanceof Y.Map ? readPicture(map) : undefined;
}

/** A picture from its map's values, as `imageOf` gives it. */
export function readPicture(map: Pick<Values, "get">): Picture | undefined {
  const bytes: unknown = map.get("bytes");
  const mime: unknown = map.get("mime");
  const known = pictureTypes.find((type) => type === mime);
  return known && bytes instanceof Uint8Array ? { mime: known, bytes } : undefined;
}
