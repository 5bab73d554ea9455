import { useEffect, useState } from "react";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import type { Exporter, Finding } from "#shared/methods/method.ts";

/** What was made of the workshop. */
interface Written {
  readonly of: Exporter;
  readonly findings: readonly Finding[];
  readonly markdown: string;
}

/**
 * A document of the workshop as it is now; undefined until it is there. It is taken once, since over a dialog nobody
 * edits, and when the dialog is seen, since large boards take a moment.
 */
export function useWritten(exporter: Exporter | undefined): Written | undefined {
  const session = useSession();
  const board = useBoard();
  const [written, setWritten] = useState<Written>();
  useEffect(() => {
    if (!exporter) return undefined;
    let here = true;
    const soon = setTimeout(() => {
      void board.findings().then((findings) => {
        if (here) setWritten({ of: exporter, findings, markdown: session.exported(exporter) });
      });
    });
    return () => {
      here = false;
      clearTimeout(soon);
    };
  }, [board, session, exporter]);
  return written?.of === exporter ? written : undefined;
}
