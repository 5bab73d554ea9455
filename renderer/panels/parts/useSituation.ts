import { useCallback, useSyncExternalStore } from "react";
import type { Situation } from "#shared/commands/situation.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { Session } from "#renderer/session/session.ts";
import type { SessionState } from "#renderer/session/state.ts";

/** What a situation is made of. The camera is not in it, so that panning draws no button anew. */
function partsOf(state: SessionState): readonly unknown[] {
  return [
    state.place,
    state.theme,
    state.panels,
    state.tool,
    state.writing,
    state.control,
    state.saved,
    state.boardVersion,
    state.deleted,
    state.selection,
    state.undo,
    state.redo,
  ];
}

interface Reader {
  readonly read: () => Situation;
}

// One reader per session: telling the situation walks over the selection, and dozens of buttons ask.
const readers = new WeakMap<Session, Reader>();

function readerOf(session: Session): Reader {
  const known = readers.get(session);
  if (known) return known;
  let parts: readonly unknown[] = [];
  let situation: Situation | undefined;
  const reader: Reader = {
    read: () => {
      const next = partsOf(session.store.getState());
      if (situation && next.every((part, index) => part === parts[index])) return situation;
      parts = next;
      const now = session.now();
      // It is plain data, so its text tells whether anything changed.
      if (!situation || JSON.stringify(now) !== JSON.stringify(situation)) situation = now;
      return situation;
    },
  };
  readers.set(session, reader);
  return reader;
}

/** What commands ask about; the component is drawn anew only when something in it changes. */
export function useSituation(): Situation {
  const session = useSession();
  const { read } = readerOf(session);
  const subscribe = useCallback((changed: () => void) => session.store.subscribe(changed), [session]);
  return useSyncExternalStore(subscribe, read);
}
