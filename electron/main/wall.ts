import { powerSaveBlocker } from "electron";

/** A screen for the room. */
export interface Wall {
  /** While it is on, the machine neither sleeps nor darkens its screen. */
  readonly show: (on: boolean) => void;
}

export function createWall(): Wall {
  let blocker: number | undefined;
  return {
    show: (on) => {
      if (on) blocker ??= powerSaveBlocker.start("prevent-display-sleep");
      else if (blocker !== undefined) {
        powerSaveBlocker.stop(blocker);
        blocker = undefined;
      }
    },
  };
}
