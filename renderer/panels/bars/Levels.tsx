import "./Levels.css";
import "#renderer/panels/parts/floating.css";
import { ChevronRight, CornerLeftUp } from "lucide-react";
import { useMemo } from "react";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";
import { visiblePart } from "#renderer/session/board/camera.ts";
import { useBoard, useElements, useSessionState } from "#renderer/session/hooks.ts";
import type { Frame } from "#shared/board/board.ts";
import { levelInView, openedFrames, showLevel } from "#shared/commands/levels.ts";
import { frameTitle, levelsTo, openedElement } from "#shared/methods/opened.ts";
import { say } from "#shared/text/say.ts";

/** Where one is in a model: the levels from the topmost down to the one that is looked into. Nothing from above. */
export function Levels() {
  const board = useBoard();
  const elements = useElements();
  const opened = useMemo(() => openedFrames(elements), [elements]);
  const here = useSessionState(({ camera, screen }) => levelInView(opened, visiblePart(camera, screen))?.id);
  const frame = opened.find(({ id }) => id === here);
  if (!frame) return null;
  const path = levelsTo({ elements }, frame);
  const nameOf = (level: Frame, place: number) => {
    const element = board.live.get(openedElement(level) ?? "");
    // Within the path a name is enough: what kind of picture it is stands on the frame.
    const own = place > 0 && element?.type === "sticky" ? element.text : "";
    const name = own.trim() || frameTitle(level, (id) => board.live.get(id), board.method).trim();
    return name === "" ? say("levels.unnamed") : name;
  };
  return (
    <nav className="levels floating" aria-label={say("levels.path")}>
      <CommandButton id="view.levelUp" icon={CornerLeftUp} />
      <ol className="levels-path">
        {path.map((level, place) => (
          <li key={level.id} className="levels-level">
            {place > 0 && <ChevronRight aria-hidden size={14} />}
            <button
              type="button"
              className="levels-name"
              aria-current={level === frame ? "location" : undefined}
              title={nameOf(level, place)}
              onClick={() => showLevel(board, level)}
            >
              {nameOf(level, place)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
