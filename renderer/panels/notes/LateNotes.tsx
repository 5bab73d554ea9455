import "./MyNotes.css";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { Draft } from "#renderer/session/notes/draftsState.ts";
import { say } from "#shared/text/say.ts";
import { NoteList } from "./NoteList.tsx";
import { useStageTitle } from "./useStageTitle.ts";

/** Asks what becomes of notes whose stage was revealed without them, since their writer was away. */
export function LateNotes() {
  const session = useSession();
  const board = useBoard();
  const late = useSessionState((state) => state.drafts.late);
  const titleOf = useStageTitle();
  const drop = (drafts: readonly Draft[]) => {
    board.drafts.remove(drafts.map(({ id }) => id));
    session.tell(say("drafts.dropped", { count: drafts.length }), {
      action: { label: say("edit.undo"), run: () => board.drafts.restore(drafts) },
    });
  };
  return [...late].map(([stage, drafts]) => (
    <div key={stage} className="my-notes-late" role="status">
      <p>{say("drafts.late", { stage: titleOf(stage), count: drafts.length })}</p>
      <NoteList drafts={drafts} />
      <div className="my-notes-buttons">
        <Button variant="primary" onClick={() => board.drafts.publishLate(stage)}>
          {say("drafts.publish", { count: drafts.length })}
        </Button>
        <Button onClick={() => drop(drafts)}>{say("drafts.drop", { count: drafts.length })}</Button>
      </div>
    </div>
  ));
}
