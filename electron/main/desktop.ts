import { join } from "node:path";
import { app, protocol, session, shell, type BrowserWindow } from "electron";
import { commands } from "#shared/commands/registry.ts";
import { fileExtension } from "#shared/file/workshopFile.ts";
import { say } from "#shared/text/say.ts";
import { closeGently, type Closing } from "./closing.ts";
import { fileDialogs } from "./files/dialogs.ts";
import { writeBeside } from "#electron/files/write.ts";
import { createFiles } from "./files/files.ts";
import { createFolders } from "./files/folders.ts";
import { openGrants } from "./files/grants.ts";
import { createFolderWatch } from "./files/folderWatch.ts";
import { createProgrammeFolders } from "./files/programmeFolders.ts";
import { createHosting } from "./hosting.ts";
import { answerRequests, tell } from "./ipc.ts";
import { putUpMenuBar } from "./menuBar.ts";
import { createNearby } from "./nearby.ts";
import { keepInside, wayInto } from "./network.ts";
import { createOwnMethods } from "./ownMethods.ts";
import { servePages } from "./pages.ts";
import { watchPage } from "./pageTrouble.ts";
import { limitPermissions } from "./permissions.ts";
import { createPrinter } from "./printing.ts";
import { linkByCode } from "./roomCode.ts";
import { tellOldHost } from "./takeOver.ts";
import { offerTextMenu } from "./textMenu.ts";
import { createWall } from "./wall.ts";
import { createWays } from "./ways.ts";
import { openWindow, placeOf } from "./window.ts";
import { keepWindowPlace, readWindowPlace } from "./windowPlace.ts";

interface Open {
  readonly window: BrowserWindow;
  readonly closing: Closing;
}

/** The running app. */
export interface Desktop {
  /** Brings the window to the front, opening it if need be, with a file or a folder that the system handed over. */
  readonly show: (file?: string) => Promise<void>;
}

/** Builds the app around one window; to be called when Electron is ready. */
export async function startDesktop(): Promise<Desktop> {
  const userData = app.getPath("userData");
  const grants = await openGrants(userData);
  let open: Open | undefined;
  let waiting: string | undefined;
  let quitting = false;

  const pages = join(app.getAppPath(), "out/renderer");
  const printer = createPrinter();
  const folderWatch = createFolderWatch({
    onChanged: (path) => {
      const folder = programmes.grantOf(path);
      if (open && folder !== undefined) tell(open.window.webContents, "programme.changed", { folder });
    },
  });
  const write = folderWatch.ownWrites(writeBeside);
  const files = createFiles({
    write,
    grants,
    dialogs: fileDialogs,
    homeFolder: app.getPath("documents"),
    remember: (path) => app.addRecentDocument(path),
    showInFolder: (path) => shell.showItemInFolder(path),
    print: printer.print,
  });

  const folders = await createFolders({
    userData,
    dialogs: fileDialogs,
    homeFolder: app.getPath("documents"),
    showInFolder: (path) => shell.showItemInFolder(path),
    onProgress: (done, of) => {
      if (open) tell(open.window.webContents, "folder.progress", { done, of });
    },
  });
  const programmes = await createProgrammeFolders({
    userData,
    write,
    watch: folderWatch.follow,
    grants,
    dialogs: fileDialogs,
    homeFolder: app.getPath("documents"),
    showInFolder: (path) => shell.showItemInFolder(path),
  });
  const ownMethods = createOwnMethods({ userData, openFolder: (path) => shell.openPath(path) });
  /** What the system hands over is a workshop's file, or a programme. */
  const openHanded = (path: string) =>
    path.toLowerCase().endsWith(`.${fileExtension}`) ? files.openPath(path) : programmes.openPath(path);

  const nearby = createNearby({
    onRooms: (rooms) => {
      if (open) tell(open.window.webContents, "nearby.rooms", { rooms: [...rooms] });
    },
  });
  const hosting = createHosting({ userData, pages, announce: nearby.announce });
  const ways = createWays();
  const wall = createWall();

  limitPermissions(session.defaultSession);
  keepInside(session.defaultSession, () => [...wayInto(hosting.port()), ...ways.open()]);
  servePages(protocol, pages);
  const menuBar = putUpMenuBar(commands, (id) => {
    if (open) tell(open.window.webContents, "command.run", { id });
  });

  answerRequests({
    "file.saveAs": files.saveAs,
    "file.save": files.save,
    "file.open": files.open,
    "file.openRecent": files.openRecent,
    "file.recent": files.recent,
    "file.forget": files.forget,
    "file.reveal": files.reveal,
    "file.exportText": files.exportText,
    "file.exportPicture": files.exportPicture,
    "file.exportPdf": files.exportPdf,
    "folder.choose": folders.choose,
    "folder.known": folders.known,
    "folder.read": folders.read,
    "folder.edited": folders.edited,
    "folder.compare": folders.compare,
    "folder.write": folders.write,
    "folder.stop": folders.stop,
    "folder.reveal": folders.reveal,
    "programme.choose": programmes.choose,
    "programme.look": programmes.look,
    "programme.read": programmes.read,
    "programme.follow": programmes.follow,
    "programme.add": programmes.add,
    "programme.write": programmes.write,
    "programme.reveal": programmes.reveal,
    "programme.watch": programmes.watch,
    "methods.list": ownMethods.list,
    "methods.open": ownMethods.open,
    "menu.update": (look) => {
      menuBar.update(look);
      return { is: "done" };
    },
    "edit.clipboard": ({ action }) => {
      open?.window.webContents[action]();
      return { is: "done" };
    },
    "share.start": hosting.start,
    "share.renew": hosting.renew,
    "share.announce": hosting.announce,
    "share.people": hosting.people,
    "share.remove": hosting.remove,
    "share.stop": hosting.stop,
    "nearby.look": async ({ on }) =>
      (await nearby.look(on)) ? { is: "done" } : { is: "failed", message: say("nearby.refused") },
    "room.byCode": linkByCode,
    "room.move": tellOldHost,
    "room.reach": ways.reach,
    "room.leave": ways.leave,
    "window.ready": async () => {
      open?.closing.listening();
      // A page that was loaded anew shows no wall.
      wall.show(false);
      folderWatch.follow([]);
      // A page that was loaded anew has none.
      await Promise.all([ways.close(), nearby.look(false)]);
      const file = takeWaiting();
      return file === undefined ? { is: "nothing" } : await openHanded(file);
    },
    "window.wall": ({ on }) => {
      wall.show(on);
      open?.window.setFullScreen(on);
      return { is: "done" };
    },
    "window.closed": () => {
      open?.closing.kept();
      return { is: "done" };
    },
  });

  function takeWaiting(): string | undefined {
    const file = waiting;
    waiting = undefined;
    return file;
  }

  async function openMain(): Promise<void> {
    const window = openWindow(app, await readWindowPlace(userData));
    const closing = closeGently(window, async () => {
      await Promise.allSettled([
        files.idle(),
        folders.idle(),
        hosting.stop(),
        ways.close(),
        nearby.close(),
        keepWindowPlace(userData, placeOf(window)),
      ]);
    });
    open = { window, closing };
    watchPage(app, window);
    offerTextMenu(window.webContents);
    window.on("closed", () => {
      folderWatch.close();
      wall.show(false);
      open = undefined;
      if (quitting || process.platform !== "darwin") app.quit();
    });
  }

  async function handOver({ window }: Open, file: string): Promise<void> {
    tell(window.webContents, "file.handedOver", await openHanded(file));
  }

  app.on("before-quit", () => {
    quitting = true;
  });
  // The window's own end decides about quitting: on macOS an app goes on without windows.
  app.on("window-all-closed", () => undefined);

  return {
    show: async (file) => {
      waiting = file ?? waiting;
      if (!open) return await openMain();
      if (open.window.isMinimized()) open.window.restore();
      open.window.focus();
      // A page that does not listen yet fetches the file when it does.
      const ready = open.closing.isListening() ? takeWaiting() : undefined;
      if (ready !== undefined) await handOver(open, ready);
    },
  };
}
