import * as Y from "yjs";
import type { Element } from "./board.ts";
import { elementMaps } from "./documents.ts";
import { byDepth } from "./layers.ts";
import { placed, turns } from "./placed.ts";
import { readElement } from "./read.ts";

/** Which elements are other than before: ids. */
export interface BoardChange {
  readonly changed: ReadonlySet<string>;
  /** Whether elements came, went or were put in another order. */
  readonly reordered: boolean;
  /** Whether it looks other from afar: an element came, went, has another place, size or kind. Words do not count. */
  readonly reshaped: boolean;
  /** Ids of the elements whose words changed, if nothing but words did. */
  readonly words: ReadonlySet<string> | undefined;
}

/**
 * A board document kept as plain values, brought up to date as the document changes.
 *
 * Boxes of connectors and clusters are derived from what they join. An attached connector whose element is gone
 * is not shown, and is there again if the element comes back. A connector that is attached to a connector, or a
 * cluster in a cluster, would have a box that depends on the order of reading: neither is followed.
 */
export class LiveBoard {
  readonly #maps: Y.Map<Y.Map<unknown>>;
  /** Elements as the document has them, those that cannot be shown included. */
  readonly #written = new Map<string, Element>();
  /** Elements as they are shown. */
  readonly #elements = new Map<string, Element>();
  readonly #listeners = new Set<(change: BoardChange) => void>();
  /** Ids of connectors by the id of what they are attached to. */
  readonly #attached = new Map<string, Set<string>>();
  /** Ids of members by cluster. */
  readonly #members = new Map<string, Set<string>>();
  readonly #deleted = new Set<string>();
  #sorted: readonly Element[] | undefined;
  #stop: () => void;

  constructor(board: Y.Doc) {
    this.#maps = elementMaps(board);
    const changed = new Set<string>();
    for (const id of this.#maps.keys()) this.#read(id, changed);
    this.#show(changed);
    const onChange = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => this.#follow(events);
    // Yjs types its deep events by `any`; the handler reads only paths and keys, which are plain.
    this.#maps.observeDeep(onChange);
    this.#stop = () => this.#maps.unobserveDeep(onChange);
  }

  /** Stops following the document. */
  close(): void {
    this.#stop();
    this.#listeners.clear();
  }

  get(id: string): Element | undefined {
    return this.#elements.get(id);
  }

  get size(): number {
    return this.#elements.size;
  }

  /** Ids of elements that were deleted and can be brought back. */
  get deleted(): ReadonlySet<string> {
    return this.#deleted;
  }

  /** All elements in drawing order. The array is the same until something changes. */
  elements(): readonly Element[] {
    this.#sorted ??= [...this.#elements.values()].sort(byDepth);
    return this.#sorted;
  }

  /** The drawing order with changed elements in the places that they keep. */
  #sortedWith(changed: ReadonlySet<string>): readonly Element[] | undefined {
    if (!this.#sorted) return undefined;
    const sorted = [...this.#sorted];
    for (const id of changed) {
      const element = this.#elements.get(id);
      if (element) sorted[placeOf(sorted, element)] = element;
    }
    return sorted;
  }

  /** Ids of the connectors attached to an element. */
  connectorsOf(id: string): ReadonlySet<string> {
    return this.#attached.get(id) ?? none;
  }

  /** Ids of a cluster's members. */
  membersOf(cluster: string): ReadonlySet<string> {
    return this.#members.get(cluster) ?? none;
  }

  /** Calls back after each change; returns the end of that. */
  subscribe(listener: (change: BoardChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #follow(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const ids = new Set<string>();
    for (const event of events) {
      const first = event.path[0];
      if (typeof first === "string") ids.add(first);
      else for (const key of event.keys.keys()) ids.add(key);
    }
    const changed = new Set<string>();
    for (const id of ids) this.#read(id, changed);
    const how = this.#show(changed);
    this.#sorted = how.reordered ? undefined : this.#sortedWith(changed);
    for (const listener of this.#listeners) listener({ changed, ...how });
  }

  /** Reads one element anew. */
  #read(id: string, changed: Set<string>): void {
    const before = this.#written.get(id);
    const map = this.#maps.get(id);
    const after = map instanceof Y.Map ? readElement(id, map) : undefined;
    if (before) this.#unlink(before, changed);
    if (map instanceof Y.Map && map.get("gone") !== undefined) this.#deleted.add(id);
    else this.#deleted.delete(id);
    if (after) {
      this.#written.set(id, after);
      this.#link(after, changed);
    } else this.#written.delete(id);
    if (before || after) changed.add(id);
  }

  #link(element: Element, changed: Set<string>): void {
    for (const target of ends(element)) put(this.#attached, target, element.id);
    if (element.cluster !== undefined) {
      put(this.#members, element.cluster, element.id);
      changed.add(element.cluster);
    }
  }

  #unlink(element: Element, changed: Set<string>): void {
    for (const target of ends(element)) this.#attached.get(target)?.delete(element.id);
    if (element.cluster !== undefined) {
      this.#members.get(element.cluster)?.delete(element.id);
      changed.add(element.cluster);
    }
  }

  /** Brings what is shown up to date, clusters after their members and connectors after what they join. */
  #show(changed: Set<string>): Omit<BoardChange, "changed"> {
    // A set that grows is walked to its end, so connectors of clusters of changed members are found too.
    for (const id of changed) for (const connector of this.connectorsOf(id)) changed.add(connector);
    let reordered = false;
    let reshaped = false;
    let words: Set<string> | undefined = new Set();
    for (const turn of turns)
      for (const id of changed) {
        const written = this.#written.get(id);
        if (!turn(written)) continue;
        const before = this.#elements.get(id);
        const after = written && placed(written, this);
        if (after) this.#elements.set(id, after);
        else this.#elements.delete(id);
        if (before?.order !== after?.order || before?.type !== after?.type) reordered = true;
        if (!reshaped) reshaped = !looksAlike(before, after);
        if (!words || same(before, after)) continue;
        if (before && after && same({ ...before, text: "" }, { ...after, text: "" })) words.add(id);
        else words = undefined;
      }
    return { reordered, reshaped: reordered || reshaped, words };
  }
}

const none: ReadonlySet<string> = new Set();

/** Where an element has its place in a list in drawing order. */
function placeOf(sorted: readonly Element[], element: Element): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle];
    if (at && byDepth(at, element) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two states of an element look alike from afar. */
function looksAlike(before: Element | undefined, after: Element | undefined): boolean {
  if (!before || !after) return before === after;
  if (before.type !== after.type) return false;
  if (before.type === "sticky" && after.type === "sticky" && before.kind !== after.kind) return false;
  return before.box.every((length, place) => length === after.box[place]);
}

function same(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}

function ends(element: Element): string[] {
  if (element.type !== "connector") return [];
  return [element.from, element.to].flatMap((end) => ("element" in end ? [end.element] : []));
}
