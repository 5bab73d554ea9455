import "#renderer/panels/votes/Votes.css";
import { VoteResult } from "#renderer/panels/votes/VoteResult.tsx";
import { VotesLeft } from "#renderer/panels/votes/VotesLeft.tsx";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { castIn, markOn, type Round, roundToShow } from "#shared/board/votes.ts";
import { candidatesOf } from "#shared/commands/voteOrder.ts";
import { say } from "#shared/text/say.ts";
import { type Votable, VoteList } from "./VoteList.tsx";

/** Votes for what is on the board, in the order of reading; after a vote what it came to. */
export function PhoneVote() {
  const round = useSessionState(({ votes }) => roundToShow(votes.rounds));
  return (
    <section className="phone-page" aria-label={say("phone.vote")}>
      {round === undefined ? (
        <p className="phone-none">{say("votes.waiting")}</p>
      ) : (
        <>
          <h2 className="phone-prompt">{round.title}</h2>
          {round.state === "running" ? <Running round={round} /> : <Closed round={round} />}
        </>
      )}
    </section>
  );
}

function Running({ round }: { readonly round: Round }) {
  const board = useBoard();
  useSessionState((state) => state.boardVersion);
  const { own, shown } = useSessionState((state) => state.votes);
  const left = round.budget - castIn(own);
  const items = candidatesOf(board, round).map((element): Votable => {
    const count = markOn(own, element.id);
    return {
      id: element.id,
      kind: element.type === "sticky" ? board.method.kinds[element.kind] : undefined,
      text: element.text,
      own: count,
      all: round.shows === "hidden" ? undefined : markOn(shown, element.id),
      full: left === 0 || count >= round.most,
    };
  });
  return (
    <>
      <div className="phone-about">
        <VotesLeft round={round} />
      </div>
      <VoteList items={items} onVote={(id, step) => board.voting.vote(id, step)} />
    </>
  );
}

function Closed({ round }: { readonly round: Round }) {
  return (
    <>
      <p className="phone-about side-panel-note">{say("votes.voters", { count: round.voters })}</p>
      <div className="phone-list">
        <VoteResult round={round} />
      </div>
    </>
  );
}
