import "./MovedDialog.css";
import { type RefObject, useId, useRef, useState } from "react";
import { say } from "#shared/text/say.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { FormButtons } from "#renderer/panels/parts/FormButtons.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";

/** The panel `moved`: to where the workshop has another host, with what was done here meanwhile. */
export function MovedDialog() {
  const session = useSession();
  const open = useSessionState((state) => state.panels.has("moved") && state.place === "board");
  const form = useId();
  const first = useRef<HTMLInputElement>(null);
  const close = () => session.hide("moved");
  return (
    <Dialog
      open={open}
      onClose={close}
      title={say("moved.title")}
      description={say("moved.words")}
      focus={first}
      footer={<FormButtons form={form} words={say("moved.go")} onCancel={close} />}
    >
      <MovedForm id={form} first={first} onClose={close} />
    </Dialog>
  );
}

interface MovedFormProps {
  readonly id: string;
  /** The field that has the focus first. */
  readonly first: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

function MovedForm({ id, first, onClose }: MovedFormProps) {
  const session = useSession();
  const movedTo = useSessionState((state) => state.movedTo);
  const [pasted, setPasted] = useState(movedTo ?? "");
  const [problem, setProblem] = useState<string>();

  const go = async () => {
    try {
      await session.desk.joiner.goTo(pasted);
      onClose();
    } catch (fault) {
      setProblem(fault instanceof Error ? fault.message : String(fault));
      first.current?.focus();
    }
  };
  return (
    <form
      id={id}
      className="moved-form"
      onSubmit={(event) => {
        event.preventDefault();
        void go();
      }}
    >
      <TextField
        ref={first}
        label={say("join.link")}
        hint={say("join.linkHint")}
        problem={problem}
        value={pasted}
        autoComplete="off"
        spellCheck={false}
        required
        onChange={(event) => {
          setPasted(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
    </form>
  );
}
