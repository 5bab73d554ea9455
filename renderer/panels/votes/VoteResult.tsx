import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { ranking, type Round } from "#shared/board/votes.ts";
import { excerptOf } from "#renderer/panels/side/words.ts";
import { say } from "#shared/text/say.ts";

/** A vote's result as an order; what has as many votes shares a place. */
export function VoteResult({ round }: { readonly round: Round }) {
  const board = useBoard();
  useSessionState((state) => state.boardVersion);
  const ranks = ranking(round.tally);
  const [first] = ranks;
  if (!first) return <p className="side-panel-note">{say("votes.noResult")}</p>;
  return (
    <ol className="votes-list">
      {ranks.flatMap(({ place, votes, elements }) =>
        elements.map((id) => {
          const element = board.live.get(id);
          return (
            <li key={id} className="votes-item">
              <span className="votes-place">
                {say(elements.length > 1 ? "votes.tie" : "votes.rank", { place })}
              </span>
              {element ? (
                <button
                  type="button"
                  className="votes-text"
                  dir="auto"
                  onClick={() => {
                    board.select([id]);
                    board.view.reveal(element.box);
                  }}
                >
                  {excerptOf(element, board.method)}
                </button>
              ) : (
                <span className="votes-text">{say("votes.gone")}</span>
              )}
              <span className="votes-bar" aria-hidden>
                <span style={{ width: `${(100 * votes) / first.votes}%` }} />
              </span>
              <span className="votes-number">
                <span aria-hidden>{votes}</span>
                <span className="visually-hidden">{say("votes.count", { count: votes })}</span>
              </span>
            </li>
          );
        }),
      )}
    </ol>
  );
}
