import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { launch, windowSize } from "./chromium.ts";
import { Measure } from "./measure.ts";
import type { Bench, BenchPage } from "./page.ts";
import { installRecorder } from "./recorder.ts";
import type { Measured, RunResult, Scenario } from "./results.ts";

const [midX, midY] = [windowSize.width / 2, windowSize.height / 2];
const typed = " benchmark typing some words a";

export interface RunOptions {
  readonly address: string;
  readonly n: number;
  readonly round: number;
  readonly profiling: boolean;
  /** Which to do; all if undefined. */
  readonly only: ReadonlySet<string> | undefined;
  /** Where to put pictures of the page, if wanted. */
  readonly shots: string | undefined;
}

const times = (count: number, send: (turn: number) => Promise<void>) =>
  Array.from({ length: count }, (_, turn) => () => send(turn));

/** Drives one page through everything, in a browser of its own. Faults are told, not thrown. */
export async function runPage(target: BenchPage, options: RunOptions): Promise<RunResult> {
  const driven = await launch();
  const run = new PageRun(target, options, driven);
  try {
    return await run.all();
  } finally {
    await driven.close();
  }
}

class PageRun {
  readonly #target: BenchPage;
  readonly #options: RunOptions;
  readonly #driven: Awaited<ReturnType<typeof launch>>;
  readonly #measure: Measure;
  readonly #faults: string[] = [];
  readonly #scenarios: Partial<Record<Scenario, Measured>> = {};
  #dragAllFirst: number | undefined;
  #dragAllDrop: number | undefined;
  #dropHot: Measured["hot"];

  constructor(target: BenchPage, options: RunOptions, driven: Awaited<ReturnType<typeof launch>>) {
    this.#target = target;
    this.#options = options;
    this.#driven = driven;
    this.#measure = new Measure(driven, options);
  }

  async all(): Promise<RunResult> {
    const { page } = this.#driven;
    const { n, round, only, address } = this.#options;
    page.on("pageerror", (error) => this.#faults.push(`The page failed: ${error.message.slice(0, 200)}`));
    await page.goto(address, { waitUntil: "load" });
    await page.waitForFunction(() => window.benchReady === true);
    await page.evaluate(installRecorder);
    await page.evaluate(async () => void (await document.fonts.ready));
    const encodedBytes = await this.#bench((bench, count) => bench.prepare?.(count), n);
    await this.#measure.quiet();
    const empty = await this.#measure.heap();
    const load = await this.#load();
    await this.#measure.phase("after load");
    await this.#home();
    await this.#shot("100");
    const full = await this.#measure.heap();
    const { nodes } = await this.#measure.metrics();
    const steps: readonly (readonly [string, () => Promise<void>])[] = [
      ["pan100", () => this.#pan100()],
      ["pan10", () => this.#panFar("pan10")],
      ["panFit", () => this.#panFar("panFit")],
      ["zoom", () => this.#zoom()],
      ["drag", () => this.#drag()],
      ["type", () => this.#type()],
      ["all", () => this.#everything()],
    ];
    try {
      for (const [name, step] of steps) if (only?.has(name) !== false) await step();
    } catch (error) {
      this.#faults.push(String(error).slice(0, 400));
    }
    const longTasks = await page.evaluate(() => [...(window.recorder?.longTasks() ?? [])]);
    return {
      page: this.#target.name,
      n,
      round,
      encodedBytes,
      load,
      heap: { full, empty },
      nodes,
      scenarios: this.#scenarios,
      dragAllFirst: this.#dragAllFirst,
      dragAllDrop: this.#dragAllDrop,
      dropHot: this.#dropHot,
      longTasks: longTasks.filter(({ phase }) => phase !== "load" && phase !== "start"),
      faults: this.#faults,
    };
  }

  /** Asks the page's bench for something. The function is sent as source text. */
  async #bench<Given, Result>(
    ask: (bench: Bench, given: Given) => Result,
    given: Given,
  ): Promise<Awaited<Result>> {
    const source = `(async () => (${ask.toString()})(window.bench, ${JSON.stringify(given)}))()`;
    return this.#driven.page.evaluate<Awaited<Result>>(source);
  }

  async #load(): Promise<RunResult["load"]> {
    const { page } = this.#driven;
    await this.#measure.phase("load");
    const before = await this.#measure.metrics();
    const profiled = await this.#measure.profile();
    const wall = await this.#bench(async (bench, count) => {
      const begun = performance.now();
      return (await bench.load(count)) - begun;
    }, this.#options.n);
    const hot = await profiled(1);
    const thread = (await this.#measure.metrics()).thread - before.thread;
    const tasks = await page.evaluate(() => [...(window.recorder?.longTasks() ?? [])]);
    const longest = Math.max(
      0,
      ...tasks.filter(({ phase }) => phase === "load").map(({ duration }) => duration),
    );
    return { wall, thread, longest, hot };
  }

  /** To 100 % in the middle of the wall, with nothing going on. */
  async #home(): Promise<void> {
    await this.#bench((bench) => bench.zoomTo(1), 0);
    await this.#measure.move(midX, midY);
    await this.#measure.quiet();
  }

  async #shot(name: string): Promise<void> {
    const { shots, n } = this.#options;
    if (shots === undefined) return;
    await mkdir(shots, { recursive: true });
    await this.#driven.page.screenshot({ path: join(shots, `${this.#target.name}-${n}-${name}.png`) });
  }

  #expect(holds: boolean, otherwise: string): void {
    if (!holds) this.#faults.push(otherwise);
  }

  async #pan100(): Promise<void> {
    const before = await this.#bench((bench) => bench.view(), 0);
    const turns = times(60, () => this.#measure.wheel(midX, midY, [60, 0]));
    const measured = await this.#measure.run("pan100", turns, "sixty a second");
    this.#scenarios.pan100 = measured;
    const after = await this.#bench((bench) => bench.view(), 0);
    const moved = Math.abs(after.x - before.x);
    this.#expect(Math.abs(moved - 60 * measured.events) <= 2, `A pan at 100 % went ${moved} pixels`);
  }

  /** Out and back around where it starts, so that the board stays on screen. */
  async #panFar(name: "pan10" | "panFit"): Promise<void> {
    if (name === "pan10") await this.#bench((bench) => bench.zoomTo(0.1), 0);
    else await this.#bench((bench) => bench.fit(), 0);
    await this.#shot(name);
    const turns = times(60, (turn) =>
      this.#measure.wheel(midX, midY, [turn < 15 || turn >= 45 ? 20 : -20, 0]),
    );
    this.#scenarios[name] = await this.#measure.run(name, turns, "sixty a second");
  }

  async #zoom(): Promise<void> {
    const { zoomTurn } = this.#target;
    const turn = (by: number) => this.#measure.wheel(midX, midY, [0, by], true);
    await this.#home();
    this.#scenarios.zoom = await this.#measure.run(
      "zoom",
      times(40, (at) => turn(at < 20 ? zoomTurn : -zoomTurn)),
      "sixty a second",
    );
    // How far out that goes, without measuring.
    await this.#home();
    for (let at = 0; at < 20; at += 1) await turn(zoomTurn);
    await this.#measure.quiet();
    const { zoom } = await this.#bench((bench) => bench.view(), 0);
    this.#expect(zoom > 0.12 && zoom < 0.3, `Zooming out went to ${zoom}`);
  }

  async #drag(): Promise<void> {
    await this.#home();
    await this.#measure.key("Escape");
    const note = await this.#bench((bench) => bench.pick(350, 450), 0);
    const before = await this.#bench((bench, i) => bench.probe(i), note.i);
    await this.#measure.phase("drag, press");
    await this.#measure.move(note.x, note.y);
    await this.#measure.press(note.x, note.y);
    await this.#measure.move(note.x + 6, note.y, true);
    const at = (move: number) =>
      [note.x + 6 + move * 12, note.y + Math.round(20 * Math.sin((move - 1) / 5))] as const;
    const measured = await this.#measure.run(
      "drag",
      times(60, (move) => this.#measure.move(...at(move + 1), true)),
    );
    this.#scenarios.drag = measured;
    await this.#measure.phase("drag, drop");
    await this.#measure.release(...at(measured.events));
    await this.#measure.quiet();
    await this.#shot("drag");
    const after = await this.#bench((bench, i) => bench.probe(i), note.i);
    const moved = after.x - before.x;
    this.#expect(Math.abs(moved - 6 - 12 * measured.events) <= 30, `A dragged note went ${moved} pixels`);
    await this.#measure.key("Escape");
  }

  async #type(): Promise<void> {
    await this.#home();
    await this.#measure.key("Escape");
    const note = await this.#bench((bench) => bench.pick(1000, 400), 0);
    await this.#measure.phase("type, open");
    await this.#measure.move(note.x, note.y);
    await this.#measure.click(note.x, note.y);
    await this.#measure.quiet();
    // Longer than any double press.
    await pause(700);
    await this.#measure.click(note.x, note.y);
    await this.#measure.click(note.x, note.y, 2);
    await this.#measure.quiet();
    await pause(300);
    const measured = await this.#measure.run(
      "type",
      Array.from(typed, (letter) => () => this.#measure.key(letter, { text: letter })),
    );
    this.#scenarios.type = measured;
    await this.#shot("type");
    await this.#measure.key("Escape");
    await this.#measure.quiet();
    const { text } = await this.#bench((bench, i) => bench.probe(i), note.i);
    this.#expect(
      text.includes(typed.slice(0, measured.events)),
      `The note does not have what was typed but "${text}"`,
    );
    await this.#measure.key("Escape");
  }

  async #everything(): Promise<void> {
    const { n } = this.#options;
    await this.#home();
    await this.#measure.key("Escape");
    const note = await this.#bench((bench) => bench.pick(720, 450), 0);
    const ends = async () => [
      await this.#bench((bench) => bench.probe(0), 0),
      await this.#bench((bench, i) => bench.probe(i), n - 1),
    ];
    const before = await ends();
    // A click between the notes gives the board the keyboard.
    await this.#measure.move(note.x + 120, note.y + 120);
    await this.#measure.click(note.x + 120, note.y + 120);
    await this.#measure.quiet();
    await pause(600);
    this.#scenarios.selectAll = await this.#measure.run("selectAll", [
      () => this.#measure.key("a", { ctrl: true }),
    ]);
    await this.#shot("all");
    await this.#measure.phase("dragAll, first move");
    await this.#measure.move(note.x, note.y);
    const begun = performance.now();
    await this.#measure.press(note.x, note.y);
    await this.#measure.move(note.x + 6, note.y, true);
    this.#dragAllFirst = performance.now() - begun;
    const measured = await this.#measure.run(
      "dragAll",
      times(30, (move) => this.#measure.move(note.x + 6 + (move + 1) * 10, note.y + move, true)),
    );
    this.#scenarios.dragAll = measured;
    await this.#measure.phase("dragAll, drop");
    const profiled = await this.#measure.profile();
    const dropped = performance.now();
    await this.#measure.release(note.x + 6 + measured.events * 10, note.y + measured.events - 1);
    await this.#measure.quiet();
    this.#dragAllDrop = performance.now() - dropped;
    // What follows a little later, such as storing it and the overview, is part of the drop.
    await pause(1_500);
    this.#dropHot = await profiled(1);
    const after = await ends();
    for (const [index, place] of after.entries()) {
      const moved = place.x - (before[index]?.x ?? 0);
      this.#expect(
        Math.abs(moved - 6 - 10 * measured.events) <= 30,
        `Dragged with all, a note went ${moved} pixels`,
      );
    }
  }
}
