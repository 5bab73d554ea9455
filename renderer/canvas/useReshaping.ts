import type Konva from "konva";
import { type RefObject, useRef } from "react";
import type { Box, Element } from "#shared/board/board.ts";
import { setBoxes } from "#shared/board/edits.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useSession } from "#renderer/session/hooks.ts";

/** In board units. */
const leastSide = 24;

/** Whether an element has handles to size and turn it by. */
export function reshapable({ locked, type }: Element): boolean {
  return !locked && type !== "connector" && type !== "cluster";
}

/** The smallest upright box around all; undefined for none. */
export function hullBox(boxes: readonly Box[]): Box | undefined {
  const hull = hullOf(boxes);
  return hull && rectOf(hull);
}

/** A box moved and scaled as its hull was. */
function reshaped([x, y, width, height, rotation]: Box, from: Box, to: Box): Box {
  const [sx, sy] = [to[2] / from[2], to[3] / from[3]];
  return [to[0] + (x - from[0]) * sx, to[1] + (y - from[1]) * sy, width * sx, height * sy, rotation];
}

/** Sizes and turns what is selected as its frame is pulled: seen while it is done, and one step of undo after. */
export function useReshaping(frame: RefObject<Konva.Rect | null>) {
  const { store } = useSession();
  const board = useBoard();
  const start = useRef<{ readonly hull: Box; readonly elements: readonly Element[] }>(undefined);
  const current = (): ReadonlyMap<string, Box> => {
    const pulled = frame.current;
    const begun = start.current;
    if (!pulled || !begun) return new Map();
    const width = Math.max(leastSide, pulled.width() * Math.abs(pulled.scaleX()));
    const height = Math.max(leastSide, pulled.height() * Math.abs(pulled.scaleY()));
    const to: Box = [pulled.x() - width / 2, pulled.y() - height / 2, width, height, pulled.rotation()];
    const [only] = begun.elements;
    if (only && begun.elements.length === 1) return new Map([[only.id, to]]);
    return new Map(begun.elements.map(({ id, box }) => [id, reshaped(box, begun.hull, to)]));
  };
  return {
    onTransformStart: () => {
      const elements = board.selected().filter(reshapable);
      const hull = elements.length === 1 ? elements[0]?.box : hullBox(elements.map(({ box }) => box));
      start.current = hull && { hull, elements };
    },
    onTransform: () => store.setState({ preview: { is: "reshaping", boxes: current() } }),
    onTransformEnd: () => {
      const boxes = current();
      const turned = frame.current?.rotation() !== start.current?.hull[4];
      start.current = undefined;
      if (boxes.size > 0)
        board.change(say(turned ? "step.rotate" : "step.resize"), (doc) => setBoxes(doc, boxes));
      store.setState({ preview: undefined });
    },
  };
}
