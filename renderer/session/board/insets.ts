import type { Insets } from "./camera.ts";
import type { SessionState } from "#renderer/session/state.ts";

/** Below this width the bars lie along the top and bottom alone. */
const narrow = 720;
/** Up to this width the agenda has a row of its own, and the legend starts folded. */
const tight = 1180;
/** The same in a room, where there are faces and a timer too. */
const tightTogether = 1560;
/** Panels that stand beside the board at the right. */
const beside = ["figures", "outline", "agenda", "balance", "votes", "likeness"] as const;

/** As wide as documents get beside the board; see `OutcomesPanel.css`. */
const widest = 624;

/** What the bars and open panels cover of the board, so that "fit" and "reveal" show things beside them. */
export function insetsOf({ screen, panels, selection, line }: SessionState): Insets {
  // The wall has its words on top and the way in at the bottom right.
  if (panels.has("wall")) return { top: 200, right: 32, bottom: 32, left: 32 };
  if (screen.width < narrow) return { top: 216, right: 16, bottom: 136, left: 16 };
  const isTight = screen.width <= tight;
  const isStacked = screen.width <= (line ? tightTogether : tight);
  return {
    top: isStacked ? 208 : 136,
    right:
      panels.has("outcomes") || panels.has("readBack")
        ? Math.min(screen.width * 0.42, widest) + 36
        : beside.some((panel) => panels.has(panel)) || selection.size > 0
          ? 372
          : 32,
    bottom: 32,
    left: !panels.has("legend") ? 80 : isTight ? 128 : 356,
  };
}
