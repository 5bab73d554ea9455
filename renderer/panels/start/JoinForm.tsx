import "./JoinForm.css";
import { type RefObject, useEffect, useState } from "react";
import { findInvitation } from "#shared/access/joinLink.ts";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { SelfFields, useSelf } from "./SelfFields.tsx";

interface JoinFormProps {
  readonly id: string;
  /** The field that has the focus first. */
  readonly first: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

/** Asks for the link of a room and who comes in by it. */
export function JoinForm({ id, first, onClose }: JoinFormProps) {
  const session = useSession();
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string>();
  const [self, setSelf] = useSelf();
  // The form comes a moment after its dialog, which has the focus until then.
  useEffect(() => first.current?.focus(), [first]);

  const join = () => {
    const invitation = findInvitation(pasted);
    if (!invitation) {
      setProblem(say("join.noLink"));
      first.current?.focus();
      return;
    }
    onClose();
    void session.desk.joiner.join(invitation, { ...self, name: self.name.trim() });
  };
  return (
    <form
      id={id}
      className="join-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (self.name.trim() !== "") join();
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
      <SelfFields self={self} onChange={setSelf} />
    </form>
  );
}
