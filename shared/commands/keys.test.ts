import { describe, expect, it } from "vitest";
import { type KeyPress, matches, readable } from "./keys.ts";

const plain: KeyPress = { key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("a key press", () => {
  it.each<[string, string, Partial<KeyPress>, boolean]>([
    ["a letter", "S", { key: "s", code: "KeyS" }, true],
    ["a letter under Caps Lock", "S", { key: "S", code: "KeyS" }, true],
    ["a letter with Shift that is not asked for", "S", { key: "S", code: "KeyS", shiftKey: true }, false],
    ["a letter with Ctrl that is not asked for", "S", { key: "s", code: "KeyS", ctrlKey: true }, false],
    ["another letter", "S", { key: "d", code: "KeyD" }, false],
    ["Q of a French keyboard, where A is", "A", { key: "q", code: "KeyA" }, false],
    ["A of a French keyboard, where Q is", "A", { key: "a", code: "KeyQ" }, true],
    ["a Cyrillic letter, by its place", "CmdOrCtrl+A", { key: "ф", code: "KeyA", ctrlKey: true }, true],
    ["Z of a German keyboard", "CmdOrCtrl+Z", { key: "z", code: "KeyY", ctrlKey: true }, true],
    ["Y of a German keyboard is not Z", "CmdOrCtrl+Z", { key: "y", code: "KeyZ", ctrlKey: true }, false],
    ["redo", "CmdOrCtrl+Shift+Z", { key: "Z", code: "KeyZ", ctrlKey: true, shiftKey: true }, true],
    ["undo is not redo", "CmdOrCtrl+Shift+Z", { key: "z", code: "KeyZ", ctrlKey: true }, false],
    ["a digit", "1", { key: "1", code: "Digit1" }, true],
    ["a digit of the number pad", "1", { key: "1", code: "Numpad1" }, true],
    ["a digit of a French keyboard", "1", { key: "&", code: "Digit1" }, true],
    ["a digit with Shift", "Shift+1", { key: "!", code: "Digit1", shiftKey: true }, true],
    ["a digit without the Shift asked for", "Shift+1", { key: "1", code: "Digit1" }, false],
    ["a question mark", "?", { key: "?", code: "Slash", shiftKey: true }, true],
    ["a question mark of a German keyboard", "?", { key: "?", code: "Minus", shiftKey: true }, true],
    ["plus", "+", { key: "+", code: "Equal", shiftKey: true }, true],
    ["plus of the number pad", "+", { key: "+", code: "NumpadAdd" }, true],
    ["plus with Ctrl is not plus", "+", { key: "+", code: "Equal", shiftKey: true, ctrlKey: true }, false],
    ["plus with Ctrl", "CmdOrCtrl++", { key: "+", code: "NumpadAdd", ctrlKey: true }, true],
    ["minus with Ctrl", "CmdOrCtrl+-", { key: "-", code: "Minus", ctrlKey: true }, true],
    ["a bracket", "CmdOrCtrl+]", { key: "]", code: "BracketRight", ctrlKey: true }, true],
    ["an arrow", "Left", { key: "ArrowLeft", code: "ArrowLeft" }, true],
    ["an arrow with Shift", "Shift+Left", { key: "ArrowLeft", code: "ArrowLeft", shiftKey: true }, true],
    [
      "an arrow with Shift is not the bare one",
      "Left",
      { key: "ArrowLeft", code: "ArrowLeft", shiftKey: true },
      false,
    ],
    ["the Windows key", "S", { key: "s", code: "KeyS", metaKey: true }, false],
  ])("%s: %s", (_, accelerator, press, expected) => {
    expect(matches(accelerator, { ...plain, ...press }, false)).toBe(expected);
  });

  it.each<[string, string, Partial<KeyPress>, boolean]>([
    ["Command", "CmdOrCtrl+C", { key: "c", code: "KeyC", metaKey: true }, true],
    ["Control is not Command", "CmdOrCtrl+C", { key: "c", code: "KeyC", ctrlKey: true }, false],
    [
      "Control beside Command",
      "CmdOrCtrl+C",
      { key: "c", code: "KeyC", metaKey: true, ctrlKey: true },
      false,
    ],
    ["Option, which types another letter", "Alt+A", { key: "å", code: "KeyA", altKey: true }, true],
    ["a bare letter with Control", "C", { key: "c", code: "KeyC", ctrlKey: true }, false],
  ])("on a Mac, %s: %s", (_, accelerator, press, expected) => {
    expect(matches(accelerator, { ...plain, ...press }, true)).toBe(expected);
  });
});

describe("keys as people read them", () => {
  it.each([
    ["CmdOrCtrl+Shift+Z", "Ctrl+Shift+Z", "⌘⇧Z"],
    ["CmdOrCtrl++", "Ctrl++", "⌘+"],
    ["+", "+", "+"],
    ["Alt+Left", "Alt+←", "⌥←"],
    ["Delete", "Delete", "Delete"],
  ])("%s", (accelerator, others, mac) => {
    expect([readable(accelerator, false), readable(accelerator, true)]).toEqual([others, mac]);
  });
});
