import "./Minimap.css";
import { useEffect, useRef } from "react";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { say } from "#shared/text/say.ts";
import { type Camera, toBoard, visiblePart } from "#renderer/session/board/camera.ts";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import { overviewOf } from "./overview.ts";
import { paperOf } from "#shared/look/stickyLook.ts";
import { useTheme } from "./useTheme.ts";

const size = { width: 200, height: 130 };
const margin = 120;
/** How much of the frame around what is on screen is always seen, in pixels. */
const leastSeen = 8;
/** How soon a change of the board shows here, in milliseconds: it is an overview, not the board. */
const pause = 250;

/** Where something of a length starts, so that its edge is still seen by who is far beside the board. */
function keptInSight(start: number, length: number, whole: number): number {
  return Math.min(Math.max(start, leastSeen - length), whole - leastSeen);
}

/** The whole board in little; the part on screen is framed and can be dragged. */
export function Minimap() {
  const { store } = useSession();
  const board = useBoard();
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const camera = useRef<Camera>({ x: 0, y: 0, zoom: 1 });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = () => {
      const { camera: shown, screen } = store.getState();
      const [x, y, width, height] = visiblePart(shown, screen);
      const { zoom } = camera.current;
      if (!view.current) return;
      const left = keptInSight((x - camera.current.x) * zoom, width * zoom, size.width);
      const top = keptInSight((y - camera.current.y) * zoom, height * zoom, size.height);
      Object.assign(view.current.style, {
        transform: `translate(${left}px, ${top}px)`,
        width: `${width * zoom}px`,
        height: `${height * zoom}px`,
      });
    };
    const draw = () => {
      timer = undefined;
      const pen = canvas.current?.getContext("2d");
      const elements = board.live.elements();
      const hull = hullOf(elements.map(({ box }) => box));
      if (!pen) return;
      if (hull) camera.current = overviewOf(rectOf(hull, margin), size);
      const { x, y, zoom } = camera.current;
      const ratio = window.devicePixelRatio;
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
      pen.fillStyle = theme.paper;
      pen.fillRect(0, 0, size.width, size.height);
      for (const element of elements) {
        const [left, top, width, height] = element.box;
        const at = [(left - x) * zoom, (top - y) * zoom, width * zoom, height * zoom] as const;
        if (element.type === "frame") {
          pen.strokeStyle = theme.frameEdge;
          pen.strokeRect(...at);
        } else if (element.type === "sticky") {
          pen.fillStyle = paperOf(theme, board.method.kinds[element.kind]).fill;
          pen.fillRect(at[0], at[1], Math.max(1.5, at[2]), Math.max(1.5, at[3]));
        } else if (element.type !== "connector" && element.type !== "cluster") {
          pen.fillStyle = theme.outline;
          pen.fillRect(at[0], at[1], Math.max(1, at[2]), Math.max(1, at[3]));
        }
      }
      frame();
    };
    // The board itself comes first.
    timer = setTimeout(draw);
    const stopBoard = board.live.subscribe(({ reshaped }) => {
      if (reshaped) timer ??= setTimeout(draw, pause);
    });
    const stop = store.subscribe((now, before) => {
      if (now.camera !== before.camera || now.screen !== before.screen) frame();
    });
    return () => {
      stopBoard();
      stop();
      clearTimeout(timer);
    };
  }, [board, store, theme]);

  const goTo = (event: React.PointerEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const [x, y] = toBoard(camera.current, [event.clientX - left, event.clientY - top]);
    const { camera: now, screen } = store.getState();
    board.view.setCamera({
      ...now,
      x: x - screen.width / now.zoom / 2,
      y: y - screen.height / now.zoom / 2,
    });
  };

  const ratio = window.devicePixelRatio;
  return (
    <div
      className="minimap"
      // Keyboard and screen reader have the outline and the zoom commands instead.
      aria-hidden
      title={say("board.minimap")}
      style={size}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        goTo(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) goTo(event);
      }}
    >
      <canvas
        ref={canvas}
        className="minimap__picture"
        width={size.width * ratio}
        height={size.height * ratio}
      />
      <div ref={view} className="minimap__view" />
    </div>
  );
}
