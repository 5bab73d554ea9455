import "./MenuRow.css";
import { Check } from "lucide-react";
import type { ReactNode } from "react";

interface MenuRowProps {
  /** A picture at the start; null keeps its place free. A tick stands there where `checked` is given. */
  readonly picture?: ReactNode;
  readonly checked?: boolean | undefined;
  readonly label: string;
  readonly note?: string;
  readonly keys?: string | undefined;
  /** At the end, after the key. */
  readonly end?: ReactNode;
}

/** What stands in an item of a menu. */
export function MenuRow({ picture, checked, label, note, keys, end }: MenuRowProps) {
  return (
    <span className="menu-row">
      {(picture !== undefined || checked !== undefined) && (
        <span className="menu-row-picture">
          {picture}
          {checked === true && <Check aria-hidden size={16} />}
        </span>
      )}
      <span className="menu-row-words">
        {label}
        {note !== undefined && <span className="menu-row-note">{note}</span>}
      </span>
      {keys !== undefined && <kbd className="menu-row-keys">{keys}</kbd>}
      {end}
    </span>
  );
}
