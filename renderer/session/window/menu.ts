import type { Command } from "#shared/commands/command.ts";
import type { Situation } from "#shared/commands/situation.ts";
import type { Bridge, MenuItemState } from "#shared/ipc/contract.ts";
import { isField } from "./keyboard.ts";
import type { Session } from "#renderer/session/session.ts";

/** How soon the menu follows, in milliseconds. */
const pause = 50;

/** How the desktop app's menu looks in a situation: which items apply, are on, and what they are called. */
function menuOf(commands: readonly Command[], now: Situation): MenuItemState[] {
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

/** Keeps the desktop app's menu in step with the window, from now until it closes. */
export function followMenu(bridge: Bridge, session: Session): void {
  let sent = "";
  let asked = false;
  const show = () => {
    asked = false;
    const commands = menuOf(session.commands(), session.now());
    const writing = isField(document.activeElement);
    const look = JSON.stringify([commands, writing]);
    if (look === sent) return;
    sent = look;
    void bridge.ask("menu.update", { commands, writing });
  };
  const ask = () => {
    if (asked) return;
    asked = true;
    setTimeout(show, pause);
  };
  session.store.subscribe((now, before) => {
    // A pan or a drag changes the state with every frame and no item.
    if (now.camera === before.camera && now.preview === before.preview) ask();
  });
  document.addEventListener("focusin", ask);
  show();
}
