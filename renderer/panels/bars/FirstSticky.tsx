import "./FirstSticky.css";
import { say } from "#shared/text/say.ts";
import { mayEdit } from "#renderer/session/may.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";

/** On a board that nobody has written on yet: how to begin. */
export function FirstSticky() {
  const board = useBoard();
  const empty = useSessionState(
    (state) => state.boardVersion > 0 && !board.live.elements().some(({ type }) => type !== "frame"),
  );
  const edits = useSessionState(mayEdit);
  if (!empty || !edits) return null;
  return <p className="first-sticky floating">{say("bar.firstSticky")}</p>;
}
