// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from "vitest";
import { commandsFor } from "#shared/commands/registry.ts";
import { TestEditor } from "#shared/commands/testEditor.test-support.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { listenForKeys } from "./keyboard.ts";

let editor: TestEditor;
let ran: string[];
let stop: () => void;
beforeEach(() => {
  editor = new TestEditor(postMortem);
  ran = [];
  stop = listenForKeys(window, {
    commands: () => commandsFor(postMortem),
    now: () => editor.now(),
    mac: false,
    run: (id) => {
      ran.push(id);
    },
  });
});
afterEach(() => {
  stop();
});

function press(key: string, on: EventTarget = document.body): void {
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}

test("what is typed for a dialog that is still being loaded does nothing on the board, and Escape calls it off", () => {
  press("n");
  editor.panels = ["palette"];
  press("n");
  press("Escape");
  editor.panels = [];
  press("n");
  expect(ran).toEqual(["insert.sticky", "edit.escape", "insert.sticky"]);
});

test("a dialog has the keys while it is open, a field the letters but not F6, and what fades away with the focus in it none", () => {
  const dialog = document.createElement("div");
  dialog.role = "dialog";
  const field = document.createElement("input");
  dialog.append(field);
  document.body.append(dialog);
  const pressInField = () => {
    for (const key of ["h", "F6"]) press(key, field);
  };
  dialog.dataset["open"] = "";
  pressInField();
  expect(ran).toEqual([]);
  delete dialog.dataset["open"];
  pressInField();
  expect(ran).toEqual(["view.nextRegion"]);
  dialog.dataset["closed"] = "";
  pressInField();
  expect(ran).toEqual(["view.nextRegion", "tool.hand", "view.nextRegion"]);
  dialog.remove();
});
