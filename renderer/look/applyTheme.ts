import { dark, light, measures, type Theme } from "#shared/look/tokens.ts";

type Choice = Theme["scheme"] | "system";

/** Shows the theme of a choice now and whenever the system changes its mind; returns the end of it. */
export function followTheme(choice: Choice, show: (theme: Theme) => void): () => void {
  if (choice !== "system") {
    show(choice === "dark" ? dark : light);
    return () => undefined;
  }
  const query = matchMedia("(prefers-color-scheme: dark)");
  const follow = () => show(query.matches ? dark : light);
  follow();
  query.addEventListener("change", follow);
  return () => query.removeEventListener("change", follow);
}

/** Makes CSS variables of a theme and of all measures on the whole page, and keeps to the choice; returns its end. */
export function applyTheme(choice: Choice): () => void {
  const { style } = document.documentElement;
  for (const [name, value] of Object.entries(measures)) style.setProperty(`--${name}`, value);
  return followTheme(choice, (theme) => {
    // Set by script since the content security policy lets no inline style in.
    for (const [name, value] of cssVariables(theme)) style.setProperty(name, value);
    style.colorScheme = theme.scheme;
  });
}

/** A theme as CSS variables: `--accent-soft`, `--kind-yellow-fill`, `--ink-red`. */
export function cssVariables(theme: Theme): readonly (readonly [name: string, value: string])[] {
  const { scheme: _, kinds, inks, ...colors } = theme;
  return [
    ...Object.entries(colors).map(([name, value]) => [`--${kebab(name)}`, value] as const),
    ...Object.entries(kinds).flatMap(([name, color]) =>
      Object.entries(color).map(
        ([part, value]: readonly [string, string]) => [`--kind-${name}-${part}`, value] as const,
      ),
    ),
    ...Object.entries(inks).map(([name, value]) => [`--ink-${name}`, value] as const),
  ];
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
