import "./ProgrammeForm.css";
import { useId, useRef, useState } from "react";
import { longestGoal, longestTitle } from "#shared/programme/programme.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { FormButtons } from "#renderer/panels/parts/FormButtons.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";

interface Words {
  readonly title: string;
  readonly goal: string;
}

interface ProgrammeFormProps {
  readonly open: boolean;
  /** What it says now; undefined for a new programme. */
  readonly words?: Words | undefined;
  readonly onClose: () => void;
  readonly onDone: (words: Words) => void;
}

/** Asks for a programme's title and goal. */
export function ProgrammeForm({ open, words, onClose, onDone }: ProgrammeFormProps) {
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={sayProgramme(words ? "programme.editTitle" : "programme.newTitle")}
      size="small"
      focus={first}
      footer={
        <FormButtons
          form={form}
          words={sayProgramme(words ? "programme.done" : "programme.create")}
          onCancel={onClose}
        />
      }
    >
      <Fields id={form} first={first} words={words} onDone={onDone} />
    </Dialog>
  );
}

interface FieldsProps {
  readonly id: string;
  readonly first: React.RefObject<HTMLInputElement | null>;
  readonly words: Words | undefined;
  readonly onDone: (words: Words) => void;
}

function Fields({ id, first, words, onDone }: FieldsProps) {
  const [title, setTitle] = useState(words?.title ?? "");
  const [goal, setGoal] = useState(words?.goal ?? "");
  const hint = useId();
  const area = useId();
  return (
    <form
      id={id}
      className="programme-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== "") onDone({ title: title.trim(), goal: goal.trim() });
      }}
    >
      <TextField
        ref={first}
        label={sayProgramme("programme.title")}
        value={title}
        maxLength={longestTitle}
        required
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className="text-field">
        <label htmlFor={area} className="text-field-label">
          {sayProgramme("programme.goal")}
        </label>
        <textarea
          id={area}
          className="text-field-input programme-form-goal"
          aria-describedby={hint}
          value={goal}
          maxLength={longestGoal}
          rows={3}
          onChange={(event) => setGoal(event.currentTarget.value)}
        />
        <p id={hint} className="text-field-note">
          {sayProgramme("programme.goalHint")}
        </p>
      </div>
    </form>
  );
}
