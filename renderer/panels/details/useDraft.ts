import { type ChangeEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";

type Writable = HTMLInputElement | HTMLTextAreaElement;

/** What a field needs to be written in and taken over once: on Enter, when it is left, and when it goes away. */
export interface Draft {
  readonly value: string;
  readonly onChange: (event: ChangeEvent<Writable>) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<Writable>) => void;
}

/** Keeps what is being typed apart from the board until it is done, so that it is one step of undo. Escape drops it. */
export function useDraft(value: string, commit: (next: string) => void): Draft {
  const [draft, setDraft] = useState<string>();
  const latest = useRef({ draft, value, commit });
  useEffect(() => {
    latest.current = { draft, value, commit };
  });
  const finish = () => {
    const { draft: typed, value: before, commit: keep } = latest.current;
    latest.current = { ...latest.current, draft: undefined };
    setDraft(undefined);
    if (typed !== undefined && typed !== before) keep(typed);
  };
  // A click on the board may take the field away before it is told that it has lost the focus.
  useEffect(
    () => () => {
      const { draft: typed, value: before, commit: keep } = latest.current;
      if (typed !== undefined && typed !== before) keep(typed);
    },
    [],
  );
  return {
    value: draft ?? value,
    onChange: (event) => {
      const typed = event.currentTarget.value;
      latest.current = { ...latest.current, draft: typed };
      setDraft(typed);
    },
    onBlur: finish,
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === "Enter" && (event.currentTarget instanceof HTMLInputElement || event.ctrlKey))
        finish();
      else if (event.key === "Escape" && latest.current.draft !== undefined) {
        latest.current = { ...latest.current, draft: undefined };
        setDraft(undefined);
        event.preventDefault();
        event.stopPropagation();
      }
    },
  };
}
