import { Trash2 } from "lucide-react";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import type { Draft } from "#renderer/session/notes/draftsState.ts";
import { longestText } from "#shared/board/text.ts";
import { say } from "#shared/text/say.ts";

/** Notes of one's own, to be read, changed and deleted. */
export function NoteList({ drafts }: { readonly drafts: readonly Draft[] }) {
  const session = useSession();
  const board = useBoard();
  const count = drafts.length;
  const remove = (draft: Draft) => {
    board.drafts.remove([draft.id]);
    session.tell(say("drafts.deleted"), {
      action: { label: say("edit.undo"), run: () => board.drafts.restore([draft]) },
    });
  };
  return (
    <ol className="my-notes-list">
      {drafts.map((draft, index) => {
        const kind = board.method.kinds[draft.kind];
        const place = index + 1;
        return (
          <li key={draft.id} className="my-notes-note">
            {kind && <KindMark kind={kind} size={20} />}
            <textarea
              className="my-notes-field"
              rows={1}
              dir="auto"
              aria-label={say("drafts.text", { place, count, kind: kind?.label ?? draft.kind })}
              maxLength={longestText}
              value={draft.text}
              onChange={(event) => board.drafts.change(draft.id, { text: event.currentTarget.value })}
            />
            <IconButton icon={Trash2} label={say("drafts.delete", { place })} onClick={() => remove(draft)} />
          </li>
        );
      })}
    </ol>
  );
}
