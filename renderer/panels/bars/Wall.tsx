import "./Wall.css";
import "#renderer/panels/parts/floating.css";
import { useEffect } from "react";
import { leftOf, moodOf } from "#shared/board/timer.ts";
import { readJoinLink, writeJoinLink } from "#shared/access/joinLink.ts";
import { showStage } from "#shared/commands/view.ts";
import { say } from "#shared/text/say.ts";
import { stayAwake } from "#renderer/session/window/awake.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { Hosted } from "#renderer/session/sharing/sharing.ts";
import { QrCode } from "#renderer/panels/invite/QrCode.tsx";
import { clockOf } from "#renderer/panels/parts/times.ts";
import { useAgenda } from "#renderer/panels/parts/useAgenda.ts";
import { useRoomTime } from "#renderer/panels/parts/useRoomTime.ts";

/** How often a running timer is drawn, in milliseconds. */
const pause = 250;

/** For the room's screen: the board, and in large type the stage, its prompt, the timer and the way in. */
export function Wall() {
  const session = useSession();
  const board = useBoard();
  const { items, open } = useAgenda();
  const hosted = useSessionState((state) => state.hosted);
  const item = items[open];
  const shown = item?.id;

  useEffect(() => {
    session.announce(say("wall.leave"));
    // Handles are for whoever works; the room only looks.
    board.select([]);
    return stayAwake(session.bridge, () => session.tell(say("wall.asleep"), { tone: "problem" }));
  }, [board, session]);
  // The wall shows where the room works, whoever goes on.
  useEffect(() => {
    if (shown !== undefined) showStage(board);
  }, [board, shown]);

  return (
    <div className="wall">
      <header className="wall-head" aria-live="polite">
        <h1 className="wall-title">
          {item?.title}{" "}
          <span className="wall-place">{say("bar.place", { place: open + 1, stages: items.length })}</span>
        </h1>
        <WallTimer />
        {item && item.prompt !== "" && <p className="wall-prompt">{item.prompt}</p>}
      </header>
      {hosted && <WayIn hosted={hosted} />}
    </div>
  );
}

function WallTimer() {
  const timer = useSessionState((state) => state.control?.timer);
  const now = useRoomTime(timer?.is === "running" ? pause : undefined);
  if (!timer) return <span />;
  return (
    <span
      className="wall-timer"
      role="timer"
      data-mood={moodOf(timer, now)}
      data-paused={timer.is === "paused" || undefined}
      // Told at the start, a minute before the end and at the end: not with every second.
      aria-live="off"
    >
      {clockOf(leftOf(timer, now))}
    </span>
  );
}

function WayIn({ hosted: { addresses, links } }: { readonly hosted: Hosted }) {
  const link = links.find(({ role }) => role === "participant")?.link;
  const [address] = addresses;
  const parts = link === undefined ? undefined : readJoinLink(link);
  if (link === undefined || address === undefined || !parts) return null;
  return (
    <section className="wall-join floating">
      <QrCode text={writeJoinLink(address, parts)} label={say("wall.code")} />
      <p>{say("wall.join", { address: new URL(address).host })}</p>
    </section>
  );
}
