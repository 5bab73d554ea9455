import { readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import type { CustomScheme, Protocol } from "electron";
import { contentTypeOf, guards } from "#electron/host/pages/pageHeaders.ts";
import { pageHost, pageScheme } from "#shared/ipc/place.ts";
import { desktopSecurityPolicy } from "#shared/ipc/policy.ts";
import { codeOf } from "#electron/files/trouble.ts";

const headers = { ...guards, "Content-Security-Policy": desktopSecurityPolicy };

/** To be registered before the app is ready: a scheme that counts as secure, with storage of its own. */
export const pagesScheme: CustomScheme = {
  scheme: pageScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Serves the built page from its folder, which may lie in the app's archive. */
export function servePages(protocol: Protocol, folder: string): void {
  protocol.handle(pageScheme, async ({ method, url }) => {
    const path = method === "GET" || method === "HEAD" ? pathOf(url) : undefined;
    return path === undefined ? refuse() : await answer(join(folder, ...path));
  });
}

/** The names of folders and file under the built page; undefined for what cannot be one. */
export function pathOf(address: string): readonly string[] | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname } = new URL(address);
  if (host !== pageHost) return undefined;
  const names = (pathname === "/" ? "/index.html" : pathname).slice(1).split("/");
  // The build gives plain names: whatever else is asked for, encoded or not, does not exist.
  return names.every((name) => /^[\w-][\w.-]*$/.test(name)) ? names : undefined;
}

async function answer(path: string): Promise<Response> {
  try {
    return new Response(await readFile(path), {
      headers: { ...headers, "Content-Type": contentTypeOf(extname(path)) },
    });
  } catch (fault) {
    if (["ENOENT", "EISDIR", "ENOTDIR"].includes(codeOf(fault))) return refuse();
    throw fault;
  }
}

function refuse(): Response {
  return new Response("There is nothing at this address.\n", {
    status: 404,
    headers: { ...headers, "Content-Type": contentTypeOf(".txt") },
  });
}
