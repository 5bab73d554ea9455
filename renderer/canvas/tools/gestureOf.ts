import { mayEdit, seesPhoneView } from "#renderer/session/may.ts";
import { boxGesture, connectorGesture, laserGesture, penGesture, stickyGesture } from "./draw.ts";
import { lookGesture, panGesture } from "./look.ts";
import { selectGesture } from "./select.ts";
import type { Desk, Gesture, PointerAt } from "./tool.ts";

/** What a press begins with the tool in hand. */
export function gestureOf(desk: Desk, pointer: PointerAt): Gesture {
  const { tool } = desk.store.getState();
  // What a thumb drags is the board, not a sticky by mistake.
  const looks = !mayEdit(desk.store.getState()) || seesPhoneView(desk.store.getState());
  if (tool.is === "select" && looks) return lookGesture(desk, pointer);
  switch (tool.is) {
    case "select":
      return selectGesture(desk, pointer);
    case "hand":
      return panGesture(desk, pointer);
    case "laser":
      return laserGesture(desk, pointer);
    case "sticky":
      return stickyGesture(desk, tool.kind);
    case "shape":
      return boxGesture(desk, pointer, tool.form);
    case "text":
    case "frame":
      return boxGesture(desk, pointer, tool.is);
    case "connector":
      return connectorGesture(desk, pointer);
    case "pen":
      return penGesture(desk, pointer);
  }
}
