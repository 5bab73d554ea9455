import "./Notes.css";
import { sayDocument } from "#shared/text/sayDocument.ts";

interface NotesProps {
  readonly lines: readonly string[];
  readonly open?: boolean;
}

/** What a person should know of the documents that were made. */
export function Notes({ lines, open = false }: NotesProps) {
  if (lines.length === 0) return null;
  return (
    <details className="outcomes-notes" open={open}>
      <summary>{sayDocument("outcomesPanel.notes")}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
