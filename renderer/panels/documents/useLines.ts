import { type RefObject, useEffect } from "react";

interface Lines {
  readonly marked: ReadonlySet<string> | undefined;
  readonly onLine: ((labels: readonly string[]) => void) | undefined;
}

/** The notes that a line itself refers to, not those of the lines in it. */
function notesOf(line: Element): readonly string[] {
  return [...line.querySelectorAll<HTMLElement>("[data-note]")].flatMap((note) =>
    note.closest("[data-line]") === line && note.dataset["note"] !== undefined ? [note.dataset["note"]] : [],
  );
}

/**
 * Leads from a document's lines to their stickies and back: a press on a line tells its notes, and the lines of marked
 * notes stand out, the first of them in sight.
 *
 * It works on the page itself: a document has thousands of lines, of which a selection marks a few. Who has no pointer
 * takes the references in the lines, which are buttons.
 */
export function useLines(document: RefObject<HTMLElement | null>, { marked, onLine }: Lines): void {
  useEffect(() => {
    const { current } = document;
    if (!current || !onLine) return undefined;
    const done = new AbortController();
    const onClick = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || target.closest("button")) return;
      // Who marks words to copy them presses no line.
      if (getSelection()?.isCollapsed === false) return;
      const line = target.closest("[data-line]");
      const labels = line ? notesOf(line) : [];
      if (labels.length > 0) onLine(labels);
    };
    current.addEventListener("click", onClick, { signal: done.signal });
    return () => done.abort();
  }, [document, onLine]);

  useEffect(() => {
    const { current } = document;
    if (!current || !marked) return undefined;
    const mark = () => {
      for (const line of current.querySelectorAll<HTMLElement>("[data-marked]"))
        delete line.dataset["marked"];
      for (const note of current.querySelectorAll<HTMLElement>("[data-note]")) {
        const line = note.closest<HTMLElement>("[data-line]");
        if (line && marked.has(note.dataset["note"] ?? "")) line.dataset["marked"] = "";
      }
    };
    mark();
    current.querySelector("[data-marked]")?.scrollIntoView({ block: "nearest" });
    // A long document comes part by part.
    const parts = new MutationObserver(mark);
    parts.observe(current, { childList: true, subtree: true });
    return () => parts.disconnect();
  }, [document, marked]);
}
