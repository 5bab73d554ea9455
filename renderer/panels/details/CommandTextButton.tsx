import type { LucideIcon } from "lucide-react";
import { Button } from "#renderer/panels/parts/Button.tsx";
import { useCommand } from "#renderer/panels/parts/useCommand.ts";

interface CommandTextButtonProps {
  /** Of the registry. */
  readonly id: string;
  readonly icon: LucideIcon;
}

/** A command as a button with its title. */
export function CommandTextButton({ id, icon }: CommandTextButtonProps) {
  const { title, enabled, ariaKeys, run } = useCommand(id);
  return (
    <Button icon={icon} disabled={!enabled} aria-keyshortcuts={ariaKeys} onClick={run}>
      {title}
    </Button>
  );
}
