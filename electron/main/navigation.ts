import type { App } from "electron";
import { pageHost, pageScheme } from "#shared/ipc/place.ts";

/** Whether an address is the app's own page. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, pathname } = new URL(address);
  return protocol === `${pageScheme}:` && host === pageHost && /^\/(?:index\.html)?$/.test(pathname);
}

/** No page goes anywhere but to itself, opens a window or holds another page: also not by a file dropped on it. */
export function stayHome(app: App): void {
  app.on("web-contents-created", (_, contents) => {
    contents.on("will-navigate", (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on("will-frame-navigate", (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on("will-redirect", (event) => event.preventDefault());
    contents.on("will-attach-webview", (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: "deny" }));
  });
}
