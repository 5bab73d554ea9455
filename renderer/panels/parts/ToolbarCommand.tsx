import { Toolbar } from "@base-ui/react/toolbar";
import type { LucideIcon } from "lucide-react";
import { Button } from "./Button.tsx";
import { IconButton } from "./IconButton.tsx";
import { useCommand } from "./useCommand.ts";

interface ToolbarCommandProps {
  /** Of the registry; title, key, enablement and whether it is on come from there. */
  readonly id: string;
  readonly icon: LucideIcon;
  readonly side?: "top" | "right" | "bottom" | "left";
  /** Makes it the toolbar's primary button, with words. */
  readonly words?: string;
}

/** A command as a button of a Base UI toolbar, which has one stop of the Tab key and arrows between its buttons. */
export function ToolbarCommand({ id, icon, side = "bottom", words }: ToolbarCommandProps) {
  const command = useCommand(id);
  return (
    <Toolbar.Button
      // Not `disabled`: that would swallow F6 and all other keys, too. The session runs nothing that does not apply.
      aria-disabled={!command.enabled}
      aria-pressed={command.checked}
      aria-keyshortcuts={command.ariaKeys}
      onClick={command.run}
      render={
        words === undefined ? (
          <IconButton icon={icon} label={command.title} keys={command.key} side={side} />
        ) : (
          <Button variant="primary" icon={icon} />
        )
      }
    >
      {words}
    </Toolbar.Button>
  );
}
