import type { Box, Element, Point } from "#shared/board/board.ts";
import { setBoxes, setCluster } from "#shared/board/edits.ts";
import { addCopies, withoutDrafts } from "#shared/commands/copies.ts";
import { withMembers } from "#shared/commands/edit.ts";
import { boundsOf, centerOf, contains, encloses, overlaps } from "#shared/geometry/boxes.ts";
import { say } from "#shared/text/say.ts";
import { type Desk, dragged, type Gesture, type PointerAt } from "./tool.ts";

/** Elements that a press takes hold of; the method's frames are ground, not things. */
export function holdable(element: Element): boolean {
  return !(element.type === "frame" && element.locked);
}

/** The select tool: a press selects, a drag moves what is selected, on empty ground a marquee selects. */
export function selectGesture(desk: Desk, start: PointerAt): Gesture {
  const element = desk.hit(start.at, holdable);
  if (!element) return marquee(desk, start);
  const { selection } = desk.store.getState();
  if (start.shift) {
    const next = new Set(selection);
    if (!next.delete(element.id)) next.add(element.id);
    desk.board.select(next);
  } else if (!selection.has(element.id)) desk.board.select([element.id]);
  return moving(desk, start, element);
}

function boxBetween([ax, ay]: Point, [bx, by]: Point): Box {
  return [Math.min(ax, bx), Math.min(ay, by), Math.abs(ax - bx), Math.abs(ay - by), 0];
}

function marquee(desk: Desk, start: PointerAt): Gesture {
  const { board, store } = desk;
  const before = start.shift ? store.getState().selection : new Set<string>();
  if (!start.shift) board.select([]);
  const boxTo = (pointer: PointerAt) => boxBetween(start.at, pointer.at);
  const clear = () => store.setState({ sketch: undefined });
  return {
    move: (pointer) => {
      if (dragged(start.on, pointer.on)) store.setState({ sketch: { is: "marquee", box: boxTo(pointer) } });
    },
    end: (pointer) => {
      clear();
      if (!dragged(start.on, pointer.on)) return;
      const bounds = boundsOf(boxTo(pointer));
      const inside = board.live.elements().filter((element) => {
        if (!holdable(element)) return false;
        const whole = element.type === "frame" || element.type === "cluster" || element.type === "connector";
        const own = boundsOf(element.box);
        return whole ? encloses(bounds, own) : overlaps(bounds, own);
      });
      board.select([...before, ...inside.map(({ id }) => id)]);
    },
    cancel: clear,
  };
}

/** Everything that moves when the selection is dragged: members of clusters and what lies in frames go along. */
function carried(desk: Desk): Element[] {
  const elements = withMembers(desk.board, desk.board.selected());
  const frames = elements.filter(({ type, locked }) => type === "frame" && !locked);
  const all = new Map(elements.map((element) => [element.id, element]));
  for (const frame of frames)
    for (const element of desk.board.live.elements())
      if (element.type !== "frame" && contains(frame.box, centerOf(element.box)))
        all.set(element.id, element);
  return [...all.values()].filter(
    (element) => !element.locked && element.type !== "cluster" && !isAttached(element),
  );
}

/** A connector with both ends on elements follows them; only loose ends can be dragged. */
function isAttached(element: Element): boolean {
  return element.type === "connector";
}

function moving(desk: Desk, start: PointerAt, pressed: Element): Gesture {
  const { board, store } = desk;
  let elements: Element[] | undefined;
  let ids: ReadonlySet<string> = new Set();
  const by = (pointer: PointerAt): Point => {
    const [dx, dy] = [pointer.at[0] - start.at[0], pointer.at[1] - start.at[1]];
    // With Shift it moves straight along the longer way.
    if (!pointer.shift) return [dx, dy];
    return Math.abs(dx) > Math.abs(dy) ? [dx, 0] : [0, dy];
  };
  return {
    move: (pointer) => {
      if (!elements) {
        if (!dragged(start.on, pointer.on)) return;
        elements = carried(desk);
        ids = new Set(elements.map(({ id }) => id));
      }
      if (elements.length > 0) store.setState({ preview: { is: "moving", ids, by: by(pointer) } });
    },
    end: (pointer) => {
      if (!elements) {
        // A plain click on one of many selects it alone.
        if (!pointer.shift && store.getState().selection.size > 1) board.select([pressed.id]);
        return;
      }
      const shift = by(pointer);
      if (elements.length > 0) {
        if (!pointer.alt) {
          drop(desk, elements, shift);
          return;
        }
        copy(desk, elements, shift);
      }
      store.setState({ preview: undefined });
    },
    cancel: () => store.setState({ preview: undefined }),
  };
}

function copy({ board }: Desk, carrying: readonly Element[], shift: Point): void {
  const elements = withoutDrafts(board, carrying);
  if (elements.length === 0) return;
  const copies = board.change(say("step.duplicate"), (doc) =>
    addCopies(doc, elements, { shift, by: board.person, at: board.time() }),
  );
  board.select(copies);
}

/** Commits a move in one step; what is dropped into a cluster joins it. What is not yet committed shows where it was dropped. */
function drop({ board, store }: Desk, elements: readonly Element[], by: Point): void {
  const clusters = board.live.elements().filter(({ type }) => type === "cluster");
  const left = new Set(elements.map(({ id }) => id));
  board.changeInParts(say("step.move"), elements, {
    edit: (doc, { id, box: [x, y, width, height, rotation], type, cluster }) => {
      const box: Box = [x + by[0], y + by[1], width, height, rotation];
      setBoxes(doc, new Map([[id, box]]));
      if (clusters.length === 0 || cluster !== undefined || type === "frame") return;
      const joined = clusters.find((one) => contains(one.box, centerOf(box)));
      if (joined) setCluster(doc, [id], joined.id);
    },
    onPart: (done) => {
      for (const { id } of done) left.delete(id);
      store.setState({ preview: left.size > 0 ? { is: "moving", ids: left, by } : undefined });
    },
  });
}
