import type { SessionStore } from "#renderer/session/state.ts";

const phones = "(max-width: 600px) and (pointer: coarse)";

/** Keeps the state in step with whether the window is a phone's; returns the end of that. */
export function followPhone(window: Window, store: SessionStore): () => void {
  const list = window.matchMedia(phones);
  const follow = () => store.setState({ phone: list.matches });
  follow();
  list.addEventListener("change", follow);
  return () => list.removeEventListener("change", follow);
}
