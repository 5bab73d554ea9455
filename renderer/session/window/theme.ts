import type { ThemeChoice } from "#shared/commands/situation.ts";

const key = "groundwork.theme";

/** The theme that was chosen on this device, else the system's. */
export function chosenTheme(): ThemeChoice {
  try {
    const chosen = localStorage.getItem(key);
    return chosen === "light" || chosen === "dark" ? chosen : "system";
  } catch {
    // Storage may be refused; the choice then lasts as long as the window.
    return "system";
  }
}

export function rememberTheme(theme: ThemeChoice): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // As above.
  }
}
