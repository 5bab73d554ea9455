import { createStore, type StoreApi } from "zustand/vanilla";
import type { Workshop } from "#shared/board/board.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import type { GrantedFolder } from "#shared/ipc/folders.ts";
import type { FolderReadBack } from "#shared/methods/readFolder.ts";
import type { FolderThere } from "#shared/outcomes/folder/plan.ts";
import type { EditedThere } from "#shared/outcomes/readBack/folder.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { thereIn } from "./outcomeFolder.ts";
import { askThread, startThread } from "#renderer/session/window/thread.ts";

/** What the thread is asked that finds what was changed by hand. */
export interface ReadingBackRequest {
  readonly workshops: readonly Workshop[];
  readonly there: FolderThere;
  readonly edited: readonly EditedThere[];
}

/** What it answers. */
export type ReadingBackAnswer =
  | { readonly is: "read"; readonly found: FolderReadBack }
  | { readonly is: "failed"; readonly message: string };

/** How far the reading of a folder is. */
export type ReadingState =
  /** The person has to say which folder. */
  | { readonly is: "asking" }
  | { readonly is: "reading" }
  | { readonly is: "read"; readonly found: FolderReadBack }
  | { readonly is: "stopped" }
  | { readonly is: "failed"; readonly message: string };

interface Shown {
  readonly state: ReadingState;
  readonly folder: { readonly name: string; readonly path: string } | undefined;
}

interface Needs {
  readonly bridge: Bridge;
  /** The id of the open workshop, for which folders are remembered. */
  readonly owner: string;
  /** The workshops of these ids that are at hand, as they are now. */
  readonly workshops: (ids: readonly string[]) => Promise<readonly Workshop[]>;
}

/** Finds what somebody changed by hand in the folder that outcomes were written into. Changes nothing. */
export class ReadingBack {
  readonly store: StoreApi<Shown> = createStore<Shown>(() => ({
    state: { is: "asking" },
    folder: undefined,
  }));
  readonly #needs: Needs;
  #stop = new AbortController();
  #folder: GrantedFolder | undefined;

  constructor(needs: Needs) {
    this.#needs = needs;
  }

  /** Goes on with the folder that the outcomes were written into, if it is known. */
  async begin(): Promise<void> {
    const { bridge, owner } = this.#needs;
    const { folder } = await bridge.ask("folder.known", { owner });
    if (folder) await this.#take(folder);
  }

  /** Lets the person choose a folder. */
  async choose(): Promise<void> {
    const { bridge, owner } = this.#needs;
    const answer = await bridge.ask("folder.choose", { owner });
    if (answer.is === "chosen") await this.#take(answer.folder);
  }

  /** Reads the folder anew. */
  async read(): Promise<void> {
    if (!this.#folder) return;
    this.#giveUp();
    const { signal } = this.#stop;
    this.#show({ is: "reading" });
    let state: ReadingState;
    try {
      state = { is: "read", found: await this.#found(this.#folder, signal) };
    } catch (fault) {
      state = { is: "failed", message: fault instanceof Error ? fault.message : String(fault) };
    }
    // What was given up has been told already.
    if (!signal.aborted) this.#show(state);
  }

  stop(): void {
    this.#giveUp();
    this.#show({ is: "stopped" });
  }

  close(): void {
    this.#giveUp();
  }

  async #take(folder: GrantedFolder): Promise<void> {
    this.#folder = folder;
    this.store.setState({ folder });
    await this.read();
  }

  async #found({ grant, name }: GrantedFolder, signal: AbortSignal): Promise<FolderReadBack> {
    const { bridge, workshops } = this.#needs;
    const there = await thereIn(bridge, grant);
    if (!there.manifest) throw new Error(sayDocument("readBack.noManifest", { name }));
    const edited = await bridge.ask("folder.edited", { grant });
    if (edited.is === "failed") throw new Error(edited.message);
    if (edited.files.length === 0) return { proposals: [], unclear: [], notes: [] };
    const files = edited.files.map(({ path, text, isGone }) => ({
      path,
      ...(text !== undefined && { text }),
      ...(isGone && { isGone }),
    }));
    const request: ReadingBackRequest = {
      workshops: await workshops(there.manifest.workshops.map(({ id }) => id)),
      there,
      edited: files,
    };
    signal.throwIfAborted();
    const thread = startThread("readingBack");
    try {
      const answer = await askThread<ReadingBackAnswer>(thread, request, signal);
      if (answer.is === "failed") throw new Error(answer.message);
      return answer.found;
    } finally {
      thread.terminate();
    }
  }

  /** What is being read is wanted no more. */
  #giveUp(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  #show(state: ReadingState): void {
    this.store.setState({ state });
  }
}
