import type { CommandLine, Session } from "electron";
import { pageScheme } from "#shared/ipc/place.ts";

const inside: ReadonlySet<string> = new Set([`${pageScheme}:`, "blob:", "data:", "devtools:"]);

/** Whether a request stays inside the app. */
export function staysInside(address: string): boolean {
  return URL.canParse(address) && inside.has(new URL(address).protocol);
}

/** To be called before the app is ready: no name leads anywhere, also for requests that no session sees. */
export function resolveNoNames(commandLine: CommandLine): void {
  commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
}

/** Nothing that a page does leaves the machine. */
export function keepInside(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !staysInside(url) }));
  session.on("will-download", (event) => event.preventDefault());
  // macOS and Windows check spelling themselves. Elsewhere Chromium would download a dictionary.
  const hasOwnChecker = process.platform === "darwin" || process.platform === "win32";
  session.setSpellCheckerEnabled(hasOwnChecker);
  // Windows without the language's dictionary would download one too: from here, where there is none.
  if (hasOwnChecker) session.setSpellCheckerDictionaryDownloadURL(`${pageScheme}://no-dictionaries/`);
}
