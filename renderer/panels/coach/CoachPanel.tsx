import "./Coach.css";
import { BellOff, BellRing, CircleCheck } from "lucide-react";
import { silenceHints } from "#shared/commands/coach.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { type Hint, keysOf } from "#shared/methods/hints.ts";
import { say } from "#shared/text/say.ts";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Empty } from "#renderer/panels/parts/Empty.tsx";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";

/** For facilitators alone: all hints, what is behind each, and which are silenced. */
export function CoachPanel() {
  const session = useSession();
  const board = useBoard();
  const leads = useSessionState(mayLead);
  const { told, silenced } = useSessionState((state) => state.hints);
  const silences = useSessionState((state) => state.control?.silences);
  if (!leads) return null;
  return (
    <SidePanel name="coach" title={say("view.coach")} onClose={() => session.hide("coach")}>
      <div className="side-panel-body">
        <p className="side-panel-note">{say("coach.intro")}</p>
        {told.length === 0 && <Empty icon={CircleCheck} text={say("coach.nothing")} />}
        {told.length > 0 && (
          <ul className="coach-list" aria-label={say("coach.list")}>
            {told.map((hint) => (
              <Told key={nameOf(hint)} hint={hint} />
            ))}
          </ul>
        )}
        {silences !== undefined && silences.size > 0 && (
          <details className="coach-silenced">
            <summary>{say("coach.silenced", { count: silenced.length })}</summary>
            <ul className="coach-list">
              {silenced.map((hint) => (
                <Silenced key={nameOf(hint)} hint={hint} silences={silences} />
              ))}
            </ul>
            {silenced.length === 0 && <p className="side-panel-note">{say("coach.noneSilenced")}</p>}
            <Button variant="quiet" icon={BellRing} onClick={() => silenceHints(board, [...silences], false)}>
              {say("coach.hearAll")}
            </Button>
          </details>
        )}
      </div>
    </SidePanel>
  );
}

const nameOf = ({ check, elements }: Hint) => `${check} ${elements[0] ?? ""}`;

function Told({ hint }: { readonly hint: Hint }) {
  const session = useSession();
  const board = useBoard();
  const { elements, what, why, mend, silenced } = hint;
  const show = () => {
    board.select(elements);
    const hull = hullOf(board.selected().map(({ box }) => box));
    if (hull) board.view.show(rectOf(hull, 80));
  };
  const silence = (whole: boolean) => {
    silenceHints(board, keysOf(hint, whole), true);
    session.announce(say("coach.told"));
  };
  return (
    <li className="coach-hint">
      {elements.length === 0 ? (
        <p className="coach-what">{what}</p>
      ) : (
        <button type="button" className="coach-what coach-show" onClick={show}>
          {what}
          <span className="visually-hidden"> {say("coach.show", { count: elements.length })}</span>
        </button>
      )}
      <p>{mend}</p>
      <p className="coach-why">{why}</p>
      {silenced > 0 && <p className="coach-why">{say("coach.partly", { count: silenced })}</p>}
      <div className="coach-buttons">
        {elements.length > 0 && (
          <Button variant="quiet" icon={BellOff} onClick={() => silence(false)}>
            {say("coach.silence", { count: elements.length })}
          </Button>
        )}
        <Button variant="quiet" icon={BellOff} onClick={() => silence(true)}>
          {elements.length === 0 ? say("coach.silence", { count: 0 }) : say("coach.silenceCheck")}
        </Button>
      </div>
    </li>
  );
}

function Silenced({ hint, silences }: { readonly hint: Hint; readonly silences: ReadonlySet<string> }) {
  const board = useBoard();
  const keys = [...keysOf(hint, true), ...keysOf(hint, false)].filter((key) => silences.has(key));
  return (
    <li className="coach-hint">
      <p className="coach-what">{hint.what}</p>
      <div className="coach-buttons">
        <Button variant="quiet" icon={BellRing} onClick={() => silenceHints(board, keys, false)}>
          {say("coach.hear")}
        </Button>
      </div>
    </li>
  );
}
