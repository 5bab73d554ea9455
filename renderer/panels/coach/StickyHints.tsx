import "./Coach.css";
import { BellOff } from "lucide-react";
import { useId } from "react";
import { silenceHints } from "#shared/commands/coach.ts";
import { silenceKey } from "#shared/board/silences.ts";
import type { Hint } from "#shared/methods/hints.ts";
import { say } from "#shared/text/say.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";

/** What the coach asks about one sticky, in its details; facilitators can silence each. */
export function StickyHints({ of, hints }: { readonly of: string; readonly hints: readonly Hint[] }) {
  const session = useSession();
  const board = useBoard();
  const leads = useSessionState(mayLead);
  const title = useId();
  const silence = (check: string) => {
    silenceHints(board, [silenceKey(check, of)], true);
    session.announce(say("coach.told"));
  };
  return (
    <section className="coach-of-sticky" aria-labelledby={title}>
      <h3 id={title} className="details-label">
        {say("coach.ofSticky")}
      </h3>
      <ul className="coach-list">
        {hints.map(({ check, each, why, mend }) => (
          <li key={check} className="coach-hint">
            <p className="coach-what">{each}</p>
            <p>{mend}</p>
            <p className="coach-why">{why}</p>
            {leads && (
              <div className="coach-buttons">
                <Button variant="quiet" icon={BellOff} onClick={() => silence(check)}>
                  {say("coach.silence", { count: 1 })}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
