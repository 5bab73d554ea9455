import { createServer } from "node:http";
import { once } from "node:events";
import type { ConsoleMessage, Request, Response } from "@playwright/test";
import { addByKeys, goToStage, leaveWorkshop, openSample, startWorkshop } from "#e2e/app/screens.ts";
import { readOutline } from "#e2e/app/outline.ts";
import { expect, test } from "#e2e/app/test.ts";
import { contentSecurityPolicy, desktopSecurityPolicy } from "#shared/ipc/policy.ts";

test("no request leaves the machine in a whole session, and nothing is complained of", async ({ page }) => {
  const context = page.context();
  const requests: Request[] = [];
  const answers: Response[] = [];
  const complaints: string[] = [];
  context.on("request", (request) => requests.push(request));
  context.on("response", (response) => answers.push(response));
  context.on("console", (message: ConsoleMessage) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));

  // Anew, so that all of it is seen.
  await page.reload();
  await openSample(page);
  await readOutline(page);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("tabpanel").getByRole("heading", { name: /^Post-mortem: / })).toBeVisible();
  await page.keyboard.press("Escape");
  await leaveWorkshop(page);
  await startWorkshop(page, "Offline <img src=https://example.org/x.png>");
  await addByKeys(page, "1", ["https://example.org/ ![](https://example.org/y.png)"]);
  await goToStage(page, "Causes");
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Command palette" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await page.keyboard.press("Control+e");
  await expect(page.getByRole("tabpanel").getByRole("heading", { name: /^Post-mortem: / })).toBeVisible();
  await page.keyboard.press("Escape");
  await leaveWorkshop(page);

  const own = new URL(page.url());
  expect(requests.length).toBeGreaterThan(5);
  for (const request of requests) {
    const { protocol, host } = new URL(request.url());
    if (["blob:", "data:"].includes(protocol)) continue;
    expect(`${protocol}//${host}`, request.url()).toBe(`${own.protocol}//${own.host}`);
  }
  const policy = own.protocol === "app:" ? desktopSecurityPolicy : contentSecurityPolicy;
  const served = answers.filter((answer) => new URL(answer.url()).protocol === own.protocol);
  expect(served.length).toBeGreaterThan(3);
  for (const answer of served) {
    const headers = answer.headers();
    expect(headers["content-security-policy"], answer.url()).toBe(policy);
    expect(headers["x-content-type-options"]).toBe("nosniff");
  }
  expect(complaints).toEqual([]);
});

test("a page that tries to speak with a server is kept from it", async ({ page }) => {
  let knocks = 0;
  const server = createServer((_, response) => {
    knocks += 1;
    response.writeHead(200, { "Access-Control-Allow-Origin": "*" }).end("hello");
  });
  server.on("upgrade", (_, socket) => {
    knocks += 1;
    socket.destroy();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const home = page.url();
  try {
    const outcomes = await page.evaluate(async (target) => {
      const tried = async (attempt: () => Promise<unknown>) => {
        try {
          await attempt();
          return "reached";
        } catch {
          return "kept";
        }
      };
      const loaded = (element: HTMLElement) =>
        new Promise((done, fail) => {
          element.addEventListener("load", done);
          element.addEventListener("error", fail);
          document.body.append(element);
        });
      const socket = () =>
        new Promise((done, fail) => {
          const open = new WebSocket(target.replace("http", "ws"));
          open.addEventListener("open", done);
          open.addEventListener("error", fail);
        });
      navigator.sendBeacon(target, "beacon");
      return {
        fetch: await tried(() => fetch(target)),
        image: await tried(() => loaded(Object.assign(document.createElement("img"), { src: target }))),
        script: await tried(() => loaded(Object.assign(document.createElement("script"), { src: target }))),
        style: await tried(() =>
          loaded(Object.assign(document.createElement("link"), { rel: "stylesheet", href: target })),
        ),
        socket: await tried(socket),
        inline: await tried(async () => {
          const script = document.createElement("script");
          script.textContent = "window.broken = true";
          document.body.append(script);
          if (!("broken" in window)) throw new Error("kept");
        }),
      };
    }, `http://127.0.0.1:${port}/`);
    expect(Object.values(outcomes), JSON.stringify(outcomes)).toEqual(
      Object.keys(outcomes).map(() => "kept"),
    );
    expect(knocks).toBe(0);
    expect(page.url()).toBe(home);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
