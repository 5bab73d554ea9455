import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useBoard, useElements, useSession, useSessionState } from "#renderer/session/hooks.ts";
import type { OutlineRow } from "#shared/methods/outline.ts";
import { tagsOn } from "#shared/methods/tags.ts";
import { say } from "#shared/text/say.ts";
import { giveFocusBack } from "#renderer/panels/side/giveFocusBack.ts";
import { OutlineLine } from "./OutlineLine.tsx";
import { shownText, spokenName } from "./outlineNames.ts";
import { TypeAhead } from "./typeAhead.ts";
import type { OutlineActions } from "./useOutlineActions.ts";
import type { FocusAsk, OutlineState } from "./useOutline.ts";

interface OutlineTreeProps {
  readonly outline: OutlineState;
  readonly actions: OutlineActions;
  readonly onMenu: (row: OutlineRow, anchor: Element) => void;
  readonly onConnect: (row: OutlineRow) => void;
}

/** Lines that Page Up and Page Down go past. */
const pageLength = 10;
/** What stays free above and below the line that the keyboard goes to, in CSS pixels. */
const scrollPadding = 12;
/** Height of a line before it was measured, in CSS pixels. */
const usualHeight = 36;

/** The tree itself: only the lines in sight are in the page, so that a large board costs no more than a small one. */
export function OutlineTree({ outline, actions, onMenu, onConnect }: OutlineTreeProps) {
  const session = useSession();
  const board = useBoard();
  const { rows, active } = outline;
  const hints = useSessionState((state) => state.hints);
  const changedOrigins = useSessionState((state) => state.changedOrigins);
  const tags = useTags();
  const scroller = useRef<HTMLDivElement>(null);
  const [typeAhead] = useState(() => new TypeAhead());
  // Kept while the lines are: with another function all of them would be measured anew.
  const getItemKey = useCallback((place: number) => rows[place]?.node.id ?? place, [rows]);
  // Its functions are called anew in each drawing of this component, and given to nothing that keeps them.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    overscan: 12,
    scrollPaddingStart: scrollPadding,
    scrollPaddingEnd: scrollPadding,
    getItemKey,
    // The line that the keyboard is on stays in the page, or Tab could not come back to it.
    rangeExtractor: (range) => {
      const places = new Set(defaultRangeExtractor(range));
      if (active >= 0) places.add(active);
      return [...places].toSorted((a, b) => a - b);
    },
  });
  const activeId = rows[active]?.node.id;
  const height = virtual.scrollRect?.height;

  useEffect(() => {
    if (active < 0) return;
    virtual.scrollToIndex(active, { align: "auto" });
    // A line is told apart from its like by its id only; details that open take height away.
  }, [activeId, active, height, virtual]);
  const answered = useRef<FocusAsk>(undefined);
  const firstId = useRef(activeId);
  useEffect(() => {
    const { ask } = outline;
    if (activeId === undefined || !ask || answered.current === ask || outline.editing !== undefined) return;
    const isDue = ask.is === "on" ? activeId === ask.id : !outline.has(ask.id);
    if (!isDue && outline.behind) return;
    answered.current = ask;
    // Whoever writes on the board by now has gone on there, and what never came is not waited for.
    if (isDue && session.store.getState().writing === undefined)
      lineOf(activeId)?.focus({ preventScroll: true });
  });
  const votes = useSessionState((state) => state.votes.shown);
  // Who opens it wants to read it.
  const { askForFocus } = outline;
  useEffect(() => {
    const before = document.activeElement;
    if (firstId.current !== undefined) askForFocus({ is: "on", id: firstId.current });
    return () => giveFocusBack(before);
  }, [askForFocus]);

  const lineOf = (id: string) =>
    scroller.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"]`);
  const textAt = (place: number) => {
    const row = rows[place];
    return row ? shownText(row, board.method) : "";
  };
  const walkTo = (place: number) => {
    const row = rows[Math.min(rows.length - 1, Math.max(0, place))];
    if (!row) return;
    outline.askForFocus({ is: "on", id: row.node.id });
    outline.goTo(row.node.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    if (!row || event.nativeEvent.isComposing || !isLine(event.target)) return;
    if (!act(row, event) && !jump(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const jump = ({ key, timeStamp, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => {
    const isLetter = key.length === 1 || /^\P{ASCII}+$/u.test(key);
    if (ctrlKey || metaKey || altKey || !isLetter || (key === " " && !typeAhead.isOpen(timeStamp)))
      return false;
    const place = typeAhead.type(key, timeStamp, { count: rows.length, from: active, textAt });
    if (place !== undefined) walkTo(place);
    return true;
  };
  const act = (row: OutlineRow, event: KeyboardEvent): boolean => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey) return false;
    if (event.altKey) {
      if (key !== "ArrowUp" && key !== "ArrowDown") return false;
      actions.shift(row, key === "ArrowUp" ? -1 : 1);
      return true;
    }
    if (key === "F10" && event.shiftKey) {
      openMenu(row);
      return true;
    }
    const doing: Readonly<Record<string, () => void>> = {
      ArrowDown: () => walkTo(active + 1),
      ArrowUp: () => walkTo(active - 1),
      Home: () => walkTo(0),
      End: () => walkTo(rows.length - 1),
      PageDown: () => walkTo(active + pageLength),
      PageUp: () => walkTo(active - pageLength),
      ArrowRight: () =>
        row.open === false ? outline.fold(row.node.id, false) : row.open && walkTo(active + 1),
      ArrowLeft: () => {
        if (row.open === true) outline.fold(row.node.id, true);
        else if (row.parent) walkTo(rows.findIndex(({ node }) => node.id === row.parent?.id));
      },
      Enter: () => actions.edit(row),
      F2: () => actions.edit(row),
      Delete: () => actions.remove(row),
      Backspace: () => actions.remove(row),
      ContextMenu: () => openMenu(row),
      Escape: leaveForBoard,
      // Within a word they are letters of it.
      ...(!typeAhead.isOpen(event.timeStamp) && {
        n: () => actions.add(row),
        c: () => onConnect(row),
        "+": () => actions.vote(1),
        "-": () => actions.vote(-1),
      }),
    };
    const doIt = doing[key];
    doIt?.();
    return doIt !== undefined;
  };
  const openMenu = (row: OutlineRow) => {
    const line = lineOf(row.node.id);
    if (line) onMenu(row, line);
  };

  return (
    <div ref={scroller} className="outline-scroller">
      {/* The lines hold the focus; a tree is handled as a whole because its lines come and go. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="tree"
        className="outline-tree"
        aria-label={say("view.outline")}
        aria-busy={outline.behind}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index];
          const asked = row?.node.is === "element" ? (hints.of.get(row.node.id)?.length ?? 0) : 0;
          return (
            row && (
              <OutlineLine
                key={key}
                ref={virtual.measureElement}
                place={index}
                start={start}
                row={row}
                text={shownText(row, board.method)}
                name={spokenName(row, {
                  live: board.live,
                  method: board.method,
                  votes,
                  hints: asked,
                  outdated: changedOrigins.has(row.node.id),
                  tags: (tags.get(row.node.id) ?? []).map(({ text }) => text),
                })}
                hints={asked}
                outdated={changedOrigins.has(row.node.id)}
                tabbable={index === active}
                selected={outline.selection.has(row.node.id)}
                editing={outline.editing === row.node.id}
                onGoTo={() => outline.goTo(row.node.id)}
                onFold={() => outline.fold(row.node.id, row.open === true)}
                onAdd={() => actions.add(row)}
                onEdit={() => actions.edit(row)}
                onMenu={(anchor) => onMenu(row, anchor)}
                onWritten={(text, stay) => {
                  if (text !== undefined) actions.keepText(row, text);
                  if (stay) outline.askForFocus({ is: "on", id: row.node.id });
                  outline.edit(undefined);
                }}
              />
            )
          );
        })}
      </div>
    </div>
  );
}

function leaveForBoard(): void {
  document.querySelector<HTMLElement>("[data-board]")?.focus({ preventScroll: true });
}

function isLine(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches("[role=treeitem]");
}

/** What is laid over the board's stickies. */
function useTags() {
  const { method } = useBoard();
  const elements = useElements();
  const wanted = useSessionState((state) => state.tags);
  return useMemo(() => tagsOn(wanted.size > 0 ? elements : [], method, wanted), [elements, method, wanted]);
}
