import "./JoinScreen.css";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { Brought } from "#renderer/session/sharing/handover.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";

/** Asks whether what a page of the workshop's old host has brought is taken in. */
export function BroughtScreen({ brought }: { readonly brought: Brought }) {
  const session = useSession();
  const answer = (isWanted: boolean) => void session.desk.joiner.answerBrought(isWanted);
  return (
    <main className="join-screen">
      <div className="join-screen-form">
        <h1 className="join-screen-title">{say("brought.title")}</h1>
        <p className="join-screen-words">
          {say("brought.words", { from: new URL(brought.from).host, count: brought.elements })}
        </p>
        <Button variant="primary" size="large" wide onClick={() => answer(true)}>
          {say("brought.take")}
        </Button>
        <Button size="large" wide onClick={() => answer(false)}>
          {say("brought.leave")}
        </Button>
      </div>
    </main>
  );
}
