import "./MenuPopup.css";
import "./floating.css";
import { Menu } from "@base-ui/react/menu";
import type { ComponentProps, ReactNode } from "react";

interface MenuPopupProps {
  readonly side?: "top" | "right" | "bottom" | "left" | "inline-end";
  readonly align?: "start" | "center" | "end";
  /** What it stands at where it has no trigger. */
  readonly anchor?: ComponentProps<typeof Menu.Positioner>["anchor"];
  /** Its name where it has no trigger to be named by. */
  readonly label?: string;
  /** Whether the focus goes back where it was when the menu closes. */
  readonly finalFocus?: () => boolean;
  readonly children: ReactNode;
}

/** The floating part of a Base UI menu, to be put into its root beside the trigger. */
export function MenuPopup({
  side = "bottom",
  align = "start",
  anchor,
  label,
  finalFocus,
  children,
}: MenuPopupProps) {
  return (
    <Menu.Portal>
      <Menu.Positioner
        className="menu-popup-positioner"
        side={side}
        align={align}
        sideOffset={side === "inline-end" || anchor !== undefined ? 0 : 8}
        collisionPadding={8}
        {...(anchor !== undefined && { anchor })}
      >
        <Menu.Popup className="menu-popup floating" aria-label={label} {...(finalFocus && { finalFocus })}>
          {children}
        </Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}
