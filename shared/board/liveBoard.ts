import * as Y from "yjs";
import { edgeTowards, centerOf, hullOf, rectOf } from "#shared/geometry/boxes.ts";
import type { Box, Connector, ConnectorEnd, Element, Point } from "./board.ts";
import { elementMaps } from "./documents.ts";
import { readElement } from "./read.ts";

/** How far a cluster's outline stands off its members, in board units. */
export const clusterMargin = 24;
/** The gap between an arrow's end and the element it points at. */
const connectorGap = 6;

/** Which elements are other than before: ids. */
export interface BoardChange {
  readonly changed: ReadonlySet<string>;
  /** Whether elements came, went or were put in another order. */
  readonly reordered: boolean;
}

/** Where the two ends of a connector are drawn, given where elements are (which may differ while one is dragged). */
export function connectorPoints(
  connector: Pick<Connector, "from" | "to">,
  boxOf: (id: string) => Box | undefined,
): readonly [from: Point, to: Point] | undefined {
  const anchor = (end: ConnectorEnd): { box: Box | undefined; center: Point } | undefined => {
    if ("point" in end) return { box: undefined, center: end.point };
    const box = boxOf(end.element);
    return box && { box, center: centerOf(box) };
  };
  const from = anchor(connector.from);
  const to = anchor(connector.to);
  if (!from || !to) return undefined;
  return [
    from.box ? edgeTowards(from.box, to.center, connectorGap) : from.center,
    to.box ? edgeTowards(to.box, from.center, connectorGap) : to.center,
  ];
}

/**
 * A board document kept as plain values, brought up to date as the document changes.
 *
 * Boxes of connectors and clusters are derived from what they join. An attached connector whose element is gone
 * is not shown, and is there again if the element comes back.
 */
export class LiveBoard {
  readonly #maps: Y.Map<Y.Map<unknown>>;
  readonly #elements = new Map<string, Element>();
  readonly #listeners = new Set<(change: BoardChange) => void>();
  /** Ids of connectors by the id of what they are attached to. */
  readonly #attached = new Map<string, Set<string>>();
  /** Ids of members by cluster. */
  readonly #members = new Map<string, Set<string>>();
  #sorted: readonly Element[] | undefined;
  #stop: () => void;

  constructor(board: Y.Doc) {
    this.#maps = elementMaps(board);
    const changed = new Set<string>();
    for (const id of this.#maps.keys()) this.#read(id, changed);
    this.#derive(changed);
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

  /** All elements in drawing order. The array is the same until something changes. */
  elements(): readonly Element[] {
    this.#sorted ??= [...this.#elements.values()].sort(
      (a, b) => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
    return this.#sorted;
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
    let reordered = false;
    for (const id of ids) reordered = this.#read(id, changed) || reordered;
    reordered = this.#derive(changed) || reordered;
    this.#sorted = undefined;
    for (const listener of this.#listeners) listener({ changed, reordered });
  }

  /** Reads one element anew; true if it came, went or changed its place in the order. */
  #read(id: string, changed: Set<string>): boolean {
    const before = this.#elements.get(id);
    const map = this.#maps.get(id);
    const after = map instanceof Y.Map ? readElement(id, map) : undefined;
    if (before) this.#unlink(before, changed);
    if (after) {
      this.#elements.set(id, after);
      this.#link(after, changed);
    } else this.#elements.delete(id);
    if (!before && !after) return false;
    changed.add(id);
    for (const connector of this.connectorsOf(id)) changed.add(connector);
    return before?.order !== after?.order;
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

  /** Works out the boxes of the changed clusters and connectors; true if a cluster or connector came or went. */
  #derive(changed: Set<string>): boolean {
    let reordered = false;
    for (const id of changed) {
      const map = this.#maps.get(id);
      const type = map instanceof Y.Map ? map.get("type") : undefined;
      if (type !== "cluster") continue;
      for (const connector of this.connectorsOf(id)) changed.add(connector);
      reordered = this.#rederive(id, this.#hullOfMembers(id)) || reordered;
    }
    for (const id of changed) {
      const map = this.#maps.get(id);
      if (!(map instanceof Y.Map) || map.get("type") !== "connector") continue;
      const connector = readElement(id, map);
      if (connector?.type !== "connector") continue;
      const points = connectorPoints(connector, (other) => this.#elements.get(other)?.box);
      const hull = points && hullOf(points.map(([x, y]) => [x, y, 0, 0, 0] as const));
      reordered = this.#rederive(id, hull && rectOf(hull)) || reordered;
    }
    return reordered;
  }

  #rederive(id: string, box: Box | undefined): boolean {
    const map = this.#maps.get(id);
    const shown = this.#elements.has(id);
    const element = map instanceof Y.Map ? readElement(id, map) : undefined;
    if (!element || !box) {
      this.#elements.delete(id);
      return shown;
    }
    this.#elements.set(id, { ...element, box });
    return !shown;
  }

  #hullOfMembers(cluster: string): Box | undefined {
    const boxes: Box[] = [];
    for (const id of this.membersOf(cluster)) {
      const member = this.#elements.get(id);
      if (member) boxes.push(member.box);
    }
    const hull = hullOf(boxes);
    return hull && rectOf(hull, clusterMargin);
  }
}

const none: ReadonlySet<string> = new Set();

function put(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}

function ends(element: Element): string[] {
  if (element.type !== "connector") return [];
  return [element.from, element.to].flatMap((end) => ("element" in end ? [end.element] : []));
}
