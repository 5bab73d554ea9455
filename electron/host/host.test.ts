import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request as ask } from "node:http";
import { request as askSecurely } from "node:https";
import { connect } from "node:net";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import * as v from "valibot";
import { readJoinLink } from "#shared/access/joinLink.ts";
import { Client } from "./clients.test-support.ts";
import { gateFor, networkAddresses } from "./access/gate.ts";
import { startTestHost, testFile, workshop, type TestHost } from "./hosts.test-support.ts";
import { openFileJournal } from "./journal/fileJournal.ts";
import type { Notes } from "./journal/journal.ts";
import { Allowance, usualLimits, Visitors } from "./access/limits.ts";

const adminToken = "an-admin-token-for-tests-1234567890";
let folder: string;
let it: TestHost;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "groundwork-site-"));
  await mkdir(join(folder, "site"));
  await writeFile(join(folder, "site/index.html"), "<!doctype html><title>Groundwork</title>");
  it = await startTestHost({ pages: join(folder, "site"), adminToken, names: ["board.example.org"] });
});

afterAll(async () => {
  await it.stop();
  await rm(folder, { recursive: true });
});

interface Reply {
  readonly status: number | undefined;
  readonly body: string;
}

function get(
  path: string,
  settings: {
    readonly method?: string;
    readonly headers?: Record<string, string>;
    readonly body?: Uint8Array | string;
  } = {},
): Promise<Reply> {
  const { body = "", ...rest } = settings;
  return new Promise((done, fail) => {
    ask({ host: "127.0.0.1", port: it.host.port, path, ...rest }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => done({ status: response.statusCode, body: Buffer.concat(pieces).toString() }));
    })
      .once("error", fail)
      .end(body);
  });
}

const asAdmin = { Authorization: `Bearer ${adminToken}` };

describe("the page", () => {
  test("is served to this machine's names and those given, and to no others", async () => {
    const { port } = it.host;
    for (const host of [
      `localhost:${port}`,
      `127.0.0.1:${port}`,
      `${hostname()}:${port}`,
      "board.example.org",
    ])
      expect(await get("/", { headers: { Host: host } })).toMatchObject({ status: 200 });
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "localhost:1",
      "127.0.0.1",
      "board.example.org.evil",
    ])
      expect(await get("/", { headers: { Host: host } })).toMatchObject({ status: 421 });
  });

  test("of somebody else may open no connection", async () => {
    const token = await it.token("participant");
    const open = async (origin: string): Promise<string> => {
      const socket = new WebSocket(`${it.address}/sync/${workshop}/board?token=${token}`, { origin });
      socket.on("error", () => undefined);
      const outcome = await Promise.race([
        once(socket, "open").then(() => "open"),
        once(socket, "unexpected-response").then(() => "refused"),
      ]);
      socket.terminate();
      return outcome;
    };
    for (const origin of [
      `http://localhost:${it.host.port}`,
      "https://board.example.org",
      "app://groundwork",
    ])
      expect(await open(origin)).toBe("open");
    for (const origin of [
      "https://evil.example",
      "null",
      "app://other",
      `http://localhost:${it.host.port}.evil`,
    ])
      expect(await open(origin)).toBe("refused");
  });

  test.each(["/sync", `/sync/${workshop}`, `/sync/${workshop}/log`, "/sync/../../etc/board", "/other"])(
    "%s is no place to connect to",
    async (path) => {
      const socket = new WebSocket(`${it.address}${path}`);
      expect(String(await once(socket, "error"))).toContain("404");
    },
  );
});

test("whoever never ends the head of a request does not hold its connection for ever", async () => {
  const impatient = await startTestHost({ headWithin: 50 });
  const socket = connect(impatient.host.port, "127.0.0.1");
  const heard: Buffer[] = [];
  socket.on("data", (data) => heard.push(data));
  socket.on("error", () => undefined);
  socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n");
  await once(socket, "close");
  expect(String(Buffer.concat(heard))).toMatch(/^HTTP\/1\.1 408 /);
  await impatient.stop();
});

describe("health and numbers", () => {
  test("are told to this machine and the admin", async () => {
    expect(await get("/healthz")).toEqual({ status: 200, body: "ok\n" });
    const { body } = await get("/metrics");
    expect(body).toMatch(/^groundwork_connections \d+$/m);
    expect(body).toMatch(/^# TYPE groundwork_updates_total counter\ngroundwork_updates_total [1-9]/m);
    const proxied = { "X-Forwarded-For": "203.0.113.9" };
    expect(await get("/metrics", { headers: proxied })).toMatchObject({ status: 403 });
    expect(await get("/metrics", { headers: { ...proxied, ...asAdmin } })).toMatchObject({ status: 200 });
  });
});

describe("a full disk", () => {
  test("is told in words to whoever invites", async () => {
    const inner = await openFileJournal({ folder: join(folder, "full"), tell: () => undefined });
    let isFull = false;
    const full = () => Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" }));
    const change: Notes["change"] = (...given) => (isFull ? full() : inner.notes.change(...given));
    const crowded = await startTestHost({
      journal: { ...inner, notes: { ...inner.notes, change } },
      adminToken,
    });
    isFull = true;
    const answer = await fetch(`http://127.0.0.1:${crowded.host.port}/admin/workshops/${workshop}/invites`, {
      method: "POST",
      headers: asAdmin,
      body: JSON.stringify({ role: "participant", hours: 1 }),
    });
    expect([answer.status, await answer.text()]).toEqual([507, expect.stringContaining("disk is full")]);
    await crowded.stop();
  });
});

describe("the admin", () => {
  test("needs the token", async () => {
    for (const headers of [{}, { Authorization: "Bearer wrong" }, { Authorization: adminToken }])
      expect(await get("/admin/workshops", { headers })).toMatchObject({ status: 401 });
  });

  test("sends a workshop, invites, sees who is there, and revokes", async () => {
    const made = await get("/admin/workshops", { method: "POST", headers: asAdmin, body: testFile() });
    expect(JSON.parse(made.body)).toEqual({ workshop });
    expect(JSON.parse((await get("/admin/workshops", { headers: asAdmin })).body)).toEqual({
      workshops: [workshop],
    });

    const wish = JSON.stringify({ role: "observer", hours: 2 });
    const invited = await get(`/admin/workshops/${workshop}/invites`, {
      method: "POST",
      headers: asAdmin,
      body: wish,
    });
    const { id, fragment } = v.parse(
      v.object({ id: v.string(), fragment: v.string() }),
      JSON.parse(invited.body),
    );
    const client = new Client({ address: it.address, token: readJoinLink(fragment)?.token ?? "" });
    await client.synced();
    const seen = await get(`/admin/workshops/${workshop}`, { headers: asAdmin });
    const { invites, people } = v.parse(
      v.object({ invites: v.array(v.unknown()), people: v.array(v.unknown()) }),
      JSON.parse(seen.body),
    );
    expect(invites).toContainEqual(expect.objectContaining({ id, role: "observer" }));
    expect(people).toMatchObject([{ role: "observer" }]);
    expect(seen.body).not.toContain("hash");
    const revoked = await get(`/admin/workshops/${workshop}/invites/${id}`, {
      method: "DELETE",
      headers: asAdmin,
    });
    expect(revoked.status).toBe(200);
    await client.until(({ closed }) => closed !== undefined);
    client.leave();
  });

  test.each([
    ["POST", "/admin/workshops", "no workshop", 400],
    ["POST", `/admin/workshops/${workshop}/invites`, '{"role":"king"}', 400],
    ["POST", `/admin/workshops/${workshop}/invites`, "{", 400],
    ["POST", "/admin/workshops/0000000000/invites", '{"role":"observer"}', 404],
    ["GET", "/admin/workshops/..%2f..", "", 404],
    ["DELETE", `/admin/workshops/${workshop}/invites/unknown`, "", 404],
    ["PUT", `/admin/workshops/${workshop}`, "", 404],
    ["GET", "/admin/else", "", 404],
  ])("is told what is wrong with %s %s %s", async (method, path, body, status) => {
    expect(await get(path, { method, headers: asAdmin, body })).toMatchObject({ status });
  });
});

test("certificate and key make the same host speak https", async () => {
  const recipe =
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost";
  const files = ["-keyout", join(folder, "key.pem"), "-out", join(folder, "cert.pem")];
  execFileSync("openssl", [...recipe.split(" "), ...files], { stdio: "ignore" });
  const [cert, key] = await Promise.all([
    readFile(join(folder, "cert.pem"), "utf8"),
    readFile(join(folder, "key.pem"), "utf8"),
  ]);
  const secure = await startTestHost({ tls: { cert, key } });
  expect(secure.host.addresses()[0]).toBe(`https://localhost:${secure.host.port}/`);
  const status = await new Promise<number | undefined>((done, fail) => {
    askSecurely(
      { host: "127.0.0.1", port: secure.host.port, path: "/healthz", ca: cert, servername: "localhost" },
      (response) => done(response.resume().statusCode),
    )
      .once("error", fail)
      .end();
  });
  expect(status).toBe(200);
  await secure.stop();
});

test("this machine is reached by its addresses in the network", () => {
  const gate = gateFor({ port: 80, names: [] });
  for (const address of networkAddresses()) expect(gate.allowsHost(address)).toBe(true);
  expect(gate.allowsHost(undefined)).toBe(false);
});

describe("limits", () => {
  test("let so many through a second, after five seconds' worth at once", () => {
    const allowance = new Allowance(10, 0);
    expect(Array.from({ length: 51 }, () => allowance.spend(0)).filter(Boolean)).toHaveLength(50);
    expect(allowance.spend(99)).toBe(false);
    expect(allowance.spend(200)).toBe(true);
    expect(Array.from({ length: 60 }, () => allowance.spend(1_000_000)).filter(Boolean)).toHaveLength(50);
    expect(allowance.isFull(1_000_000)).toBe(false);
    expect(allowance.isFull(1_005_000)).toBe(true);
  });

  test("count who comes from one address, and nobody else", () => {
    let now = 0;
    const visitors = new Visitors({ ...usualLimits, connections: 2, joins: 1 }, () => now);
    const leave = visitors.enter("a");
    expect(visitors.enter("a")).toBeDefined();
    expect(visitors.enter("a")).toBeUndefined();
    expect(visitors.enter("b")).toBeDefined();
    leave?.();
    leave?.();
    expect(visitors.enter("a")).toBeDefined();
    expect(visitors.enter("a")).toBeUndefined();
    now = 60_000;
    expect(visitors.enter("a")).toBeUndefined();
    leave?.();
    expect(visitors.enter("c")).toBeDefined();
  });
});
