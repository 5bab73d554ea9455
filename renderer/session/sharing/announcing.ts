import type { Bridge } from "#shared/ipc/contract.ts";
import type { SessionState, SessionStore } from "#renderer/session/state.ts";

const place = "groundwork.announce";

/** Whether this person's rooms are shown to others nearby; they are, unless they were told not to on this device. */
export function isAnnounced(): boolean {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    return true;
  }
}

export function rememberAnnounced(on: boolean): void {
  try {
    localStorage.setItem(place, on ? "on" : "off");
  } catch {
    // Storage may be refused; then it lasts as long as the window.
  }
}

/** Keeps others nearby told of the shared room by its title, as long as it is shared; returns the end of that. */
export function announceTitle(bridge: Bridge, store: SessionStore): () => void {
  let told: string | undefined;
  const tell = ({ hosted, control }: SessionState): void => {
    if (!hosted) return;
    const title = hosted.announced ? control?.title : undefined;
    if (title === told) return;
    told = title;
    void bridge.ask("share.announce", title === undefined ? {} : { title });
  };
  tell(store.getState());
  return store.subscribe(tell);
}
