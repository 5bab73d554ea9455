import type { Session } from "electron";

/** What the page may do beyond a plain web page, each with its reason. What is not here is denied. */
const allowed: ReadonlySet<string> = new Set([
  // Copying stickies, reports and pictures out of the board.
  "clipboard-sanitized-write",
  // Showing the board on the projector.
  "fullscreen",
  // Boards live in the page's database: it asks that a full disk never makes the system clear it.
  "persistent-storage",
]);

export function isAllowed(permission: string): boolean {
  return allowed.has(permission);
}

export function limitPermissions(session: Session): void {
  session.setPermissionRequestHandler((_, permission, answer) => answer(isAllowed(permission)));
  session.setPermissionCheckHandler((_, permission) => isAllowed(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_, answer) => answer({}));
}
