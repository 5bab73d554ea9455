import type { ChildHost } from "#electron/host/children.test-support.ts";
import { launch } from "./chromium.ts";

/** How one person came into a room with the built page in Chromium. */
export interface Joined {
  /** From the press on "Join" until the board's stickies are painted and the host says that all is saved, in milliseconds. */
  readonly joined: number;
  /** For how long of that the page's process had a processor, all its threads counted, in milliseconds. */
  readonly onProcessor: number;
  /** Until the first sticky that the person then wrote was on the board of somebody else. */
  readonly wrote: number;
  /** What the host sent meanwhile on both connections, in bytes. */
  readonly received: number;
}

declare global {
  interface Window {
    whenJoined: Promise<number>;
  }
}

/** Joins by a link with a fresh browser; `elsewhere` settles once a text is on somebody else's board. */
export async function measureJoin(
  host: ChildHost,
  workshop: string,
  elsewhere: (text: string) => Promise<void>,
): Promise<Joined> {
  const { page, cdp, browserCdp, close } = await launch();
  let received = 0;
  await cdp.send("Network.enable");
  cdp.on("Network.webSocketFrameReceived", ({ response }) => {
    received += Buffer.byteLength(response.payloadData, response.opcode === 2 ? "base64" : "utf8");
  });
  const processorTime = async (): Promise<number> => {
    const { processInfo } = await browserCdp.send("SystemInfo.getProcessInfo");
    return (
      processInfo.reduce((sum, { type, cpuTime }) => sum + (type === "renderer" ? cpuTime : 0), 0) * 1000
    );
  };
  try {
    await page.goto(`http://127.0.0.1:${host.port}/#join=${workshop}.${host.token}`);
    await page.getByRole("textbox", { name: "Your name" }).fill("Ada");
    await page.evaluate(() => {
      const sample = new OffscreenCanvas(64, 40);
      const context = sample.getContext("2d", { willReadFrequently: true });
      // Stickies are light or coloured areas of which there are many; an empty board has one colour and its dots.
      const isPainted = (): boolean => {
        const canvases = [...document.querySelectorAll("canvas")];
        if (context === null || canvases.length === 0) return false;
        context.clearRect(0, 0, 64, 40);
        for (const canvas of canvases)
          if (canvas.width > 0 && canvas.height > 0) context.drawImage(canvas, 0, 0, 64, 40);
        const { data } = context.getImageData(0, 0, 64, 40);
        let coloured = 0;
        for (let at = 0; at < data.length; at += 4) {
          const [red = 0, green = 0, blue = 0, alpha = 0] = data.slice(at, at + 4);
          if (alpha > 0 && Math.max(red, green, blue) - Math.min(red, green, blue) > 24) coloured += 1;
        }
        return coloured > 100;
      };
      window.whenJoined = new Promise((done) => {
        addEventListener(
          "click",
          () => {
            const begun = performance.now();
            const look = (): void => {
              if (document.body.textContent.includes("Shared, all saved") && isPainted())
                requestAnimationFrame(() => done(performance.now() - begun));
              else requestAnimationFrame(look);
            };
            look();
          },
          { once: true, capture: true },
        );
      });
    });
    const busyBefore = await processorTime();
    await page.getByRole("button", { name: "Join", exact: true }).click();
    const joined = await page.evaluate(() => window.whenJoined);
    const onProcessor = (await processorTime()) - busyBefore;
    const bytes = received;
    const began = performance.now();
    await page.getByRole("application", { name: "Board", exact: true }).press("1");
    await page.getByRole("textbox", { name: /^Text of / }).fill("written at once");
    await page.keyboard.press("Escape");
    await elsewhere("written at once");
    return { joined, onProcessor, wrote: joined + performance.now() - began, received: bytes };
  } finally {
    await close();
  }
}
