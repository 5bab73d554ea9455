import type { Cluster, Connector, Frame, Sticky, Workshop } from "#shared/board/board.ts";
import { notesOf } from "#shared/methods/notes.ts";
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

function nearest(sticky: Sticky, steps: readonly Sticky[]): Sticky | undefined {
  const [x, y] = middleOf(sticky);
  const distance = (step: Sticky) => {
    const [stepX, stepY] = middleOf(step);
    return (stepX - x) ** 2 + (stepY - y) ** 2;
  };
  return steps.reduce<Sticky | undefined>(
    (best, step) => (best && distance(best) <= distance(step) ? best : step),
    undefined,
  );
}

/** What a board of event storming says: its timeline, and the process that it looks at more closely. */
export function stormOf(workshop: Workshop): Storm {
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
  const painted = new Map<string, Sticky[]>();
  const loosePains: Sticky[] = [];
  for (const pain of notes("pain")) {
    const arrow = arrows.find(
      ({ from, to }) => (from === pain && known.has(to.id)) || (to === pain && known.has(from.id)),
    );
    const step = arrow ? (arrow.from === pain ? arrow.to : arrow.from) : nearest(pain, events);
    if (step) painted.set(step.id, [...(painted.get(step.id) ?? []), pain]);
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
      .map((cluster) => ({ cluster, members: leftToRight(all.filter((one) => one.cluster === cluster.id)) }))
      .filter(({ cluster, members }) => cluster.text.trim() !== "" && members.length > 0),
    process: leftToRight(notes(...grammar).filter(inProcess)),
    processTitle: frame?.type === "frame" ? frame.text.trim() : undefined,
    arrows,
  };
}
