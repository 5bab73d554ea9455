import { useEffect, useState } from "react";
import { light, type Theme } from "#shared/look/tokens.ts";
import { followTheme } from "#renderer/look/applyTheme.ts";
import { useSessionState } from "#renderer/session/hooks.ts";

/** The theme that shows now, for what is drawn rather than styled. */
export function useTheme(): Theme {
  const choice = useSessionState((state) => state.theme);
  const [theme, setTheme] = useState(light);
  useEffect(() => followTheme(choice, setTheme), [choice]);
  return theme;
}
