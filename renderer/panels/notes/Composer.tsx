import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { KindMark } from "#renderer/panels/parts/KindMark.tsx";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { longestText } from "#shared/board/text.ts";
import { rulesOf } from "#shared/methods/rules.ts";
import { say } from "#shared/text/say.ts";

interface ComposerProps {
  /** The kind that a key or a tool asked for; then the keyboard comes here. */
  readonly asked: { readonly kind: string; readonly number: number } | undefined;
}

/** Writes one note after the other: Enter keeps it, Shift+Enter begins a line. */
export function Composer({ asked }: ComposerProps) {
  const board = useBoard();
  const control = useSessionState((state) => state.control);
  const kinds = control ? rulesOf(control, board.method).allows : [];
  const [chosen, choose] = useState<{ readonly kind: string; readonly number: number }>();
  const [text, setText] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const number = asked?.number ?? 0;
  const wanted = chosen?.number === number ? chosen.kind : asked?.kind;
  const kind = kinds.find((id) => id === wanted) ?? kinds[0];

  useEffect(() => {
    if (asked) area.current?.focus();
  }, [asked]);

  if (kind === undefined) return null;
  const keep = () => {
    if (text.trim() === "") return;
    board.drafts.add([{ kind, text: text.trim() }]);
    setText("");
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      document.querySelector<HTMLElement>("[data-board]")?.focus();
      event.stopPropagation();
      return;
    }
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    keep();
  };
  return (
    <div className="my-notes-composer">
      {kinds.length > 1 && (
        <fieldset className="details-kinds">
          <legend className="visually-hidden">{say("drafts.kind")}</legend>
          {kinds.map((id) => {
            const one = board.method.kinds[id];
            return (
              one && (
                <label key={id} className="details-kind" title={one.label}>
                  <input
                    type="radio"
                    name="my-notes-kind"
                    className="visually-hidden"
                    checked={id === kind}
                    onChange={() => choose({ kind: id, number })}
                  />
                  <KindMark kind={one} size={20} />
                  <span className="visually-hidden">{one.label}</span>
                </label>
              )
            );
          })}
        </fieldset>
      )}
      <textarea
        ref={area}
        className="my-notes-field"
        rows={3}
        dir="auto"
        aria-label={say("drafts.write")}
        placeholder={say("drafts.placeholder")}
        maxLength={longestText}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Button variant="primary" aria-disabled={text.trim() === ""} onClick={keep}>
        {say("drafts.add")}
      </Button>
    </div>
  );
}
