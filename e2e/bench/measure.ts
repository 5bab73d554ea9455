import { setTimeout as pause } from "node:timers/promises";
import type { Driven } from "./chromium.ts";
import { hotOf } from "./hot.ts";
import type { Measured } from "./results.ts";

/** A scenario sends no more events after this long, in milliseconds. */
const patience = 12_000;
const mouse = { pointerType: "mouse" } as const;

interface Metrics {
  readonly task: number;
  /** Processor time of the main thread. */
  readonly thread: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
  readonly heap: number;
  readonly nodes: number;
  readonly cpu: number;
}

function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))] ?? 0;
}

/** Drives one page with real input and measures from outside. */
export class Measure {
  readonly #driven: Driven;
  readonly #profiling: boolean;

  constructor(driven: Driven, options: { readonly profiling: boolean }) {
    this.#driven = driven;
    this.#profiling = options.profiling;
  }

  async metrics(): Promise<Metrics> {
    const { metrics } = await this.#driven.cdp.send("Performance.getMetrics");
    const { processInfo } = await this.#driven.browserCdp.send("SystemInfo.getProcessInfo");
    const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
    return {
      task: value("TaskDuration") * 1000,
      thread: value("ThreadTime") * 1000,
      script: value("ScriptDuration") * 1000,
      layout: value("LayoutDuration") * 1000,
      style: value("RecalcStyleDuration") * 1000,
      heap: value("JSHeapUsedSize") / 2 ** 20,
      nodes: value("Nodes"),
      cpu: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000,
    };
  }

  /** MiB of JavaScript's heap after garbage collection. */
  async heap(): Promise<number> {
    await this.#driven.cdp.send("HeapProfiler.collectGarbage");
    await this.#driven.cdp.send("HeapProfiler.collectGarbage");
    return (await this.metrics()).heap;
  }

  async quiet(): Promise<void> {
    await this.#driven.page.evaluate(() => window.recorder?.quiet());
  }

  /** Names what is done from now on, for the long tasks. */
  async phase(name: string): Promise<void> {
    await this.#driven.page.evaluate((phase) => {
      // A task is noted after it has ended: what is still to be noted belongs to what was done before.
      window.recorder?.longTasks();
      if (window.recorder) window.recorder.phase = phase;
    }, name);
  }

  async move(x: number, y: number, pressed = false): Promise<void> {
    await this.#driven.cdp.send("Input.dispatchMouseEvent", {
      type: "mouseMoved",
      x,
      y,
      ...(pressed && { button: "left", buttons: 1 }),
    });
  }

  async press(x: number, y: number, count = 1): Promise<void> {
    await this.#driven.cdp.send("Input.dispatchMouseEvent", {
      type: "mousePressed",
      x,
      y,
      button: "left",
      buttons: 1,
      clickCount: count,
    });
  }

  async release(x: number, y: number, count = 1): Promise<void> {
    await this.#driven.cdp.send("Input.dispatchMouseEvent", {
      type: "mouseReleased",
      x,
      y,
      button: "left",
      buttons: 0,
      clickCount: count,
    });
  }

  async click(x: number, y: number, count = 1): Promise<void> {
    await this.press(x, y, count);
    await this.release(x, y, count);
  }

  async wheel(x: number, y: number, by: readonly [number, number], ctrl = false): Promise<void> {
    const [deltaX, deltaY] = by;
    const modifiers = ctrl ? 2 : 0;
    await this.#driven.cdp.send("Input.dispatchMouseEvent", {
      type: "mouseWheel",
      x,
      y,
      deltaX,
      deltaY,
      modifiers,
      ...mouse,
    });
  }

  async key(key: string, given: { readonly text?: string; readonly ctrl?: boolean } = {}): Promise<void> {
    const letter = key.length === 1 ? key.toUpperCase() : undefined;
    const code = key === " " ? "Space" : letter === undefined ? key : `Key${letter}`;
    const number = letter?.charCodeAt(0) ?? (key === "Escape" ? 27 : 0);
    const common = { key, code, windowsVirtualKeyCode: number, modifiers: given.ctrl === true ? 2 : 0 };
    const { text } = given;
    await this.#driven.cdp.send("Input.dispatchKeyEvent", {
      ...common,
      type: text === undefined ? "rawKeyDown" : "keyDown",
      ...(text !== undefined && { text, unmodifiedText: text }),
    });
    await this.#driven.cdp.send("Input.dispatchKeyEvent", { ...common, type: "keyUp" });
  }

  /** Starts a profile if the run is to have them; its end gives the hot functions. */
  async profile(): Promise<(events: number) => Promise<Measured["hot"]>> {
    if (!this.#profiling) return async () => undefined;
    const { cdp } = this.#driven;
    await cdp.send("Profiler.enable");
    await cdp.send("Profiler.start");
    return async (events) => hotOf((await cdp.send("Profiler.stop")).profile, events);
  }

  /**
   * Sends events and measures. Moves and keys go each when the page has acknowledged the one before. Turns of the
   * wheel go sixty a second while at most two are unacknowledged, since the page acknowledges them a frame late. So
   * a slow page gets fewer events a second, never a coalesced one.
   */
  async run(
    name: string,
    events: readonly (() => Promise<void>)[],
    sending: "in turn" | "sixty a second" = "in turn",
  ): Promise<Measured> {
    const { page } = this.#driven;
    await this.quiet();
    await this.phase(name);
    const profiled = await this.profile();
    await page.evaluate(() => window.recorder?.start());
    const before = await this.metrics();
    const begun = performance.now();
    const sent: Promise<void>[] = [];
    const unacknowledged = sending === "in turn" ? 1 : 2;
    let next = begun;
    for (const send of events) {
      if (sending === "sixty a second") {
        const wait = next - performance.now();
        if (wait > 0.5) await pause(wait);
        next = Math.max(next + 1000 / 60, performance.now());
      }
      sent.push(send());
      await sent[sent.length - unacknowledged];
      if (performance.now() - begun > patience) break;
    }
    await Promise.all(sent);
    await page.evaluate(() => window.recorder?.settle());
    const wall = performance.now() - begun;
    const after = await this.metrics();
    const done = sent.length;
    const hot = await profiled(done);
    const times = await page.evaluate(() => window.recorder?.stop() ?? []);
    await this.phase(`after ${name}`);
    const frames = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    const each = (metric: keyof Metrics) => (after[metric] - before[metric]) / done;
    return {
      planned: events.length,
      events: done,
      wall: wall / done,
      frames: { median: quantile(frames, 0.5), p95: quantile(frames, 0.95), max: quantile(frames, 1) },
      main: {
        task: each("task"),
        thread: each("thread"),
        script: each("script"),
        layout: each("layout"),
        style: each("style"),
      },
      cpu: each("cpu"),
      hot,
    };
  }
}
