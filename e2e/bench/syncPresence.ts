import { setTimeout as wait } from "node:timers/promises";
import type { ChildHost } from "#electron/host/children.test-support.ts";
import { launch, type Driven } from "./chromium.ts";
import { Measure } from "./measure.ts";
import { installRecorder } from "./recorder.ts";
import type { Measured } from "./results.ts";

/** What the pointers of others cost a page, in milliseconds of its main thread. */
export interface PresenceCost {
  readonly framesPerSecond: number;
  /** By the clock. */
  readonly task: number;
  /** On the processor. */
  readonly thread: number;
  /** The longest time between two frames. */
  readonly longest: number;
  readonly hot: Measured["hot"];
}

const lasts = 6000;

/** What a page does for each frame while nobody touches it. */
async function watch(driven: Driven, profiling: boolean): Promise<PresenceCost> {
  const { page } = driven;
  const measure = new Measure(driven, { profiling });
  await page.evaluate(installRecorder);
  const profiled = await measure.profile();
  await page.evaluate(() => window.recorder?.start());
  const before = await measure.metrics();
  await wait(lasts);
  const after = await measure.metrics();
  const times = await page.evaluate(() => window.recorder?.stop() ?? []);
  const hot = await profiled(times.length);
  const each = (name: "task" | "thread"): number => (after[name] - before[name]) / times.length;
  return {
    framesPerSecond: times.length / (lasts / 1000),
    task: each("task"),
    thread: each("thread"),
    longest: Math.max(...times.slice(1).map((time, at) => time - (times[at] ?? 0))),
    hot,
  };
}

/** Joins with the built page, waits until so many others are on it, and watches. */
export async function measurePresence(
  host: ChildHost,
  workshop: string,
  given: { readonly people: number; readonly profiling: boolean; readonly shot: string | undefined },
): Promise<PresenceCost> {
  const driven = await launch();
  const { page } = driven;
  try {
    await page.goto(`http://127.0.0.1:${host.port}/#join=${workshop}.${host.token}`);
    await page.getByRole("textbox", { name: "Your name" }).fill("Ada");
    await page.getByRole("button", { name: "Join", exact: true }).click();
    await page.waitForFunction(
      (people) => document.querySelectorAll(".cursor").length >= people,
      given.people,
    );
    await wait(3000);
    if (given.shot !== undefined) await page.screenshot({ path: given.shot });
    return await watch(driven, given.profiling);
  } finally {
    await driven.close();
  }
}

/** The same number of pointers with their names, drawn by a page that does nothing else, on one canvas. */
export async function measureBarePresence(people: number): Promise<PresenceCost> {
  const driven = await launch();
  try {
    await driven.page.setContent("<canvas width=1440 height=900></canvas>");
    await driven.page.evaluate(drawPointers, people);
    return await watch(driven, false);
  } finally {
    await driven.close();
  }
}

/** Sent to the page as source text. */
function drawPointers(people: number): void {
  const pen = document.querySelector("canvas")?.getContext("2d");
  if (!pen) throw new Error("The page has no canvas.");
  const pointers = Array.from({ length: people }, () => ({ at: [700, 400], to: [700, 400] }));
  setInterval(() => {
    for (const pointer of pointers) pointer.to = [Math.random() * 1400, Math.random() * 800];
  }, 100);
  pen.font = "600 13px sans-serif";
  const draw = (): void => {
    pen.clearRect(0, 0, 1440, 900);
    for (const [place, { at, to }] of pointers.entries()) {
      const [x = 0, y = 0] = at.map((one, axis) => one + ((to[axis] ?? 0) - one) * 0.24);
      at.splice(0, 2, x, y);
      pen.fillStyle = `hsl(${place * 12} 60% 40%)`;
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(x, y + 18);
      pen.lineTo(x + 14, y + 14);
      pen.fill();
      pen.fillRect(x + 12, y + 16, 70, 20);
      pen.fillStyle = "white";
      pen.fillText(`Person ${place}`, x + 16, y + 30);
    }
    requestAnimationFrame(draw);
  };
  draw();
}
