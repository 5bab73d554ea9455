import { useId } from "react";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayEdit } from "#renderer/session/may.ts";
import { say } from "#shared/text/say.ts";

interface KindChooserProps {
  /** The stickies' ids. */
  readonly ids: readonly string[];
  /** The kind that all of them have; undefined if they differ. */
  readonly kind: string | undefined;
  readonly disabled?: boolean;
}

/** All kinds of the method as marks to choose from. */
export function KindChooser({ ids, kind, disabled = false }: KindChooserProps) {
  const board = useBoard();
  const edits = useSessionState(mayEdit);
  const name = useId();
  return (
    <fieldset className="details-kinds" disabled={disabled || !edits}>
      <legend className="details-label">{say("details.kind")}</legend>
      {Object.entries(board.method.kinds).map(([id, { label, ...rest }]) => (
        <label key={id} className="details-kind" title={label}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={id === kind}
            onChange={() => board.edits.setKind(ids, id)}
          />
          <KindMark kind={{ label, ...rest }} size={24} />
          <span className="visually-hidden">{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
