import { app, BrowserWindow, Menu } from "electron";
import type { RequestOf } from "#shared/ipc/contract.ts";
import { menuTemplate, textActionOf, type MenuCommand, type MenuLook } from "./menu.ts";

export interface MenuBar {
  readonly update: (look: RequestOf<"menu.update">) => void;
}

/** Puts up the application's menu; the id of a chosen command goes to `run`. */
export function putUpMenuBar(commands: readonly MenuCommand[], run: (command: string) => void): MenuBar {
  let look: MenuLook = { items: new Map(), writing: false };

  const template = (): Electron.MenuItemConstructorOptions[] =>
    menuTemplate(commands, look, {
      mac: process.platform === "darwin",
      forDevelopers: !app.isPackaged,
      choose: (id) => {
        const action = textActionOf(id, look);
        if (action === undefined) run(id);
        else BrowserWindow.getFocusedWindow()?.webContents[action]();
      },
    });
  const putUp = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(template()));

  putUp();
  return {
    update: ({ commands: items, writing = false }) => {
      const before = look;
      look = { items: new Map(items.map((item) => [item.id, item])), writing };
      // A menu that is put up anew closes while somebody reads it; greying and ticking need not do that.
      if (formOf(before) === formOf(look)) adjust(template());
      else putUp();
    },
  };
}

/** All of a look that items which are already up cannot take on. */
function formOf({ items }: MenuLook): string {
  return JSON.stringify(
    [...items.values()].map(({ id, title, menu, checked }) => [id, title, menu, checked !== undefined]),
  );
}

function adjust(template: readonly Electron.MenuItemConstructorOptions[]): void {
  const menu = Menu.getApplicationMenu();
  for (const { submenu } of template) {
    if (!Array.isArray(submenu)) continue;
    for (const { id, enabled, checked } of submenu) {
      const item = id === undefined ? undefined : menu?.getMenuItemById(id);
      if (!item) continue;
      item.enabled = enabled === true;
      if (checked !== undefined) item.checked = checked;
    }
  }
}
