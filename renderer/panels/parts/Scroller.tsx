import type { ReactNode } from "react";

interface ScrollerProps {
  /** What a screen reader calls it. */
  readonly name: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** What scrolls by itself, also by the keyboard where nothing in it takes the focus. */
export function Scroller({ name, className, children }: ScrollerProps) {
  return (
    <div className={className} role="group" aria-label={name} tabIndex={0}>
      {children}
    </div>
  );
}
