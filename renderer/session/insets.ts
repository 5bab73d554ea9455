import type { Insets } from "./camera.ts";
import type { SessionState } from "./state.ts";

/** Below this width the bars lie along the top and bottom alone. */
const narrow = 720;

/** What the bars and open panels cover of the board, so that "fit" and "reveal" show things beside them. */
export function insetsOf({ screen, panels, selection }: SessionState): Insets {
  if (screen.width < narrow) return { top: 128, right: 16, bottom: 136, left: 16 };
  return {
    top: 136,
    right: panels.has("outline") || selection.size > 0 ? 372 : 32,
    bottom: 32,
    left: panels.has("legend") ? 356 : 80,
  };
}
