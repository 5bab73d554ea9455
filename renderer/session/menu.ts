import type { Command } from "#shared/commands/command.ts";
import type { Situation } from "#shared/commands/situation.ts";
import type { Bridge, MenuItemState } from "#shared/ipc/contract.ts";

/** How the desktop app's menu looks in a situation: which items apply, are on, and what they are called. */
export function menuOf(commands: readonly Command[], now: Situation): readonly MenuItemState[] {
  return commands.flatMap((command) =>
    command.menu
      ? {
          id: command.id,
          enabled: command.when(now),
          title: command.titleNow?.(now) ?? command.title,
          menu: command.menu,
          ...(command.checked && { checked: command.checked(now) }),
        }
      : [],
  );
}

/** Sends the menu's look to the desktop process whenever it is another than before. */
export class MenuMirror {
  readonly #bridge: Bridge;
  #sent = "";

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  show(commands: readonly Command[], now: Situation, writing: boolean): void {
    const items = menuOf(commands, now);
    const look = JSON.stringify([items, writing]);
    if (look === this.#sent) return;
    this.#sent = look;
    void this.#bridge.ask("menu.update", { commands: [...items], writing });
  }
}
