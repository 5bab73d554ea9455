import { useEffect } from "react";
import { useStore } from "zustand";
import { useSession } from "#renderer/session/hooks.ts";
import { ownMethodsIn, type OwnMethodsState } from "#renderer/session/methods/ownMethods.ts";

/** The methods that the person's team wrote, as they are now: read when they are shown, and when the window is come back to. */
export function useOwnMethods(): OwnMethodsState {
  const own = ownMethodsIn(useSession());
  useEffect(() => {
    const refresh = () => void own.refresh();
    refresh();
    window.addEventListener("focus", refresh);
    return () => window.removeEventListener("focus", refresh);
  }, [own]);
  return useStore(own.store);
}
