import { Minus, Plus } from "lucide-react";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";
import { useSessionState } from "#renderer/session/hooks.ts";
import type { Cluster, Sticky } from "#shared/board/board.ts";
import { isVotable, markOn, roundToShow } from "#shared/board/votes.ts";
import { say } from "#shared/text/say.ts";

/** The votes of what is selected, and while a vote runs the ways to vote for it; nothing where nobody votes. */
export function VoteLine({ of }: { readonly of: Sticky | Cluster }) {
  const round = useSessionState(({ votes }) => roundToShow(votes.rounds));
  const shown = useSessionState(({ votes }) => markOn(votes.shown, of.id));
  const running = round?.state === "running" && isVotable(of, round);
  if (!running && shown === 0) return null;
  return (
    <div className="details-line">
      <span className="details-label">{say("details.votes")}</span>
      <span className="details-votes">
        {running && <CommandButton id="vote.takeBack" icon={Minus} />}
        <output>{shown}</output>
        {running && <CommandButton id="vote.add" icon={Plus} />}
      </span>
    </div>
  );
}
