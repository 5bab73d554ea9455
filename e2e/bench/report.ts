import { type BenchResults, type Measured, type RunResult, type Scenario, scenarios } from "./results.ts";

/** The issue's limits at 10,000: wall and main thread per event, in milliseconds; MiB for the heap. */
const limits: Readonly<
  Record<Scenario | "load" | "heap", { readonly wall: number; readonly main?: number }>
> = {
  pan100: { wall: 18, main: 8 },
  pan10: { wall: 18, main: 8 },
  panFit: { wall: 18, main: 12 },
  zoom: { wall: 19, main: 10 },
  drag: { wall: 18, main: 8 },
  dragAll: { wall: 20, main: 14 },
  selectAll: { wall: 60 },
  type: { wall: 10 },
  load: { wall: 400 },
  heap: { wall: 60 },
};
const limit = "canvas2d";
const ours = "groundwork";

function median(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined).toSorted((a, b) => a - b);
  const middle = known.length >> 1;
  return known.length % 2 === 1 ? known[middle] : half(known[middle - 1], known[middle]);
}

function half(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : (a + b) / 2;
}

function shown(value: number | undefined): string {
  if (value === undefined) return "–";
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value.toFixed(1);
}

type Read = (run: RunResult) => number | undefined;
const scenarioNames = Object.keys(scenarios).filter((name): name is Scenario => name in scenarios);

class Table {
  readonly #runs: readonly RunResult[];
  readonly #pages: readonly string[];
  readonly lines: string[] = [];

  constructor(runs: readonly RunResult[], pages: readonly string[]) {
    this.#runs = runs;
    this.#pages = pages;
  }

  /** The median of the rounds. */
  of(page: string, read: Read): number | undefined {
    return median(this.#runs.filter((run) => run.page === page).map(read));
  }

  head(first: string, last: string): void {
    this.lines.push(`| ${first} | ${this.#pages.join(" | ")} | ${last} |`);
    this.lines.push(`| --- |${" ---: |".repeat(this.#pages.length + 1)}`);
  }

  row(label: string, cell: (page: string) => string, last = ""): void {
    this.lines.push(`| ${label} | ${this.#pages.map(cell).join(" | ")} | ${last} |`);
  }
}

const read =
  (scenario: Scenario, part: (measured: Measured) => number): Read =>
  (run) => {
    const measured = run.scenarios[scenario];
    return measured && part(measured);
  };

function tableOf(runs: readonly RunResult[], pages: readonly string[], n: number, rounds: number): string[] {
  const table = new Table(runs, pages);
  const wall = (scenario: Scenario) => read(scenario, (measured) => measured.wall);
  const main = (scenario: Scenario) => read(scenario, (measured) => measured.main.task);
  const thread = (scenario: Scenario) => read(scenario, (measured) => measured.main.thread);
  table.lines.push(
    "",
    `### ${n.toLocaleString("en")} stickies (medians, ${rounds} round${rounds > 1 ? "s" : ""})`,
    "",
  );
  table.head("wall ms per event (main thread ms / on the processor)", n === 10_000 ? "**ours must**" : "");
  for (const scenario of scenarioNames) {
    const must = limits[scenario];
    table.row(
      scenarios[scenario],
      (page) => {
        const events =
          table.of(
            page,
            read(scenario, (measured) => measured.events),
          ) ?? 0;
        const planned =
          table.of(
            page,
            read(scenario, (measured) => measured.planned),
          ) ?? 0;
        const cut = events < planned ? `, ${events} of ${planned}` : "";
        return `${shown(table.of(page, wall(scenario)))} (${shown(table.of(page, main(scenario)))} / ${shown(table.of(page, thread(scenario)))}${cut})`;
      },
      n === 10_000 ? `≤ ${must.wall}${must.main === undefined ? "" : ` (≤ ${must.main})`}` : "",
    );
  }
  table.row(
    "load, ms (main thread on the processor)",
    (page) =>
      `${shown(table.of(page, ({ load }) => load.wall))} (${shown(table.of(page, ({ load }) => load.thread))})`,
    n === 10_000 ? `≤ ${limits.load.wall}` : "",
  );
  table.row(
    "heap, MiB (empty page)",
    (page) =>
      `${shown(table.of(page, ({ heap }) => heap.full))} (${shown(table.of(page, ({ heap }) => heap.empty))})`,
    n === 10_000 ? `≤ ${limits.heap.wall}` : "",
  );
  table.row("all processes' CPU ms per event: pan at 100 %", (page) =>
    shown(
      table.of(
        page,
        read("pan100", ({ cpu }) => cpu),
      ),
    ),
  );
  table.row("– pan zoomed to fit", (page) =>
    shown(
      table.of(
        page,
        read("panFit", ({ cpu }) => cpu),
      ),
    ),
  );
  table.row("– drag everything", (page) =>
    shown(
      table.of(
        page,
        read("dragAll", ({ cpu }) => cpu),
      ),
    ),
  );
  table.row("longest frame of pan at 100 % / fit / zoom / drag all, ms", (page) =>
    (["pan100", "panFit", "zoom", "dragAll"] as const)
      .map((scenario) =>
        shown(
          table.of(
            page,
            read(scenario, ({ frames }) => frames.max),
          ),
        ),
      )
      .join(" / "),
  );
  table.row(
    "drag everything: first move / drop, ms",
    (page) =>
      `${shown(table.of(page, (run) => run.dragAllFirst))} / ${shown(table.of(page, (run) => run.dragAllDrop))}`,
  );
  table.row(
    "tasks over 50 ms outside of load: count, longest ms",
    (page) =>
      `${shown(table.of(page, ({ longTasks }) => longTasks.length))}, ${shown(table.of(page, ({ longTasks }) => Math.max(0, ...longTasks.map(({ duration }) => duration))))}`,
    "0",
  );
  table.row("DOM nodes", (page) => shown(table.of(page, ({ nodes }) => nodes)));
  const encoded = table.of(ours, ({ encodedBytes }) => encodedBytes);
  if (encoded !== undefined)
    table.lines.push("", `Our document encoded: ${(encoded / 2 ** 20).toFixed(1)} MiB.`);
  table.lines.push(...ratiosOf(runs, pages));
  return table.lines;
}

/** Each page against the limit within one round, then the median of the rounds. */
function ratiosOf(runs: readonly RunResult[], pages: readonly string[]): string[] {
  const others = pages.filter((page) => page !== limit);
  if (others.length === pages.length) return [];
  const cell = (page: string, value: Read) => {
    const ratios = runs
      .filter((run) => run.page === page)
      .map((run) => {
        const against = runs.find((other) => other.page === limit && other.round === run.round);
        const [above, below] = [value(run), against && value(against)];
        return above === undefined || !below ? undefined : above / below;
      });
    return `${shown(median(ratios))}×`;
  };
  return [
    "",
    `Wall against ${limit} of the same round:`,
    "",
    `| | ${others.join(" | ")} |`,
    `| --- |${" ---: |".repeat(others.length)}`,
    ...scenarioNames.map(
      (scenario) =>
        `| ${scenarios[scenario]} | ${others
          .map((page) =>
            cell(
              page,
              read(scenario, ({ wall }) => wall),
            ),
          )
          .join(" | ")} |`,
    ),
    `| load | ${others.map((page) => cell(page, ({ load }) => load.wall)).join(" | ")} |`,
  ];
}

function faultsOf(runs: readonly RunResult[]): string[] {
  const faults = runs.flatMap(({ page, n, round, faults: found }) =>
    found.map((fault) => `- ${page}, ${n}, round ${round + 1}: ${fault}`),
  );
  if (faults.length > 0) return ["", "What went wrong:", "", ...faults];
  return [
    "",
    "The views moved, the notes moved, the text was typed and the zoom arrived as they should, on every page.",
  ];
}

function longTasksOf(runs: readonly RunResult[]): string[] {
  const tasks = runs
    .filter(({ page }) => page === ours)
    .flatMap(({ n, longTasks }) =>
      longTasks.map(({ phase, duration }) => ({ what: `${n}, ${phase}`, duration })),
    );
  const lines = [...Map.groupBy(tasks, ({ what }) => what)].map(
    ([what, list]) =>
      `- ${what}: ${list.length}, the longest ${Math.max(...list.map(({ duration }) => duration)).toFixed(0)} ms`,
  );
  return lines.length === 0 ? [] : ["", "Our tasks over 50 ms outside of load, all rounds:", "", ...lines];
}

/** The results as Markdown. */
export function reportOf({ runs, pages, sizes, rounds, startup }: BenchResults): string {
  const lines = sizes.flatMap((n) =>
    tableOf(
      runs.filter((run) => run.n === n),
      pages,
      n,
      rounds,
    ),
  );
  if (runs.length > 0) lines.push(...longTasksOf(runs), ...faultsOf(runs));
  if (startup && startup.length > 0)
    lines.push(
      "",
      `App started with a stored workshop of 2,000 stickies: board painted after ${shown(median(startup.map(({ painted }) => painted)))} ms, answering input after ${shown(median(startup.map(({ answered }) => answered)))} ms (at most 1,500; median of ${startup.length}).`,
    );
  return `${lines.join("\n")}\n`;
}

/** The hot functions of profiled runs, as text. */
export function hotReport(runs: readonly RunResult[]): string {
  return runs
    .flatMap(({ page, n, load, dropHot, scenarios: measured }) =>
      [
        ["load", load.hot] as const,
        ["drop of everything", dropHot] as const,
        ...scenarioNames.map((name) => [name, measured[name]?.hot] as const),
      ].flatMap(([name, hot]) =>
        hot
          ? [
              `\n## ${page} ${n} ${name}, ms per event\nown:\n  ${hot.own.join("\n  ")}\nwhole:\n  ${hot.whole.join("\n  ")}`,
            ]
          : [],
      ),
    )
    .join("\n");
}
