/** What the page notes of itself while it is driven. */
export interface Recorder {
  /** What is being done; long tasks are noted with it. */
  phase: string;
  readonly start: () => void;
  /** Two frames later, so that what the last event asked for is drawn. */
  readonly settle: () => Promise<void>;
  /** Times of the animation frames since `start`. */
  readonly stop: () => readonly number[];
  /** Three frames in a row on time. */
  readonly quiet: () => Promise<void>;
  /** Tasks over 50 ms so far. */
  readonly longTasks: () => readonly LongTask[];
}

export interface LongTask {
  readonly phase: string;
  /** In milliseconds. */
  readonly duration: number;
}

/** Puts `window.recorder` there. It is sent to the page as source text, so it uses nothing from outside itself. */
export function installRecorder(): void {
  const longTasks: LongTask[] = [];
  let frames: number[] = [];
  let on = false;
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  const recorder: Recorder = {
    phase: "start",
    start: () => {
      frames = [];
      on = true;
      requestAnimationFrame(tick);
    },
    settle: () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
    stop: () => {
      on = false;
      return frames;
    },
    quiet: () =>
      new Promise((resolve) => {
        const begun = performance.now();
        let last = begun;
        let onTime = 0;
        const look = () => {
          const now = performance.now();
          onTime = now - last < 40 ? onTime + 1 : 0;
          last = now;
          if (onTime >= 3 || now - begun > 60_000) resolve();
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    longTasks: () => {
      note(observer.takeRecords());
      return longTasks;
    },
  };
  function note(entries: PerformanceEntryList): void {
    for (const { duration } of entries) longTasks.push({ phase: recorder.phase, duration });
  }
  function tick(time: number): void {
    if (!on) return;
    frames.push(time);
    requestAnimationFrame(tick);
  }
  observer.observe({ type: "longtask" });
  window.recorder = recorder;
}
