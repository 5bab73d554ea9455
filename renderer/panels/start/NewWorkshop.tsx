import "./NewWorkshop.css";
import { type RefObject, useId, useRef, useState } from "react";
import { methods } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { FormButtons } from "#renderer/panels/parts/FormButtons.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useOwnMethods } from "./useOwnMethods.ts";

interface NewWorkshopProps {
  readonly open: boolean;
  /** The method that is chosen at first. */
  readonly method: Method | undefined;
  readonly onClose: () => void;
}

/** Asks for a method and a title, then opens the new board. Enter is enough. */
export function NewWorkshop({ open, method, onClose }: NewWorkshopProps) {
  const form = useId();
  const title = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say("start.newTitle")}
      size={methods.length > 1 ? "medium" : "small"}
      focus={title}
      footer={<FormButtons form={form} words={say("start.create")} onCancel={onClose} />}
    >
      <NewWorkshopForm id={form} first={method ?? methods[0]} titleInput={title} onClose={onClose} />
    </Dialog>
  );
}

interface FormProps {
  readonly id: string;
  readonly first: Method | undefined;
  readonly titleInput: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

function NewWorkshopForm({ id, first, titleInput, onClose }: FormProps) {
  const session = useSession();
  const offered = [...methods, ...useOwnMethods().methods];
  const [chosen, setChosen] = useState(first);
  // A team may change its method's file while this is open.
  const method = offered.find(({ id: one }) => one === chosen?.id) ?? chosen;
  const [written, setWritten] = useState<string>();
  const [creating, setCreating] = useState(false);
  const usual = method ? usualTitle(method) : "";
  const create = async () => {
    if (!method || creating) return;
    setCreating(true);
    try {
      await session.desk.createWorkshop(method, (written ?? usual).trim() || usual);
      onClose();
    } finally {
      setCreating(false);
    }
  };
  return (
    <form
      id={id}
      className="new-workshop"
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <TextField
        ref={titleInput}
        label={say("start.title")}
        value={written ?? usual}
        maxLength={200}
        onChange={(event) => setWritten(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <fieldset className="new-workshop-methods">
        <legend className="new-workshop-label">{say("start.method")}</legend>
        {offered.map((one) => (
          <label key={one.id} className="new-workshop-card">
            <input
              type="radio"
              name={`${id}-method`}
              className="new-workshop-radio"
              checked={method?.id === one.id}
              onChange={() => setChosen(one)}
            />
            <strong className="new-workshop-name">{one.title}</strong>
            <span className="new-workshop-purpose">{one.purpose}</span>
          </label>
        ))}
      </fieldset>
    </form>
  );
}

function usualTitle(method: Method): string {
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: "long" }).format(new Date());
  return say("start.usualTitle", { method: method.title, date });
}
