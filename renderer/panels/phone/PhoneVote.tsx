import { useSituation } from "#renderer/panels/parts/useSituation.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { readingOrder } from "#shared/methods/readingOrder.ts";
import { say } from "#shared/text/say.ts";
import { type Votable, VoteList } from "./VoteList.tsx";

/** Votes for what is on the board, in the order of reading. */
export function PhoneVote() {
  const session = useSession();
  const board = useBoard();
  const { edits } = useSituation();
  useSessionState((state) => state.boardVersion);
  const items = readingOrder(board.live.elements().filter((element) => element.type === "sticky")).map(
    ({ id, kind, text, votes }): Votable => ({
      id,
      kind: board.method.kinds[kind],
      text,
      own: votes[board.person] ?? 0,
      all: Object.values(votes).reduce((sum, count) => sum + count, 0),
    }),
  );
  return (
    <section className="phone-page" aria-label={say("phone.vote")}>
      <VoteList
        items={items}
        open={edits}
        onVote={(id, step) => {
          board.select([id]);
          session.run(step > 0 ? "edit.vote" : "edit.unvote");
        }}
      />
    </section>
  );
}
