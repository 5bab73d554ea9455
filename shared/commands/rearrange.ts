import type { Box, Element } from "#shared/board/board.ts";
import { addElements, setBoxes, setCluster } from "#shared/board/edits.ts";
import { centerOf, hullOf, rectOf, type Vector } from "#shared/geometry/boxes.ts";
import { roomIn } from "#shared/geometry/room.ts";
import { say } from "#shared/text/say.ts";
import { withMembers } from "./edit.ts";
import type { Editor } from "./editor.ts";
import { sizeOfKind } from "./insert.ts";

/** What a person does to the order and the relations of a board without a pointer; each is one step of undo. */

function movableOf(editor: Editor, elements: readonly Element[]): Element[] {
  return withMembers(editor, elements).filter(
    ({ type, locked }) => !locked && type !== "connector" && type !== "cluster",
  );
}

/** Where elements are when they are moved by so much, by id. */
export function shifted(elements: readonly Element[], [dx, dy]: Vector): [string, Box][] {
  return elements.map(({ id, box: [x, y, width, height, rotation] }) => [
    id,
    [x + dx, y + dy, width, height, rotation],
  ]);
}

/** Lets two elements or clusters change places, by their middles. False if one of them is locked or cannot move. */
export function exchange(editor: Editor, one: Element, other: Element): boolean {
  const moving = [one, other].map((element) => movableOf(editor, [element]));
  if (moving.some((members) => members.length === 0)) return false;
  const [from, to] = [centerOf(one.box), centerOf(other.box)];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const boxes = new Map([...shifted(moving[0] ?? [], [dx, dy]), ...shifted(moving[1] ?? [], [-dx, -dy])]);
  editor.change(say("step.move"), (board) => setBoxes(board, boxes));
  return true;
}

/** What lies on the board and takes up room, but for some. */
export function takenBy(editor: Editor, but: ReadonlySet<string>): Box[] {
  return editor.live
    .elements()
    .filter(({ id, type }) => !but.has(id) && type !== "frame" && type !== "connector" && type !== "cluster")
    .map(({ box }) => box);
}

/** Moves elements, members of clusters with them, to where a frame has room. False if none of them can move. */
export function moveInto(editor: Editor, elements: readonly Element[], frame: Element): boolean {
  const moving = movableOf(editor, elements);
  const hull = hullOf(moving.map(({ box }) => box));
  if (!hull) return false;
  const [left, top, width, height] = rectOf(hull);
  const [x, y] = roomIn(frame.box, takenBy(editor, new Set(moving.map(({ id }) => id))), [width, height]);
  editor.change(say("step.move"), (board) => setBoxes(board, new Map(shifted(moving, [x - left, y - top]))));
  return true;
}

/** Adds an empty sticky where a frame has room, or without a frame where the editor finds some; its id. */
export function addInto(editor: Editor, frame: Element | undefined, kind: string): string | undefined {
  if (editor.draft([{ kind, text: "" }])) return undefined;
  const size = sizeOfKind(editor.method, kind);
  const [x, y] = frame ? roomIn(frame.box, takenBy(editor, new Set()), size) : editor.place(...size);
  const made = { by: editor.person, at: editor.time() };
  const [id] = editor.change(say("step.addSticky"), (board) =>
    addElements(board, [{ type: "sticky", kind, text: "", box: [x, y, ...size, 0], made }]),
  );
  return id;
}

/** Puts elements into a cluster, into a new one, or with undefined out of theirs; the cluster's id. */
export function putInto(
  editor: Editor,
  ids: readonly string[],
  cluster: string | { readonly title: string } | undefined,
): string | undefined {
  const made = { by: editor.person, at: editor.time() };
  return editor.change(say("step.cluster"), (board) => {
    const id =
      typeof cluster === "object"
        ? addElements(board, [{ type: "cluster", box: [0, 0, 1, 1, 0], text: cluster.title, made }])[0]
        : cluster;
    setCluster(board, ids, id);
    return id;
  });
}
