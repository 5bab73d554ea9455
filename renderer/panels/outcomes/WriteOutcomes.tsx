import "./WriteOutcomes.css";
import { CircleCheck, FolderOpen, RotateCw } from "lucide-react";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { Dialog } from "#renderer/panels/parts/Dialog.tsx";
import { useSession } from "#renderer/session/hooks.ts";
import {
  type ComparedOutcomes,
  type FolderState,
  OutcomeFolder,
  type OutcomeSource,
} from "#renderer/session/outcomes/outcomeFolder.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { ChangeList } from "./ChangeList.tsx";
import { Notes } from "./Notes.tsx";
import { PdfOfPlan } from "./PdfOfPlan.tsx";
import { DownloadOutcomes } from "./DownloadOutcomes.tsx";

interface WriteOutcomesProps {
  readonly open: boolean;
  readonly source: OutcomeSource;
  readonly onClose: () => void;
  /** See `ChangeList`. */
  readonly onReadBack?: () => void;
}

/** Writes all documents of a workshop or a programme into a folder; a browser, which may not, gives them as a zip. */
export function WriteOutcomes({ open, source, onClose, onReadBack }: WriteOutcomesProps) {
  const { bridge } = useSession();
  const { title } = source;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      size="medium"
      focus="content"
      title={sayDocument(bridge ? "writing.title" : "writing.zipTitle")}
      description={sayDocument(bridge ? "writing.intro" : "writing.zipIntro", { title })}
    >
      <div className="write-outcomes">
        {source.missing !== undefined && source.missing > 0 && (
          <p className="write-outcomes-note">{sayDocument("writing.missing", { count: source.missing })}</p>
        )}
        {bridge ? (
          <IntoFolder source={source} onClose={onClose} {...(onReadBack && { onReadBack })} />
        ) : (
          <DownloadOutcomes source={source} onDone={onClose} />
        )}
      </div>
    </Dialog>
  );
}

interface IntoFolderProps {
  readonly source: OutcomeSource;
  readonly onClose: () => void;
  /** See `ChangeList`. */
  readonly onReadBack?: () => void;
}

function IntoFolder({ source, onClose, onReadBack }: IntoFolderProps) {
  const session = useSession();
  const [into] = useState(() => session.bridge && new OutcomeFolder(session.bridge, source));
  useEffect(() => {
    void into?.begin();
    return () => into?.close();
  }, [into]);
  return into && <Steps into={into} onClose={onClose} onReadBack={onReadBack} />;
}

interface StepsProps {
  readonly into: OutcomeFolder;
  readonly onClose: () => void;
  readonly onReadBack: (() => void) | undefined;
}

function Steps({ into, onClose, onReadBack }: StepsProps) {
  const session = useSession();
  const { state, folder } = useStore(into.store);
  const choose = () => void into.choose();
  const reveal = async () => {
    const trouble = await into.reveal();
    if (trouble !== undefined) session.tell(trouble, { tone: "problem" });
  };
  if (!folder)
    return (
      <>
        <p>{sayDocument("writing.where")}</p>
        <div className="write-outcomes-buttons">
          <Button variant="primary" icon={FolderOpen} onClick={choose}>
            {sayDocument("writing.choose")}
          </Button>
        </div>
      </>
    );
  const isBusy = state.is === "making" || state.is === "writing";
  return (
    <>
      <div className="write-outcomes-place">
        <p>
          {sayDocument("writing.into")} <b>{folder.name}</b>
          <span className="write-outcomes-path">{folder.path}</span>
        </p>
        <Button variant="quiet" disabled={isBusy} onClick={choose}>
          {sayDocument("writing.another")}
        </Button>
      </div>
      {state.is === "compared" ? (
        <Compared
          key={folder.path}
          compared={state.compared}
          onWrite={(agreed) => void into.write(state.compared, agreed)}
          onReveal={() => void reveal()}
          onReadBack={onReadBack}
        />
      ) : (
        <Going
          state={state}
          onAgain={() => void into.compare()}
          onStop={() => into.stop()}
          onReveal={() => void reveal()}
          onClose={onClose}
        />
      )}
    </>
  );
}

interface GoingProps {
  readonly state: Exclude<FolderState, { readonly is: "compared" }>;
  readonly onAgain: () => void;
  readonly onStop: () => void;
  readonly onReveal: () => void;
  readonly onClose: () => void;
}

function Going({ state, onAgain, onStop, onReveal, onClose }: GoingProps) {
  switch (state.is) {
    case "asking":
      return null;
    case "making":
      return (
        <div className="write-outcomes-going">
          <p role="status">{sayDocument("writing.making")}</p>
          <Button onClick={onStop}>{sayDocument("writing.stop")}</Button>
        </div>
      );
    case "writing": {
      const { done, of } = state;
      const words = sayDocument("writing.progress", { done, of });
      return (
        <div className="write-outcomes-going">
          <progress value={done} max={Math.max(of, 1)} aria-label={words} />
          <p role="status">{words}</p>
          <Button onClick={onStop}>{sayDocument("writing.stop")}</Button>
        </div>
      );
    }
    case "written": {
      const { written, removed, kept } = state;
      return (
        <>
          <p className="write-outcomes-done" role="status">
            <CircleCheck aria-hidden size={18} />
            {sayDocument("writing.done", { written, removed, kept })}
          </p>
          <div className="write-outcomes-buttons">
            <Button icon={RotateCw} onClick={onAgain}>
              {sayDocument("writing.look")}
            </Button>
            <Button icon={FolderOpen} onClick={onReveal}>
              {sayDocument("writing.reveal")}
            </Button>
            <Button variant="primary" onClick={onClose}>
              {sayDocument("writing.close")}
            </Button>
          </div>
        </>
      );
    }
    case "stopped":
    case "failed":
      return (
        <>
          <p role="alert">{state.is === "stopped" ? sayDocument("writing.halted") : state.message}</p>
          <div className="write-outcomes-buttons">
            <Button icon={RotateCw} onClick={onAgain}>
              {sayDocument("writing.again")}
            </Button>
          </div>
        </>
      );
  }
}

interface ComparedProps {
  readonly compared: ComparedOutcomes;
  readonly onWrite: (agreed: {
    readonly replace: readonly string[];
    readonly remove: readonly string[];
  }) => void;
  readonly onReveal: () => void;
  readonly onReadBack: (() => void) | undefined;
}

function Compared({ compared: { plan, changes }, onWrite, onReveal, onReadBack }: ComparedProps) {
  const [agreed, setAgreed] = useState<ReadonlySet<string>>(new Set());
  const agree = (path: string, on: boolean) =>
    setAgreed((before) => new Set(on ? [...before, path] : [...before].filter((one) => one !== path)));
  const taken = changes.filter(({ path }) => agreed.has(path));
  const remove = taken.filter(({ is }) => is === "leftover" || is === "leftover-edited");
  const replace = taken.filter((change) => !remove.includes(change));
  const safe = changes.filter(({ is }) => is === "create" || is === "update");
  const count = safe.length + replace.length;
  if (changes.length === 0) return <p>{sayDocument("writing.nothing")}</p>;
  const isCurrent = changes.every(({ is }) => is === "same");
  return (
    <>
      {isCurrent && (
        <p className="write-outcomes-done" role="status">
          <CircleCheck aria-hidden size={18} />
          {sayDocument("writing.current")}
        </p>
      )}
      <ChangeList changes={changes} agreed={agreed} onAgree={agree} onReadBack={onReadBack} />
      <PdfOfPlan plan={plan} />
      <Notes lines={[...plan.problems, ...plan.notes]} open={plan.problems.length > 0} />
      <div className="write-outcomes-buttons">
        <Button icon={FolderOpen} onClick={onReveal}>
          {sayDocument("writing.reveal")}
        </Button>
        {!isCurrent && (
          <Button
            variant="primary"
            disabled={count + remove.length === 0}
            onClick={() =>
              onWrite({ replace: replace.map(({ path }) => path), remove: remove.map(({ path }) => path) })
            }
          >
            {wordsFor(count, remove.length)}
          </Button>
        )}
      </div>
    </>
  );
}

function wordsFor(write: number, remove: number): string {
  if (remove === 0) return sayDocument("writing.write", { count: write });
  if (write === 0) return sayDocument("writing.doDelete", { count: remove });
  return sayDocument("writing.both", { write, remove });
}
