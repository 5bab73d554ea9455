import { addElements, type NewElement } from "#shared/board/edits.ts";
import type { ConnectorEnd, Element, Point } from "#shared/board/board.ts";
import type { Method } from "#shared/methods/method.ts";
import { say } from "#shared/text/say.ts";
import { editCommand, type Command } from "./command.ts";
import type { Editor } from "./editor.ts";

/** What a connector between two elements means in this method: "because"; empty if the method does not say. */
function relationBetween(method: Method, from: Element | undefined, to: Element | undefined): string {
  if (from?.type !== "sticky" || to?.type !== "sticky") return "";
  const relation = method.relations.find((one) => one.from === from.kind && one.to === to.kind);
  return relation?.label ?? "";
}

function pointOf(end: ConnectorEnd): Point {
  return "point" in end ? end.point : [0, 0];
}

/** Adds a connector as a step of undo, with the method's word for what it means; its id. */
export function connect(editor: Editor, from: ConnectorEnd, to: ConnectorEnd): string | undefined {
  const elementAt = (end: ConnectorEnd) => ("element" in end ? editor.live.get(end.element) : undefined);
  const [fx, fy] = pointOf(from);
  const [tx, ty] = pointOf(to);
  const connector: NewElement = {
    type: "connector",
    from,
    to,
    text: relationBetween(editor.method, elementAt(from), elementAt(to)),
    ink: "grey",
    box: [Math.min(fx, tx), Math.min(fy, ty), Math.abs(tx - fx) || 1, Math.abs(ty - fy) || 1, 0],
    made: { by: editor.person, at: editor.time() },
  };
  const [id] = editor.change(say("step.connect"), (board) => addElements(board, [connector]));
  return id;
}

export const connectCommands: readonly Command[] = [
  editCommand({
    id: "connect.finish",
    title: say("connect.finish"),
    keys: ["Enter"],
    when: (now) => now.connecting !== undefined && now.selected === 1,
    run: (editor) => {
      const from = editor.now().connecting;
      const [to] = editor.selected();
      if (from === undefined || !to || to.id === from) return;
      connect(editor, { element: from }, { element: to.id });
      editor.use({ is: "select" });
    },
  }),
];
