import "./Button.css";
import { Button as BaseButton } from "@base-ui/react/button";
import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";

export interface ButtonProps extends Omit<ComponentProps<"button">, "className" | "style"> {
  /** `primary` once a screen at most; `plain` has an outline, `quiet` none until it is pointed at. */
  readonly variant?: "primary" | "plain" | "quiet" | "danger";
  readonly size?: "usual" | "large";
  readonly icon?: LucideIcon;
  /** Takes the whole width of what it stands in. */
  readonly wide?: boolean;
}

/** A button with words. While disabled it can still be focused, so that the keyboard does not lose its place. */
export function Button({
  variant = "plain",
  size = "usual",
  icon: Icon,
  wide = false,
  children,
  ...rest
}: ButtonProps) {
  return (
    <BaseButton
      focusableWhenDisabled
      className="button"
      data-variant={variant}
      data-size={size}
      data-wide={wide || undefined}
      {...rest}
    >
      {Icon && <Icon aria-hidden size={size === "large" ? 18 : 16} />}
      {children}
    </BaseButton>
  );
}
