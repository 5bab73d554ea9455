import { useSessionState } from "#renderer/session/hooks.ts";
import { castIn, type Round } from "#shared/board/votes.ts";
import { say } from "#shared/text/say.ts";

/** More dots than these say nothing that the number does not. */
const mostDots = 12;

/** How many of one's votes are left in the round that runs, who sees them, and what has not been counted yet. */
export function VotesLeft({ round }: { readonly round: Round }) {
  const own = useSessionState(({ votes }) => votes.own);
  const pending = useSessionState(({ votes }) => votes.pending);
  const cast = castIn(own);
  return (
    <>
      <p className="votes-left">
        <span className="votes-dots" aria-hidden>
          {Array.from({ length: Math.min(round.budget, mostDots) }, (_, place) => (
            <span key={place} data-cast={place < cast || undefined} />
          ))}
        </span>
        <span role="status">{say("votes.left", { count: round.budget - cast })}</span>
      </p>
      <p className="side-panel-note">
        {say(round.shows === "hidden" ? "votes.isHidden" : "votes.isOpen")}{" "}
        {say("votes.voters", { count: round.voters })}.
      </p>
      {round.anew === true && (
        <p className="side-panel-note" role="status">
          {say("votes.anew")}
        </p>
      )}
      {pending && (
        <p className="side-panel-note" role="status">
          {say("votes.pending")}
        </p>
      )}
    </>
  );
}
