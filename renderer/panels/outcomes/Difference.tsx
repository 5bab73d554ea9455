import "./Difference.css";
import { structuredPatch } from "diff";
import { useState } from "react";
import { sayDocument } from "#shared/text/sayDocument.ts";

interface DifferenceProps {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** Edits beyond which comparing takes longer than anyone waits, and lines that are shown at once. */
const mostEdits = 4000;
const mostLines = 200;

const marks = { "+": "added", "-": "taken" } as const;

/** What would change in a text, line by line, made when it is opened for the first time. */
export function Difference({ path, before, after }: DifferenceProps) {
  const [opened, setOpened] = useState(false);
  return (
    <details className="difference" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary aria-label={sayDocument("writing.differenceOf", { path })}>
        {sayDocument("writing.difference")}
      </summary>
      {opened && <Lines path={path} before={before} after={after} />}
    </details>
  );
}

function Lines({ path, before, after }: DifferenceProps) {
  const patch = structuredPatch(path, path, before, after, "", "", { context: 2, maxEditLength: mostEdits });
  if (!patch) return <p className="difference-note">{sayDocument("writing.tooDifferent")}</p>;
  const lines = patch.hunks.flatMap(({ oldStart, lines: some }) =>
    some.map((line, index) => ({ at: `${oldStart}-${index}`, mark: line.slice(0, 1), text: line.slice(1) })),
  );
  return (
    <>
      <pre className="difference-lines">
        {lines.slice(0, mostLines).map(({ at, mark, text }) => {
          const is = mark === "+" || mark === "-" ? marks[mark] : undefined;
          return (
            <code key={at} className="difference-line" data-is={is}>
              {is && <span className="visually-hidden">{`${sayDocument(`writing.${is}`)}: `}</span>}
              <span aria-hidden>{mark}</span> {text}
              {"\n"}
            </code>
          );
        })}
      </pre>
      {lines.length > mostLines && (
        <p className="difference-note">{sayDocument("writing.more", { count: lines.length - mostLines })}</p>
      )}
    </>
  );
}
