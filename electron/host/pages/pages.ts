import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { contentTypeOf, guards } from "./pageHeaders.ts";

export interface PagesSettings {
  /** The built renderer. */
  readonly folder: string;
  /** Any free port when left out. */
  readonly port?: number;
}

export interface Pages {
  /** For example `http://127.0.0.1:41217/`. */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

interface Page {
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** The built files by the path of their address. */
export type PageTable = ReadonlyMap<string, Page>;

/**
 * A page of another host of the same workshop opens this one, to give it what only that page has. Elsewhere no page
 * of another origin gets hold of ours.
 */
const handoverPath = "/handover";
const mayBeOpened = { "Cross-Origin-Opener-Policy": "unsafe-none" };

const loopback = "127.0.0.1";

/** Serves the app's page on loopback, as it was built at this moment; rejects with Node's error if the port is taken. */
export async function servePages(settings: PagesSettings): Promise<Pages> {
  const pages = await readPages(settings.folder);
  const server = createServer();
  const port = await listen(server, settings.port ?? 0, loopback);
  const hosts = new Set([`${loopback}:${port}`, `localhost:${port}`]);
  server.on("request", (request, response) => {
    if (!hosts.has(request.headers.host ?? "")) return refuseHost(response);
    answerPage(request, response, pages);
  });
  return { address: `http://${loopback}:${port}/`, port, close: () => close(server) };
}

// Files are looked up in a table made beforehand: no request can name one that was not built.
export async function readPages(folder: string): Promise<PageTable> {
  const pages = new Map<string, Page>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${relative(folder, file).split(sep).join("/")}`;
    pages.set(path, pageOf(path, await readFile(file)));
  }
  const index = pages.get("/index.html");
  if (index === undefined)
    throw new Error(`There is no built page in ${folder}: run \`npm run build\` first.`);
  return pages.set("/", index).set(handoverPath, { ...index, headers: { ...index.headers, ...mayBeOpened } });
}

function pageOf(path: string, bytes: Buffer): Page {
  return {
    bytes,
    headers: {
      ...guards,
      "Content-Type": contentTypeOf(extname(path)),
      "Content-Length": String(bytes.byteLength),
      "Cache-Control": hashed.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      ETag: `"${createHash("sha256").update(bytes).digest("base64url")}"`,
    },
  };
}

// The build puts a hash of the content into the name of every asset.
const hashed = /^\/assets\/.+-[\w-]{8}\.\w+$/;

/** Answers a request for a piece of the page. */
export function answerPage(request: IncomingMessage, response: ServerResponse, pages: PageTable): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return refuse(response, 405, "Only GET and HEAD are answered here.", { Allow: "GET, HEAD" });
  }
  const page = pages.get(pathOf(request.url ?? "/"));
  if (page === undefined) return refuse(response, 404, "There is nothing at this address.");
  if (request.headers["if-none-match"] === page.headers["ETag"]) {
    const { "Content-Length": _, ...headers } = page.headers;
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, page.headers).end(request.method === "HEAD" ? undefined : page.bytes);
}

function pathOf(target: string): string {
  const path = target.split(/[?#]/, 1)[0] ?? "/";
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A foreign name that was pointed at this machine must not reach the app (DNS rebinding). */
export function refuseHost(response: ServerResponse): void {
  refuse(response, 421, "This address is not served here.");
}

/** Answers with a refusal in words. */
export function refuse(
  response: ServerResponse,
  status: number,
  words: string,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { ...guards, "Content-Type": "text/plain; charset=utf-8", ...headers })
    .end(`${words}\n`);
}

/** Listens on a port, any free one for 0, of one address or of all, and gives it; rejects with Node's error if it is taken. */
export function listen(server: Server, port: number, address?: string): Promise<number> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, address, () => {
      server.off("error", fail);
      const bound = server.address();
      if (bound === null || typeof bound === "string") throw new Error("A server on a port has no port.");
      done(bound.port);
    });
  });
}

/** Ends a server, and hangs up on those who are still connected. */
export function close(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error === undefined ? done() : fail(error)));
    server.closeAllConnections();
  });
}
