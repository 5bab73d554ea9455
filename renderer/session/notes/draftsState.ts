import type { Draft } from "#renderer/store/ownNotes.ts";

export type { Draft };

/** What this person has written and nobody else can see. */
export interface DraftsState {
  /** Whether what is written in the open stage stays on this device until it is revealed. */
  readonly isPrivate: boolean;
  /** The drafts of the open stage, in the order of writing. */
  readonly here: readonly Draft[];
  /** Drafts of other stages that are not revealed, by stage. */
  readonly elsewhere: ReadonlyMap<string, readonly Draft[]>;
  /** Drafts that were here when their stage was revealed without them, by stage: the person says what becomes of them. */
  readonly late: ReadonlyMap<string, readonly Draft[]>;
  /** The kind that the writer's tray is asked to write; the number rises with each asking. */
  readonly asked: { readonly kind: string; readonly number: number } | undefined;
}

export const noDrafts: DraftsState = {
  isPrivate: false,
  here: [],
  elsewhere: new Map(),
  late: new Map(),
  asked: undefined,
};
