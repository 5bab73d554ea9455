import type { App, Editor } from "./editor.ts";
import type { Situation } from "./situation.ts";

/** The menus of the desktop app, in order. */
export const menuPlaces = ["file", "edit", "view", "insert", "arrange", "workshop", "help"] as const;
export type MenuPlace = (typeof menuPlaces)[number];

/** Something a person can do: menu, key, palette, context menu and help are derived from it. */
export interface Command {
  readonly id: string;
  /** In sentence case, as a menu shows it. */
  readonly title: string;
  /** A title that tells more in this situation: "Undo move". */
  readonly titleNow?: (now: Situation) => string;
  /** In accelerator syntax, the first is the one shown: `CmdOrCtrl+Shift+Z`. */
  readonly keys?: readonly string[];
  /** Items of one menu are sorted by order; a line separates each hundred from the next. */
  readonly menu?: { readonly place: MenuPlace; readonly order: number };
  /** Whether a right click on the board offers it. */
  readonly context?: boolean;
  readonly when: (now: Situation) => boolean;
  /** Whether it is on, for what can be on or off. */
  readonly checked?: (now: Situation) => boolean;
  readonly run: (app: App) => void;
}

type Given = Omit<Command, "when" | "run">;

/** A command for everywhere. */
export function appCommand(
  given: Given & { readonly when?: Command["when"]; readonly run: Command["run"] },
): Command {
  return { when: () => true, ...given };
}

/** A command for an open workshop, not offered while a text is written. */
export function boardCommand(
  given: Given & { readonly when?: Command["when"]; readonly run: (editor: Editor) => void },
): Command {
  const { when, run, ...rest } = given;
  return {
    ...rest,
    when: (now) => now.place === "board" && !now.writing && (when?.(now) ?? true),
    run: ({ editor }) => editor && run(editor),
  };
}

/** A command that changes the board: for those who may, while it is not locked to them. */
export function editCommand(
  given: Given & { readonly when?: Command["when"]; readonly run: (editor: Editor) => void },
): Command {
  return boardCommand({ ...given, when: (now) => now.edits && (given.when?.(now) ?? true) });
}

/** A command for a window with an open workshop, also while a text is written. */
export function workshopCommand(
  given: Given & { readonly when?: Command["when"]; readonly run: (app: App, editor: Editor) => void },
): Command {
  const { when, run, ...rest } = given;
  return {
    ...rest,
    when: (now) => now.place === "board" && (when?.(now) ?? true),
    run: (app) => app.editor && run(app, app.editor),
  };
}

/** A command that steers the workshop: for its facilitators. */
export function leadCommand(
  given: Given & { readonly when?: Command["when"]; readonly run: (app: App, editor: Editor) => void },
): Command {
  return workshopCommand({
    ...given,
    when: (now) => now.role === "facilitator" && (given.when?.(now) ?? true),
  });
}
