import "./JoinScreen.css";
import type { Invitation } from "#shared/access/joinLink.ts";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { SelfFields, useSelf } from "./SelfFields.tsx";

/** Asks who joins a shared workshop: a name and a colour, kept on this device, and no account. */
export function JoinScreen({ invitation }: { readonly invitation: Invitation }) {
  const session = useSession();
  const [self, setSelf] = useSelf();
  return (
    <main className="join-screen">
      <form
        className="join-screen-form"
        onSubmit={(event) => {
          event.preventDefault();
          const name = self.name.trim();
          if (name !== "") void session.desk.joiner.join(invitation, { ...self, name });
        }}
      >
        <h1 className="join-screen-title">{say("share.joinTitle")}</h1>
        <p className="join-screen-words">{say("share.joinWords")}</p>
        <SelfFields self={self} onChange={setSelf} />
        <Button variant="primary" size="large" type="submit" wide>
          {say("share.join")}
        </Button>
      </form>
    </main>
  );
}
