interface Lane {
  running: Promise<void>;
  /** What comes after the running write; replaced by anything newer. */
  next: { bytes: Uint8Array; readonly done: Promise<void> } | undefined;
}

/** Writes to files one at a time each, and of what waits only the newest. */
export interface WriteQueue {
  /** Settles as the write did that carried these bytes, or newer ones, to the disk. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Settles when nothing is being written any more; never rejects. */
  readonly idle: () => Promise<void>;
}

export function createWriteQueue(write: (path: string, bytes: Uint8Array) => Promise<void>): WriteQueue {
  const lanes = new Map<string, Lane>();

  async function after(lane: Lane, path: string): Promise<void> {
    await lane.running.catch(() => undefined);
    const bytes = lane.next?.bytes;
    lane.next = undefined;
    if (bytes) await run(lane, path, bytes);
  }

  async function run(lane: Lane, path: string, bytes: Uint8Array): Promise<void> {
    const running = write(path, bytes);
    lane.running = running;
    try {
      await running;
    } finally {
      if (lane.running === running && !lane.next) lanes.delete(path);
    }
  }

  return {
    write: async (path, bytes) => {
      const lane = lanes.get(path);
      if (!lane) {
        const fresh: Lane = { running: Promise.resolve(), next: undefined };
        lanes.set(path, fresh);
        await run(fresh, path, bytes);
        return;
      }
      if (lane.next) lane.next.bytes = bytes;
      else lane.next = { bytes, done: after(lane, path) };
      await lane.next.done;
    },
    idle: async () => {
      while (lanes.size > 0) {
        await Promise.allSettled([...lanes.values()].map((lane) => lane.next?.done ?? lane.running));
      }
    },
  };
}
