import type Konva from "konva";
// Only what is drawn with: the whole of Konva is twice as large.
import "konva/lib/shapes/Rect";
import "konva/lib/shapes/Transformer";
import { useCallback, useEffect, useRef } from "react";
import { Layer, Rect, Shape, Transformer } from "react-konva/lib/ReactKonvaCore";
import type { Box, Element } from "#shared/board/board.ts";
import { setBoxes } from "#shared/board/edits.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { say } from "#shared/text/say.ts";
import type { Camera } from "#renderer/session/board/camera.ts";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import { mayEdit, seesPhoneView } from "#renderer/session/may.ts";
import type { SessionState, Sketch } from "#renderer/session/state.ts";
import { useTheme } from "./useTheme.ts";
import { paintArrow, strokePath, traceShape } from "./painter/others.ts";
import { placesDuring } from "./places.ts";

const leastSide = 24;

function reshapable({ locked, type }: Element): boolean {
  return !locked && type !== "connector" && type !== "cluster";
}

function follow(node: Konva.Layer, { x, y, zoom }: Camera): void {
  node.setAttrs({ x: -x * zoom, y: -y * zoom, scaleX: zoom, scaleY: zoom });
}

/** A box moved and scaled as its hull was. */
function reshaped([x, y, width, height, rotation]: Box, from: Box, to: Box): Box {
  const [sx, sy] = [to[2] / from[2], to[3] / from[3]];
  return [to[0] + (x - from[0]) * sx, to[1] + (y - from[1]) * sy, width * sx, height * sy, rotation];
}

/** The few nodes in hand: the frame with handles around the selection, the outline under the pointer, what is being drawn. */
export function Hand({ hovered }: { readonly hovered: string | undefined }) {
  const { store } = useSession();
  const board = useBoard();
  const theme = useTheme();
  const layer = useRef<Konva.Layer>(null);
  const proxy = useRef<Konva.Rect>(null);
  const transformer = useRef<Konva.Transformer>(null);
  const outline = useRef<Konva.Rect>(null);
  const start = useRef<{ readonly hull: Box; readonly elements: readonly Element[] }>(undefined);

  const wasEmpty = useRef(true);
  /** Draws the layer again, unless nothing is in hand and nothing was: then a pan does not touch it. */
  const redraw = useCallback(({ sketch, camera }: SessionState) => {
    const empty = !transformer.current?.visible() && !outline.current?.visible() && !sketch;
    if (empty && wasEmpty.current) return;
    wasEmpty.current = empty;
    // An empty layer over the whole board would be blended into every frame all the same.
    layer.current?.visible(!empty);
    if (layer.current) follow(layer.current, camera);
    if (transformer.current?.visible() === true) transformer.current.forceUpdate();
    layer.current?.batchDraw();
  }, []);

  useEffect(() => {
    const place = (state: SessionState) => {
      const [hand, frame, handles] = [layer.current, proxy.current, transformer.current];
      if (!hand || !frame || !handles) return;
      follow(hand, state.camera);
      if (handles.isTransforming()) return;
      const { placeOf } = placesDuring(board.live, state.preview);
      const boxes: Box[] = [];
      if (
        state.tool.is === "select" &&
        state.writing === undefined &&
        mayEdit(state) &&
        !seesPhoneView(state)
      )
        for (const element of board.selected()) if (reshapable(element)) boxes.push(placeOf(element));
      const single = boxes.length === 1 ? boxes[0] : undefined;
      const hull = single ?? rectOfHull(boxes);
      handles.visible(hull !== undefined);
      if (!hull) {
        if (handles.nodes().length > 0) handles.nodes([]);
        return;
      }
      // Konva turns a rectangle about its corner, the document about its centre.
      const [x, y, width, height, rotation] = hull;
      frame.setAttrs({
        x: x + width / 2,
        y: y + height / 2,
        offsetX: width / 2,
        offsetY: height / 2,
        width,
        height,
        rotation,
        scaleX: 1,
        scaleY: 1,
      });
      handles.rotateEnabled(single !== undefined);
      handles.nodes([frame]);
    };
    let last:
      | {
          selection: unknown;
          version: number;
          preview: unknown;
          writing: unknown;
          tool: unknown;
          edits: unknown;
        }
      | undefined;
    const draw = (state: SessionState) => {
      const same =
        last?.selection === state.selection &&
        last.version === state.boardVersion &&
        last.preview === state.preview &&
        last.writing === state.writing &&
        last.tool === state.tool &&
        last.edits === mayEdit(state);
      last = {
        selection: state.selection,
        version: state.boardVersion,
        preview: state.preview,
        writing: state.writing,
        tool: state.tool,
        edits: mayEdit(state),
      };
      if (state.preview?.is === "moving") {
        // What is dragged is marked on the wall; its frame is put right when it is let go.
        transformer.current?.visible(false);
        outline.current?.visible(false);
      } else if (!same) place(state);
      redraw(state);
    };
    draw(store.getState());
    return store.subscribe((now, before) => {
      if (
        now.camera !== before.camera ||
        now.selection !== before.selection ||
        now.preview !== before.preview ||
        now.sketch !== before.sketch ||
        now.boardVersion !== before.boardVersion ||
        now.writing !== before.writing ||
        now.tool !== before.tool ||
        now.role !== before.role ||
        now.locked !== before.locked
      )
        draw(now);
    });
  }, [store, board, redraw]);

  useEffect(() => {
    const element = hovered === undefined ? undefined : board.live.get(hovered);
    const shown = element !== undefined && element.type !== "connector";
    outline.current?.visible(shown);
    if (element && shown) {
      const [x, y, width, height, rotation] = element.box;
      outline.current?.setAttrs({
        x: x + width / 2,
        y: y + height / 2,
        offsetX: width / 2,
        offsetY: height / 2,
        width,
        height,
        rotation,
      });
    }
    redraw(store.getState());
  }, [hovered, board, store, redraw]);

  const onStart = () => {
    const elements = board.selected().filter(reshapable);
    const hull = elements.length === 1 ? elements[0]?.box : rectOfHull(elements.map(({ box }) => box));
    start.current = hull && { hull, elements };
  };
  const current = (): ReadonlyMap<string, Box> => {
    const frame = proxy.current;
    const begun = start.current;
    if (!frame || !begun) return new Map();
    const width = Math.max(leastSide, frame.width() * Math.abs(frame.scaleX()));
    const height = Math.max(leastSide, frame.height() * Math.abs(frame.scaleY()));
    const to: Box = [frame.x() - width / 2, frame.y() - height / 2, width, height, frame.rotation()];
    const [only] = begun.elements;
    if (only && begun.elements.length === 1) return new Map([[only.id, to]]);
    return new Map(begun.elements.map(({ id, box }) => [id, reshaped(box, begun.hull, to)]));
  };
  const onChange = () => store.setState({ preview: { is: "reshaping", boxes: current() } });
  const onEnd = () => {
    const boxes = current();
    const turned = proxy.current?.rotation() !== start.current?.hull[4];
    start.current = undefined;
    if (boxes.size > 0)
      board.change(say(turned ? "step.rotate" : "step.resize"), (doc) => setBoxes(doc, boxes));
    store.setState({ preview: undefined });
  };

  return (
    <Layer ref={layer} visible={false}>
      <Rect
        ref={outline}
        listening={false}
        visible={false}
        stroke={theme.accent}
        strokeWidth={1.5}
        strokeScaleEnabled={false}
        opacity={0.7}
      />
      <Shape
        listening={false}
        perfectDrawEnabled={false}
        sceneFunc={(context) => {
          const { sketch, camera } = store.getState();
          if (sketch) paintSketch(context._context, sketch, camera.zoom, theme.accent, theme.inks.ink);
          const target =
            sketch?.is === "connector" && sketch.target !== undefined
              ? board.live.get(sketch.target)
              : undefined;
          if (target) paintTarget(context._context, target.box, camera.zoom, theme.accent);
        }}
      />
      <Rect ref={proxy} listening={false} />
      <Transformer
        ref={transformer}
        visible={false}
        borderStroke={theme.accent}
        anchorStroke={theme.accent}
        anchorFill={theme.surface}
        anchorSize={10}
        anchorCornerRadius={3}
        rotateAnchorOffset={28}
        rotationSnaps={[0, 90, 180, 270]}
        flipEnabled={false}
        keepRatio={false}
        shouldOverdrawWholeArea={false}
        enabledAnchors={[
          "top-left",
          "top-right",
          "bottom-left",
          "bottom-right",
          "middle-left",
          "middle-right",
        ]}
        onTransformStart={onStart}
        onTransform={onChange}
        onTransformEnd={onEnd}
      />
    </Layer>
  );
}

function rectOfHull(boxes: readonly Box[]): Box | undefined {
  const hull = hullOf(boxes);
  return hull && rectOf(hull);
}

/** Marks what a connector that is being drawn would hold on to. */
function paintTarget(
  pen: CanvasRenderingContext2D,
  [x, y, width, height, rotation]: Box,
  zoom: number,
  accent: string,
): void {
  pen.save();
  pen.translate(x + width / 2, y + height / 2);
  pen.rotate((rotation * Math.PI) / 180);
  pen.lineWidth = 2.5 / zoom;
  pen.strokeStyle = accent;
  pen.strokeRect(-width / 2, -height / 2, width, height);
  pen.restore();
}

function paintSketch(
  pen: CanvasRenderingContext2D,
  sketch: Sketch,
  zoom: number,
  accent: string,
  ink: string,
): void {
  pen.lineWidth = 1.5 / zoom;
  pen.strokeStyle = accent;
  switch (sketch.is) {
    case "marquee": {
      const [x, y, width, height] = sketch.box;
      pen.globalAlpha = 0.1;
      pen.fillStyle = accent;
      pen.fillRect(x, y, width, height);
      pen.globalAlpha = 1;
      pen.strokeRect(x, y, width, height);
      break;
    }
    case "box": {
      const [x, y, width, height] = sketch.box;
      pen.save();
      pen.translate(x, y);
      pen.beginPath();
      traceShape(
        pen,
        sketch.form === "frame" || sketch.form === "text" ? "rectangle" : sketch.form,
        width,
        height,
      );
      pen.restore();
      pen.stroke();
      break;
    }
    case "connector":
      paintArrow(pen, sketch.from, sketch.to, accent);
      break;
    case "laser":
      break;
    case "stroke":
      pen.fillStyle = ink;
      pen.fill(strokePath(sketch.points, 1, 1));
      break;
  }
}
