import { dialog, type App, type BrowserWindow } from "electron";
import { say } from "#shared/text/say.ts";

/** When the page crashes or hangs, asks the person what to do, in their words. */
export function watchPage(app: App, window: BrowserWindow): void {
  const { webContents } = window;
  let asking = false;

  async function ask(question: Question): Promise<void> {
    if (asking || window.isDestroyed()) return;
    asking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: "warning",
      message: question.message,
      detail: question.detail,
      buttons: question.choices.map(({ label }) => label),
      defaultId: 0,
      cancelId: question.choices.length - 1,
      noLink: true,
    });
    asking = false;
    if (!window.isDestroyed()) question.choices[response]?.act();
  }

  webContents.on("render-process-gone", (_, { reason }) => {
    if (reason === "clean-exit") return;
    void ask({
      message: say("window.crashed.question"),
      detail: say("window.crashed.detail"),
      choices: [
        { label: say("window.crashed.reload"), act: () => webContents.reload() },
        { label: say("window.crashed.quit"), act: () => app.quit() },
      ],
    });
  });

  window.on("unresponsive", () => {
    void ask({
      message: say("window.hangs.question"),
      detail: say("window.hangs.detail"),
      choices: [
        // Ending the page leads to the question above, which opens it again.
        { label: say("window.crashed.reload"), act: () => webContents.forcefullyCrashRenderer() },
        { label: say("window.hangs.wait"), act: () => undefined },
      ],
    });
  });
}

interface Question {
  readonly message: string;
  readonly detail: string;
  /** The last one is also what Escape does. */
  readonly choices: readonly { readonly label: string; readonly act: () => void }[];
}
