import { panned } from "#renderer/session/board/camera.ts";
import { holdable } from "./select.ts";
import { type Desk, dragged, type Gesture, type PointerAt } from "./tool.ts";

/** Where nothing may be changed, a press selects what is there, and a drag moves the board under the pointer. */
export function lookGesture(desk: Desk, start: PointerAt): Gesture {
  const pan = panGesture(desk, start);
  return {
    ...pan,
    move: (pointer) => {
      if (dragged(start.on, pointer.on)) pan.move(pointer);
    },
    end: (pointer) => {
      if (dragged(start.on, pointer.on)) return;
      const pressed = desk.hit(start.at, holdable);
      desk.board.select(pressed ? [pressed.id] : []);
    },
  };
}

/** The board goes along with the pointer. */
export function panGesture({ board, store }: Desk, start: PointerAt): Gesture {
  const before = store.getState().camera;
  return {
    move: ({ on }) => board.view.setCamera(panned(before, start.on[0] - on[0], start.on[1] - on[1])),
    end: () => undefined,
    cancel: () => undefined,
  };
}
