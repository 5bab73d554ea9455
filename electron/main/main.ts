import { resolve } from "node:path";
import { app, dialog, protocol } from "electron";
import { say } from "#shared/text/say.ts";
import { startDesktop } from "./desktop.ts";
import { fileAmong, fileInMessage, messageToFirst } from "./handedOver.ts";
import { stayHome } from "./navigation.ts";
import { resolveNoNames } from "./network.ts";
import { pagesScheme } from "./pages.ts";

// All of this must be settled before Electron is ready.
// Linux runs root without Chromium's sandbox or not at all; then, and only then, the start script asks for that.
if (!app.commandLine.hasSwitch("no-sandbox")) app.enableSandbox();
protocol.registerSchemesAsPrivileged([pagesScheme]);
resolveNoNames(app.commandLine);
stayHome(app);
const userData = app.commandLine.getSwitchValue("user-data-dir");
if (userData !== "") app.setPath("userData", resolve(userData));

const file = fileAmong(process.argv.slice(1), process.cwd());

// Two instances on one folder of data would write over each other.
if (app.requestSingleInstanceLock(messageToFirst(file))) void start();
else app.quit();

async function start(): Promise<void> {
  let early = file;
  const keepEarly = (event: Electron.Event, path: string): void => {
    event.preventDefault();
    early = path;
  };
  // On macOS a double click comes as an event, also before the app is ready.
  app.on("open-file", keepEarly);
  await app.whenReady();
  try {
    const desktop = await startDesktop();
    app.off("open-file", keepEarly);
    app.on("open-file", (event, path) => {
      event.preventDefault();
      void desktop.show(path);
    });
    app.on("second-instance", (_event, _words, _folder, data) => void desktop.show(fileInMessage(data)));
    app.on("activate", () => void desktop.show());
    await desktop.show(early);
  } catch (fault) {
    const reason = fault instanceof Error ? fault.message : String(fault);
    dialog.showErrorBox(say("app.name"), say("window.cannotStart", { reason }));
    app.exit(1);
  }
}
