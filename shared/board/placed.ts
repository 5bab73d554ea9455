import { edgeTowards, centerOf, hullOf, rectOf } from "#shared/geometry/boxes.ts";
import type { Box, Connector, ConnectorEnd, Element, Point } from "./board.ts";
import { byDepth } from "./layers.ts";

/** How far a cluster's outline stands off its members, in board units. */
export const clusterMargin = 24;
/** The gap between an arrow's end and the element it points at. */
const connectorGap = 6;

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

const isConnector = (element: Element | undefined) => element?.type === "connector";
const isCluster = (element: Element | undefined) => element?.type === "cluster";
const isPlain = (element: Element | undefined) => !isConnector(element) && !isCluster(element);

/** Which elements are placed one after the other: clusters after their members and connectors after what they join. */
export const turns = [isPlain, isCluster, isConnector] as const;

/** Elements that were placed before, and who is in which cluster. */
interface Around {
  readonly get: (id: string) => Element | undefined;
  readonly membersOf: (cluster: string) => Iterable<string>;
}

/** The element with the box that it is drawn in; undefined if it cannot be shown. */
export function placed(written: Element, around: Around): Element | undefined {
  if (written.type === "cluster") {
    const box = hullOfMembers(written.id, around);
    return box && { ...written, box };
  }
  if (written.type !== "connector") return written;
  const points = connectorPoints(written, (id) => {
    const joined = around.get(id);
    return isConnector(joined) ? undefined : joined?.box;
  });
  const hull = points && hullOf(points.map(([x, y]) => [x, y, 0, 0, 0] as const));
  return hull && { ...written, box: rectOf(hull) };
}

function hullOfMembers(cluster: string, around: Around): Box | undefined {
  const boxes: Box[] = [];
  for (const id of around.membersOf(cluster)) {
    const member = around.get(id);
    if (member && isPlain(member)) boxes.push(member.box);
  }
  const hull = hullOf(boxes);
  return hull && rectOf(hull, clusterMargin);
}

/** All elements of a board that can be shown, in drawing order, from what its document says of each. */
export function shownElements(written: readonly Element[]): readonly Element[] {
  const members = Map.groupBy(
    written.filter(({ cluster }) => cluster !== undefined),
    ({ cluster }) => cluster,
  );
  const shown = new Map<string, Element>();
  const around: Around = {
    get: (id) => shown.get(id),
    membersOf: (cluster) => (members.get(cluster) ?? []).map(({ id }) => id),
  };
  for (const isTurn of turns)
    for (const element of written) {
      const after = isTurn(element) ? placed(element, around) : undefined;
      if (after) shown.set(after.id, after);
    }
  return [...shown.values()].toSorted(byDepth);
}
