import type { CommandLine, Session } from "electron";
import { pageScheme } from "#shared/ipc/place.ts";

const inside: ReadonlySet<string> = new Set([`${pageScheme}:`, "blob:", "data:", "devtools:"]);
const ownMachine = "127.0.0.1";

/** Whether a request stays inside the app; `hostPort` is that of the app's own host, while it runs. */
export function staysInside(address: string, hostPort?: number): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, pathname } = new URL(address);
  if (inside.has(protocol)) return true;
  // The window's page is a client of the host as everyone else's is, by the same way in and by no other.
  return (
    hostPort !== undefined &&
    protocol === "ws:" &&
    hostname === ownMachine &&
    port === String(hostPort) &&
    pathname.startsWith("/sync/")
  );
}

/** To be called before the app is ready: no name leads anywhere, also for requests that no session sees. */
export function resolveNoNames(commandLine: CommandLine): void {
  commandLine.appendSwitch("host-resolver-rules", `MAP * ~NOTFOUND, EXCLUDE ${ownMachine}`);
}

/** Nothing that a page does leaves the machine; `hostPort` tells where the app's own host is, while it runs. */
export function keepInside(session: Session, hostPort: () => number | undefined): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !staysInside(url, hostPort()) }));
  session.on("will-download", (event) => event.preventDefault());
  // macOS and Windows check spelling themselves. Elsewhere Chromium would download a dictionary.
  const hasOwnChecker = process.platform === "darwin" || process.platform === "win32";
  session.setSpellCheckerEnabled(hasOwnChecker);
  // Windows without the language's dictionary would download one too: from here, where there is none.
  if (hasOwnChecker) session.setSpellCheckerDictionaryDownloadURL(`${pageScheme}://no-dictionaries/`);
}
