import { Minus, Plus } from "lucide-react";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { castIn, markOn, type Round } from "#shared/board/votes.ts";
import { candidatesOf } from "#shared/commands/voteOrder.ts";
import { say } from "#shared/text/say.ts";
import { excerptOf } from "#renderer/panels/side/words.ts";

/** More than these nobody reads through; the board has them all. */
const mostListed = 300;

/** All that can be voted for in the round that runs, with one's own votes: also for a phone, where the board is small. */
export function VoteList({ round }: { readonly round: Round }) {
  const board = useBoard();
  useSessionState((state) => state.boardVersion);
  const own = useSessionState(({ votes }) => votes.own);
  const left = round.budget - castIn(own);
  return (
    <ul className="votes-list">
      {candidatesOf(board, round)
        .slice(0, mostListed)
        .map((element) => {
          const text = excerptOf(element, board.method);
          const count = markOn(own, element.id);
          return (
            <li key={element.id} className="votes-item" data-voted={count > 0 || undefined}>
              <button
                type="button"
                className="votes-text"
                dir="auto"
                onClick={() => {
                  board.select([element.id]);
                  board.view.reveal(element.box);
                }}
              >
                {text}
              </button>
              <IconButton
                icon={Minus}
                label={say("votes.takeBack", { text })}
                aria-disabled={count === 0}
                onClick={() => board.voting.vote(element.id, -1)}
              />
              <output className="votes-number">{count}</output>
              <IconButton
                icon={Plus}
                label={say("votes.add", { text })}
                aria-disabled={left === 0 || count >= round.most}
                onClick={() => board.voting.vote(element.id, 1)}
              />
            </li>
          );
        })}
    </ul>
  );
}
