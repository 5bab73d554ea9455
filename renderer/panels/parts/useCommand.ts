import { useMemo, useSyncExternalStore } from "react";
import type { Command } from "#shared/commands/command.ts";
import { readable } from "#shared/commands/keys.ts";
import type { Situation } from "#shared/commands/situation.ts";
import { useSession } from "#renderer/session/hooks.ts";
import type { Session } from "#renderer/session/session.ts";
import { ariaKeys } from "./ariaKeys.ts";
import { readSituation } from "./useSituation.ts";

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

/**
 * A command of the registry in the present situation, drawn anew only when the command itself looks different: nearly
 * every press changes the situation, and of dozens of buttons hardly one. Throws if there is none with this id.
 */
export function useCommand(id: string): ShownCommand {
  const session = useSession();
  const [subscribe, read] = useMemo(
    () => [(changed: () => void) => session.store.subscribe(changed), readerOf(session, id)] as const,
    [session, id],
  );
  return useSyncExternalStore(subscribe, read);
}

function readerOf(session: Session, id: string): () => ShownCommand {
  const run = () => {
    // A press of the mouse has taken the keyboard out of the field before; one by a screen reader has not.
    if (session.store.getState().writing !== undefined) session.editor?.endWriting();
    session.run(id);
  };
  let all: readonly Command[] | undefined;
  let command: Command | undefined;
  let told: Situation | undefined;
  let shown: ShownCommand | undefined;
  return () => {
    // Each workshop's method brings commands of its own.
    if (all !== session.commands()) {
      all = session.commands();
      command = all.find((one) => one.id === id);
      shown = undefined;
    }
    if (!command) throw new Error(`There is no command "${id}".`);
    const situation = readSituation(session);
    if (shown && situation === told) return shown;
    told = situation;
    // A press ends writing before it does anything: buttons that went grey with each text would only flicker.
    const now = situation.writing ? { ...situation, writing: false } : situation;
    const title = command.titleNow?.(now) ?? command.title;
    const enabled = command.when(now);
    const checked = command.checked?.(now);
    if (shown?.title !== title || shown.enabled !== enabled || shown.checked !== checked)
      shown = { id, title, ...keysOf(command, session.mac), enabled, checked, run };
    return shown;
  };
}

function keysOf({ keys }: Command, mac: boolean): Pick<ShownCommand, "key" | "ariaKeys"> {
  const [first] = keys ?? [];
  if (keys === undefined || first === undefined) return { key: undefined, ariaKeys: undefined };
  return { key: readable(first, mac), ariaKeys: ariaKeys(keys, mac) };
}
