import { SendHorizontal } from "lucide-react";
import { useId, useRef, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { LateNotes } from "#renderer/panels/notes/LateNotes.tsx";
import { NoteList } from "#renderer/panels/notes/NoteList.tsx";
import { PrivateHint } from "#renderer/panels/notes/PrivateHint.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { useAgenda } from "#renderer/panels/parts/useAgenda.ts";
import { useSituation } from "#renderer/panels/parts/useSituation.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { composeSticky } from "#shared/commands/compose.ts";
import { longestText } from "#shared/board/text.ts";
import { say } from "#shared/text/say.ts";

/** Writes a sticky of the open stage; it goes to the stage's place on the board by itself. */
export function PhoneWrite() {
  const session = useSession();
  const board = useBoard();
  const allows = useSituation((now) => now.allows);
  const edits = useSituation((now) => now.edits);
  const { items, open } = useAgenda();
  const drafts = useSessionState((state) => state.drafts);
  const [wanted, want] = useState<string>();
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const label = useId();
  const prompt = items[open]?.prompt ?? "";
  const kind = wanted !== undefined && allows.includes(wanted) ? wanted : allows[0];
  const words = text.trim();
  const send = () => {
    if (kind === undefined || words === "" || !edits) return;
    composeSticky(board, kind, words);
    setText("");
    if (!drafts.isPrivate) session.announce(say("phone.sent"));
    field.current?.focus();
  };
  return (
    <section className="phone-page" aria-label={say("phone.write")}>
      {prompt !== "" && <p className="phone-prompt">{prompt}</p>}
      {drafts.isPrivate || drafts.late.size > 0 ? (
        <div className="phone-notes">
          <LateNotes />
          {drafts.isPrivate && <PrivateHint />}
          {drafts.here.length > 0 && <NoteList drafts={drafts.here} />}
        </div>
      ) : (
        <Mine />
      )}
      {kind === undefined ? (
        <p className="phone-none">{say("phone.nothingToWrite")}</p>
      ) : (
        <form
          className="phone-composer"
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          {allows.length > 1 && (
            <div className="phone-kinds" role="radiogroup" aria-label={say("bar.kinds")}>
              {allows.map((id) => {
                const one = board.method.kinds[id];
                return (
                  one && (
                    <label key={id} className="phone-kind">
                      <input
                        type="radio"
                        className="visually-hidden"
                        name={label}
                        checked={id === kind}
                        onChange={() => want(id)}
                      />
                      <KindMark kind={one} size={22} />
                      {one.label}
                    </label>
                  )
                );
              })}
            </div>
          )}
          <div className="phone-line">
            <textarea
              ref={field}
              className="phone-field"
              aria-label={say("phone.text")}
              placeholder={say("phone.placeholder", { kind: board.method.kinds[kind]?.label ?? kind })}
              dir="auto"
              rows={3}
              maxLength={longestText}
              value={text}
              readOnly={!edits}
              onChange={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send();
              }}
            />
            <Button type="submit" variant="primary" icon={SendHorizontal} disabled={words === "" || !edits}>
              {say("phone.send")}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

/** The most of one's own that are listed. */
const most = 30;

/** What this person has written, the last first. */
function Mine() {
  const board = useBoard();
  useSessionState((state) => state.boardVersion);
  const mine = board.live
    .elements()
    .filter((element) => element.type === "sticky" && board.isOwn(element))
    .toSorted((a, b) => (a.made.at < b.made.at ? 1 : -1))
    .slice(0, most);
  return (
    <ul className="phone-list" aria-label={say("phone.mine")}>
      {mine.length === 0 && <li className="phone-none">{say("phone.noneYet")}</li>}
      {mine.map((element) => {
        if (element.type !== "sticky") return null;
        const kind = board.method.kinds[element.kind];
        return (
          <li key={element.id} className="phone-item">
            {kind && <KindMark kind={kind} size={24} />}
            <span className="phone-words" dir="auto">
              {element.text === "" ? say("outline.empty") : element.text}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
