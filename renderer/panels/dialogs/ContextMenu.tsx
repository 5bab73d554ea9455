import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { useMemo } from "react";
import { MenuPopup } from "#renderer/panels/parts/MenuPopup.tsx";
import { MenuRow } from "#renderer/panels/parts/MenuRow.tsx";
import { useSession, useSessionState } from "#renderer/session/hooks.ts";
import { type Command, menuPlaces } from "#shared/commands/command.ts";
import { readable } from "#shared/commands/keys.ts";
import type { Situation } from "#shared/commands/situation.ts";
import { say } from "#shared/text/say.ts";
import { useAfterClose } from "./useAfterClose.ts";

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
  const after = useAfterClose(at !== undefined);
  const close = () => session.store.setState({ contextMenu: undefined });
  const anchor = useMemo(() => at && { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }, [at]);
  return (
    <Menu.Root
      open={at !== undefined}
      onOpenChange={(open) => !open && close()}
      onOpenChangeComplete={after.onOpenChangeComplete}
    >
      <MenuPopup anchor={anchor ?? null} label={say("palette.contextMenu")} finalFocus={after.finalFocus}>
        {at && <Items onPick={(id) => after.pick(() => session.run(id))} />}
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
