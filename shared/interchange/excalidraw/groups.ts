import { clusterMargin } from "#shared/board/placed.ts";
import { boundsOf, rectOf } from "#shared/geometry/boxes.ts";
import { boxAround, type Drawn } from "#shared/interchange/drawing.ts";
import type { LossTally } from "#shared/interchange/losses.ts";
import type { Read } from "./read.ts";

const grouped = new Set(["rectangle", "diamond", "ellipse", "text", "freedraw", "line"]);

/**
 * Groups that become clusters: those that were clusters here, and those of two notes or more. A group within a group
 * is taken for its outermost one.
 */
export function gathered(
  pieces: readonly Read[],
  isNote: (piece: Read) => boolean,
  idOf: (foreign: string) => string,
  losses: LossTally,
): {
  readonly clusters: readonly Drawn[];
  readonly clusterOf: (piece: Read) => string | undefined;
} {
  const outermost = ({ groupIds }: Read) => groupIds.at(-1);
  const taken = new Set(pieces.map(({ id }) => id));
  const idOfGroup = (group: string) => idOf(taken.has(group) ? `group ${group}` : group);
  const groups = Map.groupBy(
    pieces.filter((piece) => outermost(piece) !== undefined),
    outermost,
  );
  const kept = new Set<string>();
  const clusters = [...groups].flatMap(([group, members]): readonly Drawn[] => {
    if (group === undefined) return [];
    const title = members.find(({ mark }) => mark?.is === "cluster");
    const wasCluster = title !== undefined || members.some(({ mark }) => mark?.cluster === group);
    if (!wasCluster && members.filter(isNote).length < 2) {
      losses.add("groups");
      return [];
    }
    if (members.some(({ groupIds }) => groupIds.length > 1)) losses.add("groups");
    kept.add(group);
    const corners = members.flatMap(({ x, y, width, height }) => [
      [x, y] as const,
      [x + width, y + height] as const,
    ]);
    return [
      {
        type: "cluster",
        id: idOfGroup(group),
        box: rectOf(boundsOf(boxAround(corners)), clusterMargin),
        locked: false,
        cluster: undefined,
        text: title ? (title.originalText ?? title.text) : "",
      },
    ];
  });
  return {
    clusters,
    clusterOf: (piece) => {
      const group = outermost(piece);
      return group !== undefined && kept.has(group) && grouped.has(piece.type) ? idOfGroup(group) : undefined;
    },
  };
}
