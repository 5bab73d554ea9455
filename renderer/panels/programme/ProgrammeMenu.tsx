import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { MenuRow } from "#renderer/panels/parts/MenuRow.tsx";

interface ProgrammeMenuProps {
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a programme as a whole. */
export function ProgrammeMenu({ onEdit, onRemove }: ProgrammeMenuProps) {
  const actions = [
    { words: sayProgramme("programme.edit"), run: onEdit },
    { words: sayProgramme("programme.remove"), run: onRemove },
  ];
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<IconButton icon={Ellipsis} label={sayProgramme("programme.more")} />} />
      <MenuPopup align="end">
        {actions.map(({ words, run }) => (
          <Menu.Item key={words} label={words} onClick={run}>
            <MenuRow label={words} />
          </Menu.Item>
        ))}
      </MenuPopup>
    </Menu.Root>
  );
}
