import type { Box, Element } from "#shared/board/board.ts";
import { addElements, deleteElements, setBoxes, setCluster, setOrders } from "#shared/board/edits.ts";
import { layerOf } from "#shared/board/layers.ts";
import { align, type Axis, distribute, type Edge, tidy } from "#shared/geometry/arrange.ts";
import { boundsOf, overlaps } from "#shared/geometry/boxes.ts";
import { say } from "#shared/text/say.ts";
import { editCommand, type Command } from "./command.ts";
import { withMembers } from "./edit.ts";
import type { Editor } from "./editor.ts";

const gap = 40;

function movable(editor: Editor): Element[] {
  return withMembers(editor, editor.selected()).filter(
    ({ type, locked }) => !locked && type !== "connector" && type !== "cluster",
  );
}

function rearrange(editor: Editor, label: string, arrange: (boxes: readonly Box[]) => readonly Box[]): void {
  const elements = movable(editor);
  const places = arrange(elements.map((element) => element.box));
  const boxes = new Map(
    elements.flatMap(({ id }, index) => {
      const place = places[index];
      return place ? [[id, place] as const] : [];
    }),
  );
  editor.change(label, (board) => setBoxes(board, boxes));
}

function alignCommand(edge: Edge, key: string, order: number, title: string): Command {
  return editCommand({
    id: `arrange.align.${edge}`,
    title,
    keys: [key],
    menu: { place: "arrange", order },
    when: (now) => now.movable > 1,
    run: (editor) => rearrange(editor, title, (boxes) => align(boxes, edge)),
  });
}

function distributeCommand(axis: Axis, key: string, order: number, title: string): Command {
  return editCommand({
    id: `arrange.distribute.${axis}`,
    title,
    keys: [key],
    menu: { place: "arrange", order },
    when: (now) => now.movable > 2,
    run: (editor) => rearrange(editor, title, (boxes) => distribute(boxes, axis)),
  });
}

/** New orders that bring elements to the front or the back, keeping their order among themselves. */
function toEnd(editor: Editor, end: "front" | "back"): ReadonlyMap<string, number> {
  const moving = new Set(editor.selected().map((element) => element.id));
  const all = editor.live.elements();
  const staying = all.filter((element) => !moving.has(element.id));
  const selected = all.filter((element) => moving.has(element.id));
  const orders = staying.map((element) => element.order);
  const edge = orders.reduce((a, b) => (end === "front" ? Math.max(a, b) : Math.min(a, b)), 0);
  return new Map(
    selected.map(({ id }, index) => [
      id,
      end === "front" ? edge + 1 + index : edge - selected.length + index,
    ]),
  );
}

/** New orders that take an element past the next one above or below that it overlaps. */
function pastNext(editor: Editor, step: 1 | -1): ReadonlyMap<string, number> {
  const all = editor.live.elements();
  const [element] = editor.selected();
  const at = element ? all.indexOf(element) : -1;
  if (!element || at < 0) return new Map();
  const bounds = boundsOf(element.box);
  for (let next = at + step; next >= 0 && next < all.length; next += step) {
    const other = all[next];
    if (!other || layerOf(other) !== layerOf(element)) break;
    if (!overlaps(bounds, boundsOf(other.box))) continue;
    const after = all[next + step];
    const beyond = after && layerOf(after) === layerOf(element) ? after.order : other.order + 2 * step;
    // Halfway to the one after it, so that all others keep their places.
    const order = (other.order + beyond) / 2;
    if (order !== other.order && order !== beyond) return new Map([[element.id, order]]);
    return renumbered(all.toSpliced(at, 1).toSpliced(next, 0, element));
  }
  return new Map();
}

/** New orders for elements in this drawing order: where two people's new ones share an order there is no room between. */
function renumbered(elements: readonly Element[]): ReadonlyMap<string, number> {
  return new Map(
    elements.flatMap(({ id, order }, place) => (order === place + 1 ? [] : [[id, place + 1] as const])),
  );
}

function orderCommand(
  id: string,
  key: string,
  order: number,
  title: string,
  orders: (editor: Editor) => ReadonlyMap<string, number>,
): Command {
  return editCommand({
    id,
    title,
    keys: [key],
    menu: { place: "arrange", order },
    context: true,
    when: (now) => now.movable > 0,
    run: (editor) => {
      const next = orders(editor);
      if (next.size > 0) editor.change(title, (board) => setOrders(board, next));
    },
  });
}

export const arrangeCommands: readonly Command[] = [
  orderCommand("arrange.front", "CmdOrCtrl+]", 10, say("arrange.front"), (e) => toEnd(e, "front")),
  orderCommand("arrange.forward", "]", 20, say("arrange.forward"), (e) => pastNext(e, 1)),
  orderCommand("arrange.backward", "[", 30, say("arrange.backward"), (e) => pastNext(e, -1)),
  orderCommand("arrange.back", "CmdOrCtrl+[", 40, say("arrange.back"), (e) => toEnd(e, "back")),
  editCommand({
    id: "arrange.group",
    title: say("arrange.group"),
    titleNow: (now) =>
      now.selected > 1 && now.types.length === 1 && now.types[0] === "cluster"
        ? say("arrange.mergeClusters")
        : say("arrange.group"),
    keys: ["CmdOrCtrl+G"],
    menu: { place: "arrange", order: 110 },
    context: true,
    when: (now) => now.movable > 1,
    run: (editor) => {
      const members = movable(editor);
      // Two connectors can be selected and moved, but there is nothing to draw a cluster around.
      if (members.length === 0) return;
      const emptied = editor.selected().filter((element) => element.type === "cluster");
      const made = { by: editor.person, at: editor.time() };
      const [cluster] = editor.change(say("arrange.group"), (board) => {
        const ids = addElements(board, [
          { type: "cluster", box: [0, 0, 1, 1, 0], text: emptied[0]?.text ?? "", made },
        ]);
        setCluster(
          board,
          members.map((element) => element.id),
          ids[0],
        );
        deleteElements(
          board,
          emptied.map((element) => element.id),
          made,
        );
        return ids;
      });
      if (cluster === undefined) return;
      editor.select([cluster]);
      editor.write(cluster);
    },
  }),
  editCommand({
    id: "arrange.ungroup",
    title: say("arrange.ungroup"),
    keys: ["CmdOrCtrl+Shift+G"],
    menu: { place: "arrange", order: 120 },
    context: true,
    when: (now) => now.clustered,
    run: (editor) => {
      const clusters = editor.selected().filter((element) => element.type === "cluster");
      const members = withMembers(editor, editor.selected()).filter(({ type }) => type !== "cluster");
      editor.change(say("arrange.ungroup"), (board) => {
        setCluster(
          board,
          members.map((element) => element.id),
          undefined,
        );
        deleteElements(
          board,
          clusters.map((element) => element.id),
          { by: editor.person, at: editor.time() },
        );
      });
      editor.select(members.map((element) => element.id));
    },
  }),
  alignCommand("left", "Alt+A", 210, say("arrange.left")),
  alignCommand("center", "Alt+C", 220, say("arrange.center")),
  alignCommand("right", "Alt+D", 230, say("arrange.right")),
  alignCommand("top", "Alt+W", 240, say("arrange.top")),
  alignCommand("middle", "Alt+M", 250, say("arrange.middle")),
  alignCommand("bottom", "Alt+S", 260, say("arrange.bottom")),
  distributeCommand("horizontal", "Alt+Shift+H", 310, say("arrange.distributeHorizontal")),
  distributeCommand("vertical", "Alt+Shift+V", 320, say("arrange.distributeVertical")),
  editCommand({
    id: "arrange.tidy",
    title: say("arrange.tidy"),
    keys: ["Alt+T"],
    menu: { place: "arrange", order: 330 },
    context: true,
    when: (now) => now.movable > 1,
    run: (editor) => rearrange(editor, say("arrange.tidy"), (boxes) => tidy(boxes, gap)),
  }),
];
