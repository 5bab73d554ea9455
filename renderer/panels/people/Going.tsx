import "./Going.css";
import "#renderer/panels/parts/floating.css";
import { say } from "#shared/text/say.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { leaderFor } from "#renderer/session/sharing/leader.ts";
import type { SessionState } from "#renderer/session/state.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";

/** Whose view this window goes along with or is asked to, and the way out; nothing while it goes its own way. */
export function Going() {
  const session = useSession();
  const { person: me } = useBoard();
  const leader = useSessionState((state) => leaderFor(state, me)?.person);
  const summoned = useSessionState((state) => leaderFor(state, me)?.summons === true);
  const summoner = useSessionState((state) => state.line && state.control?.summon?.by);
  const name = useSessionState((state) => nameOf(state, leader ?? summoner));
  if (leader !== undefined)
    return (
      <Asking
        words={say(summoned ? "together.brought" : "together.following", { name })}
        action={say(summoned ? "together.stepOut" : "together.stop")}
        onAct={() => session.stopFollowing()}
      />
    );
  if (summoner === undefined) return <div role="status" />;
  return summoner === me ? (
    <Asking
      words={say("together.bringing")}
      action={say("together.letGo")}
      onAct={() => session.run("together.release")}
    />
  ) : (
    <Asking
      words={say("together.elsewhere", { name })}
      action={say("together.goThere")}
      onAct={() => session.followSummon()}
    />
  );
}

interface AskingProps {
  readonly words: string;
  readonly action: string;
  readonly onAct: () => void;
}

function Asking({ words, action, onAct }: AskingProps) {
  return (
    <div className="going floating">
      <p role="status">{words}</p>
      <Button variant="quiet" onClick={onAct}>
        {action}
      </Button>
    </div>
  );
}

function nameOf({ people, control }: SessionState, person: string | undefined): string {
  return (
    people.find((one) => one.person === person)?.name ??
    control?.people?.find((one) => one.person === person)?.name ??
    say("together.theFacilitator")
  );
}
