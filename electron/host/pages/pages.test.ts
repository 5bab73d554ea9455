import { once } from "node:events";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request as ask, type IncomingHttpHeaders } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentSecurityPolicy } from "#shared/ipc/policy.ts";
import { servePages, type Pages } from "./pages.ts";

const secret = "not for the page";
const page = "<!doctype html><title>Groundwork</title>";
let folder: string;
let site: string;
let pages: Pages;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "groundwork-pages-"));
  site = join(folder, "site");
  await mkdir(join(site, "assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), secret);
  await symlink(join(folder, "secret.txt"), join(site, "linked.txt"));
  await writeFile(join(site, "index.html"), page);
  await writeFile(join(site, "assets/index-B_VMY_PD.js"), "export {};");
  await writeFile(join(site, "assets/inter-DO1Apj_S.woff2"), new Uint8Array([0, 1, 2, 255]));
  await writeFile(join(site, "assets/plain.css"), "p{}");
  await writeFile(join(site, "a b ü.svg"), "<svg/>");
  await writeFile(join(site, "odd.thing"), "?");
  pages = await servePages({ folder: site });
});

afterAll(async () => {
  await pages.close();
  await rm(folder, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

// The plain client, since fetch rewrites paths and hosts before they are sent.
function get(
  path: string,
  settings: { method?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  return new Promise((done, fail) => {
    ask({ host: "127.0.0.1", port: pages.port, path, ...settings }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        done({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    })
      .once("error", fail)
      .end();
  });
}

/** Sends bytes as they are and gives all that comes back until the server hangs up. */
function send(text: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect(pages.port, "127.0.0.1", () => socket.end(text));
    let answer = "";
    socket.setEncoding("utf8");
    socket.on("data", (chunk: string) => (answer += chunk));
    socket.once("error", fail);
    socket.once("close", () => done(answer));
  });
}

describe("what is served", () => {
  test("the page, at its name and at the root", async () => {
    expect(pages.address).toBe(`http://127.0.0.1:${pages.port}/`);
    for (const path of ["/", "/index.html", "/?board=1"]) {
      expect(await get(path)).toMatchObject({ status: 200, body: page });
    }
    expect(await (await fetch(pages.address)).text()).toBe(page);
  });

  test.each([
    ["/", "text/html; charset=utf-8"],
    ["/assets/index-B_VMY_PD.js", "text/javascript; charset=utf-8"],
    ["/assets/inter-DO1Apj_S.woff2", "font/woff2"],
    ["/assets/plain.css", "text/css; charset=utf-8"],
    ["/a%20b%20%C3%BC.svg", "image/svg+xml"],
    ["/odd.thing", "application/octet-stream"],
  ])("%s as %s", async (path, type) => {
    expect(await get(path)).toMatchObject({ status: 200, headers: { "content-type": type } });
  });

  test("headers alone when only they are asked for", async () => {
    const reply = await get("/", { method: "HEAD" });
    expect(reply).toMatchObject({ status: 200, body: "" });
    expect(reply.headers["content-length"]).toBe(String(page.length));
  });

  test("hashed assets for ever, all else only when it changed", async () => {
    const asset = await get("/assets/index-B_VMY_PD.js");
    expect(asset.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    for (const path of ["/", "/assets/plain.css", "/odd.thing"]) {
      expect((await get(path)).headers["cache-control"]).toBe("no-cache");
    }
    const etag = (await get("/")).headers.etag ?? "";
    expect(await get("/", { headers: { "If-None-Match": etag } })).toMatchObject({ status: 304, body: "" });
    expect(await get("/", { headers: { "If-None-Match": '"old"' } })).toMatchObject({
      status: 200,
      body: page,
    });
  });
});

describe("what is refused", () => {
  test("the guarding headers go with every answer, also a refusal", async () => {
    for (const reply of [await get("/"), await get("/nothing"), await get("/", { method: "POST" })]) {
      expect(reply.headers).toMatchObject({
        "content-security-policy": contentSecurityPolicy,
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin-allow-popups",
      });
    }
  });

  test("the policy lets in no inline script or style, and nothing from elsewhere", () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none';/);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|http|\*/);
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("%s", async (method) => {
    expect(await get("/", { method })).toMatchObject({ status: 405, headers: { allow: "GET, HEAD" } });
  });

  test.each([
    "evil.example",
    "127.0.0.1",
    "127.0.0.1:1",
    "localhost.evil.example",
    "127.0.0.1:80@evil.example",
  ])("the host name %s", async (host) => {
    expect(await get("/", { headers: { Host: host } })).toMatchObject({ status: 421 });
  });

  test("its own names are answered", async () => {
    for (const host of [`127.0.0.1:${pages.port}`, `localhost:${pages.port}`]) {
      expect(await get("/", { headers: { Host: host } })).toMatchObject({ status: 200 });
    }
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/..%5c..%5csecret.txt",
    "/assets/../../secret.txt",
    "//secret.txt",
    "/linked.txt",
    "/assets",
    "/assets/",
    "/%",
    "/%00",
    "/__proto__",
  ])("the path %s", async (path) => {
    expect(await get(path)).toMatchObject({ status: 404 });
  });

  test("no path whatever reaches a file beside the built ones", async () => {
    const part = fc.constantFrom(
      "..",
      ".",
      "%2e%2e",
      "assets",
      "secret.txt",
      "linked.txt",
      "%2f",
      "%5c",
      "",
      "%252e",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        expect((await get(`/${parts.join("/")}`)).body).not.toContain(secret);
      }),
    );
  });

  test("a request that is no HTTP, or has no host, and the server lives on", async () => {
    expect(await send("what is this\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    expect(await send("GET / HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
    expect(await send("GET / HTTP/1.0\r\n\r\n")).toMatch(/^HTTP\/1\.1 421 /);
    expect(await get("/")).toMatchObject({ status: 200 });
  });
});

describe("starting and ending", () => {
  test("a wanted port that is taken is an error to its caller", async () => {
    await expect(servePages({ folder: site, port: pages.port })).rejects.toMatchObject({
      code: "EADDRINUSE",
    });
  });

  test("a folder without a page says what to do", async () => {
    await expect(servePages({ folder: join(site, "assets") })).rejects.toThrow("npm run build");
  });

  test("closing hangs up on those who are still connected", async () => {
    const other = await servePages({ folder: site });
    const open = connect(other.port, "127.0.0.1");
    await once(open, "connect");
    await other.close();
    await expect(fetch(other.address)).rejects.toThrow("fetch failed");
    open.destroy();
  });
});
