import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { extendItem, openItem, removeItem, skipItem } from "#shared/commands/agenda.ts";
import type { AgendaItem } from "#shared/methods/agenda.ts";
import { say } from "#shared/text/say.ts";
import { useBoard, useSession } from "#renderer/session/hooks.ts";
import { IconButton } from "#renderer/panels/parts/IconButton.tsx";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { MenuRow } from "#renderer/panels/parts/MenuRow.tsx";

interface AgendaItemMenuProps {
  readonly item: AgendaItem;
  readonly place: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onEdit: () => void;
}

/** What a facilitator can do with an item of the agenda. */
export function AgendaItemMenu({ item, place, count, onMove, onEdit }: AgendaItemMenuProps) {
  const board = useBoard();
  const session = useSession();
  const remove = () => {
    removeItem(board, item.id, true);
    session.tell(say("agenda.removed", { title: item.title }), {
      action: { label: say("edit.undo"), run: () => removeItem(board, item.id, false) },
    });
  };
  const actions = [
    { words: say("agenda.open"), run: () => openItem(board, item.id) },
    { words: say("agenda.edit"), run: onEdit },
    { words: say("agenda.plus", { minutes: 5 }), run: () => extendItem(board, item.id, 5) },
    {
      words: say("agenda.minus", { minutes: 5 }),
      run: () => extendItem(board, item.id, -5),
      disabled: item.minutes <= 5,
    },
    {
      words: say(item.skipped ? "agenda.unskip" : "agenda.skip"),
      run: () => skipItem(board, item.id, !item.skipped),
    },
    { words: say("agenda.moveUp"), run: () => onMove(place - 1), disabled: place === 0 },
    { words: say("agenda.moveDown"), run: () => onMove(place + 1), disabled: place === count - 1 },
    { words: say("agenda.remove"), run: remove },
  ];
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        render={<IconButton icon={Ellipsis} label={say("agenda.more", { title: item.title })} />}
      />
      <MenuPopup align="end">
        {actions.map(({ words, run, disabled }) => (
          <Menu.Item key={words} label={words} disabled={disabled === true} onClick={run}>
            <MenuRow label={words} />
          </Menu.Item>
        ))}
      </MenuPopup>
    </Menu.Root>
  );
}
