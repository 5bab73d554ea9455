import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { packagedProgram } from "#electron/launch/packaged.ts";
import { expect, test } from "#e2e/app/test.ts";
import type { Bridge } from "#shared/ipc/contract.ts";

declare global {
  interface Window {
    readonly groundwork?: Bridge;
  }
}

test.describe("the packaged app", { tag: "@desktop" }, () => {
  test("has its fuses set", async () => {
    const wire = await getCurrentFuseWire(packagedProgram());
    const { ENABLE: on, DISABLE: off } = FuseState;
    expect(wire[FuseV1Options.RunAsNode]).toBe(off);
    expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(on);
    expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(off);
    expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(on);
    expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(on);
    expect(wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]).toBe(off);
    expect(wire[FuseV1Options.GrantFileProtocolExtraPrivileges]).toBe(off);
    // Only what is packaged for these tests lets Playwright in.
    expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(on);
  });

  test("gives its page nothing of Node, and one bridge", async ({ page, desktop }) => {
    const preferences: unknown = await desktop.inMain((app) =>
      app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        // Electron has it, but tells no one.
        const read: unknown = contents && Reflect.get(contents, "getLastWebPreferences");
        const found: unknown = typeof read === "function" ? Reflect.apply(read, contents, []) : undefined;
        return found;
      }),
    );
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
    const seen = await page.evaluate(() => ({
      node: ["require", "process", "Buffer", "module", "global", "__dirname"].filter(
        (name) => name in window,
      ),
      bridge: Object.keys(window.groundwork ?? {}).toSorted(),
    }));
    expect(seen).toEqual({ node: [], bridge: ["ask", "on", "platform"] });
  });

  test("goes nowhere else and opens no window", async ({ page, desktop }) => {
    const home = page.url();
    const opened = await page.evaluate(() => window.open("https://example.org/") === null);
    expect(opened).toBe(true);
    for (const away of [
      "https://example.org/",
      "file:///etc/passwd",
      "app://elsewhere/",
      "data:text/html,hello",
    ])
      await page.evaluate((address) => {
        location.href = address;
      }, away);
    await page.evaluate(() => {
      const frame = document.createElement("iframe");
      frame.src = "https://example.org/";
      document.body.append(frame);
      const link = document.createElement("a");
      link.href = "https://example.org/";
      link.target = "_blank";
      document.body.append(link);
      link.click();
    });
    // Asked of the desktop process: Playwright itself would wait for the journeys to end.
    const found = await desktop.inMain((app) =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map(({ webContents }) => ({
          page: webContents.getURL(),
          // A frame that was refused stays the empty page that it was made as, of this page's origin, or shows an
          // error of Chromium's own, of none.
          frames: webContents.mainFrame.frames
            .map(({ origin }) => origin)
            .filter((origin) => origin !== "null" && origin !== "app://groundwork"),
        })),
      ),
    );
    expect(found).toEqual([{ page: home, frames: [] }]);
  });

  test("denies what a board does not need", async ({ page }) => {
    const states = await page.evaluate(async () => {
      const asked = ["geolocation", "notifications", "camera", "microphone", "midi"] as const;
      const found: Record<string, string> = {};
      for (const name of asked) found[name] = (await navigator.permissions.query({ name })).state;
      found["clipboard"] = await navigator.clipboard.readText().then(
        () => "granted",
        () => "denied",
      );
      found["notification"] = await Notification.requestPermission();
      found["media"] = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => "granted",
        () => "denied",
      );
      return found;
    });
    for (const [name, state] of Object.entries(states)) expect(state, name).toBe("denied");
  });

  test("refuses junk over its bridge", async ({ page }) => {
    const refused = await page.evaluate(async () => {
      const bridge = window.groundwork;
      if (!bridge) throw new Error("The page has no bridge");
      const ask = async (name: unknown, request: unknown): Promise<unknown> =>
        await Reflect.apply(bridge.ask, undefined, [name, request]);
      const junk: [unknown, unknown][] = [
        ["no.such.thing", {}],
        ["__proto__", {}],
        ["toString", {}],
        ["file.save", { grant: "../../etc/passwd", bytes: new Uint8Array(1) }],
        ["file.save", { grant: "0".repeat(32), bytes: "text" }],
        ["file.save", {}],
        ["file.saveAs", { workshop: "", suggestedName: "x", bytes: new Uint8Array(1) }],
        ["file.open", { path: "/etc/passwd" }],
        ["file.openRecent", { grant: 7 }],
        ["file.exportText", { suggestedName: "x", text: "x", extension: "sh" }],
        ["menu.update", { commands: [{ id: "x" }] }],
        ["edit.clipboard", { action: "selectAll" }],
        ["window.closed", null],
      ];
      const outcomes: string[] = [];
      for (const [name, request] of junk)
        outcomes.push(
          await ask(name, request).then(
            (answer) => `answered ${String(name)}: ${JSON.stringify(answer)}`,
            () => "refused",
          ),
        );
      // A grant that was never given is not an error of the page, but opens nothing.
      const unknown = await ask("file.openRecent", { grant: "0".repeat(32) });
      return { outcomes, unknown };
    });
    expect(refused.outcomes).toEqual(refused.outcomes.map(() => "refused"));
    expect(refused.unknown).toMatchObject({ is: "failed", reason: "unknown-grant" });
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});
