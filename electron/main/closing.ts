import { setTimeout as wait } from "node:timers/promises";
import type { BrowserWindow } from "electron";
import { tell } from "./ipc.ts";

/** The end of a window: the page keeps everything first. */
export interface Closing {
  /** The page listens from now on, so it must be asked. */
  readonly listening: () => void;
  readonly isListening: () => boolean;
  /** The page has kept everything. */
  readonly kept: () => void;
}

// Long enough to keep a large board on a slow disk; a page that hangs must not hold the window for ever.
const pageCeiling = 3000;
const writingCeiling = 10_000;

/** `finish` does what this process has left to do for the window; it too has a ceiling, of 10 s. */
export function closeGently(window: BrowserWindow, finish: () => Promise<void>): Closing {
  let state: "deaf" | "listening" | "asked" | "going" = "deaf";
  let ceiling: NodeJS.Timeout | undefined;

  function go(): void {
    if (state === "going") return;
    state = "going";
    clearTimeout(ceiling);
    const done = Promise.race([finish(), wait(writingCeiling, undefined, { ref: false })]);
    void done.finally(() => window.destroy());
  }

  function deaf(): void {
    if (state === "asked") go();
    else if (state === "listening") state = "deaf";
  }

  window.on("close", (event) => {
    event.preventDefault();
    if (state === "deaf") go();
    if (state !== "listening") return;
    state = "asked";
    ceiling = setTimeout(go, pageCeiling);
    tell(window.webContents, "window.closing", {});
  });
  window.webContents.on("render-process-gone", deaf);
  // A page that was loaded anew listens when it says so. What is only started may be denied, and the page stays.
  window.webContents.on("did-navigate", deaf);

  return {
    listening: () => {
      if (state === "deaf") state = "listening";
    },
    isListening: () => state === "listening",
    kept: () => {
      if (state === "asked") go();
    },
  };
}
