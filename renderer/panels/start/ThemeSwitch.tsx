import "./ThemeSwitch.css";
import { Monitor, Moon, Sun } from "lucide-react";
import { say } from "#shared/text/say.ts";
import { CommandButton } from "#renderer/panels/parts/CommandButton.tsx";

/** Light, dark, or as the system has it. */
export function ThemeSwitch() {
  return (
    <div className="theme-switch" role="group" aria-label={say("start.theme")}>
      <CommandButton id="view.theme.system" icon={Monitor} />
      <CommandButton id="view.theme.light" icon={Sun} />
      <CommandButton id="view.theme.dark" icon={Moon} />
    </div>
  );
}
