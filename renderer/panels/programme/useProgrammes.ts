import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { type ProgrammeMap, mapOf } from "#shared/programme/map.ts";
import type { KnownWorkshops } from "#shared/programme/origins.ts";
import type { Programme } from "#shared/programme/programme.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { type Programmes, programmesIn } from "#renderer/session/programmes/programmes.ts";

/** The programmes of this window, read when they are shown for the first time. */
export function useProgrammes(): Programmes {
  const session = useSession();
  const programmes = programmesIn(session);
  useEffect(() => void programmes.refresh(), [programmes]);
  return programmes;
}

/** This device's programmes; undefined until they have been read. */
export function useProgrammeRows(programmes: Programmes) {
  return useStore(programmes.store, ({ rows }) => rows);
}

/** The map of a programme as its workshops are now; undefined until they have been read. */
export function useMap(programmes: Programmes, programme: Programme): ProgrammeMap | undefined {
  const { store } = useSession();
  const [workshops, setWorkshops] = useState<KnownWorkshops>();
  useEffect(() => {
    let latest = 0;
    const read = async () => {
      latest += 1;
      const own = latest;
      const known = await programmes.workshopsOf(programme);
      // What was asked for later knows more.
      if (own === latest) setWorkshops(known);
    };
    void read();
    const stop = store.subscribe((now, before) => {
      if (now.stored !== before.stored || now.boardVersion !== before.boardVersion) void read();
    });
    return () => {
      stop();
      latest += 1;
    };
  }, [programmes, programme, store]);
  const gone = useStore(programmes.store, ({ news }) => news.get(programme.id)?.gone);
  return useMemo(() => workshops && mapOf(programme, workshops, gone), [programme, workshops, gone]);
}
