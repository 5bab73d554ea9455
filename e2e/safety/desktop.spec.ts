import { FuseState, FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { packagedProgram } from "#electron/launch/packaged.ts";
import { expect, test } from "#e2e/app/test.ts";

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
    const preferences = await desktop.app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0] ?? {};
      return webContents && "getLastWebPreferences" in webContents
        ? (webContents.getLastWebPreferences as () => Electron.WebPreferences)()
        : undefined;
    });
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
      bridge: Object.keys((window as unknown as { groundwork: object }).groundwork).toSorted(),
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
    const found = await desktop.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => ({
        page: webContents.getURL(),
        frames: webContents.mainFrame.frames.map(({ url }) => url).filter((url) => url !== "" && url !== "about:blank"),
      })),
    );
    expect(found).toEqual([{ page: home, frames: [] }]);
  });

  test("denies what a board does not need", async ({ page }) => {
    const states = await page.evaluate(async () => {
      const asked = [
        "geolocation",
        "notifications",
        "camera",
        "microphone",
        "midi",
        "clipboard-read",
      ] as const;
      const found: Record<string, string> = {};
      for (const name of asked)
        found[name] = (await navigator.permissions.query({ name: name as PermissionName })).state;
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
      interface Asking {
        readonly ask: (name: unknown, request: unknown) => Promise<unknown>;
      }
      const { ask } = (window as unknown as { groundwork: Asking }).groundwork;
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
