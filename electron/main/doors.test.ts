import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileAmong, fileInMessage, messageToFirst } from "./handedOver.ts";
import { isOwnPage } from "./navigation.ts";
import { staysInside, wayInto } from "./network.ts";
import { pathOf } from "./pages.ts";
import { isAllowed } from "./permissions.ts";

describe("the way to the app's page", () => {
  it("leads to what was built", () => {
    expect(pathOf("app://groundwork/")).toEqual(["index.html"]);
    expect(pathOf("app://groundwork/assets/index-Bx_3-a.js?v=1#top")).toEqual(["assets", "index-Bx_3-a.js"]);
  });

  it.each([
    "app://elsewhere/index.html",
    "app://groundwork/..%2f..%2fetc/passwd",
    "app://groundwork/assets/%2e%2e/secret",
    "app://groundwork/assets//x.js",
    "app://groundwork/.env",
    "app://groundwork/a%00b",
    "app://groundwork/a\\b%5c",
    "nonsense",
  ])("leads nowhere from %s", (address) => {
    expect(pathOf(address)?.join("/") ?? "nowhere").not.toMatch(/\.\.|%|\\|^\//);
  });

  it("never leaves the folder", () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, tail) => {
        const names = pathOf(`app://groundwork${path}${tail}`);
        if (names) expect(join("/built", ...names).startsWith("/built/")).toBe(true);
      }),
    );
  });
});

describe("the app's own page", () => {
  it("is known by scheme, host and path together", () => {
    expect(isOwnPage("app://groundwork/")).toBe(true);
    expect(isOwnPage("app://groundwork/index.html#board")).toBe(true);
    for (const other of [
      "app://groundwork.example/",
      "app://groundwork/other.html",
      "https://groundwork/",
      "file:///index.html",
      "about:blank",
      "",
    ]) {
      expect(isOwnPage(other), other).toBe(false);
    }
  });
});

describe("the fence", () => {
  it("keeps every request inside", () => {
    for (const inside of ["app://groundwork/a.js", "blob:app://groundwork/1", "data:image/png;base64,AA"]) {
      expect(staysInside(inside)).toBe(true);
    }
    for (const outside of [
      "http://localhost/",
      "https://example.org/",
      "ws://127.0.0.1:1",
      "wss://example.org",
      "file:///etc/passwd",
      "ftp://example.org",
      "chrome://gpu",
      "",
    ]) {
      expect(staysInside(outside), outside).toBe(false);
    }
  });

  it("lets through to the app's own host, by its way in, while it runs", () => {
    const open = wayInto(47_630);
    expect(staysInside("ws://127.0.0.1:47630/sync/k7m2q9x4ta/board?token=A", open)).toBe(true);
    expect(staysInside("ws://127.0.0.1:47630/sync/k7m2q9x4ta/board", wayInto(undefined))).toBe(false);
    for (const outside of [
      "ws://127.0.0.1:47631/sync/k7m2q9x4ta/board",
      "ws://127.0.0.1:47630/admin/workshops",
      "ws://127.0.0.1/sync/k7m2q9x4ta/board",
      "ws://127.0.0.2:47630/sync/k7m2q9x4ta/board",
      "ws://localhost:47630/sync/k7m2q9x4ta/board",
      "ws://127.0.0.1.example.org:47630/sync/k7m2q9x4ta/board",
      "ws://127.0.0.1:47630@example.org/sync/k7m2q9x4ta/board",
      "ws://127.0.0.1:47630/sync/../admin/workshops",
      "wss://127.0.0.1:47630/sync/k7m2q9x4ta/board",
      "http://127.0.0.1:47630/sync/k7m2q9x4ta/board",
    ]) {
      expect(staysInside(outside, open), outside).toBe(false);
    }
  });

  it("grants what has a reason and nothing else", () => {
    expect(isAllowed("clipboard-sanitized-write")).toBe(true);
    expect(isAllowed("fullscreen")).toBe(true);
    for (const other of [
      "clipboard-read",
      "media",
      "geolocation",
      "notifications",
      "openExternal",
      "unknown",
      "hid",
    ]) {
      expect(isAllowed(other), other).toBe(false);
    }
  });
});

describe("a file handed over by the system", () => {
  it("is found among the words of the start", () => {
    const folder = resolve("/home/ada");
    expect(fileAmong([".", "--flag=x.groundwork"], folder)).toBeUndefined();
    expect(fileAmong([".", "Outage.GROUNDWORK", "--no-sandbox"], folder)).toBe(
      join(folder, "Outage.GROUNDWORK"),
    );
    const path = join(folder, "Größe 1.groundwork");
    expect(fileAmong([pathToFileURL(path).href], "/")).toBe(path);
    expect(fileAmong(["file://%%%.groundwork"], folder)).toBeUndefined();
  });

  it("may be a programme: its folder, or what tells of it there", async () => {
    const folder = await realpath(await mkdtemp(join(tmpdir(), "groundwork-words-")));
    const harbour = join(folder, "harbour");
    await mkdir(harbour);
    expect(fileAmong(["harbour"], folder)).toBeUndefined();
    await writeFile(join(harbour, "programme.json"), "{}");
    expect(fileAmong([".", "harbour", "--no-sandbox"], folder)).toBe(harbour);
    expect(fileAmong(["harbour/programme.json"], folder)).toBe(join(harbour, "programme.json"));
    await rm(folder, { recursive: true });
  });

  it("reaches the app that runs already", () => {
    expect(fileInMessage(messageToFirst("/home/ada/Outage.groundwork"))).toBe("/home/ada/Outage.groundwork");
    expect(fileInMessage(messageToFirst(undefined))).toBeUndefined();
    for (const other of [undefined, null, 7, { file: 7 }, "x"]) expect(fileInMessage(other)).toBeUndefined();
  });
});
