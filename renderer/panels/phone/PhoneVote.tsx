import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { isVotable, markOn, roundToShow } from "#shared/board/votes.ts";
import { readingOrder } from "#shared/methods/readingOrder.ts";
import { say } from "#shared/text/say.ts";
import { type Votable, VoteList } from "./VoteList.tsx";

/** Votes for what is on the board, in the order of reading; after a vote what it came to. */
export function PhoneVote() {
  const board = useBoard();
  useSessionState((state) => state.boardVersion);
  const { rounds, own, shown } = useSessionState((state) => state.votes);
  const role = useSessionState((state) => state.role);
  const round = roundToShow(rounds);
  const open = round?.state === "running" && role !== "observer";
  const elements = board.live
    .elements()
    .filter((element) => element.type === "sticky" || element.type === "cluster")
    .filter((element) => round && isVotable(element, round));
  const items = readingOrder(elements).map((element): Votable => ({
    id: element.id,
    kind: element.type === "sticky" ? board.method.kinds[element.kind] : undefined,
    text: element.text,
    own: open ? markOn(own, element.id) : markOn(shown, element.id),
    all: round?.shows === "hidden" && open ? undefined : markOn(shown, element.id),
  }));
  return (
    <section className="phone-page" aria-label={say("phone.vote")}>
      {round && <h2 className="phone-prompt">{round.title}</h2>}
      <VoteList items={items} open={open} onVote={(id, step) => board.voting.vote(id, step)} />
    </section>
  );
}
