import "./AddWorkshops.css";
import { useState } from "react";
import type { Member, Programme } from "#shared/programme/programme.ts";
import { say } from "#shared/text/say.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { useSessionState } from "#renderer/session/hooks.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { titleInWords } from "./words.ts";

interface AddWorkshopsProps {
  readonly open: boolean;
  readonly programme: Programme;
  readonly onClose: () => void;
  readonly onAdd: (members: readonly Member[]) => void;
}

/** Lets workshops of this device be chosen for a programme. */
export function AddWorkshops({ open, programme, onClose, onAdd }: AddWorkshopsProps) {
  return (
    <Dialog open={open} onClose={onClose} title={sayProgramme("programme.addTitle")} size="small">
      <Choice programme={programme} onClose={onClose} onAdd={onAdd} />
    </Dialog>
  );
}

function Choice({ programme, onClose, onAdd }: Omit<AddWorkshopsProps, "open">) {
  const stored = useSessionState((state) => state.stored);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const offered = stored.filter(({ id }) => !programme.members.some(({ workshop }) => workshop === id));
  const mark = (id: string, on: boolean) =>
    setMarked((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  const chosen = offered.filter(({ id }) => marked.has(id));
  if (offered.length === 0) return <p>{sayProgramme("programme.addNone")}</p>;
  return (
    <form
      className="add-workshops"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length > 0)
          onAdd(chosen.map(({ id, title, method }) => ({ workshop: id, title, method })));
      }}
    >
      <ul>
        {offered.map(({ id, title, methodTitle }) => (
          <li key={id}>
            <label className="add-workshops-line">
              <input
                type="checkbox"
                checked={marked.has(id)}
                onChange={(event) => mark(id, event.currentTarget.checked)}
              />
              <span className="add-workshops-words">
                {titleInWords(title)}
                <span className="add-workshops-note">{methodTitle}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div className="add-workshops-buttons">
        <Button onClick={onClose}>{say("part.cancel")}</Button>
        <Button variant="primary" type="submit" disabled={chosen.length === 0}>
          {sayProgramme("programme.addThese", { count: chosen.length })}
        </Button>
      </div>
    </form>
  );
}
