import type { Workshop } from "#shared/board/board.ts";
import type { FolderThere, OutcomePlan } from "#shared/outcomes/folder/plan.ts";
import type { BoardImages } from "#renderer/session/board/boardImages.ts";
import { askThread, startThread } from "#renderer/session/window/thread.ts";

/** What the planning thread is asked: all documents of workshops, as the files of a folder. */
export interface PlanningRequest {
  /** Of the workshop or the programme. */
  readonly title: string;
  readonly workshops: readonly Workshop[];
  /** For pictures; those that are missing are empty frames. */
  readonly images?: BoardImages;
  /** Whether pictures are wanted too; they are unless told. */
  readonly drawn?: boolean;
  /** Whether the plan is wanted as a zip too. */
  readonly zip?: true;
  /** What lies in the folder that they are for, if they are for one. */
  readonly there?: FolderThere;
}

/** All documents, and by each one's path the elements of the board that it says something of. */
export interface PlannedDocuments {
  readonly plan: OutcomePlan;
  readonly elements: ReadonlyMap<string, readonly string[]>;
  readonly zip?: Uint8Array<ArrayBuffer>;
}

/** What it answers. */
export type PlanningAnswer =
  | { readonly is: "planned"; readonly planned: PlannedDocuments }
  | { readonly is: "failed"; readonly message: string };

/** A thread that makes documents: those of a large board take a second that the board is not to miss. */
export class Planner {
  #worker: Worker | undefined;
  #stop: AbortController | undefined;

  /** Gives up what it is at, which rejects, and begins with this. Rejects with a message for people. */
  async plan(request: PlanningRequest): Promise<PlannedDocuments> {
    if (this.#stop) this.close();
    this.#worker ??= startThread("planning");
    const stop = new AbortController();
    this.#stop = stop;
    try {
      const answer = await askThread<PlanningAnswer>(this.#worker, request, stop.signal);
      if (answer.is === "failed") throw new Error(answer.message);
      return answer.planned;
    } finally {
      if (this.#stop === stop) this.#stop = undefined;
    }
  }

  /** Gives up what it is at, which rejects with `PlanningStopped`. */
  close(): void {
    this.#stop?.abort(new PlanningStopped());
    this.#stop = undefined;
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** Somebody wants it no more. */
export class PlanningStopped extends Error {
  override readonly name = "PlanningStopped";
}
