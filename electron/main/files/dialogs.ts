import { BrowserWindow, dialog } from "electron";
import { fileExtension } from "#shared/file/workshopFile.ts";
import { say } from "#shared/text/say.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";

/** The questions about files that only the system may ask; the paths never leave this process. */
export interface FileDialogs {
  /** Undefined if the person cancels, here as below. */
  readonly askWhereToSave: (offered: string, extension: string) => Promise<string | undefined>;
  readonly askWhatToOpen: (folder: string) => Promise<string | undefined>;
  /** The folder may be made in the dialog, whose title says what it is for. */
  readonly askWhichFolder: (offered: string, title?: string) => Promise<string | undefined>;
  readonly askToReplace: (name: string) => Promise<boolean>;
}

export const fileDialogs: FileDialogs = {
  askWhereToSave: async (offered, extension) => {
    const isWorkshop = extension === fileExtension;
    const options: Electron.SaveDialogOptions = {
      title: say(isWorkshop ? "file.saveTitle" : "file.exportTitle"),
      defaultPath: offered,
      filters: [{ name: isWorkshop ? say("file.kind") : extension.toUpperCase(), extensions: [extension] }],
      properties: ["createDirectory", "showOverwriteConfirmation"],
    };
    const window = openWindow();
    const { canceled, filePath } = window
      ? await dialog.showSaveDialog(window, options)
      : await dialog.showSaveDialog(options);
    return canceled || filePath === "" ? undefined : filePath;
  },

  askWhatToOpen: async (folder) => {
    const options: Electron.OpenDialogOptions = {
      title: say("file.openTitle"),
      defaultPath: folder,
      filters: [{ name: say("file.kind"), extensions: [fileExtension] }],
      properties: ["openFile"],
    };
    const window = openWindow();
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return canceled ? undefined : filePaths[0];
  },

  askWhichFolder: async (offered, title = sayDocument("folder.chooseTitle")) => {
    const options: Electron.OpenDialogOptions = {
      title,
      buttonLabel: sayDocument("folder.choose"),
      defaultPath: offered,
      properties: ["openDirectory", "createDirectory"],
    };
    const window = openWindow();
    const { canceled, filePaths } = window
      ? await dialog.showOpenDialog(window, options)
      : await dialog.showOpenDialog(options);
    return canceled ? undefined : filePaths[0];
  },

  askToReplace: async (name) => {
    const replace = 0;
    const { response } = await dialog.showMessageBox({
      type: "warning",
      message: say("file.replace.question", { name }),
      detail: say("file.replace.detail"),
      buttons: [say("file.replace.yes"), say("file.replace.no")],
      defaultId: 1,
      cancelId: 1,
    });
    return response === replace;
  },
};

/** A dialog belongs to the window that asked, so that it cannot be lost behind it. */
function openWindow(): BrowserWindow | undefined {
  return BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
}
