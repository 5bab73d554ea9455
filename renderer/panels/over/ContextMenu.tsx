import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { useMemo, useRef } from "react";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { MenuRow } from "#renderer/panels/parts/MenuRow.tsx";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { type Command, menuPlaces } from "#shared/commands/command.ts";
import { readable } from "#shared/commands/keys.ts";
import type { Situation } from "#shared/commands/situation.ts";
import { say } from "#shared/text/say.ts";

/** What a right click on the board offers, parted as the menus are. */
function groupsOf(commands: readonly Command[], now: Situation): readonly (readonly Command[])[] {
  const offered = commands.filter((command) => command.context === true && command.when(now));
  return [undefined, ...menuPlaces]
    .map((place) =>
      offered
        .filter(({ menu }) => menu?.place === place)
        .toSorted((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0)),
    )
    .filter((group) => group.length > 0);
}

/** The menu at the pointer, or beside what is selected where it was asked for by key. */
export function ContextMenu() {
  const session = useSession();
  const at = useSessionState((state) => state.contextMenu);
  const picked = useRef<string>(undefined);
  const close = () => session.store.setState({ contextMenu: undefined });
  const anchor = useMemo(() => at && { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }, [at]);
  return (
    <Menu.Root
      open={at !== undefined}
      onOpenChange={(open) => !open && close()}
      onOpenChangeComplete={(open) => {
        const id = picked.current;
        picked.current = undefined;
        // Not before: the command may open a field, and closing gives the focus back.
        if (!open && id !== undefined) session.run(id);
      }}
    >
      <MenuPopup anchor={anchor ?? null} label={say("palette.contextMenu")}>
        {at && <Items onPick={(id) => (picked.current = id)} />}
      </MenuPopup>
    </Menu.Root>
  );
}

function Items({ onPick }: { readonly onPick: (id: string) => void }) {
  const session = useSession();
  const now = session.now();
  return groupsOf(session.commands(), now).map((group, index) => (
    <Menu.Group key={group[0]?.id}>
      {index > 0 && <Menu.Separator />}
      {group.map(({ id, title, titleNow, keys, checked }) => (
        <Menu.Item key={id} label={titleNow?.(now) ?? title} onClick={() => onPick(id)}>
          <MenuRow
            label={titleNow?.(now) ?? title}
            keys={keys?.[0] === undefined ? undefined : readable(keys[0], session.mac)}
            end={checked?.(now) === true && <Check aria-hidden size={16} />}
          />
        </Menu.Item>
      ))}
    </Menu.Group>
  ));
}
