import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { Client, lie, textsIn } from "#electron/host/clients.test-support.ts";
import { startTestHost, testFile } from "#electron/host/hosts.test-support.ts";
import { killAgainAndAgain } from "#electron/host/kills.test-support.ts";

test.describe("a host", { tag: "@desktop" }, () => {
  test("that is killed fifty times under load has lost nothing that it had acknowledged", async () => {
    const folder = await mkdtemp(join(tmpdir(), "groundwork-kills-"));
    const file = join(folder, "workshop.groundwork");
    await writeFile(file, testFile());
    const { acknowledged, lost } = await killAgainAndAgain({ folder, file, rounds: 50 });
    expect(acknowledged).toBeGreaterThan(500);
    expect(lost).toEqual([]);
    await rm(folder, { recursive: true });
  });

  test("lets three hundred people in who come at once, and all hear the next word", async () => {
    const host = await startTestHost();
    const token = await host.token("participant");
    const wish = { address: host.address, token };
    const sockets = await Promise.all(
      Array.from({ length: 300 }, async () => {
        const [board, control] = [await lie(wish), await lie({ ...wish, document: "control" })];
        return { board: board.socket, control: control.socket };
      }),
    );
    const metrics = async () => (await fetch(`http://127.0.0.1:${host.host.port}/metrics`)).text();
    expect(await metrics()).toMatch(/^groundwork_connections 600$/m);
    const heard = sockets.map(
      ({ board }) =>
        new Promise<void>((done) => {
          board.on("message", (data) => {
            if (Buffer.isBuffer(data) && data.includes("the next word")) done();
          });
        }),
    );
    const ada = new Client(wish);
    await ada.synced();
    ada.write("the next word");
    await ada.saved();
    await Promise.all(heard);
    expect(textsIn(ada.doc)).toEqual(["the next word"]);
    ada.leave();
    for (const { board, control } of sockets) {
      board.terminate();
      control.terminate();
    }
    await host.stop();
  });
});
