import "./ReportPreview.css";
import { startTransition, useEffect, useMemo, useState } from "react";
import Markdown, { type Components, type Options } from "react-markdown";
import remarkGfm from "remark-gfm";
import { say } from "#shared/text/say.ts";
import { remarkReferences } from "./remarkReferences.ts";
import { type Note, reportParts } from "./reportParts.ts";

interface ReportPreviewProps {
  readonly markdown: string;
  /** Whether a reference's label is the id of something on the board. */
  readonly isOnBoard: (label: string) => boolean;
  readonly onJump: (label: string) => void;
}

/** The notes of one part. */
const blockLength = 100;

function blocksOf(notes: readonly Note[]): readonly (readonly Note[])[] {
  return Array.from({ length: Math.ceil(notes.length / blockLength) }, (_, index) =>
    notes.slice(index * blockLength, (index + 1) * blockLength),
  );
}

type Plugins = NonNullable<Options["remarkPlugins"]>;

/** A report as its readers will see it. Nothing in it leads out of the app; its references lead to their stickies. */
export function ReportPreview({ markdown, isOnBoard, onJump }: ReportPreviewProps) {
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

  const plugins = useMemo((): Plugins => [remarkGfm, [remarkReferences, numbers]], [numbers]);
  const components = useMemo((): Components => {
    const jump = (label: string, text: React.ReactNode, name: string) =>
      isOnBoard(label) ? (
        <button type="button" className="report-preview-jump" aria-label={name} onClick={() => onJump(label)}>
          {text}
        </button>
      ) : (
        <span>{text}</span>
      );
    return {
      // A link is shown with where it leads, but does not lead there: the app opens nothing from outside.
      a: ({ children, title, href }) => {
        if (title?.startsWith("sticky:") === true) {
          const label = title.slice("sticky:".length);
          const number = String(numbers.get(label) ?? "");
          return <sup>{jump(label, number, say("export.jump", { number }))}</sup>;
        }
        return (
          <span className="report-preview-link" title={href}>
            {children}
          </span>
        );
      },
      img: ({ alt }) => <span>{say("export.image", { text: alt ?? "" })}</span>,
      h1: ({ children }) => <h3 className="report-preview-h1">{children}</h3>,
      h2: ({ children }) => <h4 className="report-preview-h2">{children}</h4>,
      h3: ({ children }) => <h5 className="report-preview-h3">{children}</h5>,
      table: ({ children }) => (
        // Wide tables scroll by themselves, also by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <div className="report-preview-table" tabIndex={0} role="group" aria-label={say("export.table")}>
          <table>{children}</table>
        </div>
      ),
    };
  }, [isOnBoard, onJump, numbers]);

  return (
    <article className="report-preview" aria-busy={shown < whole}>
      {parts.slice(0, shown).map((part, index) => (
        // The parts of one document never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <section key={index} className="report-preview-part">
          <Markdown remarkPlugins={plugins} components={components}>
            {part}
          </Markdown>
        </section>
      ))}
      {blocks.slice(0, Math.max(0, shown - parts.length)).map((block, index) => (
        <section key={block[0]?.label} className="report-preview-part">
          {index === 0 && <h4 className="report-preview-h2">{say("export.sources")}</h4>}
          <ol className="report-preview-notes" start={index * blockLength + 1}>
            {block.map(({ label, text }) => (
              <li key={label}>
                {isOnBoard(label) ? (
                  <button type="button" className="report-preview-jump" onClick={() => onJump(label)}>
                    {text}
                  </button>
                ) : (
                  text
                )}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {shown < whole && <p className="report-preview-wait">{say("export.more")}</p>}
    </article>
  );
}
