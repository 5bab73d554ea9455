import "./Balance.css";
import { useMemo } from "react";
import { rulesOf } from "#shared/methods/rules.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useElements, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { type Voices, voicesOf } from "./voices.ts";

/** For facilitators alone: how evenly the room writes in the open stage. It names nobody and keeps nothing. */
export function Balance() {
  const session = useSession();
  const leads = useSessionState(mayLead);
  const voices = useVoices();
  if (!leads) return null;
  return (
    <SidePanel name="balance" title={say("view.balance")} onClose={() => session.hide("balance")}>
      <div className="side-panel-body">
        {voices === undefined ? (
          <p>{say("balance.uncounted")}</p>
        ) : voices.bars.length === 0 ? (
          <p>{say("balance.nobody")}</p>
        ) : (
          <Bars voices={voices} />
        )}
        <p className="side-panel-note">{say("balance.intro")}</p>
      </div>
    </SidePanel>
  );
}

function Bars({ voices: { bars, few, people, silent } }: { readonly voices: Voices }) {
  const longest = bars[0]?.count ?? 1;
  return (
    <>
      <p className="balance-words">{say("balance.most", { few, people, silent })}</p>
      <ol className="balance-bars" aria-label={say("balance.bars")}>
        {bars.map(({ place, count }) => (
          <li key={place} className="balance-row" data-few={place <= few || undefined}>
            <span className="balance-bar" style={{ width: `${(100 * count) / longest}%` }} />
            <span className="visually-hidden">{say("balance.bar", { count })}</span>
            <span className="balance-count" aria-hidden>
              {count}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Undefined where nobody is to see who wrote what. */
function useVoices(): Voices | undefined {
  const board = useBoard();
  const control = useSessionState((state) => state.control);
  const elements = useElements();
  const others = useSessionState((state) => state.people);
  return useMemo(() => {
    if (!control || rulesOf(control, board.method).authors !== "shown") return undefined;
    const from = control.stageLog.findLast(({ stage }) => stage === control.stage)?.at ?? "";
    const authors = elements.flatMap(({ type, made }) =>
      type === "sticky" && made.at >= from && made.by !== "" ? [made.by] : [],
    );
    // Facilitators may write, but nobody misses their words.
    const here = others.flatMap(({ person, role }) => (role === "participant" ? [person] : []));
    return voicesOf(authors, here);
  }, [board, control, elements, others]);
}
