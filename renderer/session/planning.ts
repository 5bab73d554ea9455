import type { Workshop } from "#shared/board/board.ts";
import type { FolderThere, OutcomePlan } from "#shared/outcomes/folder/plan.ts";

/** What the planning thread is asked: all documents of a workshop, as the files of a folder. */
export interface PlanningRequest {
  readonly workshop: Workshop;
  /** What lies in the folder that they are for, if they are for one. */
  readonly there?: FolderThere;
}

/** All documents, and by each one's path the elements of the board that it says something of. */
export interface PlannedDocuments {
  readonly plan: OutcomePlan;
  readonly elements: ReadonlyMap<string, readonly string[]>;
}

/** What it answers. */
export type PlanningAnswer =
  | { readonly is: "planned"; readonly planned: PlannedDocuments }
  | { readonly is: "failed"; readonly message: string };

/** A thread that makes documents: those of a large board take a second that the board is not to miss. */
export class Planner {
  #worker: Worker | undefined;
  #stop: ((reason: Error) => void) | undefined;

  /** Gives up what it is at, which rejects, and begins with this. Rejects with a message for people. */
  async plan(request: PlanningRequest): Promise<PlannedDocuments> {
    this.#stop?.(new PlanningStopped());
    this.#worker ??= new Worker(new URL("assets/planning.js", document.baseURI), { type: "module" });
    const worker = this.#worker;
    const { promise, resolve, reject } = Promise.withResolvers<PlannedDocuments>();
    const done = new AbortController();
    const end = () => {
      done.abort();
      this.#stop = undefined;
    };
    this.#stop = (reason) => {
      end();
      worker.terminate();
      this.#worker = undefined;
      reject(reason);
    };
    const onMessage = ({ data }: MessageEvent<PlanningAnswer>) => {
      end();
      if (data.is === "planned") resolve(data.planned);
      else reject(new Error(data.message));
    };
    const onError = (event: ErrorEvent) => {
      end();
      reject(new Error(event.message));
    };
    worker.addEventListener("message", onMessage, { signal: done.signal });
    worker.addEventListener("error", onError, { signal: done.signal });
    worker.postMessage(request, { transfer: [] });
    return promise;
  }

  /** Gives up what it is at, which rejects with `PlanningStopped`. */
  close(): void {
    this.#stop?.(new PlanningStopped());
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** Somebody wants it no more. */
export class PlanningStopped extends Error {
  override readonly name = "PlanningStopped";
}
