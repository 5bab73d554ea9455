import { createContext, use, useMemo, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { Element } from "#shared/board/board.ts";
import type { Board } from "./board/board.ts";
import type { Session } from "./session.ts";
import type { SessionState } from "./state.ts";

/** The window's session; `App.tsx` provides it. */
export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession outside of SessionContext");
  return session;
}

/** A part of the session's state; the component is drawn anew when that part changes. */
export function useSessionState<Part>(select: (state: SessionState) => Part): Part {
  return useStore(useSession().store, select);
}

/** The open workshop; to be used only on the board screen. */
export function useBoard(): Board {
  const board = useSession().editor;
  if (!board) throw new Error("useBoard without an open workshop");
  return board;
}

/** What is on the board, in drawing order; the component is drawn anew with each change. */
export function useElements(): readonly Element[] {
  const { live } = useBoard();
  const [subscribe, read] = useMemo(
    () => [(listener: () => void) => live.subscribe(listener), () => live.elements()] as const,
    [live],
  );
  return useSyncExternalStore(subscribe, read);
}
