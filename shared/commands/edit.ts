import { deleteElements, setBoxes, setLocked } from "#shared/board/edits.ts";
import type { Box, Element } from "#shared/board/board.ts";
import { hullOf, rectOf } from "#shared/geometry/boxes.ts";
import { say } from "#shared/text/say.ts";
import { appCommand, boardCommand, type Command, editCommand } from "./command.ts";
import { addCopies, withoutDrafts } from "./copies.ts";
import type { Editor } from "./editor.ts";

/** The selected elements and all members of selected clusters. */
export function withMembers(editor: Editor, elements: readonly Element[]): Element[] {
  const ids = new Set<string>();
  for (const element of elements) {
    ids.add(element.id);
    if (element.type === "cluster") for (const member of editor.live.membersOf(element.id)) ids.add(member);
  }
  return [...ids].flatMap((id) => editor.live.get(id) ?? []);
}

/** Moves what may be moved of the selection, members of clusters with it. */
function nudge(editor: Editor, dx: number, dy: number): void {
  const boxes = new Map<string, Box>();
  for (const element of withMembers(editor, editor.selected())) {
    if (element.locked || element.type === "connector" || element.type === "cluster") continue;
    const [x, y, width, height, rotation] = element.box;
    boxes.set(element.id, [x + dx, y + dy, width, height, rotation]);
  }
  if (boxes.size > 0) editor.change(say("step.move"), (board) => setBoxes(board, boxes));
  const hull = hullOf(boxes.values());
  if (hull) editor.view.reveal(rectOf(hull, 40));
}

function nudgeCommand(id: string, keys: string, dx: number, dy: number, title: string): Command {
  return editCommand({
    id,
    title,
    keys: [keys],
    when: (now) => now.movable > 0,
    run: (editor) => nudge(editor, dx, dy),
  });
}

const anySelected: Command["when"] = (now) => now.selected > 0;

export const editCommands: readonly Command[] = [
  editCommand({
    id: "edit.undo",
    title: say("edit.undo"),
    titleNow: (now) => (now.undo === undefined ? say("edit.undo") : say("edit.undoStep", { step: now.undo })),
    keys: ["CmdOrCtrl+Z"],
    menu: { place: "edit", order: 10 },
    when: (now) => now.undo !== undefined,
    run: (editor) => editor.undo(),
  }),
  editCommand({
    id: "edit.redo",
    title: say("edit.redo"),
    titleNow: (now) => (now.redo === undefined ? say("edit.redo") : say("edit.redoStep", { step: now.redo })),
    keys: ["CmdOrCtrl+Shift+Z", "CmdOrCtrl+Y"],
    menu: { place: "edit", order: 20 },
    when: (now) => now.redo !== undefined,
    run: (editor) => editor.redo(),
  }),
  editCommand({
    id: "edit.cut",
    title: say("edit.cut"),
    keys: ["CmdOrCtrl+X"],
    menu: { place: "edit", order: 110 },
    context: true,
    when: (now) => now.movable > 0,
    run: (editor) => editor.cut(),
  }),
  boardCommand({
    id: "edit.copy",
    title: say("edit.copy"),
    keys: ["CmdOrCtrl+C"],
    menu: { place: "edit", order: 120 },
    context: true,
    when: anySelected,
    run: (editor) => editor.copy(),
  }),
  editCommand({
    id: "edit.paste",
    title: say("edit.paste"),
    keys: ["CmdOrCtrl+V"],
    menu: { place: "edit", order: 130 },
    context: true,
    run: (editor) => editor.paste(),
  }),
  editCommand({
    id: "edit.duplicate",
    title: say("edit.duplicate"),
    keys: ["CmdOrCtrl+D"],
    menu: { place: "edit", order: 140 },
    context: true,
    when: anySelected,
    run: (editor) => {
      const elements = withoutDrafts(editor, withMembers(editor, editor.selected()));
      if (elements.length === 0) return;
      const ids = editor.change(say("step.duplicate"), (board) =>
        addCopies(board, elements, { shift: [40, 40], by: editor.person, at: editor.time() }),
      );
      editor.select(ids);
    },
  }),
  editCommand({
    id: "edit.delete",
    title: say("edit.delete"),
    keys: ["Delete", "Backspace"],
    menu: { place: "edit", order: 150 },
    context: true,
    when: (now) => now.movable > 0,
    run: (editor) => {
      const ids = editor
        .selected()
        .filter((element) => !element.locked)
        .map((element) => element.id);
      editor.select([]);
      editor.change(say("step.delete"), (board) =>
        deleteElements(board, ids, { by: editor.person, at: editor.time() }),
      );
    },
  }),
  appCommand({
    id: "edit.deleted",
    title: say("edit.deleted"),
    menu: { place: "edit", order: 160 },
    when: (now) => now.place === "board" && now.edits && now.deleted > 0,
    run: (app) => app.show("deleted"),
  }),
  boardCommand({
    id: "edit.selectAll",
    title: say("edit.selectAll"),
    keys: ["CmdOrCtrl+A"],
    menu: { place: "edit", order: 210 },
    when: (now) => now.elements > 0,
    run: (editor) =>
      editor.select(
        editor.live
          .elements()
          .filter((element) => !element.locked)
          .map((element) => element.id),
      ),
  }),
  appCommand({
    id: "edit.escape",
    title: say("edit.escape"),
    keys: ["Escape"],
    when: (now) => now.place === "board",
    run: (app) => app.escape(),
  }),
  editCommand({
    id: "edit.write",
    title: say("edit.write"),
    keys: ["Enter", "F2"],
    context: true,
    when: (now) => now.selected === 1 && now.movable === 1 && !now.types.includes("stroke"),
    run: (editor) => {
      const [element] = editor.selected();
      if (element) editor.write(element.id);
    },
  }),
  editCommand({
    id: "edit.lock",
    title: say("edit.lock"),
    titleNow: (now) => (now.selected > 0 && now.movable === 0 ? say("edit.unlock") : say("edit.lock")),
    keys: ["CmdOrCtrl+Shift+L"],
    menu: { place: "edit", order: 310 },
    context: true,
    // What a facilitator has locked, nobody else opens.
    when: (now) => now.role === "facilitator" && anySelected(now),
    checked: (now) => now.selected > 0 && now.movable === 0,
    run: (editor) => {
      const elements = editor.selected();
      const lock = elements.some((element) => !element.locked);
      editor.change(lock ? say("edit.lock") : say("edit.unlock"), (board) =>
        setLocked(
          board,
          elements.map((element) => element.id),
          lock,
        ),
      );
    },
  }),
  nudgeCommand("edit.moveLeft", "Left", -10, 0, say("edit.moveLeft")),
  nudgeCommand("edit.moveRight", "Right", 10, 0, say("edit.moveRight")),
  nudgeCommand("edit.moveUp", "Up", 0, -10, say("edit.moveUp")),
  nudgeCommand("edit.moveDown", "Down", 0, 10, say("edit.moveDown")),
  nudgeCommand("edit.moveFarLeft", "Shift+Left", -80, 0, say("edit.moveFarLeft")),
  nudgeCommand("edit.moveFarRight", "Shift+Right", 80, 0, say("edit.moveFarRight")),
  nudgeCommand("edit.moveFarUp", "Shift+Up", 0, -80, say("edit.moveFarUp")),
  nudgeCommand("edit.moveFarDown", "Shift+Down", 0, 80, say("edit.moveFarDown")),
];
