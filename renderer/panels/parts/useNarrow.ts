import { useAtMost } from "./useAtMost.ts";

/** Whether the window is as narrow as a phone. */
export function useNarrow(): boolean {
  return useAtMost(700);
}
