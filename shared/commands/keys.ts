/** A key press as the DOM tells it. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const named: Readonly<Record<string, string>> = {
  Delete: "Delete",
  Backspace: "Backspace",
  Escape: "Escape",
  Enter: "Enter",
  PageUp: "PageUp",
  PageDown: "PageDown",
  Up: "ArrowUp",
  Down: "ArrowDown",
  Left: "ArrowLeft",
  Right: "ArrowRight",
  F6: "F6",
  F2: "F2",
  F1: "F1",
  Space: " ",
};

/** Whether a key press is the one that an accelerator like `CmdOrCtrl+Shift+Z` names. */
export function matches(accelerator: string, press: KeyPress, mac: boolean): boolean {
  const parts = accelerator.split("+");
  const last = accelerator.endsWith("+") ? "+" : (parts.at(-1) ?? "");
  const modifiers = new Set(parts.slice(0, -1));
  const primary = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  if (modifiers.has("CmdOrCtrl") !== primary || other) return false;
  if (modifiers.has("Alt") !== press.altKey) return false;
  const expected = named[last];
  if (expected !== undefined) return press.key === expected && modifiers.has("Shift") === press.shiftKey;
  // A digit is asked for by its place, so that Shift+1 works where it types "!".
  if (/^\d$/.test(last))
    return (
      (press.code === `Digit${last}` || press.code === `Numpad${last}`) &&
      modifiers.has("Shift") === press.shiftKey
    );
  if (/^[A-Z]$/.test(last)) {
    // With Alt or on other layouts the key may type something else: then its place counts.
    const typed = /^[a-z]$/i.test(press.key) ? press.key.toUpperCase() : press.code.replace(/^Key/, "");
    return typed === last && modifiers.has("Shift") === press.shiftKey;
  }
  // Signs are asked for as typed, with whatever Shift the layout needs.
  return press.key === last;
}

const macSigns: Readonly<Record<string, string>> = { CmdOrCtrl: "⌘", Shift: "⇧", Alt: "⌥" };
const arrows: Readonly<Record<string, string>> = { Up: "↑", Down: "↓", Left: "←", Right: "→" };

/** An accelerator as people read it: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function readable(accelerator: string, mac: boolean): string {
  const parts = accelerator.endsWith("+")
    ? [...accelerator.slice(0, -1).split("+").filter(Boolean), "+"]
    : accelerator.split("+");
  const shown = parts.map((part) => arrows[part] ?? (mac ? (macSigns[part] ?? part) : part));
  return mac ? shown.join("") : shown.map((part) => (part === "CmdOrCtrl" ? "Ctrl" : part)).join("+");
}
