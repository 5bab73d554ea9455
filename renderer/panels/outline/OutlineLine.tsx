import {
  ArrowRight,
  ChevronDown,
  ChevronRight,
  CircleQuestionMark,
  Frame,
  Group,
  Image,
  type LucideIcon,
  MapPinOff,
  MoveUpRight,
  Pencil,
  Plus,
  RefreshCw,
  Square,
  Type,
} from "lucide-react";
import { type Ref, useEffect, useRef } from "react";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { markOn } from "#shared/board/votes.ts";
import type { ElementType } from "#shared/board/board.ts";
import type { OutlineRow } from "#shared/methods/outline.ts";
import { say } from "#shared/text/say.ts";

interface OutlineLineProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly place: number;
  /** Where the line begins in the tree, in CSS pixels. */
  readonly start: number;
  readonly row: OutlineRow;
  readonly text: string;
  readonly name: string;
  /** How many things the coach asks about it. */
  readonly hints: number;
  /** Whether its origin says something else by now. */
  readonly outdated: boolean;
  readonly tabbable: boolean;
  readonly selected: boolean;
  readonly editing: boolean;
  readonly onGoTo: () => void;
  readonly onFold: () => void;
  readonly onAdd: () => void;
  readonly onEdit: () => void;
  readonly onMenu: (anchor: Element) => void;
  /** With the text to keep, or undefined to leave it as it was; `stay` if the keyboard stays in the tree. */
  readonly onWritten: (text: string | undefined, stay: boolean) => void;
}

const icons: Readonly<Record<Exclude<ElementType, "sticky">, LucideIcon>> = {
  text: Type,
  shape: Square,
  connector: MoveUpRight,
  frame: Frame,
  stroke: Pencil,
  image: Image,
  cluster: Group,
};

/** One line of the outline. Its buttons are for the pointer; the keyboard has keys for the same. */
export function OutlineLine(props: OutlineLineProps) {
  const { ref, place, start, row, text, name, hints, outdated, tabbable, selected, editing } = props;
  const { node, level, siblings, open } = row;
  const votes = useSessionState((state) => markOn(state.votes.shown, node.id));
  return (
    <div
      ref={ref}
      role="treeitem"
      className="outline-line"
      data-index={place}
      data-line={node.id}
      data-is={node.is}
      aria-label={name}
      aria-level={level}
      aria-posinset={row.place}
      aria-setsize={siblings}
      aria-expanded={open}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      style={{
        transform: `translateY(${start}px)`,
        paddingInlineStart: `calc(var(--space-4) * ${level - 1})`,
      }}
      onFocus={(event) => event.target === event.currentTarget && props.onGoTo()}
      onDoubleClick={props.onEdit}
      onContextMenu={(event) => {
        event.preventDefault();
        event.currentTarget.focus();
        props.onMenu(event.currentTarget);
      }}
    >
      {open === undefined ? (
        <span className="outline-line-space" />
      ) : (
        <button
          type="button"
          className="outline-line-button"
          tabIndex={-1}
          aria-label={say(open ? "outline.fold" : "outline.unfold")}
          onClick={props.onFold}
        >
          {open ? <ChevronDown aria-hidden size={16} /> : <ChevronRight aria-hidden size={16} />}
        </button>
      )}
      <Mark node={node} />
      {editing ? (
        <Writing row={row} onWritten={props.onWritten} />
      ) : (
        <span className="outline-line-text" dir="auto">
          {text}
        </span>
      )}
      {outdated && <RefreshCw aria-hidden className="outline-line-icon" size={16} />}
      {hints > 0 && <CircleQuestionMark aria-hidden className="outline-line-icon" size={16} />}
      {votes > 0 && (
        <span className="outline-line-number" data-number={say("outline.votes", { count: votes })} />
      )}
      {node.is === "area" && (
        <>
          <span className="outline-line-number" data-number={node.children.length} />
          <button
            type="button"
            className="outline-line-button"
            tabIndex={-1}
            aria-label={say("outline.addTo", { area: text })}
            onClick={props.onAdd}
          >
            <Plus aria-hidden size={16} />
          </button>
        </>
      )}
    </div>
  );
}

function Mark({ node }: { readonly node: OutlineRow["node"] }) {
  const { method } = useBoard();
  if (node.is === "element" && node.element.type === "sticky") {
    const kind = method.kinds[node.element.kind];
    if (kind) return <KindMark kind={kind} size={20} />;
  }
  const Icon =
    node.is === "area"
      ? node.frame
        ? Frame
        : MapPinOff
      : node.is === "link"
        ? ArrowRight
        : node.is === "cluster"
          ? Group
          : node.element.type === "sticky"
            ? Square
            : icons[node.element.type];
  return <Icon aria-hidden className="outline-line-icon" size={16} />;
}

function Writing({ row, onWritten }: Pick<OutlineLineProps, "row" | "onWritten">) {
  const board = useBoard();
  const element = board.live.get(row.node.id);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  if (!element || element.type === "stroke") return null;
  return (
    <textarea
      ref={field}
      className="outline-line-field"
      dir="auto"
      rows={row.node.is === "element" ? 3 : 1}
      aria-label={say("outline.write")}
      defaultValue={element.text}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter" && !event.shiftKey) onWritten(event.currentTarget.value, true);
        else if (event.key === "Escape") onWritten(undefined, true);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={(event) => onWritten(event.currentTarget.value, false)}
    />
  );
}
