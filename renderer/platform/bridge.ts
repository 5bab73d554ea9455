import type { Bridge } from "#shared/ipc/contract.ts";

declare global {
  interface Window {
    /** Put there by the desktop app's preload; missing in a browser. */
    readonly groundwork?: Bridge;
  }
}

/** The way to the desktop process; undefined in a browser. */
export function desktopBridge(): Bridge | undefined {
  return window.groundwork;
}
