import { useCallback, useSyncExternalStore } from "react";
import type { Situation } from "#shared/commands/situation.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { Session } from "#renderer/session/session.ts";
import type { SessionState } from "#renderer/session/state.ts";

/** What changes with every move of the pointer and is in no situation, so that panning tells none anew. */
const fleeting: ReadonlySet<string> = new Set<keyof SessionState>(["camera", "screen", "preview", "sketch"]);

function partsOf(state: SessionState): readonly unknown[] {
  return Object.entries(state)
    .filter(([name]) => !fleeting.has(name))
    .map(([, part]: readonly [string, unknown]) => part);
}

interface Reader {
  readonly read: () => Situation;
}

// One reader per session: telling the situation walks over the selection, and dozens of buttons ask.
const readers = new WeakMap<Session, Reader>();

function readerOf(session: Session): Reader {
  const known = readers.get(session);
  if (known) return known;
  let told: SessionState | undefined;
  let parts: readonly unknown[] = [];
  let situation: Situation | undefined;
  const reader: Reader = {
    read: () => {
      const state = session.store.getState();
      if (situation && state === told) return situation;
      told = state;
      const next = partsOf(state);
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

/** What commands ask about at this moment: the same object as before where nothing in it has changed. */
export function readSituation(session: Session): Situation {
  return readerOf(session).read();
}

/** A part of what commands ask about; the component is drawn anew only when that part changes. */
export function useSituation<Part>(part: (now: Situation) => Part): Part {
  const session = useSession();
  const subscribe = useCallback((changed: () => void) => session.store.subscribe(changed), [session]);
  return useSyncExternalStore(subscribe, () => part(readSituation(session)));
}
