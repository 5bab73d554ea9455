import { useId } from "react";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import type { Element } from "#shared/board/board.ts";
import { useDraft } from "./useDraft.ts";

interface TextOrTitleProps {
  readonly element: Exclude<Element, { readonly type: "stroke" }>;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
}

/** The words of an element in a field of the panel. */
export function TextOrTitle({ element, label, hint, rows = 1 }: TextOrTitleProps) {
  const board = useBoard();
  const edits = useSessionState(mayEdit);
  const id = useId();
  const draft = useDraft(element.text, (next) => board.edits.setText(element.id, next));
  const given = {
    id,
    className: "text-field-input",
    dir: "auto",
    readOnly: element.locked || !edits,
    "aria-describedby": hint === undefined ? undefined : `${id}-hint`,
    ...draft,
  } as const;
  return (
    <div className="text-field">
      <label htmlFor={id} className="text-field-label">
        {label}
      </label>
      {rows > 1 ? <textarea rows={rows} {...given} /> : <input type="text" {...given} />}
      {hint !== undefined && (
        <p id={`${id}-hint`} className="text-field-note">
          {hint}
        </p>
      )}
    </div>
  );
}
