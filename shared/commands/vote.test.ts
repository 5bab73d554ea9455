import { expect, it } from "vitest";
import { methods } from "#shared/methods/index.ts";
import { commandOfKey, commands } from "./registry.ts";
import { pressOf, TestEditor } from "./testEditor.test-support.ts";

function pressed(editor: TestEditor, key: string): void {
  commandOfKey(commands, pressOf(key), editor.now(), false)?.run(editor);
}

it("votes for what is selected and takes votes back, while a vote runs", () => {
  const [method] = methods;
  if (!method) throw new Error("There is no method");
  const editor = new TestEditor(method);
  pressed(editor, "+");
  editor.votable = true;
  pressed(editor, "+");
  pressed(editor, "-");
  expect(editor.asked).toEqual(["vote 1", "vote -1"]);
});

it("shows the votes and hides them again", () => {
  const [method] = methods;
  if (!method) throw new Error("There is no method");
  const editor = new TestEditor(method);
  pressed(editor, "Alt+V");
  expect(editor.panels).toEqual(["votes"]);
  pressed(editor, "Alt+V");
  expect(editor.panels).toEqual([]);
});
