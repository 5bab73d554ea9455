import "./FlowArcs.css";
import { type RefObject, useLayoutEffect, useState } from "react";
import type { Flow, ProgrammeMap } from "#shared/programme/map.ts";

interface FlowArcsProps {
  /** The list of stations; each has a mark where arcs begin and end. */
  readonly list: RefObject<HTMLOListElement | null>;
  readonly map: ProgrammeMap;
  /** The workshop that is looked at; its flows stand out. */
  readonly near: string | undefined;
}

/** How far arcs keep from a mark's middle, and from each other there. */
const aside = 6;

/** What flowed where, drawn beside the list of workshops. The list says the same in words. */
export function FlowArcs({ list, map, near }: FlowArcsProps) {
  const { middles, width, height } = useMarks(list);
  const place = new Map(map.stations.map(({ member }, at) => [member.workshop, at]));
  const longest = Math.max(1, ...map.flows.map((flow) => distance(flow, place)));
  return (
    <svg className="flow-arcs" width={width} height={height} aria-hidden>
      <defs>
        <marker
          id="flow-arcs-head"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" className="flow-arcs-head" />
        </marker>
      </defs>
      {map.flows.map((flow) => {
        const from = middles[place.get(flow.from) ?? -1];
        const to = middles[place.get(flow.to) ?? -1];
        if (from === undefined || to === undefined) return null;
        const down = from < to ? 1 : -1;
        const [y1, y2] = [from + aside * down, to - aside * down];
        const start = width - 14;
        // The further it goes, the wider its arc, so that arcs do not lie on each other.
        const reach = start - (start - 12) * (0.25 + (0.75 * distance(flow, place)) / longest);
        const label = { x: 0.25 * start + 0.75 * reach, y: (y1 + y2) / 2 };
        const state = near === undefined ? "calm" : flow.from === near || flow.to === near ? "near" : "far";
        return (
          <g key={`${flow.from} ${flow.to}`} className="flow-arcs-flow" data-state={state}>
            <path
              d={`M${start} ${y1} C${reach} ${y1} ${reach} ${y2} ${start} ${y2}`}
              strokeWidth={1.5 + Math.min(3, Math.log2(flow.count))}
              markerEnd="url(#flow-arcs-head)"
            />
            <circle cx={label.x} cy={label.y} r={9} />
            <text x={label.x} y={label.y} dy="0.35em">
              {flow.count}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function distance({ from, to }: Flow, place: ReadonlyMap<string, number>): number {
  return Math.abs((place.get(from) ?? 0) - (place.get(to) ?? 0));
}

/** Where the marks' middles are, in CSS pixels from the top of the list, and how much room there is beside it. */
function useMarks(list: RefObject<HTMLOListElement | null>) {
  const [marks, setMarks] = useState<{
    readonly middles: readonly number[];
    readonly width: number;
    readonly height: number;
  }>({ middles: [], width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = () => {
      const top = element.getBoundingClientRect().top;
      const middles = [...element.querySelectorAll("[data-mark]")].map((mark) => {
        const box = mark.getBoundingClientRect();
        return box.top + box.height / 2 - top;
      });
      setMarks({ middles, width: element.offsetLeft, height: element.offsetHeight });
    };
    const room = new ResizeObserver(measure);
    room.observe(element);
    // Another map may have as much room, and other marks in it.
    const content = new MutationObserver(measure);
    content.observe(element, { childList: true, subtree: true });
    measure();
    return () => {
      room.disconnect();
      content.disconnect();
    };
  }, [list]);
  return marks;
}
