import * as Y from "yjs";
import type { LogEntry } from "./frames.ts";

const minute = 60_000;

/**
 * The same log with the updates of one document and minute merged into one entry, so that it stays short while
 * replay still finds every minute and, since control entries are kept apart, the exact time of each stage.
 * Only neighbours are merged: merging a whole log at once takes time that grows with its square.
 */
export function compactLog(entries: readonly LogEntry[]): LogEntry[] {
  const compact: LogEntry[] = [];
  let run: LogEntry[] = [];
  const flush = () => {
    const last = run.at(-1);
    if (last) compact.push({ ...last, update: Y.mergeUpdates(run.map(({ update }) => update)) });
    run = [];
  };
  for (const entry of entries) {
    if (entry.document === "control") {
      flush();
      compact.push(entry);
      continue;
    }
    const [first] = run;
    if (first && Math.floor(Date.parse(first.at) / minute) !== Math.floor(Date.parse(entry.at) / minute))
      flush();
    run.push(entry);
  }
  flush();
  return compact;
}
