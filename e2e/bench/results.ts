/** One scenario of one run; times in milliseconds. */
export interface Measured {
  readonly planned: number;
  /** Fewer than planned where the time ran out. */
  readonly events: number;
  /** From the first event to two frames after the last, per event. */
  readonly wall: number;
  readonly frames: { readonly median: number; readonly p95: number; readonly max: number };
  /** Per event, of the page's main thread: how long its tasks took, and for how long of that it had a processor. */
  readonly main: {
    readonly task: number;
    readonly thread: number;
    readonly script: number;
    readonly layout: number;
    readonly style: number;
  };
  /** Processor time of all of the browser's processes, per event. */
  readonly cpu: number;
  readonly hot?: Hot | undefined;
}

/** The functions with the most time of their own, and with all that they call; milliseconds per event and name. */
export interface Hot {
  readonly own: readonly string[];
  readonly whole: readonly string[];
}

export const scenarios = {
  pan100: "pan at 100 %",
  pan10: "pan at 10 %",
  panFit: "pan zoomed to fit",
  zoom: "zoom",
  drag: "drag one",
  dragAll: "drag everything",
  selectAll: "select all, once",
  type: "typing, per key",
} as const;
export type Scenario = keyof typeof scenarios;

/** What one page did with one wall, in a browser of its own. */
export interface RunResult {
  readonly page: string;
  readonly n: number;
  readonly round: number;
  /** Size of the encoded document, where there is one. */
  readonly encodedBytes: number | undefined;
  readonly load: {
    readonly wall: number;
    readonly thread: number;
    readonly longest: number;
    readonly hot?: Hot | undefined;
  };
  /** MiB after garbage collection, with the wall loaded and without. */
  readonly heap: { readonly full: number; readonly empty: number };
  readonly nodes: number;
  readonly scenarios: Readonly<Partial<Record<Scenario, Measured>>>;
  /** The first move and the drop of everything, to the next frames on time. */
  readonly dragAllFirst: number | undefined;
  readonly dragAllDrop: number | undefined;
  readonly dropHot: Hot | undefined;
  /** Tasks over 50 ms after loading, by what was being done. */
  readonly longTasks: readonly { readonly phase: string; readonly duration: number }[];
  /** What did not do what it should have. */
  readonly faults: readonly string[];
}

export interface BenchResults {
  /** UTC ISO time. */
  readonly started: string;
  readonly machine: string;
  readonly rounds: number;
  readonly sizes: readonly number[];
  readonly pages: readonly string[];
  readonly runs: readonly RunResult[];
  /** Milliseconds from the app's start to its board, per start. */
  readonly startup?: readonly StartUp[] | undefined;
}

export interface StartUp {
  /** The board with its stickies is painted. */
  readonly painted: number;
  /** A turn of the wheel has moved it. */
  readonly answered: number;
}
