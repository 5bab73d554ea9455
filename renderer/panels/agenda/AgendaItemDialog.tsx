import { useId, useRef, useState } from "react";
import { addItem, renameItem, setMinutes, setPrompt } from "#shared/commands/agenda.ts";
import type { AgendaItem } from "#shared/methods/agenda.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { FormButtons } from "#renderer/panels/parts/FormButtons.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";

/** What is being edited: an item of the agenda, or one that is to come. */
export type EditedItem = { readonly is: "new" } | { readonly is: "known"; readonly item: AgendaItem };

interface AgendaItemDialogProps {
  readonly edited: EditedItem | undefined;
  readonly onClose: () => void;
}

/** Adds an item to the agenda, after the open one, or changes what one is called, takes and says. */
export function AgendaItemDialog({ edited, onClose }: AgendaItemDialogProps) {
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={edited !== undefined}
      onClose={onClose}
      title={say(edited?.is === "known" ? "agenda.editTitle" : "agenda.addTitle")}
      size="small"
      focus={first}
      footer={
        <FormButtons
          form={form}
          words={say(edited?.is === "known" ? "agenda.save" : "agenda.add")}
          onCancel={onClose}
        />
      }
    >
      {edited && <Form id={form} edited={edited} first={first} onClose={onClose} />}
    </Dialog>
  );
}

interface FormProps {
  readonly id: string;
  readonly edited: EditedItem;
  readonly first: React.RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

function Form({ id, edited, first, onClose }: FormProps) {
  const board = useBoard();
  const open = useSessionState((state) => state.control?.stage);
  const known = edited.is === "known" ? edited.item : undefined;
  const [title, setTitle] = useState(known?.title ?? "");
  const [minutes, setLength] = useState(String(known?.minutes ?? 10));
  const [prompt, setWords] = useState(known?.prompt ?? "");
  const prompting = useId();
  const save = () => {
    const length = Number(minutes);
    if (title.trim() === "" || !(length >= 1)) return;
    const item = known?.id ?? addItem(board, { title: title.trim(), minutes: length, after: open });
    if (known && title.trim() !== known.title) renameItem(board, item, title);
    if (known && length !== known.minutes) setMinutes(board, item, length);
    if (prompt.trim() !== (known?.prompt ?? "")) setPrompt(board, item, prompt);
    onClose();
  };
  return (
    <form
      id={id}
      className="agenda-form"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        ref={first}
        label={say("agenda.title")}
        value={title}
        required
        maxLength={200}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextField
        label={say("agenda.length")}
        type="number"
        min={1}
        max={600}
        step={1}
        required
        value={minutes}
        onChange={(event) => setLength(event.currentTarget.value)}
      />
      <div className="text-field">
        <label className="text-field-label" htmlFor={prompting}>
          {say("agenda.prompt")}
        </label>
        <textarea
          id={prompting}
          className="agenda-prompt"
          value={prompt}
          maxLength={2_000}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
    </form>
  );
}
