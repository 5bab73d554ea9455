import type Konva from "konva";
// Only what is drawn with: the whole of Konva is twice as large.
import "konva/lib/shapes/Rect";
import "konva/lib/shapes/Transformer";
import { useCallback, useEffect, useRef } from "react";
import { Layer, Rect, Shape, Transformer } from "react-konva/lib/ReactKonvaCore";
import type { Box } from "#shared/board/board.ts";
import type { Camera } from "#renderer/session/board/camera.ts";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import { mayEdit, seesPhoneView } from "#renderer/session/may.ts";
import type { SessionState } from "#renderer/session/state.ts";
import { useTheme } from "./useTheme.ts";
import { paintSketch, paintTarget } from "./painter/sketch.ts";
import { placesDuring } from "./places.ts";
import { hullBox, reshapable, useReshaping } from "./useReshaping.ts";

function follow(node: Konva.Layer, { x, y, zoom }: Camera): void {
  node.setAttrs({ x: -x * zoom, y: -y * zoom, scaleX: zoom, scaleY: zoom });
}

/** How a rectangle of Konva, which turns about its corner, lies as a box of the document, which turns about its centre. */
function turnedAboutCenter([x, y, width, height, rotation]: Box) {
  const [offsetX, offsetY] = [width / 2, height / 2];
  return { x: x + offsetX, y: y + offsetY, offsetX, offsetY, width, height, rotation };
}

/** What the layer is drawn anew for. */
const drawnBy = [
  "camera",
  "selection",
  "preview",
  "sketch",
  "boardVersion",
  "writing",
  "tool",
  "role",
  "locked",
] as const satisfies readonly (keyof SessionState)[];

/** The few nodes in hand: the frame with handles around the selection, the outline under the pointer, what is being drawn. */
export function Hand({ hovered }: { readonly hovered: string | undefined }) {
  const { store } = useSession();
  const board = useBoard();
  const theme = useTheme();
  const layer = useRef<Konva.Layer>(null);
  const proxy = useRef<Konva.Rect>(null);
  const transformer = useRef<Konva.Transformer>(null);
  const outline = useRef<Konva.Rect>(null);
  const reshaping = useReshaping(proxy);
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
      const hull = single ?? hullBox(boxes);
      handles.visible(hull !== undefined);
      if (!hull) {
        if (handles.nodes().length > 0) handles.nodes([]);
        return;
      }
      frame.setAttrs({ ...turnedAboutCenter(hull), scaleX: 1, scaleY: 1 });
      handles.rotateEnabled(single !== undefined);
      handles.nodes([frame]);
    };
    let last: readonly unknown[] = [];
    const draw = (state: SessionState) => {
      const { selection, boardVersion, preview, writing, tool } = state;
      const next = [selection, boardVersion, preview, writing, tool, mayEdit(state)];
      const same = next.every((part, index) => part === last[index]);
      last = next;
      if (state.preview?.is === "moving") {
        // What is dragged is marked on the wall; its frame is put right when it is let go.
        transformer.current?.visible(false);
        outline.current?.visible(false);
      } else if (!same) place(state);
      redraw(state);
    };
    draw(store.getState());
    return store.subscribe((now, before) => {
      if (drawnBy.some((part) => now[part] !== before[part])) draw(now);
    });
  }, [store, board, redraw]);

  useEffect(() => {
    const element = hovered === undefined ? undefined : board.live.get(hovered);
    const shown = element !== undefined && element.type !== "connector";
    outline.current?.visible(shown);
    if (element && shown) outline.current?.setAttrs(turnedAboutCenter(element.box));
    redraw(store.getState());
  }, [hovered, board, store, redraw]);

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
        {...reshaping}
      />
    </Layer>
  );
}
