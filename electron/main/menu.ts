import { menuPlaces, type Command, type MenuPlace } from "#shared/commands/command.ts";
import type { MenuItemState } from "#shared/ipc/contract.ts";
import { say } from "#shared/text/say.ts";

/** What the menu needs of a command. */
export type MenuCommand = Pick<Command, "id" | "title" | "keys" | "menu">;

/** How the menu looks: the page says so with `menu.update`. */
export interface MenuLook {
  readonly items: ReadonlyMap<string, MenuItemState>;
  /** Whether the focus is in a text. */
  readonly writing: boolean;
}

/** What the system itself can do to a text that has the focus. */
export type TextAction = "undo" | "redo" | "cut" | "copy" | "paste" | "delete" | "selectAll";

export interface MenuSetting {
  readonly mac: boolean;
  /** Whether the tools of developers are offered. */
  readonly forDevelopers: boolean;
  readonly choose: (id: string) => void;
}

type Item = Electron.MenuItemConstructorOptions;

interface Placed {
  readonly order: number;
  readonly item: Item;
}

/** Always done by the system: the page answers the DOM's own events of cut, copy and paste, in texts as on the board. */
const clipboard: Readonly<Record<string, TextAction>> = {
  "edit.cut": "cut",
  "edit.copy": "copy",
  "edit.paste": "paste",
};

/** Done by the system while a text has the focus, when the command itself does not apply. */
const inText: Readonly<Record<string, TextAction>> = {
  "edit.undo": "undo",
  "edit.redo": "redo",
  "edit.delete": "delete",
  "edit.selectAll": "selectAll",
};

/** What the system does when an item is chosen; undefined if the page runs the command. */
export function textActionOf(id: string, look: MenuLook): TextAction | undefined {
  return clipboard[id] ?? (look.writing ? inText[id] : undefined);
}

export function menuTemplate(commands: readonly MenuCommand[], look: MenuLook, setting: MenuSetting): Item[] {
  const shown = [...commands, ...ownCommands(commands, look)];
  const menus = menuPlaces.map((place) => ({
    label: say(`menu.${place}`),
    ...(place === "help" && { role: "help" as const }),
    submenu: [...itemsOf(place, shown, look, setting), ...systemItems(place, setting)],
  }));
  const filled = menus.filter(({ submenu }) => submenu.length > 0);
  if (!setting.mac) return filled;
  return [{ role: "appMenu" }, ...filled.slice(0, -1), { role: "windowMenu" }, ...filled.slice(-1)];
}

/** Commands that the window has and the app has not: those of its method. */
function ownCommands(commands: readonly MenuCommand[], look: MenuLook): readonly MenuCommand[] {
  const known = new Set(commands.map(({ id }) => id));
  return [...look.items.values()].flatMap(({ id, title, menu }) => {
    const place = menuPlaces.find((each) => each === menu?.place);
    if (known.has(id) || title === undefined || !menu || !place) return [];
    return [{ id, title, menu: { place, order: menu.order } }];
  });
}

function itemsOf(
  place: MenuPlace,
  commands: readonly MenuCommand[],
  look: MenuLook,
  setting: MenuSetting,
): Item[] {
  const placed = commands.flatMap((command): Placed[] =>
    command.menu?.place === place
      ? [{ order: command.menu.order, item: commandItem(command, look, setting) }]
      : [],
  );
  return withLines(placed.toSorted((a, b) => a.order - b.order));
}

/** A line separates each hundred from the next. */
function withLines(placed: readonly Placed[]): Item[] {
  return placed.flatMap(({ order, item }, index) => {
    const before = placed[index - 1];
    const newGroup = before && Math.floor(before.order / 100) !== Math.floor(order / 100);
    return newGroup ? [{ type: "separator" as const }, item] : [item];
  });
}

function commandItem({ id, title, keys }: MenuCommand, look: MenuLook, setting: MenuSetting): Item {
  const state = look.items.get(id);
  const accelerator = shownKey(keys?.[0], setting.mac);
  return {
    id,
    // An ampersand would underline the letter after it.
    label: (state?.title ?? title).replaceAll("&", "&&"),
    enabled: state?.enabled === true || textActionOf(id, look) !== undefined,
    ...(state?.checked !== undefined && { type: "checkbox" as const, checked: state.checked }),
    ...(accelerator !== undefined && { accelerator, registerAccelerator: false }),
    click: () => setting.choose(id),
  };
}

/**
 * The key to show beside an item; it is the page that acts on keys.
 *
 * macOS cannot show a key without the menu taking it when the page does not: a bare letter would take what is typed.
 */
function shownKey(key: string | undefined, mac: boolean): string | undefined {
  if (key === undefined || (mac && !key.includes("CmdOrCtrl"))) return undefined;
  return key.replace(/\+\+$|^\+$/, (plus) => (plus === "+" ? "Plus" : "+Plus"));
}

function systemItems(place: MenuPlace, { mac, forDevelopers }: MenuSetting): Item[] {
  const line: Item = { type: "separator" };
  if (place === "file" && !mac) return [line, { role: "quit", label: say("menu.quit") }];
  if (place !== "view") return [];
  const tools: Item[] = [line, { role: "reload" }, { role: "toggleDevTools" }];
  return [line, { role: "togglefullscreen", label: say("menu.fullScreen") }, ...(forDevelopers ? tools : [])];
}
