import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { longestName, personColors } from "#renderer/session/sharing/presence.ts";
import { rememberedSelf } from "#renderer/session/sharing/self.ts";
import { say } from "#shared/text/say.ts";

/** Starts sharing, once the person has said under which name the others see them. */
export function InviteStart() {
  const session = useSession();
  const [self] = useState(rememberedSelf);
  const [name, setName] = useState(self?.name ?? "");
  const [starting, setStarting] = useState(false);
  const [color = "blue"] = personColors;
  // In somebody else's room it is to be taken over.
  const elsewhere = useSessionState((state) => state.line !== undefined);
  const leads = useSessionState((state) => state.role === "facilitator");

  const start = async () => {
    setStarting(true);
    await session.sharing.start({ name: name.trim(), color: self?.color ?? color });
    // It stays where it could not be started; why, a message says.
    setStarting(false);
  };
  if (elsewhere && !leads) return null;
  return (
    <form
      className="invite-start"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "" && !starting) void start();
      }}
    >
      <TextField
        label={say("share.name")}
        value={name}
        maxLength={longestName}
        autoComplete="nickname"
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button variant="primary" type="submit" disabled={starting}>
        {say(starting ? "invite.starting" : elsewhere ? "takeOver.go" : "invite.start")}
      </Button>
    </form>
  );
}
