import type { Cluster, Connector, Frame, Sticky } from "#shared/board/board.ts";
import { notesOf } from "#shared/methods/notes.ts";
import { oncePerWorkshop } from "#shared/methods/oncePerWorkshop.ts";
import { fieldOf } from "#shared/outcomes/facts.ts";
import { framesAround, leftToRight, middleOf } from "#shared/outcomes/places.ts";
import { grammar, type KindId } from "./kinds.ts";

/** The area in which one part of the timeline is told in the full grammar. */
export const processArea = "process";

/** A step of the timeline with what lies on it. */
export interface TimelineStep {
  readonly sticky: Sticky;
  /** Its own field, or else the swimlane that it lies in. */
  readonly team: string | undefined;
  /** Nearest first by reading order. */
  readonly pains: readonly Sticky[];
}

/** A cluster of the board with what is in it: an area of interest, or an emerging context. */
interface Interest {
  readonly cluster: Cluster;
  readonly members: readonly Sticky[];
}

/** A connector between two stickies that are there. */
interface Arrow {
  readonly connector: Connector;
  readonly from: Sticky;
  readonly to: Sticky;
}

export interface Storm {
  readonly start: Sticky | undefined;
  readonly end: Sticky | undefined;
  /** Events outside the process area from left to right, parallel ones from top to bottom. */
  readonly steps: readonly TimelineStep[];
  /** Pain points for which the board has no step. */
  readonly loosePains: readonly Sticky[];
  readonly interests: readonly Interest[];
  /** The stickies of the grammar in the process area, from left to right. */
  readonly process: readonly Sticky[];
  /** What the process area's frame is called; undefined where there is none. */
  readonly processTitle: string | undefined;
  readonly arrows: readonly Arrow[];
}

/** Finds the step whose middle is the nearest; of several the first. */
function nearestAmong(steps: readonly Sticky[]): (sticky: Sticky) => Sticky | undefined {
  const middles = steps.map(middleOf);
  return (sticky) => {
    const [x, y] = middleOf(sticky);
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, [stepX, stepY]] of middles.entries()) {
      const distance = (stepX - x) ** 2 + (stepY - y) ** 2;
      if (distance < least) [best, least] = [at, distance];
    }
    return steps[best];
  };
}

/** What a board of event storming says: its timeline, and the process that it looks at more closely. */
export const stormOf = oncePerWorkshop((workshop): Storm => {
  const { elements } = workshop;
  const framesOf = framesAround(elements);
  const notes = (...wanted: readonly KindId[]) => notesOf<KindId>(workshop, ...wanted);
  const inProcess = (sticky: Sticky) => framesOf(sticky).some(({ area }) => area === processArea);
  const byId = new Map(elements.flatMap((one) => (one.type === "sticky" ? [[one.id, one]] : [])));

  const arrows = elements.flatMap((connector): Arrow[] => {
    if (connector.type !== "connector") return [];
    const { from: tail, to: head } = connector;
    const from = "element" in tail ? byId.get(tail.element) : undefined;
    const to = "element" in head ? byId.get(head.element) : undefined;
    return from && to && from !== to ? [{ connector, from, to }] : [];
  });

  const events = leftToRight(notes("event", "pivotal").filter((event) => !inProcess(event)));
  const known = new Map(events.map((event) => [event.id, event]));
  const nearest = nearestAmong(events);
  // The first arrow of each sticky that leads to a step, or from one.
  const stepBy = new Map<string, Sticky>();
  for (const { from, to } of arrows)
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const)
      if (known.has(other.id) && !stepBy.has(one.id)) stepBy.set(one.id, other);
  const painted = new Map<string, Sticky[]>();
  const loosePains: Sticky[] = [];
  for (const pain of notes("pain")) {
    const step = stepBy.get(pain.id) ?? nearest(pain);
    const there = step && painted.get(step.id);
    if (there) there.push(pain);
    else if (step) painted.set(step.id, [pain]);
    else loosePains.push(pain);
  }
  // A frame that people drew over the timeline is a swimlane.
  const laneOf = (sticky: Sticky) => {
    const text = framesOf(sticky)
      .find((frame: Frame) => frame.area === undefined)
      ?.text.trim();
    return text === "" ? undefined : text;
  };
  const clusters = elements.filter((one) => one.type === "cluster");
  const all = notes(...grammar, "pain", "hotspot", "opportunity", "gain", "loss");
  const clustered = Map.groupBy(all, ({ cluster }) => cluster);
  const frame = elements.find((one) => one.type === "frame" && one.area === processArea);
  return {
    start: notes("start")[0],
    end: notes("end")[0],
    steps: events.map((sticky) => ({
      sticky,
      team: fieldOf(sticky, "team") ?? laneOf(sticky),
      pains: painted.get(sticky.id) ?? [],
    })),
    loosePains,
    interests: clusters
      .toSorted((a, b) => a.box[0] - b.box[0] || (a.id < b.id ? -1 : 1))
      .map((cluster) => ({ cluster, members: leftToRight(clustered.get(cluster.id) ?? []) }))
      .filter(({ cluster, members }) => cluster.text.trim() !== "" && members.length > 0),
    process: leftToRight(notes(...grammar).filter(inProcess)),
    processTitle: frame?.type === "frame" ? frame.text.trim() : undefined,
    arrows,
  };
});
