import { useMemo } from "react";
import { type AgendaItem, agendaOf } from "#shared/methods/agenda.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";

/** The agenda of the open workshop, and the place of its open item; -1 if that is no longer on it. */
export function useAgenda(): { readonly items: readonly AgendaItem[]; readonly open: number } {
  const { method } = useBoard();
  const control = useSessionState((state) => state.control);
  const items = useMemo(() => (control ? agendaOf(control, method) : []), [control, method]);
  return { items, open: items.findIndex(({ id }) => id === control?.stage) };
}
