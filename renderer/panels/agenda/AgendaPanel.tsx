import "./AgendaPanel.css";
import { CircleParking, Minus, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { addGained, endRun, followTimer, moveEnd } from "#shared/commands/agenda.ts";
import { parkedOn, showParkingLot } from "#shared/commands/park.ts";
import { gainedStages, planAt } from "#shared/methods/agenda.ts";
import type { Plan } from "#shared/board/plan.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useElements, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";
import { Checkbox } from "#renderer/panels/parts/Checkbox.tsx";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { SidePanel } from "#renderer/panels/parts/SidePanel.tsx";
import { wallTime } from "#renderer/panels/parts/times.ts";
import { useAgenda } from "#renderer/panels/parts/useAgenda.ts";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";
import { useRoomTime } from "#renderer/panels/parts/useRoomTime.ts";
import { AgendaItemDialog, type EditedItem } from "./AgendaItemDialog.tsx";
import { AgendaList } from "./AgendaList.tsx";

/** How often the times are told anew, in milliseconds. */
const pause = 10_000;

/** The agenda in time: what was, what is open, what is left; for facilitators, to change. */
export function AgendaPanel() {
  const session = useSession();
  const board = useBoard();
  const control = useSessionState((state) => state.control);
  const leads = useSessionState(mayLead);
  const now = useRoomTime(pause);
  const elements = useElements();
  const parked = useMemo(() => parkedOn(elements).length, [elements]);
  const [edited, setEdited] = useState<EditedItem>();
  if (!control) return null;
  const plan = planAt(control, board.method, now);
  const gained = leads ? gainedStages(control, board.method) : [];
  return (
    <SidePanel
      name="agenda"
      region="agenda-panel"
      title={say("bar.agenda")}
      tools={
        leads && <IconButton icon={Plus} label={say("agenda.add")} onClick={() => setEdited({ is: "new" })} />
      }
      onClose={() => session.hide("agenda")}
    >
      <div className="side-panel-body">
        {control.run ? <Running plan={plan} now={now} /> : <Planned now={now} />}
        {gained.length > 0 && (
          <div className="agenda-gained">
            <p>
              {say("agenda.gained", {
                count: gained.length,
                titles: gained.map(({ title }) => title).join(", "),
              })}
            </p>
            <Button onClick={() => addGained(board)}>
              {say("agenda.addGained", { count: gained.length })}
            </Button>
          </div>
        )}
        <AgendaList
          plan={plan}
          isTimed={control.run !== undefined}
          onEdit={(item) => setEdited({ is: "known", item })}
        />
        {parked > 0 && (
          <Button variant="quiet" icon={CircleParking} onClick={() => showParkingLot(board)}>
            {say("parking.count", { count: parked })}
          </Button>
        )}
        {leads && (
          <footer className="agenda-foot">
            <Checkbox
              words={say("agenda.follows")}
              checked={control.timerFollows}
              onChange={(on) => followTimer(board, on)}
            />
            {control.run && (
              <Button variant="quiet" onClick={() => endRun(board)}>
                {say("agenda.rehearsal")}
              </Button>
            )}
          </footer>
        )}
      </div>
      <AgendaItemDialog edited={edited} onClose={() => setEdited(undefined)} />
    </SidePanel>
  );
}

interface TimeProps {
  readonly plan: Plan;
  readonly now: number;
}

function Planned({ now }: Pick<TimeProps, "now">) {
  const begin = useCommand("workshop.begin");
  const leads = useSessionState(mayLead);
  const { items } = useAgenda();
  // It begins with the first, whatever is open now.
  const minutes = items.reduce((sum, item) => sum + (item.skipped ? 0 : item.minutes), 0);
  const duration = say("agenda.hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <div className="agenda-foot">
      <p className="agenda-time-words">
        {say("agenda.takes", { duration, end: wallTime(now + minutes * 60_000) })}
      </p>
      {leads && (
        <Button variant="primary" aria-keyshortcuts={begin.ariaKeys} onClick={begin.run}>
          {begin.title}
        </Button>
      )}
    </div>
  );
}

function Running({ plan, now }: TimeProps) {
  const board = useBoard();
  const leads = useSessionState(mayLead);
  const end = wallTime(plan.plannedEnd);
  const key =
    plan.behind === 0
      ? "agenda.onTime"
      : plan.behind < 0
        ? "agenda.ahead"
        : now > plan.plannedEnd
          ? "agenda.overtime"
          : "agenda.behind";
  return (
    <div className="agenda-time">
      <p className="agenda-time-words" data-late={plan.behind > 0 || undefined}>
        {say(key, { minutes: Math.abs(plan.behind), end })}
      </p>
      {leads && (
        <>
          <IconButton icon={Minus} label={say("agenda.endEarlier")} onClick={() => moveEnd(board, -5)} />
          <IconButton icon={Plus} label={say("agenda.endLater")} onClick={() => moveEnd(board, 5)} />
        </>
      )}
    </div>
  );
}
