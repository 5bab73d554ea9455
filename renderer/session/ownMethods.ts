import { createStore, type StoreApi } from "zustand/vanilla";
import type { AnswerOf } from "#shared/ipc/contract.ts";
import type { Method } from "#shared/methods/method.ts";
import { methodOfText } from "#shared/own-methods/read.ts";
import type { Session } from "./session.ts";

type Trouble = Extract<AnswerOf<"methods.list">, { readonly is: "read" }>["troubles"][number];

/** What of a team's own methods is known here. */
export interface OwnMethodsState {
  readonly methods: readonly Method[];
  /** What is wrong in files of the folder. */
  readonly troubles: readonly Trouble[];
  /** Whether the folder has been read. */
  readonly read: boolean;
}

/** The methods that the person's team wrote, in the desktop app; a browser has no folder of them. */
export class OwnMethods {
  readonly store: StoreApi<OwnMethodsState>;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.store = createStore<OwnMethodsState>(() => ({ methods: [], troubles: [], read: false }));
  }

  /** Reads the folder anew: somebody may have written in it. */
  async refresh(): Promise<void> {
    const answer = await this.#session.bridge?.ask("methods.list", {});
    if (!answer) return;
    if (answer.is === "failed") {
      this.#session.tell(answer.message, { tone: "problem" });
      return;
    }
    const methods = answer.definitions.flatMap((definition) => methodOfText(definition) ?? []);
    this.store.setState({ methods, troubles: answer.troubles, read: true });
  }

  /** Shows the folder in the system's file manager. */
  async openFolder(): Promise<void> {
    const answer = await this.#session.bridge?.ask("methods.open", {});
    if (answer?.is === "failed") this.#session.tell(answer.message, { tone: "problem" });
    await this.refresh();
  }
}

const made = new WeakMap<Session, OwnMethods>();

/** The methods of a window's team; what knows them is loaded with the first screen that shows them. */
export function ownMethodsIn(session: Session): OwnMethods {
  const known = made.get(session);
  if (known) return known;
  const methods = new OwnMethods(session);
  made.set(session, methods);
  return methods;
}
