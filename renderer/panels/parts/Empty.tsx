import "./Empty.css";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

interface EmptyProps {
  readonly icon: LucideIcon;
  /** One line: what would be here, and how it gets here. */
  readonly text: string;
  /** The one button that does it. */
  readonly children?: ReactNode;
}

/** What stands where there is nothing yet. */
export function Empty({ icon: Icon, text, children }: EmptyProps) {
  return (
    <div className="empty">
      <Icon aria-hidden size={24} strokeWidth={1.6} />
      <p>{text}</p>
      {children}
    </div>
  );
}
