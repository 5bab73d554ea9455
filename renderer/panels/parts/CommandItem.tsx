import { Menu } from "@base-ui/react/menu";
import type { LucideIcon } from "lucide-react";
import { MenuRow } from "./MenuRow.tsx";
import { useCommand } from "./useCommand.ts";

/** A command as an item of a menu. */
export function CommandItem({ id, icon: Icon }: { readonly id: string; readonly icon?: LucideIcon }) {
  const { title, key, ariaKeys, enabled, checked, run } = useCommand(id);
  const row = (
    <MenuRow
      label={title}
      keys={key}
      checked={checked}
      picture={Icon ? <Icon aria-hidden size={16} /> : null}
    />
  );
  const given = { disabled: !enabled, onClick: run, "aria-keyshortcuts": ariaKeys, label: title };
  return checked === undefined ? (
    <Menu.Item {...given}>{row}</Menu.Item>
  ) : (
    <Menu.CheckboxItem {...given} checked={checked} closeOnClick>
      {row}
    </Menu.CheckboxItem>
  );
}
