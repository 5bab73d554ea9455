import "./IconButton.css";
import { Button as BaseButton } from "@base-ui/react/button";
import { Tooltip } from "@base-ui/react/tooltip";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";

export interface IconButtonProps extends Omit<ComponentProps<"button">, "className" | "style"> {
  readonly icon?: LucideIcon;
  /** A picture other than an icon. */
  readonly picture?: ReactNode;
  /** What it does, for the tooltip and for screen readers. */
  readonly label: string;
  /** The key that does the same, as people read it. */
  readonly keys?: string | undefined;
  readonly side?: "top" | "right" | "bottom" | "left";
}

/** A button with a picture only; its words and its key are in a tooltip. */
export function IconButton({
  icon: Icon,
  picture,
  label,
  keys,
  side = "bottom",
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip.Root disableHoverablePopup>
      <Tooltip.Trigger
        aria-label={label}
        render={<BaseButton focusableWhenDisabled className="icon-button" {...rest} />}
      >
        {Icon && <Icon aria-hidden size={18} strokeWidth={1.9} />}
        {picture}
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner
          className="icon-button-positioner"
          side={side}
          sideOffset={8}
          collisionPadding={8}
        >
          <Tooltip.Popup className="icon-button-tip">
            {label}
            {keys !== undefined && <kbd className="icon-button-keys">{keys}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
