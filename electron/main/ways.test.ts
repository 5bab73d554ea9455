import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { startTestHost, type TestHost, workshop } from "#electron/host/hosts.test-support.ts";
import { staysInside } from "./network.ts";
import { createWays, type Ways } from "./ways.ts";

const ours = "app://groundwork";
let host: TestHost;
let ways: Ways;

beforeEach(async () => {
  host = await startTestHost();
  ways = createWays(400);
});

afterEach(async () => {
  await ways.close();
  await host.stop();
});

const address = () => `http://127.0.0.1:${host.host.port}/`;

async function wayTo(target = address()) {
  const way = await ways.reach({ address: target });
  const sync = new URL(`sync/${workshop}/board`, way.at);
  sync.protocol = "ws:";
  return { ...way, sync: sync.href };
}

/** What becomes of a connection: its first message, or how it ends. */
async function tried(target: string, origin = ours, headers: Record<string, string> = {}): Promise<string> {
  const socket = new WebSocket(target, { headers, ...(origin !== "" && { origin }) });
  const { promise, resolve } = Promise.withResolvers<string>();
  socket.on("error", (fault) => resolve(fault.message));
  socket.on("message", () => resolve("let in"));
  socket.on("close", (code, reason) => resolve(`${code} ${reason.toString()}`));
  const outcome = await promise;
  socket.terminate();
  return outcome;
}

describe("a way to a room", () => {
  it("leads to the host that was asked for, for whoever has a token there", async () => {
    const { sync, trouble } = await wayTo();
    expect(trouble).toBeUndefined();
    const token = await host.token("participant");
    expect(await tried(`${sync}?token=${token}`)).toBe("let in");
    expect(await tried(`${sync}?token=${"A".repeat(32)}`)).toMatch(/^4401 This link is not valid/);
  });

  it("is all that the window may connect with, until it is left", async () => {
    const { at, sync } = await wayTo();
    expect(staysInside(`${sync}?token=A`, ways.open())).toBe(true);
    expect(staysInside(`ws://127.0.0.1:${host.host.port}/sync/${workshop}/board`, ways.open())).toBe(false);
    expect(staysInside(sync.replace("/sync/", "/admin/"), ways.open())).toBe(false);
    const token = await host.token("participant");
    const socket = new WebSocket(`${sync}?token=${token}`, { origin: ours });
    await once(socket, "open");
    ways.leave({ at });
    await once(socket, "close");
    expect(ways.open()).toEqual([]);
    expect(await tried(`${sync}?token=${token}`)).toContain("403");
  });

  it("is for this window alone: no page of a browser and no other program gets on it", async () => {
    const { sync } = await wayTo();
    const token = await host.token("participant");
    for (const origin of ["http://127.0.0.1:8080", "https://example.org", "null", ""])
      expect(await tried(`${sync}?token=${token}`, origin), origin).toContain("403");
    const guessed = sync.replace(/\/[\da-f]{32}\//, `/${"0".repeat(32)}/`);
    expect(await tried(`${guessed}?token=${token}`)).toContain("403");
    expect(await tried(sync.replace(`/sync/${workshop}/board`, "/admin/workshops"))).toContain("403");
    expect(await tried(`${sync}?token=${token}`, ours, { Host: "evil.test" })).toContain("403");
  });

  it("says why nothing is at its end, and works once something is", async () => {
    await host.host.stop();
    const { sync, trouble } = await wayTo();
    expect(trouble).toContain("nobody shares a workshop on it now");
    const token = "A".repeat(32);
    expect(await tried(`${sync}?token=${token}`)).toMatch(/socket hang up|^1006/);
    const back = await startTestHost({ port: host.host.port });
    try {
      expect(await tried(`${sync}?token=${await back.token("participant")}`)).toBe("let in");
    } finally {
      await back.stop();
    }
  });

  it.each([
    ["http://no-such-machine.invalid/", "is not known in this network"],
    ["https://127.0.0.1:PORT/", "could not prove"],
    ["http://localhost.localdomain:PORT/", "not known|not by this name"],
  ])("says what is wrong with %s", async (target, words) => {
    const { trouble } = await wayTo(target.replace("PORT", String(host.host.port)));
    expect(trouble).toMatch(new RegExp(words));
  });

  it("does not wait for ever for a machine that takes the call and says nothing", async () => {
    const silent = createServer((socket) => socket.on("error", () => socket.destroy()));
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    const taken = silent.address();
    const port = typeof taken === "object" ? taken?.port : undefined;
    try {
      const { trouble } = await wayTo(`http://127.0.0.1:${port}/`);
      expect(trouble).toContain("does not answer");
    } finally {
      silent.close();
    }
  });
});
