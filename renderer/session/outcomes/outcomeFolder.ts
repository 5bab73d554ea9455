import { createStore, type StoreApi } from "zustand/vanilla";
import type { Workshop } from "#shared/board/board.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import type { FolderChangeTold, FolderWish, GrantedFolder } from "#shared/ipc/folders.ts";
import { readManifest } from "#shared/outcomes/folder/manifest.ts";
import type { FolderThere, OutcomePlan } from "#shared/outcomes/folder/plan.ts";
import type { BoardImages } from "#renderer/session/board/boardImages.ts";
import { Planner } from "./planning.ts";

/** What a folder of outcomes is made of: a workshop, or a programme. */
export interface OutcomeSource {
  /** The id of the workshop or the programme; the folder that is chosen is remembered for it. */
  readonly owner: string;
  readonly title: string;
  readonly workshops: () => Promise<readonly Workshop[]>;
  readonly images: () => Promise<BoardImages>;
  /** How many workshops of the programme are not at hand. */
  readonly missing?: number;
}

/** What writing one file would do, with both texts for a diff where it is text. */
export interface FolderChange extends FolderChangeTold {
  readonly after?: string;
}

/** All documents, and what writing them into a folder would do. */
export interface ComparedOutcomes {
  readonly plan: OutcomePlan;
  readonly changes: readonly FolderChange[];
}

/** What a person agreed to beyond what is safe, by path. */
interface Agreed {
  readonly replace: readonly string[];
  readonly remove: readonly string[];
}

/** How far the writing of a folder is. */
export type FolderState =
  /** The person has to say which folder. */
  | { readonly is: "asking" }
  | { readonly is: "making" }
  | { readonly is: "compared"; readonly compared: ComparedOutcomes }
  | { readonly is: "writing"; readonly done: number; readonly of: number }
  | { readonly is: "written"; readonly written: number; readonly removed: number; readonly kept: number }
  | { readonly is: "stopped" }
  | { readonly is: "failed"; readonly message: string };

/** What of a writing is shown. */
interface Shown {
  readonly state: FolderState;
  readonly folder: { readonly name: string; readonly path: string } | undefined;
}

/** Leads through the writing of a folder: which one, what would change, writing, done. */
export class OutcomeFolder {
  readonly store: StoreApi<Shown> = createStore<Shown>(() => ({
    state: { is: "asking" },
    folder: undefined,
  }));
  readonly #bridge: Bridge;
  readonly #source: OutcomeSource;
  readonly #planner = new Planner();
  #comparing = new AbortController();
  #folder: GrantedFolder | undefined;
  #deafen: (() => void) | undefined;

  constructor(bridge: Bridge, source: OutcomeSource) {
    this.#bridge = bridge;
    this.#source = source;
  }

  /** Goes on with the folder of the last time, if there is one: then all is one press away. */
  async begin(): Promise<void> {
    this.#deafen = this.#bridge.on("folder.progress", ({ done, of }) => {
      if (this.store.getState().state.is === "writing") this.#show({ is: "writing", done, of });
    });
    const { folder } = await this.#bridge.ask("folder.known", { owner: this.#source.owner });
    if (folder) await this.#take(folder);
  }

  /** Lets the person choose a folder. */
  async choose(): Promise<void> {
    const answer = await this.#bridge.ask("folder.choose", { owner: this.#source.owner });
    if (answer.is === "chosen") await this.#take(answer.folder);
  }

  /** Makes the documents anew and compares them with what is there. */
  async compare(): Promise<void> {
    const folder = this.#folder;
    if (!folder) return;
    this.#giveUp();
    const { signal } = this.#comparing;
    this.#show({ is: "making" });
    let state: FolderState;
    try {
      state = { is: "compared", compared: await this.#compared(folder) };
    } catch (fault) {
      state = { is: "failed", message: fault instanceof Error ? fault.message : String(fault) };
    }
    // What was given up has been told already.
    if (!signal.aborted) this.#show(state);
  }

  async write({ plan }: ComparedOutcomes, { replace, remove }: Agreed): Promise<void> {
    if (!this.#folder) return;
    this.#show({ is: "writing", done: 0, of: plan.files.length });
    const answer = await this.#bridge.ask("folder.write", {
      grant: this.#folder.grant,
      wish: wishOf(plan),
      agreed: { replace: [...replace], remove: [...remove] },
    });
    if (answer.is !== "written") {
      this.#show(answer);
      return;
    }
    const { written, removed, kept } = answer;
    this.#show({ is: "written", written: written.length, removed: removed.length, kept: kept.length });
  }

  stop(): void {
    if (this.store.getState().state.is === "writing") void this.#bridge.ask("folder.stop", {});
    else {
      this.#giveUp();
      this.#show({ is: "stopped" });
    }
  }

  /** Shows the folder in the system's file manager; words if that cannot be done. */
  async reveal(): Promise<string | undefined> {
    if (!this.#folder) return undefined;
    const answer = await this.#bridge.ask("folder.reveal", { grant: this.#folder.grant });
    return answer.is === "failed" ? answer.message : undefined;
  }

  close(): void {
    this.#giveUp();
    this.#deafen?.();
    this.#deafen = undefined;
  }

  /** What is being made is wanted no more. */
  #giveUp(): void {
    this.#comparing.abort();
    this.#comparing = new AbortController();
    this.#planner.close();
  }

  async #take(folder: GrantedFolder): Promise<void> {
    this.#folder = folder;
    this.store.setState({ folder });
    await this.compare();
  }

  async #compared({ grant }: GrantedFolder): Promise<ComparedOutcomes> {
    const { title, workshops, images } = this.#source;
    const there = await thereIn(this.#bridge, grant);
    const { plan } = await this.#planner.plan({
      title,
      workshops: await workshops(),
      images: await images(),
      there,
    });
    const compared = await this.#bridge.ask("folder.compare", { grant, wish: wishOf(plan) });
    if (compared.is === "failed") throw new Error(compared.message);
    const contents = new Map(plan.files.map(({ path, content }) => [path, content]));
    const changes = compared.changes.map((change): FolderChange => {
      const after = contents.get(change.path);
      return { ...change, ...(typeof after === "string" && { after }) };
    });
    return { plan, changes };
  }

  #show(state: FolderState): void {
    this.store.setState({ state });
  }
}

/** What lies in a folder that the person chose. Rejects with words. */
export async function thereIn(bridge: Bridge, grant: string): Promise<FolderThere> {
  const read = await bridge.ask("folder.read", { grant });
  if (read.is === "failed") throw new Error(read.message);
  const { manifest, adrFolder, records } = read;
  return {
    records,
    ...(manifest !== undefined && { manifest: readManifest(manifest) }),
    ...(adrFolder !== undefined && { adrFolder }),
  };
}

/** A plan as the desktop process takes it. */
function wishOf({ title, workshops, parts, files }: OutcomePlan): FolderWish {
  return {
    title,
    workshops: workshops.map((about) => ({ ...about })),
    parts: [...parts],
    files: files.map(({ hash: _, from, of, how, ...file }) => ({
      ...file,
      from: [...from],
      of: [...of],
      ...(how && { how: { ...how } }),
    })),
  };
}
