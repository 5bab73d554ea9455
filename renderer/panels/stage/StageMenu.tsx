import "./StageMenu.css";
import { Menu } from "@base-ui/react/menu";
import { ChevronDown } from "lucide-react";
import type { AgendaItem } from "#shared/methods/agenda.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useSessionState } from "#renderer/session/hooks.ts";
import { mayLead } from "#renderer/session/may.ts";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { MenuRow } from "#renderer/panels/parts/MenuRow.tsx";

interface StageMenuProps {
  readonly stages: readonly AgendaItem[];
  /** The open item's place; -1 if it is no longer on the agenda. */
  readonly open: number;
}

/** The stages where there is no room for a row of them: the open one as a button, the others in its menu. */
export function StageMenu({ stages, open }: StageMenuProps) {
  const board = useBoard();
  const leads = useSessionState(mayLead);
  const stage = stages[open];
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className="stage-menu">
        <span className="stage-menu-place">
          {say("bar.place", { place: open + 1, stages: stages.length })}
        </span>
        <span className="stage-menu-title">{stage?.title}</span>
        <ChevronDown aria-hidden size={16} />
      </Menu.Trigger>
      <MenuPopup align="center">
        <Menu.RadioGroup value={open} onValueChange={(index: number) => board.goToStage(index)}>
          {stages.map(({ id, title, minutes }, index) => (
            <Menu.RadioItem key={id} value={index} disabled={!leads} closeOnClick label={title}>
              <MenuRow
                label={title}
                end={<span className="stage-menu-place">{say("bar.minutes", { minutes })}</span>}
                checked={index === open}
              />
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </MenuPopup>
    </Menu.Root>
  );
}
