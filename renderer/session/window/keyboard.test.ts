// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { commandsFor } from "#shared/commands/registry.ts";
import { TestEditor } from "#shared/commands/testEditor.test-support.ts";
import { postMortem } from "#shared/methods/post-mortem/method.ts";
import { listenForKeys } from "./keyboard.ts";

test("a dialog has the keys while it is open, a field the letters, and what fades away with the focus in it none", () => {
  const editor = new TestEditor(postMortem);
  const ran: string[] = [];
  const stop = listenForKeys(window, {
    commands: () => commandsFor(postMortem),
    now: () => editor.now(),
    mac: false,
    run: (id) => {
      ran.push(id);
    },
  });
  const dialog = document.createElement("div");
  dialog.role = "dialog";
  const field = document.createElement("input");
  dialog.append(field);
  document.body.append(dialog);
  const pressed = (): readonly string[] => {
    ran.length = 0;
    for (const [key, code] of [
      ["h", "KeyH"],
      ["F6", "F6"],
    ] as const)
      field.dispatchEvent(new KeyboardEvent("keydown", { key, code, bubbles: true, cancelable: true }));
    return [...ran];
  };
  dialog.dataset["open"] = "";
  expect(pressed()).toEqual([]);
  delete dialog.dataset["open"];
  expect(pressed()).toEqual([]);
  dialog.dataset["closed"] = "";
  expect(pressed()).toEqual(["tool.hand", "view.nextRegion"]);
  dialog.remove();
  stop();
});
