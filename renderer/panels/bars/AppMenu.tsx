import { Menu } from "@base-ui/react/menu";
import { Toolbar } from "@base-ui/react/toolbar";
import { ChevronRight, Menu as MenuIcon } from "lucide-react";
import { Fragment } from "react";
import { menuPlaces } from "#shared/commands/command.ts";
import { say } from "#shared/text/say.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { CommandItem } from "#renderer/panels/parts/CommandItem.tsx";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { MenuRow } from "#renderer/panels/parts/MenuRow.tsx";
import { menuGroups } from "./menuGroups.ts";

/** The desktop app's menu as one button, for browsers and for whoever does not look at the top of the screen. */
export function AppMenu() {
  return (
    <Menu.Root modal={false}>
      <Toolbar.Button
        render={<Menu.Trigger render={<IconButton icon={MenuIcon} label={say("bar.menu")} />} />}
      />
      <MenuPopup align="end">
        <Places />
      </MenuPopup>
    </Menu.Root>
  );
}

function Places() {
  const commands = useSession().commands();
  return menuPlaces.map((place) => (
    <Menu.SubmenuRoot key={place}>
      <Menu.SubmenuTrigger label={say(`menu.${place}`)}>
        <MenuRow label={say(`menu.${place}`)} end={<ChevronRight aria-hidden size={16} />} />
      </Menu.SubmenuTrigger>
      <MenuPopup side="inline-end">
        {menuGroups(commands, place).map((group, index) => (
          <Fragment key={group[0]?.id}>
            {index > 0 && <Menu.Separator />}
            {group.map(({ id }) => (
              <CommandItem key={id} id={id} />
            ))}
          </Fragment>
        ))}
      </MenuPopup>
    </Menu.SubmenuRoot>
  ));
}
