import { newId } from "#shared/board/ids.ts";
import type { SessionStore, Toast } from "#renderer/session/state.ts";

/** The most that are up at a time; older ones make room. */
const mostUp = 4;

export interface ToastOptions {
  readonly tone?: "problem";
  readonly action?: Toast["action"];
}

/** Puts up a toast; one that says the same goes. */
export function putUpToast(store: SessionStore, text: string, options?: ToastOptions): void {
  const toast: Toast = {
    id: newId(),
    text,
    tone: options?.tone ?? "info",
    ...(options?.action && { action: options.action }),
  };
  store.setState(({ toasts }) => ({
    toasts: [...toasts.filter((other) => other.text !== text), toast].slice(-mostUp),
  }));
}
