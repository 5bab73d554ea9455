import "./JoinForm.css";
import { type RefObject, useEffect, useRef, useState } from "react";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { NearbyRoom } from "#renderer/session/sharing/nearbyRooms.ts";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { SelfFields, useSelf } from "./SelfFields.tsx";

interface JoinFormProps {
  readonly id: string;
  /** The room nearby that was chosen; undefined for any. */
  readonly room: NearbyRoom | undefined;
  /** The field that has the focus first. */
  readonly first: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

/** Asks for the link of a room and who comes in by it. */
export function JoinForm({ id, room, first, onClose }: JoinFormProps) {
  const session = useSession();
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string>();
  const [self, setSelf] = useSelf();
  const asking = useRef(false);
  // The form comes a moment after its dialog, which has the focus until then.
  useEffect(() => first.current?.focus(), [first]);

  // A browser's page comes from the host that its code belongs to.
  const host = room?.address ?? (session.bridge ? undefined : `${location.origin}/`);

  const join = async () => {
    if (asking.current) return;
    asking.current = true;
    try {
      const invitation = await session.desk.joiner.invitationIn(pasted, host);
      onClose();
      void session.desk.joiner.join(invitation, { ...self, name: self.name.trim() });
    } catch (fault) {
      setProblem(fault instanceof Error ? fault.message : String(fault));
      first.current?.focus();
    } finally {
      asking.current = false;
    }
  };
  return (
    <form
      id={id}
      className="join-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (self.name.trim() !== "") void join();
      }}
    >
      <TextField
        ref={first}
        label={say(host === undefined ? "join.link" : "join.codeOrLink")}
        hint={say(host === undefined ? "join.linkHint" : "join.codeHint")}
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
