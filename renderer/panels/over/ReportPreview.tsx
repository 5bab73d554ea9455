import "./ReportPreview.css";
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  startTransition,
  use,
  useEffect,
  useMemo,
  useState,
} from "react";
import Markdown, { type Components, type Options } from "react-markdown";
import remarkGfm from "remark-gfm";
import { say } from "#shared/text/say.ts";
import { remarkReferences, stickyTitle } from "./remarkReferences.ts";
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

/** What the elements of a report need to lead back to the board. */
interface Reader {
  readonly numbers: ReadonlyMap<string, number>;
  readonly isOnBoard: (label: string) => boolean;
  readonly onJump: (label: string) => void;
}

const ReaderContext = createContext<Reader>({
  numbers: new Map(),
  isOnBoard: () => false,
  onJump: () => undefined,
});

interface JumpProps {
  readonly label: string;
  readonly name?: string;
  readonly children: ReactNode;
}

/** Leads to a sticky, or is only words if that is no longer on the board. */
function Jump({ label, name, children }: JumpProps) {
  const { isOnBoard, onJump } = use(ReaderContext);
  if (!isOnBoard(label)) return <span>{children}</span>;
  return (
    <button type="button" className="report-preview-jump" aria-label={name} onClick={() => onJump(label)}>
      {children}
    </button>
  );
}

/** A link is shown with where it leads, but does not lead there: the app opens nothing from outside. */
function Link({ children, title, href }: ComponentProps<"a">) {
  const { numbers } = use(ReaderContext);
  if (title?.startsWith(stickyTitle) !== true)
    return (
      <span className="report-preview-link" title={href}>
        {children}
      </span>
    );
  const label = title.slice(stickyTitle.length);
  const number = String(numbers.get(label) ?? "");
  return (
    <sup>
      <Jump label={label} name={say("export.jump", { number })}>
        {number}
      </Jump>
    </sup>
  );
}

function Picture({ alt }: ComponentProps<"img">) {
  return <span>{say("export.image", { text: alt ?? "" })}</span>;
}

// The dialog's title is the second level: the document's begin below it.
function Title({ children }: ComponentProps<"h1">) {
  return <h3 className="report-preview-h1">{children}</h3>;
}

function Section({ children }: ComponentProps<"h2">) {
  return <h4 className="report-preview-h2">{children}</h4>;
}

function Subsection({ children }: ComponentProps<"h3">) {
  return <h5 className="report-preview-h3">{children}</h5>;
}

function Table({ children }: ComponentProps<"table">) {
  return (
    // Wide tables scroll by themselves, also by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="report-preview-table" tabIndex={0} role="group" aria-label={say("export.table")}>
      <table>{children}</table>
    </div>
  );
}

const components: Components = {
  a: Link,
  img: Picture,
  h1: Title,
  h2: Section,
  h3: Subsection,
  table: Table,
};

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
  const reader = useMemo(() => ({ numbers, isOnBoard, onJump }), [numbers, isOnBoard, onJump]);

  return (
    <ReaderContext value={reader}>
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
                  <Jump label={label}>{text}</Jump>
                </li>
              ))}
            </ol>
          </section>
        ))}
        {shown < whole && <p className="report-preview-wait">{say("export.more")}</p>}
      </article>
    </ReaderContext>
  );
}
