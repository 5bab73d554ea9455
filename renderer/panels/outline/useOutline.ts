import { useDeferredValue, useMemo, useState } from "react";
import { useBoard, useSession, useSessionState } from "#renderer/session/hooks.ts";
import { areaOfStage } from "#shared/commands/view.ts";
import { outlineOf, type OutlineRow, pathTo, rowsOf } from "#shared/methods/outline.ts";

/** The outline as this panel shows it: its lines, which are folded, and which one the keyboard is on. */
export interface OutlineState {
  readonly rows: readonly OutlineRow[];
  /** Whether what was done last is not in the lines yet. */
  readonly behind: boolean;
  /** The line that the keyboard is on, by its place; -1 only while there are none. */
  readonly active: number;
  readonly selection: ReadonlySet<string>;
  /** The id of the line whose words are being written. */
  readonly editing: string | undefined;
  /** Puts the keyboard on a line, opening what it is under; selects it on the board and shows it there. */
  readonly goTo: (id: string) => void;
  readonly fold: (id: string, folded: boolean) => void;
  readonly edit: (id: string | undefined) => void;
  /** What waits for the focus; each asking is another value. */
  readonly ask: FocusAsk | undefined;
  readonly askForFocus: (ask: FocusAsk) => void;
  /** Whether a line is to be seen. */
  readonly has: (id: string) => boolean;
}

/** Who asks for the focus: a line once the keyboard is on it, or whatever follows a line once that is gone. */
export interface FocusAsk {
  readonly is: "on" | "without";
  readonly id: string;
}

export function useOutline(): OutlineState {
  const session = useSession();
  const board = useBoard();
  useSessionState((state) => state.boardVersion);
  const selection = useSessionState((state) => state.selection);
  // Who types on a large board must not wait for the outline.
  const live = board.live.elements();
  const elements = useDeferredValue(live);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | undefined>(
    // Where the room is at work, so that opening the outline does not take the view elsewhere.
    () => [...selection][0] ?? areaOfStage(board)[0]?.id,
  );
  const [editing, edit] = useState<string>();
  const [ask, askForFocus] = useState<FocusAsk>();

  const areas = useMemo(() => outlineOf(elements, board.method), [elements, board]);
  const rows = useMemo(() => rowsOf(areas, folded), [areas, folded]);
  const places = useMemo(() => new Map(rows.map(({ node }, place) => [node.id, place])), [rows]);
  const known = current === undefined ? undefined : places.get(current);
  // What was deleted leaves the keyboard on what follows it.
  const [lastPlace, setLastPlace] = useState(0);
  const active = known ?? Math.min(lastPlace, rows.length - 1);
  if (known !== undefined && known !== lastPlace) setLastPlace(known);

  const unfoldTo = (id: string) => {
    if (places.has(id)) return;
    const path = pathTo(areas, id);
    if (path.some((one) => folded.has(one)))
      setFolded(new Set([...folded].filter((one) => !path.includes(one))));
  };

  // What is selected on the board is where the keyboard goes on from.
  const [followed, setFollowed] = useState(selection);
  if (followed !== selection) {
    setFollowed(selection);
    const [only] = selection;
    if (selection.size === 1 && only !== undefined && only !== current) {
      setCurrent(only);
      unfoldTo(only);
    }
  }

  return {
    rows,
    behind: elements !== live,
    active,
    selection,
    editing,
    goTo: (id) => {
      setCurrent(id);
      unfoldTo(id);
      const element = board.live.get(id);
      // Not through the board's own `select`, which would say aloud what the line says already.
      if (!element) session.store.setState({ selection: new Set<string>() });
      else if (selection.size !== 1 || !selection.has(id))
        session.store.setState({ selection: new Set([id]) });
      if (element) board.view.reveal(element.box);
    },
    fold: (id, fold) =>
      setFolded((before) => {
        const next = new Set(before);
        if (fold) next.add(id);
        else next.delete(id);
        return next;
      }),
    edit,
    ask,
    askForFocus,
    has: (id) => places.has(id),
  };
}
