import * as v from "valibot";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Client } from "#electron/host/clients.test-support.ts";
import { startTestHost, type TestHost, workshop } from "#electron/host/hosts.test-support.ts";

let it: TestHost;
let later = 0;

beforeEach(async () => {
  later = 0;
  it = await startTestHost({ now: () => Date.now() + later });
});

afterEach(async () => {
  await it.stop();
});

const ask = (code: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`http://127.0.0.1:${it.host.port}/code`, {
    method: "POST",
    headers,
    body: JSON.stringify({ code }),
  });

const made = () => it.host.code(workshop, { role: "participant", hours: 1 });
const wrong = (code: string): string => (code.startsWith("B") ? "C" : "B") + code.slice(1);

test("a code lets one in as its invite says, however it is typed", async () => {
  const { code } = await made();
  const answer = await ask(` ${code.toLowerCase().slice(0, 3)}-${code.slice(3)}`);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const found = v.parse(
    v.strictObject({ workshop: v.literal(workshop), token: v.string() }),
    await answer.json(),
  );
  const client = new Client({ address: it.address, token: found.token });
  await client.synced();
  client.write("by code");
  await client.saved();
  client.leave();
});

test("a code is good for nothing once it has expired, its invite is revoked or there is a new one", async () => {
  const first = await made();
  const second = await made();
  expect((await ask(first.code)).status).toBe(404);
  expect((await ask(second.code)).status).toBe(200);
  await it.host.revoke(workshop, second.invite.id);
  expect((await ask(second.code)).status).toBe(404);
  const third = await made();
  later = 3_600_001;
  expect((await ask(third.code)).status).toBe(404);
});

test("codes cannot be tried out: after ten wrong ones the right one does not help either, for ten minutes", async () => {
  const { code } = await made();
  for (let tries = 0; tries < 10; tries += 1) expect((await ask(wrong(code))).status).toBe(404);
  expect((await ask(code)).status).toBe(429);
  later += 600_001;
  expect((await ask(code)).status).toBe(200);
});

test("right codes are never too many: a whole room comes from one address", async () => {
  const { code } = await made();
  for (let people = 0; people < 40; people += 1) expect((await ask(code)).status).toBe(200);
});

test("what is no code is not even looked at, and a foreign page may not ask", async () => {
  const { code } = await made();
  for (let tries = 0; tries < 30; tries += 1)
    for (const none of ["", "KFMRTA", 7, null, "B".repeat(9000)]) expect((await ask(none)).status).toBe(404);
  expect((await ask(code, { Origin: "https://example.org" })).status).toBe(403);
  expect((await ask(code, { Origin: "app://groundwork" })).status).toBe(200);
  const got = await fetch(`http://127.0.0.1:${it.host.port}/code`);
  expect(got.status).toBe(405);
});
