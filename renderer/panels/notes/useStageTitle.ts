import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { stageOf } from "#shared/methods/agenda.ts";

/** What an item of the agenda is called, also one that was taken off it; its id where nobody knows. */
export function useStageTitle(): (item: string) => string {
  const { method } = useBoard();
  const control = useSessionState((state) => state.control);
  return (item) =>
    control?.agenda.find(({ id }) => id === item)?.title ??
    (control && stageOf(control, method, item)?.title) ??
    item;
}
