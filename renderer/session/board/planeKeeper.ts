import type * as Y from "yjs";
import type { LiveBoard } from "#shared/board/liveBoard.ts";
import { keepOnPlane } from "#shared/commands/planeSteps.ts";
import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";

/** For steps on boards with a plane: what ends each of them, and says aloud what its one sticky says then. */
export function planeKeeper(
  method: Method,
  live: LiveBoard,
  announce: (text: string) => void,
): () => ((board: Y.Doc) => void) | undefined {
  const { plane } = method;
  if (!plane) return () => undefined;
  return () => {
    const known = new Map(live.elements().map((element) => [element.id, element]));
    return (board) => {
      const [first, ...others] = keepOnPlane(method, known, board);
      if (!first || others.length > 0) return;
      const said = (figure: string) => (figure === "" ? say("plane.unknown") : figure);
      announce(
        say("plane.figures", {
          x: plane.x.label,
          figureX: said(first.x),
          y: plane.y.label,
          figureY: said(first.y),
        }),
      );
    };
  };
}
