import { expect, test } from "vitest";
import * as Y from "yjs";
import { addElements } from "#shared/board/edits.ts";
import { readControl } from "#shared/board/read.ts";
import { agendaOf } from "#shared/methods/agenda.ts";
import { methodOf } from "#shared/methods/index.ts";
import {
  addItem,
  begin,
  followTimer,
  goOn,
  moveItem,
  openItem,
  removeItem,
  skipItem,
  skipOpen,
} from "./agenda.ts";
import { setRule } from "./rules.ts";
import { TestEditor } from "./testEditor.test-support.ts";

function fresh() {
  const method = methodOf("post-mortem");
  if (!method) throw new Error("The method to try is gone.");
  const editor = new TestEditor(method);
  const control = () => readControl(editor.documents.control);
  return { editor, control, ids: () => agendaOf(control(), method).map(({ id }) => id) };
}

test("a workshop that begins has its end where all that is planned is over", () => {
  const { editor, control } = fresh();
  skipItem(editor, "timeline", true);
  openItem(editor, "close");
  begin(editor);
  const { run, stage } = control();
  expect(stage).toBe("safety");
  expect(((run?.endsAt ?? 0) - (run?.startedAt ?? 0)) / 60_000).toBe(95);
});

test("the timer starts with each stage once it is to, and ends with it otherwise", () => {
  const { editor, control } = fresh();
  goOn(editor, 1);
  expect(control().timer).toBeUndefined();
  followTimer(editor, true);
  goOn(editor, 1);
  expect(control()).toMatchObject({ stage: "impact", timer: { is: "running", of: 600_000 } });
  followTimer(editor, false);
  goOn(editor, -1);
  expect(control()).toMatchObject({ stage: "timeline", timer: undefined });
});

test("a locked stage locks the board while it is open", () => {
  const { editor, control } = fresh();
  setRule(editor, "impact", "locked", true);
  expect(control().locked).toBe(false);
  openItem(editor, "impact");
  expect(control().locked).toBe(true);
  setRule(editor, "impact", "locked", false);
  expect(control()).toMatchObject({ locked: false, overrides: new Map() });
});

test("items are added after the open one, moved, taken off and put back", () => {
  const { editor, ids } = fresh();
  const before = ids();
  const id = addItem(editor, { title: "Break", minutes: 10, after: "safety" });
  expect(ids()).toEqual([before[0], id, ...before.slice(1)]);
  moveItem(editor, id, 3);
  expect(ids().indexOf(id)).toBe(3);
  removeItem(editor, id, true);
  expect(ids()).toEqual(before);
  removeItem(editor, id, false);
  expect(ids().indexOf(id)).toBe(3);
});

test("who goes on shortly after another meant the same: both arrive at one; who goes back is back where they were", () => {
  const { editor, control } = fresh();
  const other = fresh().editor;
  const hear = (from: TestEditor, to: TestEditor) =>
    Y.applyUpdate(to.documents.control, Y.encodeStateAsUpdate(from.documents.control));
  hear(editor, other);
  hear(other, editor);
  editor.later = 60_000;
  goOn(editor, 1);
  hear(editor, other);
  other.later = 61_500;
  goOn(other, 1);
  expect(readControl(other.documents.control).stage).toBe("timeline");
  skipOpen(other);
  expect(readControl(other.documents.control)).toMatchObject({ stage: "timeline" });
  expect(readControl(other.documents.control).agenda.filter(({ skipped }) => skipped)).toMatchObject([
    { id: "safety" },
  ]);
  // What oneself has opened one has seen, however fast.
  editor.later = 62_000;
  goOn(editor, 1);
  expect(control().stage).toBe("impact");
  hear(editor, other);
  goOn(other, -1);
  expect(readControl(other.documents.control).stage).toBe("timeline");
  hear(other, editor);
  other.later = 66_000;
  goOn(other, 1);
  expect(readControl(other.documents.control).stage).toBe("impact");
  // Who has been away with a clock that is hours behind is asked nothing, and goes on.
  hear(other, editor);
  editor.later = -5 * 3_600_000;
  goOn(editor, 1);
  expect(control().stage).toBe("causes");
});

test("a stage that is opened again after the export takes what is added, and the next export has both", async () => {
  const { editor, control } = fresh();
  const [report] = await editor.method.exporters();
  const exported = () =>
    report?.write({ control: control(), elements: editor.live.elements(), rounds: [] }) ?? "";
  const add = (text: string) =>
    editor.change("add", (board) =>
      addElements(board, [
        {
          type: "sticky",
          kind: "well",
          text,
          box: [0, 0, 200, 200, 0],
          made: { by: "ann", at: editor.time() },
        },
      ]),
    );
  openItem(editor, "learning");
  add("The rollback took a minute");
  openItem(editor, "close");
  const before = exported();
  expect(exported()).toBe(before);
  openItem(editor, "learning");
  expect(exported()).toBe(before);
  add("Support wrote to everyone");
  const after = exported().split("\n");
  for (const line of before.split("\n")) expect(after).toContain(line);
  expect(after.join("\n")).toContain("Support wrote to everyone");
  expect(control().stageLog.map(({ stage }) => stage)).toEqual(["safety", "learning", "close", "learning"]);
});
