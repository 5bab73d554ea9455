import type { Connector, Element } from "#shared/board/board.ts";
import { boundsOf, centerOf } from "#shared/geometry/boxes.ts";
import type { Method } from "./method.ts";
import { frameTitle } from "./opened.ts";
import { readingOrder } from "./readingOrder.ts";

/** A connector as its source tells it: "because → …". */
interface OutlineLink {
  readonly is: "link";
  readonly id: string;
  readonly connector: Connector;
  /** What the method or the connector's own text calls the relation; "" if neither does. */
  readonly relation: string;
  readonly target: Element | undefined;
}

/** A sticky, text, shape, drawing, picture or loose connector. */
interface OutlineElement {
  readonly is: "element";
  readonly id: string;
  readonly element: Element;
  readonly children: readonly OutlineLink[];
}

interface OutlineCluster {
  readonly is: "cluster";
  readonly id: string;
  readonly title: string;
  readonly children: readonly OutlineElement[];
}

export type OutlineItem = OutlineElement | OutlineCluster;

/** A frame of the board with what lies in it; without a frame, all that lies in none. */
export interface OutlineArea {
  readonly is: "area";
  /** The frame's id; `elsewhere` for what lies in none. */
  readonly id: string;
  readonly frame: (Element & { readonly type: "frame" }) | undefined;
  /** The kinds that the area's stages allow, the default first; empty where no stage works. */
  readonly allows: readonly string[];
  readonly children: readonly OutlineItem[];
}

/** The id of the area that holds what lies in no frame. */
export const elsewhere = "elsewhere";

/** Whether connectors are listed under it; one that starts at a frame or a cluster is a line of its own. */
function isLeaf(element: Element | undefined): boolean {
  return !!element && !["frame", "cluster", "connector"].includes(element.type);
}

type FrameElement = Element & { readonly type: "frame" };

/** What the method calls a connector between these two; its own text goes first. */
export function relationOf(
  connector: Connector,
  from: Element | undefined,
  to: Element | undefined,
  method: Method,
): string {
  const own = connector.text.trim();
  if (own !== "" || from?.type !== "sticky" || to?.type !== "sticky") return own;
  return method.relations.find((one) => one.from === from.kind && one.to === to.kind)?.label ?? "";
}

/** The frames as the method's agenda goes through them, then its other areas, then frames that people drew. */
export function framesInOrder(elements: readonly Element[], method: Method): readonly FrameElement[] {
  const ids = [...method.stages, ...method.areas.map(({ id }) => ({ area: id }))].map(({ area }) => area);
  const frames = readingOrder(elements.filter((element) => element.type === "frame"));
  const placeOf = ({ area }: FrameElement) => {
    const place = area === undefined ? -1 : ids.indexOf(area);
    return place < 0 ? ids.length : place;
  };
  return frames.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** The moment of a sticky's first time field in milliseconds since 1970; undefined if it has none. */
function momentOf(element: Element, method: Method): number | undefined {
  if (element.type !== "sticky") return undefined;
  for (const field of method.kinds[element.kind]?.fields ?? []) {
    if (field.input !== "time") continue;
    const at = Date.parse(element.fields[field.id] ?? "");
    if (!Number.isNaN(at)) return at;
  }
  return undefined;
}

/**
 * Puts what has a time in the order of time. What has none follows the same neighbour as in the order given.
 */
function byTime<Item>(items: readonly Item[], timeOf: (item: Item) => number | undefined): Item[] {
  const runs: { readonly at: number; readonly items: Item[] }[] = [{ at: -Infinity, items: [] }];
  for (const item of items) {
    const at = timeOf(item);
    if (at === undefined) runs.at(-1)?.items.push(item);
    else runs.push({ at, items: [item] });
  }
  return runs.toSorted((a, b) => a.at - b.at).flatMap((run) => run.items);
}

/** The board as a tree to read: areas in the order of the agenda, in them clusters and stickies as one reads or by time. */
export function outlineOf(elements: readonly Element[], method: Method): readonly OutlineArea[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const linksFrom = Map.groupBy(
    elements.filter((element) => element.type === "connector"),
    ({ from }) => ("element" in from && isLeaf(byId.get(from.element)) ? from.element : undefined),
  );
  const membersOf = Map.groupBy(elements, ({ cluster }) =>
    cluster !== undefined && byId.get(cluster)?.type === "cluster" ? cluster : undefined,
  );
  const frames = framesInOrder(elements, method).map((frame) => {
    const text = frameTitle(frame, (id) => byId.get(id), method);
    return text === frame.text ? frame : { ...frame, text };
  });
  // The smallest first: what lies in a frame within a frame belongs to the inner one.
  const holders = frames
    .map(({ id, box }) => ({ id, bounds: boundsOf(box), size: box[2] * box[3] }))
    .toSorted((a, b) => a.size - b.size);
  const areaOf = ({ box }: Element) => {
    const [x, y] = centerOf(box);
    return holders.find(
      ({ bounds }) => x >= bounds.left && x <= bounds.right && y >= bounds.top && y <= bounds.bottom,
    )?.id;
  };

  const links = (id: string): readonly OutlineLink[] =>
    (linksFrom.get(id) ?? []).map((connector) => {
      const target = "element" in connector.to ? byId.get(connector.to.element) : undefined;
      return {
        is: "link",
        id: connector.id,
        connector,
        relation: relationOf(connector, byId.get(id), target, method),
        target,
      };
    });
  const leaf = (element: Element): OutlineElement => ({
    is: "element",
    id: element.id,
    element,
    children: links(element.id),
  });
  const ordered = (list: readonly Element[]) =>
    byTime(readingOrder(list), (element) =>
      element.type === "cluster"
        ? (membersOf.get(element.id) ?? []).reduce<number | undefined>((least, member) => {
            const at = momentOf(member, method);
            return at !== undefined && (least === undefined || at < least) ? at : least;
          }, undefined)
        : momentOf(element, method),
    );
  const itemOf = (element: Element): OutlineItem =>
    element.type === "cluster"
      ? {
          is: "cluster",
          id: element.id,
          title: element.text,
          children: ordered(membersOf.get(element.id) ?? []).map(leaf),
        }
      : leaf(element);

  const loose = (linksFrom.get(undefined) ?? []).map((connector): Element => connector);
  const top = (membersOf.get(undefined) ?? []).filter(({ type }) => type !== "frame" && type !== "connector");
  const inArea = Map.groupBy([...top, ...loose], areaOf);
  const itemsIn = (area: string | undefined) => ordered(inArea.get(area) ?? []).map(itemOf);
  const rest = itemsIn(undefined);
  return [
    ...frames.map((frame): OutlineArea => ({
      is: "area",
      id: frame.id,
      frame,
      allows: [...new Set(method.stages.flatMap(({ area, allows }) => (area === frame.area ? allows : [])))],
      children: itemsIn(frame.id),
    })),
    ...(rest.length > 0 || frames.length === 0
      ? [{ is: "area", id: elsewhere, frame: undefined, allows: [], children: rest } as const]
      : []),
  ];
}

/** One line of the outline as a tree widget shows it. */
export interface OutlineRow {
  readonly node: OutlineArea | OutlineItem | OutlineLink;
  /** 1 for areas. */
  readonly level: number;
  /** Its place among its siblings from 1, and their number. */
  readonly place: number;
  readonly siblings: number;
  /** The node it is under. */
  readonly parent: OutlineArea | OutlineItem | undefined;
  readonly area: OutlineArea;
  /** Undefined for what has nothing under it. */
  readonly open: boolean | undefined;
}

/** The lines that are to be seen, from top to bottom; `closed` holds the ids of what is folded. */
export function rowsOf(areas: readonly OutlineArea[], closed: ReadonlySet<string>): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const add = (
    nodes: readonly (OutlineArea | OutlineItem | OutlineLink)[],
    level: number,
    parent: OutlineRow["parent"],
    given: OutlineArea | undefined,
  ) => {
    nodes.forEach((node, index) => {
      const area = node.is === "area" ? node : given;
      if (!area) return;
      const children = node.is === "link" ? [] : node.children;
      const open = children.length > 0 ? !closed.has(node.id) : undefined;
      rows.push({ node, level, place: index + 1, siblings: nodes.length, parent, area, open });
      if (open === true && node.is !== "link") add(children, level + 1, node, area);
    });
  };
  add(areas, 1, undefined, undefined);
  return rows;
}

/** The ids of what a node is under, from the area down; none for areas and for what is not there. */
export function pathTo(areas: readonly OutlineArea[], id: string): readonly string[] {
  const find = (
    nodes: readonly (OutlineArea | OutlineItem | OutlineLink)[],
    above: readonly string[],
  ): readonly string[] | undefined => {
    for (const node of nodes) {
      if (node.id === id) return above;
      const path = node.is === "link" ? undefined : find(node.children, [...above, node.id]);
      if (path) return path;
    }
    return undefined;
  };
  return find(areas, []) ?? [];
}

/** Whether its place in the outline follows from a time, so that moving it on the board changes nothing here. */
export function isTimed(node: OutlineItem, method: Method): boolean {
  return node.is === "cluster"
    ? node.children.some((member) => isTimed(member, method))
    : momentOf(node.element, method) !== undefined;
}
