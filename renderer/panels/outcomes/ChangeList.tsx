import "./ChangeList.css";
import { FolderInput } from "lucide-react";
import { useId, type ReactNode } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import type { FolderChange } from "#renderer/session/outcomes/outcomeFolder.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { Difference } from "./Difference.tsx";

interface ChangeListProps {
  readonly changes: readonly FolderChange[];
  /** The files that the person wants otherwise than is safe. */
  readonly agreed: ReadonlySet<string>;
  readonly onAgree: (path: string, on: boolean) => void;
  /** Shows what was changed by hand as changes of the board, where there is a board to change. */
  readonly onReadBack?: (() => void) | undefined;
}

/** So many new files are listed unasked. */
const mostShown = 20;

const needsPerson = new Set<FolderChange["is"]>(["edited", "foreign", "removed"]);
const isGone = new Set<FolderChange["is"]>(["leftover", "leftover-edited"]);

const what = {
  edited: "writing.edited",
  foreign: "writing.foreign",
  removed: "writing.removed",
  leftover: "writing.leftover",
  "leftover-edited": "writing.edited",
} as const;

/** What writing would do, file by file: first what needs a decision, last what stays as it is. */
export function ChangeList({ changes, agreed, onAgree, onReadBack }: ChangeListProps) {
  const those = (wanted: (is: FolderChange["is"]) => boolean) => changes.filter(({ is }) => wanted(is));
  const byHand = those((is) => needsPerson.has(is));
  const gone = those((is) => isGone.has(is));
  const changed = those((is) => is === "update");
  const fresh = those((is) => is === "create");
  const same = those((is) => is === "same");
  return (
    <div className="change-list">
      <Group
        files={byHand}
        title={sayDocument("writing.byHand", { count: byHand.length })}
        hint={sayDocument("writing.byHandHint")}
        open
      >
        {(change) => <Decision change={change} isAgreed={agreed.has(change.path)} onAgree={onAgree} />}
      </Group>
      {onReadBack && byHand.some(({ is }) => is === "edited") && (
        <Button icon={FolderInput} onClick={onReadBack}>
          {sayDocument("writing.readBack")}
        </Button>
      )}
      <Group
        files={gone}
        title={sayDocument("writing.gone", { count: gone.length })}
        hint={sayDocument("writing.goneHint")}
        open
      >
        {(change) => <Decision change={change} isAgreed={agreed.has(change.path)} onAgree={onAgree} />}
      </Group>
      <Group files={changed} title={sayDocument("writing.changed", { count: changed.length })} open>
        {(change) => <Shown change={change} />}
      </Group>
      <Group
        files={fresh}
        title={sayDocument("writing.new", { count: fresh.length })}
        open={changed.length + byHand.length === 0 && fresh.length <= mostShown}
      />
      <Group files={same} title={sayDocument("writing.same", { count: same.length })} />
    </div>
  );
}

interface GroupProps {
  readonly files: readonly FolderChange[];
  readonly title: string;
  readonly hint?: string;
  readonly open?: boolean;
  readonly children?: (change: FolderChange) => ReactNode;
}

function Group({ files, title, hint, open = false, children }: GroupProps) {
  if (files.length === 0) return null;
  return (
    <details className="change-group" open={open}>
      <summary>{title}</summary>
      {hint !== undefined && <p className="change-note">{hint}</p>}
      <ul>
        {files.map((change) => (
          <li key={change.path} className="change-file">
            <span className="change-path">{change.path}</span>
            {children?.(change)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Shown({ change: { path, before, after } }: { readonly change: FolderChange }) {
  if (before === undefined || after === undefined)
    return <p className="change-note">{sayDocument("writing.noDifference")}</p>;
  return <Difference path={path} before={before} after={after} />;
}

interface DecisionProps {
  readonly change: FolderChange;
  readonly isAgreed: boolean;
  readonly onAgree: (path: string, on: boolean) => void;
}

/** A file that stays as it is unless the person says otherwise. */
function Decision({ change, isAgreed, onAgree }: DecisionProps) {
  const { path, is, amends } = change;
  const id = useId();
  if (is === "create" || is === "update" || is === "same") return null;
  const wish = isGone.has(is)
    ? "writing.delete"
    : is === "removed"
      ? "writing.bringBack"
      : amends
        ? "writing.takeChange"
        : "writing.takeOurs";
  return (
    <>
      <span className="change-note" id={id}>
        {sayDocument(amends ? "writing.amends" : what[is])}
      </span>
      <label className="change-choice">
        <input
          type="checkbox"
          checked={isAgreed}
          aria-describedby={id}
          onChange={({ currentTarget }) => onAgree(path, currentTarget.checked)}
        />
        {sayDocument(wish)}
        <span className="visually-hidden">{`: ${path}`}</span>
      </label>
      {(is === "edited" || is === "foreign") && <Shown change={change} />}
    </>
  );
}
