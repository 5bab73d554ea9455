import { Check, GripVertical, Play, SkipForward } from "lucide-react";
import { type PointerEvent, type ReactNode, useRef, useState } from "react";
import type { Plan, TimedItem } from "#shared/board/plan.ts";
import { moveItem, openItem } from "#shared/commands/agenda.ts";
import type { AgendaItem } from "#shared/methods/agenda.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";
import { wallTime } from "#renderer/panels/parts/times.ts";
import { useAgenda } from "#renderer/panels/parts/useAgenda.ts";
import { AgendaItemMenu } from "./AgendaItemMenu.tsx";

interface AgendaListProps {
  readonly plan: Plan;
  /** Whether the workshop has begun, so that times of day mean something. */
  readonly isTimed: boolean;
  readonly onEdit: (item: AgendaItem) => void;
}

interface Drag {
  readonly id: string;
  /** The place it would have among all, itself counted. */
  readonly to: number;
}

/** The items in order; facilitators drag them, or move them with the arrow keys. */
export function AgendaList({ plan, isTimed, onEdit }: AgendaListProps) {
  const board = useBoard();
  const session = useSession();
  const { items } = useAgenda();
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<Drag>();

  const move = (item: AgendaItem, to: number) => {
    if (to < 0 || to >= items.length) return;
    moveItem(board, item.id, to);
    session.announce(say("agenda.moved", { title: item.title, place: to + 1, count: items.length }));
  };
  const placeAt = (y: number) => {
    const rows = [...(list.current?.children ?? [])];
    const at = rows.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return at < 0 ? rows.length : at;
  };
  const dragged = drag && items.findIndex(({ id }) => id === drag.id);
  return (
    <ol ref={list} className="agenda-items" aria-label={say("agenda.items")}>
      {items.map((item, place) => (
        <AgendaRow
          key={item.id}
          item={item}
          place={place}
          count={items.length}
          timed={plan.items.find(({ id }) => id === item.id)}
          isTimed={isTimed}
          isDragged={drag?.id === item.id}
          drop={
            drag === undefined || dragged === undefined || drag.to === dragged || drag.to === dragged + 1
              ? undefined
              : drag.to === place
                ? "before"
                : drag.to === items.length && place === items.length - 1
                  ? "after"
                  : undefined
          }
          onMove={(to) => move(item, to)}
          onDrag={(y) => setDrag({ id: item.id, to: placeAt(y) })}
          onDrop={() => {
            // Places are counted without the item itself.
            if (drag) move(item, drag.to > place ? drag.to - 1 : drag.to);
            setDrag(undefined);
          }}
          onCancel={() => setDrag(undefined)}
          onEdit={() => onEdit(item)}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly item: AgendaItem;
  readonly place: number;
  readonly count: number;
  readonly timed: TimedItem | undefined;
  readonly isTimed: boolean;
  readonly isDragged: boolean;
  readonly drop: "before" | "after" | undefined;
  readonly onMove: (to: number) => void;
  readonly onDrag: (y: number) => void;
  readonly onDrop: () => void;
  readonly onCancel: () => void;
  readonly onEdit: () => void;
}

function AgendaRow(props: RowProps) {
  const { item, place, count, timed, isTimed, isDragged, drop, onMove, onEdit } = props;
  const board = useBoard();
  const leads = useSessionState(mayLead);
  // Before it begins nothing is over: the first stages may only have been looked at.
  const is = timed?.is ?? "ahead";
  const state = !isTimed && (is === "passed" || is === "done") ? "ahead" : is;
  const shortened = isTimed && state === "ahead" && timed !== undefined && timed.minutes < item.minutes;
  const minutes = state === "skipped" || !isTimed ? item.minutes : (timed?.minutes ?? item.minutes);
  const words = (
    <>
      <span className="visually-hidden">{place + 1}. </span>
      <span className="agenda-name">{item.title}</span>
      <span className="agenda-when">
        {isTimed && timed && state !== "skipped" && state !== "passed" && (
          <>{say("agenda.span", { start: wallTime(timed.start), end: wallTime(timed.end) })} · </>
        )}
        {shortened
          ? say("agenda.insteadOf", { minutes, planned: item.minutes })
          : say("agenda.minutes", { minutes })}
      </span>
      <span className="visually-hidden">{say("agenda.state", { state })}</span>
    </>
  );
  return (
    <li
      className="agenda-item"
      data-is={state}
      data-dragged={isDragged || undefined}
      data-drop={drop}
      aria-current={state === "open" ? "step" : undefined}
    >
      {leads && <Handle {...props} />}
      <span className="agenda-mark" aria-hidden>
        <Mark state={state} place={place} />
      </span>
      {leads ? (
        <button type="button" className="agenda-words" onClick={() => openItem(board, item.id)}>
          {words}
        </button>
      ) : (
        <div className="agenda-words">{words}</div>
      )}
      {leads && <AgendaItemMenu item={item} place={place} count={count} onMove={onMove} onEdit={onEdit} />}
    </li>
  );
}

function Mark({ state, place }: { readonly state: TimedItem["is"]; readonly place: number }): ReactNode {
  if (state === "done") return <Check size={16} />;
  if (state === "open") return <Play size={14} />;
  if (state === "skipped" || state === "passed") return <SkipForward size={14} />;
  return place + 1;
}

function Handle({ item, place, onMove, onDrag, onDrop, onCancel, isDragged }: RowProps) {
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(event.clientY);
  };
  return (
    <button
      type="button"
      className="agenda-handle"
      aria-label={say("agenda.move", { title: item.title })}
      title={say("agenda.move", { title: item.title })}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onPointerUp={() => isDragged && onDrop()}
      onPointerCancel={onCancel}
      onKeyDown={(event) => {
        const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : undefined;
        if (event.key === "Escape" && isDragged) onCancel();
        else if (step === undefined) return;
        else onMove(place + step);
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <GripVertical aria-hidden size={16} />
    </button>
  );
}
