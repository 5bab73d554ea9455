import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { type ProgrammeMap, mapOf } from "#shared/programme/map.ts";
import type { KnownWorkshops } from "#shared/programme/origins.ts";
import type { Programme } from "#shared/programme/programme.ts";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { type Programmes, programmesIn } from "#renderer/session/programmes.ts";

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
  const [workshops, setWorkshops] = useState<KnownWorkshops>();
  const stored = useSessionState((state) => state.stored);
  const board = useSessionState((state) => state.boardVersion);
  useEffect(() => {
    let isLate = false;
    void programmes.workshopsOf(programme).then((read) => {
      if (!isLate) setWorkshops(read);
    });
    return () => {
      isLate = true;
    };
    // Read anew with each change of the open board and of what is stored.
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [programmes, programme, stored, board]);
  const gone = useStore(programmes.store, ({ news }) => news.get(programme.id)?.gone);
  return useMemo(() => workshops && mapOf(programme, workshops, gone), [programme, workshops, gone]);
}
