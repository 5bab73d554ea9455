import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useElements, useSessionState } from "#renderer/session/hooks.ts";
import { type PlannedDocuments, Planner, PlanningStopped } from "#renderer/session/outcomes/planning.ts";

/** How long nothing has to change on the board before documents are made anew, in milliseconds. */
const pause = 400;

/** The documents of the open workshop, as up to date as they can be. */
export interface Documents {
  /** Undefined before the first are made. */
  readonly planned: PlannedDocuments | undefined;
  readonly is: "current" | "making" | "stopped" | "failed";
  /** Why they could not be made. */
  readonly message: string;
  readonly stop: () => void;
  /** Begins again after `stop`. */
  readonly goOn: () => void;
}

/** Follows the board and makes its documents in a thread of their own, once people pause. */
export function useDocuments(): Documents {
  const elements = useElements();
  const control = useSessionState((state) => state.control);
  const [planner] = useState(() => new Planner());
  const [planned, setPlanned] = useState<PlannedDocuments>();
  const [is, setIs] = useState<Documents["is"]>("making");
  const [message, setMessage] = useState("");
  const halted = useRef(false);

  const rounds = useSessionState(({ votes }) => votes.rounds);
  // Anew with each change of the board, its agenda and its votes.
  const workshop = useMemo(() => control && { control, elements, rounds }, [control, elements, rounds]);
  const make = useCallback(() => {
    if (!workshop) return;
    setIs("making");
    planner.plan({ title: workshop.control.title, workshops: [workshop], drawn: false }).then(
      (made) => {
        setPlanned(made);
        setIs("current");
      },
      (error: unknown) => {
        // Either something newer is being made, or somebody said stop.
        if (error instanceof PlanningStopped) return;
        setIs("failed");
        setMessage(error instanceof Error ? error.message : String(error));
      },
    );
  }, [planner, workshop]);

  useEffect(() => {
    if (halted.current) return undefined;
    const soon = setTimeout(make, pause);
    return () => clearTimeout(soon);
  }, [make]);

  useEffect(() => () => planner.close(), [planner]);

  return {
    planned,
    is,
    message,
    stop: () => {
      halted.current = true;
      planner.close();
      setIs("stopped");
    },
    goOn: () => {
      halted.current = false;
      make();
    },
  };
}
