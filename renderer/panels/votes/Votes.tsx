import "./Votes.css";
import { ArrowDownWideNarrow, CircleDot } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { giveFocusBack } from "#renderer/panels/side/giveFocusBack.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { lastRanked, type Round } from "#shared/board/votes.ts";
import { applyOrder } from "#shared/commands/voteOrder.ts";
import { say } from "#shared/text/say.ts";
import { NewVote } from "./NewVote.tsx";
import { VoteList } from "./VoteList.tsx";
import { VoteResult } from "./VoteResult.tsx";
import { VotesLeft } from "./VotesLeft.tsx";

/** Dot votes: the one that runs, starting one, and the results of those before. */
export function Votes() {
  const session = useSession();
  const { store } = session;
  const rounds = useSessionState(({ votes }) => votes.rounds);
  const mayFacilitate = useSessionState(({ role }) => role === "facilitator");
  const [starting, setStarting] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const running = rounds.findLast(({ state }) => state === "running");
  const closed = rounds.filter(({ state }) => state === "closed").toReversed();

  useEffect(() => {
    const before = document.activeElement;
    // It may come late, and then stays out of the way of whoever writes by now.
    if (store.getState().writing === undefined) panel.current?.focus();
    return () => giveFocusBack(before);
  }, [store]);

  return (
    <SidePanel ref={panel} name="votes" title={say("view.votes")} onClose={() => session.hide("votes")}>
      <div className="side-panel-body">
        {running ? (
          <Running round={running} mayClose={mayFacilitate} />
        ) : starting ? (
          <NewVote onDone={() => setStarting(false)} />
        ) : closed.length === 0 ? (
          <Empty icon={CircleDot} text={say(mayFacilitate ? "votes.none" : "votes.waiting")}>
            {mayFacilitate && (
              <Button variant="primary" onClick={() => setStarting(true)}>
                {say("votes.start")}
              </Button>
            )}
          </Empty>
        ) : (
          mayFacilitate && (
            <Button wide onClick={() => setStarting(true)}>
              {say("votes.another")}
            </Button>
          )
        )}
        {!starting &&
          closed.map((round) => (
            <div key={round.id} className="votes-part">
              <h3 className="votes-heading">{round.title}</h3>
              <p className="side-panel-note">{say("votes.voters", { count: round.voters })}</p>
              <VoteResult round={round} />
              {mayFacilitate && round.voters > 0 && <Order round={round} />}
            </div>
          ))}
      </div>
    </SidePanel>
  );
}

/** Puts the board into the order of a result; the last one's has a key too. */
function Order({ round }: { readonly round: Round }) {
  const board = useBoard();
  const { key, ariaKeys } = useCommand("vote.applyOrder");
  const isLast = useSessionState(({ votes }) => lastRanked(votes.rounds)?.id === round.id);
  return (
    <Button
      icon={ArrowDownWideNarrow}
      wide
      title={isLast ? `${say("votes.applyHint")} ${key}` : say("votes.applyHint")}
      aria-keyshortcuts={isLast ? ariaKeys : undefined}
      onClick={() => applyOrder(board, round.id)}
    >
      {say("votes.apply")}
    </Button>
  );
}

function Running({ round, mayClose }: { readonly round: Round; readonly mayClose: boolean }) {
  const board = useBoard();
  return (
    <div className="votes-part">
      <h3 className="votes-heading">{round.title}</h3>
      <VotesLeft round={round} />
      <p className="side-panel-note">{say("votes.how")}</p>
      <VoteList round={round} />
      {round.shows === "open" && (
        <>
          <h3 className="votes-heading">{say("votes.so")}</h3>
          <VoteResult round={round} />
        </>
      )}
      {mayClose && (
        <>
          <Button variant="primary" wide onClick={() => board.voting.closeRound(round.id)}>
            {say("votes.close")}
          </Button>
          <p className="side-panel-note">{say("votes.closeHint")}</p>
        </>
      )}
    </div>
  );
}
