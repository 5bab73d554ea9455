import "./BoardChrome.css";
import { Tooltip } from "@base-ui/react/tooltip";
import type { MouseEvent, ReactNode } from "react";
import { useSessionState } from "#renderer/session/hooks.ts";
import { useAtMost } from "#renderer/panels/parts/useAtMost.ts";
import { ActionBar } from "./ActionBar.tsx";
import { FirstSticky } from "./FirstSticky.tsx";
import { Legend } from "./Legend.tsx";
import { StageBar } from "#renderer/panels/stage/StageBar.tsx";
import { TitleBar } from "./TitleBar.tsx";
import { ToolBar } from "./ToolBar.tsx";
import { ZoomBar } from "./ZoomBar.tsx";

interface BoardChromeProps {
  /** The panels at the side: find, outline, details. */
  readonly children?: ReactNode;
  /** The picture of the whole board, above the zoom bar. */
  readonly minimap?: ReactNode;
}

/**
 * Keeps the keyboard on the board when a button of a bar is clicked, so that its keys go on working.
 *
 * Fields and the panels at the side take the keyboard as ever, and a field gives it up as ever.
 */
function leaveKeyboardOnBoard(event: MouseEvent<HTMLElement>): void {
  const { target } = event;
  if (!(target instanceof Element) || !target.closest("button") || target.closest(".board-chrome-side"))
    return;
  const holder = document.activeElement;
  const onBoard = holder?.closest("[data-board]") && !holder.matches("input, textarea, [contenteditable]");
  if (onBoard || holder === document.body) event.preventDefault();
}

/** All that floats over the board. It lets every press between the bars through. */
export function BoardChrome({ children, minimap }: BoardChromeProps) {
  const legend = useSessionState((state) => state.panels.has("legend"));
  const tight = useAtMost(1180);
  return (
    <Tooltip.Provider delay={400}>
      <div className="board-chrome" role="presentation" onMouseDown={leaveKeyboardOnBoard}>
        <TitleBar />
        <StageBar />
        <ActionBar />
        <div className="board-chrome-left">
          <ToolBar />
          {/* It starts folded where there is little room. */}
          {legend && <Legend key={String(tight)} folded={tight} />}
        </div>
        <div className="board-chrome-side">{children}</div>
        <FirstSticky />
        <div className="board-chrome-corner">
          {minimap}
          <ZoomBar />
        </div>
      </div>
    </Tooltip.Provider>
  );
}
