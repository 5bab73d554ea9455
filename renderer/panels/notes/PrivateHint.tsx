import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import { say } from "#shared/text/say.ts";

/** What becomes of a note that is written now, and whether its writer's name will be on it. */
export function PrivateHint() {
  const { method } = useBoard();
  const authors = useSessionState(({ control }) => control && rulesOf(control, method).authors);
  return (
    <p className="side-panel-note">
      {say("drafts.private")} {authors && say(`drafts.${authors}`)}
    </p>
  );
}
