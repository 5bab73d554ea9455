import "./ReportPreview.css";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import {
  memo,
  type ReactNode,
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { say } from "#shared/text/say.ts";
import { ReportNodes } from "./ReportNodes.tsx";
import { type Note, reportParts } from "./reportParts.ts";
import { useLines } from "./useLines.ts";

interface ReportPreviewProps {
  readonly markdown: string;
  /** Whether a reference's label is the id of something on the board. */
  readonly isOnBoard: (label: string) => boolean;
  readonly onJump: (label: string) => void;
  /** The labels whose lines stand out, because their stickies are selected. */
  readonly marked?: ReadonlySet<string>;
  /** Somebody has pressed a line that leads back to these labels. */
  readonly onLine?: (labels: readonly string[]) => void;
}

/** The notes of one part. */
const blockLength = 100;

function blocksOf(notes: readonly Note[]): readonly (readonly Note[])[] {
  return Array.from({ length: Math.ceil(notes.length / blockLength) }, (_, index) =>
    notes.slice(index * blockLength, (index + 1) * blockLength),
  );
}

interface JumpProps {
  readonly label: string;
  readonly name?: string;
  readonly isOnBoard: (label: string) => boolean;
  readonly onJump: (label: string) => void;
  readonly children: ReactNode;
}

/** Leads to a sticky, or is only words if that is no longer on the board. */
function Jump({ label, name, isOnBoard, onJump, children }: JumpProps) {
  if (!isOnBoard(label)) return <span>{children}</span>;
  return (
    <button type="button" className="report-preview-jump" aria-label={name} onClick={() => onJump(label)}>
      {children}
    </button>
  );
}

interface PartProps {
  readonly markdown: string;
  readonly refer: (label: string) => ReactNode;
}

const Part = memo(function Part({ markdown, refer }: PartProps) {
  const { children } = useMemo(
    () => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }),
    [markdown],
  );
  return <ReportNodes nodes={children} refer={refer} />;
});

/** A report as its readers will see it. Nothing in it leads out of the app; its references lead to their stickies. */
export function ReportPreview({ markdown, isOnBoard, onJump, marked, onLine }: ReportPreviewProps) {
  const article = useRef<HTMLElement>(null);
  const { parts, notes } = useMemo(() => reportParts(markdown), [markdown]);
  const numbers = useMemo(() => new Map(notes.map(({ label }, index) => [label, index + 1])), [notes]);
  const blocks = useMemo(() => blocksOf(notes), [notes]);
  const [shown, setShown] = useState(1);
  const whole = parts.length + blocks.length;

  // Part by part, so that the window answers meanwhile.
  useEffect(() => {
    if (shown >= whole) return undefined;
    const next = setTimeout(() => startTransition(() => setShown((count) => count + 1)));
    return () => clearTimeout(next);
  }, [shown, whole]);

  const refer = useCallback(
    (label: string) => {
      const number = String(numbers.get(label) ?? label);
      return (
        <sup data-note={label}>
          <Jump label={label} name={say("export.jump", { number })} isOnBoard={isOnBoard} onJump={onJump}>
            {number}
          </Jump>
        </sup>
      );
    },
    [numbers, isOnBoard, onJump],
  );

  useLines(article, { marked, onLine });

  return (
    <article
      ref={article}
      className="report-preview"
      data-picks={onLine !== undefined || undefined}
      aria-busy={shown < whole}
    >
      {parts.slice(0, shown).map(({ line, markdown: part }) => (
        <section key={line} className="report-preview-part">
          <Part markdown={part} refer={refer} />
        </section>
      ))}
      {blocks.slice(0, Math.max(0, shown - parts.length)).map((block, index) => (
        <section key={block[0]?.label} className="report-preview-part">
          {index === 0 && <h4 className="report-preview-h2">{say("export.sources")}</h4>}
          <ol className="report-preview-notes" start={index * blockLength + 1}>
            {block.map(({ label, text }) => (
              <li key={label}>
                <Jump label={label} isOnBoard={isOnBoard} onJump={onJump}>
                  {text}
                </Jump>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {shown < whole && <p className="report-preview-wait">{say("export.more")}</p>}
    </article>
  );
}
