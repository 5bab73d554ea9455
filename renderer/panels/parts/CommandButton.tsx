import type { LucideIcon } from "lucide-react";
import { IconButton, type IconButtonProps } from "./IconButton.tsx";
import { useCommand } from "./useCommand.ts";

interface CommandButtonProps extends Omit<IconButtonProps, "label" | "keys" | "disabled" | "onClick"> {
  /** Of the registry; title, key, enablement and whether it is on come from there. */
  readonly id: string;
  readonly icon: LucideIcon;
}

/** A command as a button with its icon; words and key are in the tooltip. */
export function CommandButton({ id, ...rest }: CommandButtonProps) {
  const command = useCommand(id);
  return (
    <IconButton
      label={command.title}
      keys={command.key}
      // Not `disabled`: that would swallow F6 and all other keys, too. The session runs nothing that does not apply.
      aria-disabled={!command.enabled}
      aria-pressed={command.checked}
      aria-keyshortcuts={command.ariaKeys}
      onClick={command.run}
      {...rest}
    />
  );
}
