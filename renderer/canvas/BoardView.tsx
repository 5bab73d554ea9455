import "./BoardView.css";
import type Konva from "konva";
import { useEffect, useRef, useState } from "react";
import { Layer, Shape, Stage } from "react-konva/lib/ReactKonvaCore";
import { say } from "#shared/text/say.ts";
import { toBoard } from "#renderer/session/board/camera.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { useTheme } from "./useTheme.ts";
import { Hand } from "./Hand.tsx";
import { elementAt } from "./hit.ts";
import { paintWall } from "./painter/wall.ts";
import { listenForPointers } from "./pointer.ts";
import { placesDuring } from "./places.ts";
import { TextEditor } from "./TextEditor.tsx";
import { Wall } from "./wall.ts";

/** How near a point must be to a handle of the transformer, in screen pixels, for the handle to have it. */
const isHandle = (stage: Konva.Stage, [x, y]: readonly [number, number]) => {
  const node = stage.getIntersection({ x, y });
  return node?.hasName("_anchor") === true || node?.hasName("rotater") === true;
};

/** The board itself: one shape draws all elements, a second layer holds what is in hand. */
export function BoardView() {
  const session = useSession();
  const board = useBoard();
  const screen = useSessionState((state) => state.screen);
  const tool = useSessionState((state) => state.tool.is);
  const theme = useTheme();
  const container = useRef<HTMLDivElement>(null);
  const stage = useRef<Konva.Stage>(null);
  const layer = useRef<Konva.Layer>(null);
  const [wall] = useState(() => new Wall(board, session.store));
  const [hovered, setHovered] = useState<string>();

  useEffect(() => wall.keepDrawn(() => layer.current?.batchDraw()), [wall]);
  useEffect(() => wall.setTheme(theme), [wall, theme]);

  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      const first = session.store.getState().screen.width <= 1;
      session.store.setState({ screen: { width: clientWidth, height: clientHeight } });
      if (first) board.view.showAll();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [session, board]);

  useEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    element.focus({ preventScroll: true });
    return listenForPointers(
      element,
      {
        session,
        board,
        store: session.store,
        hit: (at, test) => {
          const { camera, preview } = session.store.getState();
          return elementAt(
            board.live.elements(),
            at,
            camera.zoom,
            placesDuring(board.live, preview).boxOf,
            test,
          );
        },
      },
      (on) => stage.current !== null && isHandle(stage.current, on),
      setHovered,
    );
  }, [session, board]);

  return (
    <div
      ref={container}
      className="board-view"
      data-board
      data-region
      data-tool={tool}
      role="application"
      aria-label={say("board.label")}
      aria-describedby="board-help"
      tabIndex={0}
      onPointerMove={({ clientX, clientY }) => {
        const { line, camera } = session.store.getState();
        if (line) session.point(toBoard(camera, [clientX, clientY]));
      }}
      onPointerLeave={() => session.point(null)}
    >
      <p id="board-help" className="visually-hidden">
        {say("board.help")}
      </p>
      <Stage ref={stage} width={screen.width} height={screen.height}>
        <Layer ref={layer} listening={false}>
          <Shape
            perfectDrawEnabled={false}
            sceneFunc={(context, shape) => {
              const ratio = shape.getLayer()?.getCanvas().getPixelRatio() ?? 1;
              paintWall(context._context, wall.scene(), ratio);
            }}
          />
        </Layer>
        <Hand hovered={hovered} />
      </Stage>
      <TextEditor />
    </div>
  );
}
