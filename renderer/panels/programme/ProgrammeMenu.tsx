import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { Programmes, StoredProgramme } from "#renderer/session/programmes/programmes.ts";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { MenuRow } from "#renderer/panels/parts/MenuRow.tsx";

interface ProgrammeMenuProps {
  readonly programmes: Programmes;
  readonly programme: StoredProgramme;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** What can be done with a programme as a whole. */
export function ProgrammeMenu({ programmes, programme, onEdit, onRemove }: ProgrammeMenuProps) {
  const { bridge } = useSession();
  const folder = [
    {
      words: sayProgramme(programme.folder ? "programme.folder.another" : "programme.folder.keep"),
      run: () => void programmes.keepInFolder(programme),
    },
    ...(programme.folder
      ? [
          {
            words: sayProgramme("programme.folder.again"),
            run: () => void programmes.lookAt(programme.id),
          },
          { words: sayProgramme("programme.folder.show"), run: () => void programmes.reveal(programme) },
        ]
      : []),
  ];
  const actions = [
    { words: sayProgramme("programme.edit"), run: onEdit },
    ...(bridge ? folder : []),
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
