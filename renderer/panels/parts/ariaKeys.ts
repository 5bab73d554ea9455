const names: Readonly<Record<string, string>> = {
  Up: "ArrowUp",
  Down: "ArrowDown",
  Left: "ArrowLeft",
  Right: "ArrowRight",
  "+": "Plus",
};

/** Accelerators as `aria-keyshortcuts` wants them: `Control+Shift+Z Control+Y`. */
export function ariaKeys(accelerators: readonly string[], mac: boolean): string {
  return accelerators
    .map((accelerator) => {
      const last = accelerator.endsWith("+") ? "+" : (accelerator.split("+").at(-1) ?? "");
      const modifiers = accelerator.slice(0, accelerator.length - last.length).split("+");
      return [...modifiers.filter(Boolean), names[last] ?? last]
        .map((part) => (part === "CmdOrCtrl" ? (mac ? "Meta" : "Control") : part))
        .join("+");
    })
    .join(" ");
}
