import { useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";
import { useSession } from "#renderer/session/hooks.ts";
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

  const start = async () => {
    setStarting(true);
    await session.sharing.start({ name: name.trim(), color: self?.color ?? color });
    // It stays where it could not be started; why, a message says.
    setStarting(false);
  };
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
        {say(starting ? "invite.starting" : "invite.start")}
      </Button>
    </form>
  );
}
