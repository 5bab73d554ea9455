import "./JoinScreen.css";
import { useState } from "react";
import { inks, type Ink } from "#shared/board/board.ts";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { longestName, personColors } from "#renderer/session/sharing/presence.ts";
import type { Invitation } from "#renderer/session/state.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { TextField } from "#renderer/panels/parts/TextField.tsx";

/** Asks who joins a shared workshop: a name and a colour, kept on this device, and no account. */
export function JoinScreen({ invitation }: { readonly invitation: Invitation }) {
  const session = useSession();
  const [name, setName] = useState("");
  const [color, setColor] = useState<Ink>(
    () => personColors[Math.floor(Math.random() * personColors.length)] ?? inks[0],
  );
  return (
    <main className="join-screen">
      <form
        className="join-screen-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== "") void session.desk.join(invitation, { name: name.trim(), color });
        }}
      >
        <h1 className="join-screen-title">{say("share.joinTitle")}</h1>
        <p className="join-screen-words">{say("share.joinWords")}</p>
        <TextField
          label={say("share.name")}
          value={name}
          maxLength={longestName}
          autoComplete="nickname"
          required
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <fieldset className="join-screen-colors">
          <legend>{say("share.color")}</legend>
          {personColors.map((one) => (
            <label key={one} className="join-screen-color">
              <input
                type="radio"
                name="color"
                aria-label={say(`share.color.${one}`)}
                checked={one === color}
                onChange={() => setColor(one)}
              />
              <span style={{ background: `var(--ink-${one})` }} />
            </label>
          ))}
        </fieldset>
        <Button variant="primary" size="large" type="submit" wide>
          {say("share.join")}
        </Button>
      </form>
    </main>
  );
}
