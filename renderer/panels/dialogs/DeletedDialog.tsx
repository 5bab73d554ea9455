import "./DeletedDialog.css";
import { Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import type { Deleted } from "#shared/board/deleted.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { elementTypes } from "#shared/board/board.ts";
import { say } from "#shared/text/say.ts";
import { dayTime } from "#renderer/panels/parts/times.ts";

/** How many are listed before "Show more". */
const page = 200;

/** What was deleted from the board, to bring back. */
export function DeletedDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("deleted") && state.place === "board");
  const close = () => session.hide("deleted");
  return (
    <Dialog open={open} onClose={close} title={say("deleted.title")} description={say("deleted.intro")}>
      {session.editor && <Content onClose={close} />}
    </Dialog>
  );
}

function Content({ onClose }: { readonly onClose: () => void }) {
  const board = useBoard();
  useSessionState((state) => state.boardVersion);
  const deleted = board.deleted();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(page);
  const toBringBack = deleted.filter(({ id }) => marked.has(id)).map(({ id }) => id);

  const mark = (id: string, on: boolean) =>
    setMarked((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });
  if (deleted.length === 0) return <Empty icon={Trash2} text={say("deleted.nothing")} />;
  return (
    <div className="deleted-dialog">
      <ul className="deleted-dialog-list">
        {deleted.slice(0, shown).map((one) => (
          <li key={one.id}>
            <label className="deleted-dialog-line">
              <input
                type="checkbox"
                checked={marked.has(one.id)}
                onChange={(event) => mark(one.id, event.currentTarget.checked)}
              />
              <Line deleted={one} />
            </label>
          </li>
        ))}
      </ul>
      {deleted.length > shown && (
        <Button variant="quiet" onClick={() => setShown(shown + page)}>
          {say("deleted.more", { count: deleted.length - shown })}
        </Button>
      )}
      <div className="deleted-dialog-buttons">
        <Button
          variant="quiet"
          onClick={() =>
            setMarked(
              toBringBack.length === deleted.length ? new Set() : new Set(deleted.map(({ id }) => id)),
            )
          }
        >
          {say(toBringBack.length === deleted.length ? "deleted.markNone" : "deleted.markAll")}
        </Button>
        <Button
          variant="primary"
          disabled={toBringBack.length === 0}
          onClick={() => {
            if (toBringBack.length === 0) return;
            onClose();
            board.restore(toBringBack);
          }}
        >
          {say("deleted.bringBack", { count: toBringBack.length })}
        </Button>
      </div>
    </div>
  );
}

function Line({ deleted }: { readonly deleted: Deleted }) {
  const board = useBoard();
  const kind = deleted.type === "sticky" ? board.method.kinds[deleted.kind] : undefined;
  const type = elementTypes.find((one) => one === deleted.type) ?? "sticky";
  const name = kind?.label ?? (type === "sticky" ? deleted.kind : say(`board.type.${type}`));
  const text = deleted.text.trim();
  const who = say(deleted.gone.by === board.self ? "details.byYou" : "details.byColleague");
  return (
    <>
      {kind ? <KindMark kind={kind} /> : <span className="deleted-dialog-blank" />}
      <span className="deleted-dialog-words">
        <span className="deleted-dialog-text">{text === "" ? say("outline.empty") : text}</span>
        <span className="deleted-dialog-note">
          {say("deleted.note", { name, when: dayTime(deleted.gone.at) ?? "", who })}
        </span>
      </span>
    </>
  );
}
