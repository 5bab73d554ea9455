import type { Command } from "#shared/commands/command.ts";
import { readable } from "#shared/commands/keys.ts";
import { useSession } from "#renderer/session/hooks.ts";
import { ariaKeys } from "./ariaKeys.ts";
import { useSituation } from "./useSituation.ts";

/** A command as a button or menu item shows it now. */
export interface ShownCommand {
  readonly id: string;
  readonly title: string;
  /** The first key as people read it; undefined if it has none. */
  readonly key: string | undefined;
  readonly ariaKeys: string | undefined;
  readonly enabled: boolean;
  /** Undefined for what cannot be on or off. */
  readonly checked: boolean | undefined;
  readonly run: () => void;
}

/** A command of the registry in the present situation; throws if there is none with this id. */
export function useCommand(id: string): ShownCommand {
  const session = useSession();
  const now = useSituation();
  const command = session.commands().find((one) => one.id === id);
  if (!command) throw new Error(`There is no command "${id}".`);
  return shown(command);

  function shown({ title, titleNow, keys, when, checked }: Command): ShownCommand {
    return {
      id,
      title: titleNow?.(now) ?? title,
      key: keys?.[0] === undefined ? undefined : readable(keys[0], session.mac),
      ariaKeys: keys === undefined || keys.length === 0 ? undefined : ariaKeys(keys, session.mac),
      enabled: when(now),
      checked: checked?.(now),
      run: () => session.run(id),
    };
  }
}
