import { useLayoutEffect, useRef } from "react";

/** What a dialog or menu needs so that what is picked in it runs once it is gone. */
export interface AfterClose {
  /** Notes what is to run; the dialog is to be closed with it. */
  readonly pick: (run: () => void) => void;
  /** Whether the dialog itself may give the focus back. */
  readonly finalFocus: () => boolean;
  readonly onOpenChangeComplete: (open: boolean) => void;
}

/** Whether the focus would be nowhere once what is closing has gone. */
function isLost(focus: Element | null): boolean {
  return !focus || focus === document.body || focus.closest("[data-closed]") !== null;
}

/**
 * Lets what is picked run after the focus is back where it was. The dialog would give it back at a moment of
 * its own, and take it from a field that was just opened.
 */
export function useAfterClose(open: boolean): AfterClose {
  const before = useRef<Element>(null);
  const picked = useRef<() => void>(undefined);
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement;
  }, [open]);
  return {
    pick: (run) => {
      picked.current = run;
    },
    // Whoever has gone on elsewhere while it faded away, to write, say, is not called back.
    finalFocus: () => picked.current === undefined && isLost(document.activeElement),
    onOpenChangeComplete: (isOpen) => {
      const run = picked.current;
      if (isOpen || !run) return;
      picked.current = undefined;
      // The dialog's last act is yet to come: it takes the page behind it back into use.
      setTimeout(() => {
        const there = before.current?.isConnected === true && before.current !== document.body;
        const place = there ? before.current : document.querySelector("[data-board]");
        if (place instanceof HTMLElement) place.focus({ preventScroll: true });
        run();
      });
    },
  };
}
