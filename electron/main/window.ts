import { join } from "node:path";
import { BrowserWindow, nativeTheme, screen, type App } from "electron";
import { pageAddress } from "#shared/ipc/place.ts";
import { dark, light } from "#shared/look/tokens.ts";
import { say } from "#shared/text/say.ts";
import { fitPlace, smallestWindow, type WindowPlace } from "./windowPlace.ts";

/** A window that shows itself once its page is painted. */
export function openWindow(app: App, place: WindowPlace): BrowserWindow {
  const { maximized, ...bounds } = fitPlace(
    place,
    screen.getAllDisplays().map(({ workArea }) => workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: say("app.name"),
    backgroundColor: (nativeTheme.shouldUseDarkColors ? dark : light).paper,
    show: false,
    webPreferences: {
      preload: join(app.getAppPath(), "out/preload/preload.cjs"),
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: true,
      devTools: !app.isPackaged,
    },
  });
  window.once("ready-to-show", () => {
    if (maximized) window.maximize();
    window.show();
  });
  void window.loadURL(pageAddress);
  return window;
}

export function placeOf(window: BrowserWindow): WindowPlace {
  const { x, y, width, height } = window.getNormalBounds();
  return { x, y, width, height, maximized: window.isMaximized() };
}
