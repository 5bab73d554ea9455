import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  _electron,
  type BrowserContext,
  type ElectronApplication,
  errors,
  type Page,
} from "@playwright/test";
import { packagedProgram } from "#electron/launch/packaged.ts";
import { isLinuxRoot } from "#electron/launch/system.ts";
import { giveHands } from "./hands.ts";

type Launch = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** Many times what a start takes, in milliseconds; one that hangs is met sooner. */
const firstLimit = 20_000;
const startLimit = 60_000;

/**
 * Starts an app under Playwright's debugger. About one start in a hundred hangs there on Linux before Chromium opens its
 * debugging port, while the debugger still holds back the app's own code: that one is begun again.
 */
async function launch(options: Launch): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: firstLimit });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return await _electron.launch({ ...options, timeout: startLimit });
  }
}

/** Whether something of the app is in a page before long. */
async function isSeen(page: Page): Promise<boolean> {
  try {
    await page.locator("#root > *").first().waitFor({ timeout: startLimit });
    return true;
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return false;
  }
}

/** The packaged app with a folder of data of its own, started and ended as often as a test likes. */
export class Desktop {
  /** A folder for the test's files, away from everyone else's. */
  readonly folder: string;
  readonly #userData: string;
  #app: ElectronApplication | undefined;

  private constructor(folder: string) {
    this.folder = folder;
    this.#userData = join(folder, "data");
  }

  static async make(): Promise<Desktop> {
    const folder = await mkdtemp(join(tmpdir(), "groundwork-e2e-"));
    await mkdir(join(folder, "home/Documents"), { recursive: true });
    return new Desktop(folder);
  }

  /** The running app; throws if there is none. */
  get app(): ElectronApplication {
    if (!this.#app) throw new Error("The app was not started");
    return this.#app;
  }

  /** The windows of the running app; none if there is none. */
  get contexts(): readonly BrowserContext[] {
    return this.#app ? [this.#app.context()] : [];
  }

  /** Starts the app, with words as on a command line, and gives its window once the page is there. */
  async start(...words: readonly string[]): Promise<Page> {
    const page = await this.#begin(words);
    if (await isSeen(page)) return page;
    // The debugger loses a page now and then on its way to its first address. If the window shows it, the app is well.
    const painted = await this.inMain((app) =>
      app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return (await window?.webContents.executeJavaScript("document.body.innerText")) as unknown;
      }),
    );
    if (typeof painted !== "string" || painted === "") throw new Error("The app's window stayed empty");
    console.log(`The debugger does not see a window that shows: ${painted}`);
    await this.quit();
    return await this.#begin(words);
  }

  async #begin(words: readonly string[]): Promise<Page> {
    this.#app = await launch({
      executablePath: packagedProgram(),
      args: [...this.#arguments(), ...words],
      env: this.#environment(),
      cwd: this.folder,
    });
    // As for a browser's pages: the test's own limit is the only one.
    this.app.context().setDefaultTimeout(0);
    const page = await this.app.firstWindow();
    giveHands(page);
    // As in a browser (chromium.ts): nothing that a test presses is on its way.
    await page.emulateMedia({ reducedMotion: "reduce" });
    return page;
  }

  /** Starts the program once more while it runs, as a double click on a file does; resolves when that start has ended. */
  async startAgain(...words: readonly string[]): Promise<number | null> {
    const second = spawn(packagedProgram(), [...this.#arguments(), ...words], {
      env: this.#environment(),
      cwd: this.folder,
      stdio: "ignore",
    });
    await once(second, "exit");
    return second.exitCode;
  }

  /** Closes the window as its cross does, and waits until the program has ended. */
  async quit(): Promise<void> {
    const app = this.#app;
    if (!app) return;
    this.#app = undefined;
    await app.close();
  }

  /** Kills the program and all its processes at once, as a power cut would. */
  async kill(): Promise<void> {
    const { app } = this;
    this.#app = undefined;
    const program = app.process();
    const ended = Promise.all([once(program, "exit"), app.waitForEvent("close")]);
    // Playwright starts it as the leader of a process group.
    process.kill(-(program.pid ?? Number.NaN), "SIGKILL");
    await ended;
  }

  /** Ends what runs and removes the test's files. */
  async clear(): Promise<void> {
    await this.quit();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /**
   * Asks something of the desktop process. It may be asked again, since V8's inspector loses an answer when the
   * garbage collector comes between; so what is done twice must come to the same.
   */
  async inMain<Answer>(ask: (app: ElectronApplication) => Promise<Answer>): Promise<Answer> {
    for (let left = 3; ; left -= 1)
      try {
        return await ask(this.app);
      } catch (error) {
        if (left === 0 || !(error instanceof Error && error.message.includes("garbage collected")))
          throw error;
      }
  }

  /** From now on the system's dialog to save answers with this path; undefined cancels it. */
  async answerSave(path: string | undefined): Promise<void> {
    await this.inMain((app) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = () =>
          Promise.resolve({ canceled: filePath === undefined, filePath: filePath ?? "" });
      }, path),
    );
  }

  /** From now on the system's dialog to save takes the name that it is offered, in this folder. */
  async answerSaveAsOffered(folder: string): Promise<void> {
    await this.inMain((app) =>
      app.evaluate(({ dialog }, target) => {
        const answer = (...given: readonly unknown[]) => {
          const options = given.at(-1);
          const offered =
            typeof options === "object" && options !== null && "defaultPath" in options
              ? String(options.defaultPath)
              : "";
          return Promise.resolve({
            canceled: false,
            filePath: `${target}/${offered.slice(offered.lastIndexOf("/") + 1)}`,
          });
        };
        dialog.showSaveDialog = answer;
      }, folder),
    );
  }

  /** From now on the system's dialog to open answers with this path. */
  async answerOpen(path: string): Promise<void> {
    await this.inMain((app) =>
      app.evaluate(({ dialog }, filePath) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
      }, path),
    );
  }

  #arguments(): readonly string[] {
    // Chromium does not run as root in its sandbox; nobody else is to go without.
    return [`--user-data-dir=${this.#userData}`, ...(isLinuxRoot() ? ["--no-sandbox"] : [])];
  }

  #environment(): Record<string, string> {
    const given: Record<string, string> = {};
    for (const [name, value] of Object.entries(process.env))
      if (value !== undefined && name !== "ELECTRON_RUN_AS_NODE") given[name] = value;
    return { ...given, HOME: join(this.folder, "home"), TZ: "UTC", LANG: "en_GB.UTF-8" };
  }
}
