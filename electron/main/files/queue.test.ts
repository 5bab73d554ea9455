import { describe, expect, it } from "vitest";
import { createWriteQueue } from "./queue.ts";

interface Started {
  readonly path: string;
  readonly text: string;
  readonly succeed: () => void;
  readonly fail: () => void;
}

/** A disk whose writes end when the test says so. */
function slowDisk() {
  const started: Started[] = [];
  const queue = createWriteQueue((path, bytes) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const text = new TextDecoder().decode(bytes);
    started.push({ path, text, succeed: () => resolve(), fail: () => reject(new Error(text)) });
    return promise;
  });
  const write = (path: string, text: string): Promise<string> =>
    queue.write(path, new TextEncoder().encode(text)).then(
      () => "saved",
      (fault: unknown) => String(fault),
    );
  return { started, queue, write };
}

/** Lets everything happen that waits for nothing outside. */
function settle(): Promise<void> {
  return new Promise((done) => {
    setImmediate(done);
  });
}

describe("the queue of writes", () => {
  it("writes one at a time to a file, and of those that wait only the newest", async () => {
    const { started, write } = slowDisk();
    const answers = [write("a", "1"), write("a", "2"), write("a", "3"), write("a", "4")];
    await settle();
    expect(started.map(({ text }) => text)).toEqual(["1"]);
    started[0]?.succeed();
    await settle();
    expect(started.map(({ text }) => text)).toEqual(["1", "4"]);
    started[1]?.succeed();
    expect(await Promise.all(answers)).toEqual(["saved", "saved", "saved", "saved"]);
    expect(started).toHaveLength(2);
  });

  it("lets files not wait for each other", async () => {
    const { started, write } = slowDisk();
    const answers = [write("a", "1"), write("b", "2")];
    await settle();
    expect(started.map(({ path }) => path)).toEqual(["a", "b"]);
    for (const { succeed } of started) succeed();
    expect(await Promise.all(answers)).toEqual(["saved", "saved"]);
  });

  it("goes on after a write that failed, and tells those whom it concerns", async () => {
    const { started, write } = slowDisk();
    const first = write("a", "1");
    const second = write("a", "2");
    started[0]?.fail();
    expect(await first).toBe("Error: 1");
    await settle();
    started[1]?.succeed();
    expect(await second).toBe("saved");
    const third = write("a", "3");
    started[2]?.fail();
    expect(await third).toBe("Error: 3");
  });

  it("is idle when nothing is written any more", async () => {
    const { started, queue, write } = slowDisk();
    await queue.idle();
    const answers = [write("a", "1"), write("a", "2"), write("b", "3")];
    let idle = false;
    const end = queue.idle().then(() => {
      idle = true;
    });
    started[0]?.succeed();
    started[1]?.fail();
    await settle();
    expect(idle).toBe(false);
    started[2]?.succeed();
    await end;
    expect(await Promise.all(answers)).toEqual(["saved", "saved", "Error: 3"]);
  });
});
