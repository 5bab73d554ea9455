import "./MenuPopup.css";
import "./floating.css";
import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";

interface MenuPopupProps {
  readonly side?: "top" | "right" | "bottom" | "left" | "inline-end";
  readonly align?: "start" | "center" | "end";
  readonly children: ReactNode;
}

/** The floating part of a Base UI menu, to be put into its root beside the trigger. */
export function MenuPopup({ side = "bottom", align = "start", children }: MenuPopupProps) {
  return (
    <Menu.Portal>
      <Menu.Positioner
        className="menu-popup-positioner"
        side={side}
        align={align}
        sideOffset={side === "inline-end" ? 0 : 8}
        collisionPadding={8}
      >
        <Menu.Popup className="menu-popup floating">{children}</Menu.Popup>
      </Menu.Positioner>
    </Menu.Portal>
  );
}
