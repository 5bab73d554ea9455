import { commandOfKey } from "#shared/commands/registry.ts";
import type { Session } from "#renderer/session/session.ts";
import { dialogOf } from "./dialogs.ts";

/** Whether something is a field, where letters are letters. */
export function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input, textarea, select, [role=textbox], [role=combobox]"))
  );
}

/** Whether a key belongs to the control that has the keyboard: Enter on a button, arrows in a list. */
function isForControl(event: KeyboardEvent): boolean {
  const target = pressedOn(event);
  if (!(target instanceof HTMLElement) || target.closest("[data-board]")) return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (target === document.body) return false;
  // Letters jump in lists and trees; on a button they are the board's.
  if (target.closest("[role=tree], [role=listbox], [role=grid], [role=menu]") && event.key.length === 1)
    return event.key !== "?";
  return /^(Enter| |Arrow\w+|Home|End|Page\w+|Delete|Backspace|F2)$/.test(event.key);
}

/** What a key is pressed on: nothing where that is in a dialog or a menu that is fading away, since it wants no keys any more. */
function pressedOn({ target }: KeyboardEvent): EventTarget | null {
  return target instanceof Element && target.closest("[data-closed]") ? null : target;
}

/** Gives each key press to the command it names; returns the end of that. The clipboard's keys are left to its events. */
export function listenForKeys(
  target: Window,
  session: Pick<Session, "commands" | "now" | "mac" | "run">,
): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    // What is open over the board has the keys; what is just closing no longer does.
    if (
      document.querySelector(
        "[role=dialog][data-open], [role=alertdialog][data-open], [role=menu][data-open]",
      )
    )
      return;
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    // From wherever the keyboard is, F6 leads on.
    if (
      isField(pressedOn(event)) &&
      event.key !== "F6" &&
      (plain || /^[acvxyz]$/i.test(event.key) || /^(Arrow|Back|Del|Enter)/.test(event.key))
    )
      return;
    if (isForControl(event)) return;
    const now = session.now();
    // What is typed for a dialog that is still being loaded is not for the board.
    if (plain && event.key !== "Escape" && now.place === "board" && dialogOf(now)) return;
    const command = commandOfKey(session.commands(), event, now, session.mac);
    if (!command || /^edit\.(cut|copy|paste)$/.test(command.id)) return;
    event.preventDefault();
    session.run(command.id);
  };
  target.addEventListener("keydown", onKey);
  return () => target.removeEventListener("keydown", onKey);
}
