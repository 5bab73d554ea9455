import { useCallback, useSyncExternalStore } from "react";

/** Whether the window is at most so wide, in CSS pixels. The style sheets ask for the same widths, since a media query cannot read a variable. */
export function useAtMost(width: 700 | 1180): boolean {
  const query = `(max-width: ${width}px)`;
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener("change", changed);
      return () => list.removeEventListener("change", changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
