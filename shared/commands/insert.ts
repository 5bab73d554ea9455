import type { Box, ShapeForm } from "#shared/board/board.ts";
import { addElements, type NewElement } from "#shared/board/edits.ts";
import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { boardCommand, type Command, editCommand } from "./command.ts";
import type { Editor } from "./editor.ts";
import type { Tool } from "./situation.ts";

const stickySize = 200;
/** Width and height of a shape that is added by keyboard. */
export const shapeSize = [200, 120] as const;

/** Width and height of a new sticky of a kind. */
export function sizeOfKind(method: Method, kind: string): readonly [width: number, height: number] {
  return method.kinds[kind]?.size ?? [stickySize, stickySize];
}

/** Adds one element as a step of undo, selects it and opens its text. */
export function insert(editor: Editor, label: string, element: NewElement): void {
  const [id] = editor.change(label, (board) => addElements(board, [element]));
  if (id === undefined) return;
  editor.select([id]);
  editor.view.reveal(element.box);
  editor.write(id);
}

/** Adds a sticky where the editor finds room, and opens it for writing. */
function insertSticky(editor: Editor, kind: string): void {
  if (editor.draft([{ kind, text: "" }])) return;
  const [width, height] = sizeOfKind(editor.method, kind);
  const [x, y] = editor.place(width, height);
  insert(editor, say("step.addSticky"), {
    type: "sticky",
    kind,
    text: "",
    box: [x, y, width, height, 0],
    made: { by: editor.person, at: editor.time() },
  });
}

function placed(editor: Editor, width: number, height: number): Box {
  const [x, y] = editor.place(width, height);
  return [x, y, width, height, 0];
}

/** The commands that add a sticky of each kind: the digits follow the order of what the open stage allows. */
export function kindCommands(method: Method): readonly Command[] {
  const ids = Object.keys(method.kinds);
  const byPlace = Array.from({ length: 9 }, (_, place) =>
    editCommand({
      id: `insert.kindAt.${place + 1}`,
      title: say("insert.kindAt", { place: place + 1 }),
      keys: [String(place + 1)],
      when: (now) => place < now.allows.length,
      run: (editor) => {
        const kind = editor.now().allows[place];
        if (kind !== undefined) insertSticky(editor, kind);
      },
    }),
  );
  const byKind = ids.map((kind, index) =>
    editCommand({
      id: `insert.sticky.${kind}`,
      title: say("insert.stickyOf", { kind: method.kinds[kind]?.label ?? kind }),
      menu: { place: "insert", order: 110 + index },
      when: (now) => now.allows.includes(kind),
      run: (editor) => insertSticky(editor, kind),
    }),
  );
  return [...byPlace, ...byKind];
}

/** Tools that change nothing, and so are everyone's at any time. */
export function isLooking(tool: Tool): boolean {
  return tool.is === "select" || tool.is === "hand" || tool.is === "laser";
}

function toolCommand(tool: Tool, id: string, keys: readonly string[], order: number, title: string) {
  return (isLooking(tool) ? boardCommand : editCommand)({
    id: `tool.${id}`,
    title,
    keys,
    menu: { place: "insert", order },
    when: (now) => isLooking(tool) || now.addsAll,
    checked: (now) => now.tool.is === tool.is && formOf(now.tool) === formOf(tool),
    run: (editor) => editor.use(tool),
  });
}

function formOf(tool: Tool): ShapeForm | undefined {
  return tool.is === "shape" ? tool.form : undefined;
}

export const insertCommands: readonly Command[] = [
  toolCommand({ is: "select" }, "select", ["V"], 10, say("tool.select")),
  toolCommand({ is: "hand" }, "hand", ["H"], 20, say("tool.hand")),
  editCommand({
    id: "tool.sticky",
    title: say("tool.sticky"),
    keys: ["S"],
    menu: { place: "insert", order: 30 },
    when: (now) => now.allows.length > 0,
    checked: (now) => now.tool.is === "sticky",
    run: (editor) => {
      const kind = editor.now().allows[0];
      if (kind !== undefined) editor.use({ is: "sticky", kind });
    },
  }),
  toolCommand({ is: "text" }, "text", ["T"], 40, say("tool.text")),
  toolCommand({ is: "shape", form: "rectangle" }, "rectangle", ["R"], 50, say("tool.rectangle")),
  toolCommand({ is: "shape", form: "rounded" }, "rounded", ["U"], 52, say("tool.rounded")),
  toolCommand({ is: "shape", form: "ellipse" }, "ellipse", ["O"], 54, say("tool.ellipse")),
  toolCommand({ is: "shape", form: "diamond" }, "diamond", ["D"], 56, say("tool.diamond")),
  editCommand({
    id: "tool.connector",
    title: say("tool.connector"),
    keys: ["C"],
    menu: { place: "insert", order: 60 },
    context: true,
    checked: (now) => now.tool.is === "connector",
    run: (editor) => {
      const [from] = editor.selected();
      if (from && editor.now().selected === 1) editor.connectFrom(from.id);
      else editor.use({ is: "connector" });
    },
  }),
  toolCommand({ is: "frame" }, "frame", ["F"], 70, say("tool.frame")),
  toolCommand({ is: "laser" }, "laser", ["L"], 90, say("tool.laser")),
  toolCommand({ is: "pen" }, "pen", ["P"], 80, say("tool.pen")),
  editCommand({
    id: "insert.sticky",
    title: say("insert.sticky"),
    keys: ["N", "CmdOrCtrl+Enter"],
    menu: { place: "insert", order: 100 },
    when: (now) => now.allows.length > 0,
    run: (editor) => {
      const [beside] = editor.selected();
      const kind = beside?.type === "sticky" ? beside.kind : editor.now().allows[0];
      if (kind !== undefined) insertSticky(editor, kind);
    },
  }),
  editCommand({
    id: "insert.text",
    title: say("insert.text"),
    menu: { place: "insert", order: 210 },
    when: (now) => now.addsAll,
    run: (editor) =>
      insert(editor, say("step.addText"), {
        type: "text",
        text: "",
        ink: "ink",
        box: placed(editor, 240, 40),
        made: { by: editor.person, at: editor.time() },
      }),
  }),
  editCommand({
    id: "insert.shape",
    title: say("insert.shape"),
    menu: { place: "insert", order: 220 },
    when: (now) => now.addsAll,
    run: (editor) =>
      insert(editor, say("step.addShape"), {
        type: "shape",
        form: "rectangle",
        text: "",
        ink: "ink",
        box: placed(editor, ...shapeSize),
        made: { by: editor.person, at: editor.time() },
      }),
  }),
  editCommand({
    id: "insert.frame",
    title: say("insert.frame"),
    menu: { place: "insert", order: 230 },
    when: (now) => now.addsAll,
    run: (editor) =>
      insert(editor, say("step.addFrame"), {
        type: "frame",
        area: undefined,
        text: "",
        box: placed(editor, 720, 480),
        made: { by: editor.person, at: editor.time() },
      }),
  }),
];
