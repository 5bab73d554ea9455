import type { CommandLine, Session } from "electron";
import { pageScheme } from "#shared/ipc/place.ts";

const inside: ReadonlySet<string> = new Set([`${pageScheme}:`, "blob:", "data:", "devtools:"]);
const ownMachine = "127.0.0.1";

/**
 * Whether a request stays inside the app. `open` is where the page may connect besides: the way in of the app's own
 * host, and the beginnings of the ways to others, each on this machine and with its path.
 */
export function staysInside(address: string, open: readonly string[] = []): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, href } = new URL(address);
  if (inside.has(protocol)) return true;
  return open.some((beginning) => href.startsWith(beginning));
}

/** The way into the app's own host: the window's page is a client of it as everyone else's is. */
export function wayInto(hostPort: number | undefined): readonly string[] {
  return hostPort === undefined ? [] : [`ws://${ownMachine}:${hostPort}/sync/`];
}

/** To be called before the app is ready: no name leads anywhere, also for requests that no session sees. */
export function resolveNoNames(commandLine: CommandLine): void {
  commandLine.appendSwitch("host-resolver-rules", `MAP * ~NOTFOUND, EXCLUDE ${ownMachine}`);
}

/** Nothing that a page does leaves the machine but by what is open at the time. */
export function keepInside(session: Session, open: () => readonly string[]): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !staysInside(url, open()) }));
  session.on("will-download", (event) => event.preventDefault());
  // macOS and Windows check spelling themselves. Elsewhere Chromium would download a dictionary.
  const hasOwnChecker = process.platform === "darwin" || process.platform === "win32";
  session.setSpellCheckerEnabled(hasOwnChecker);
  // Windows without the language's dictionary would download one too: from here, where there is none.
  if (hasOwnChecker) session.setSpellCheckerDictionaryDownloadURL(`${pageScheme}://no-dictionaries/`);
}
