import { createStore, type StoreApi } from "zustand/vanilla";
import type { Method } from "#shared/methods/method.ts";
import { readMethodText, type TextFault } from "#shared/own-methods/methodText.ts";
import { methodOfText } from "#shared/own-methods/read.ts";
import { say } from "#shared/text/say.ts";
import { sayOwnMethods } from "#shared/text/sayOwnMethods.ts";
import { deviceMethods, keepDeviceMethods } from "./deviceMethods.ts";
import type { Session } from "#renderer/session/session.ts";
import { pickFile } from "#renderer/session/files/workshopFiles.ts";

interface Trouble extends Pick<TextFault, "message"> {
  readonly file: string;
  readonly line?: number | undefined;
}

/** What of a team's own methods is known here. */
export interface OwnMethodsState {
  readonly methods: readonly Method[];
  /** What is wrong in files of the folder, or in the file that was chosen last. */
  readonly troubles: readonly Trouble[];
  /** Whether they have been read. */
  readonly read: boolean;
}

/** More than any definition has, with all its spaces. */
const mostBytes = 1_000_000;

const methodsIn = (definitions: readonly string[]): readonly Method[] =>
  definitions.flatMap((definition) => methodOfText(definition) ?? []);

/** What it needs of its window. */
type Around = Pick<Session, "bridge" | "tell">;

/** The methods that the person's team wrote: in the desktop app those of a folder, in a browser those that were added. */
export class OwnMethods {
  readonly store: StoreApi<OwnMethodsState>;
  readonly #session: Around;
  /** Whether this device keeps nothing: then they are in this window alone. */
  #refused = false;
  /** How often the folder was asked for. */
  #asked = 0;

  constructor(session: Around) {
    this.#session = session;
    this.store = createStore<OwnMethodsState>(() => ({ methods: [], troubles: [], read: false }));
  }

  /** Reads them anew: somebody may have written in the folder, or in another window. */
  async refresh(): Promise<void> {
    const { bridge } = this.#session;
    if (!bridge) {
      if (this.#refused) return;
      this.store.setState({ methods: methodsIn(deviceMethods()), read: true });
      return;
    }
    this.#asked += 1;
    const asked = this.#asked;
    const answer = await bridge.ask("methods.list", {});
    // Answers may overtake each other, and the one asked for last knows most.
    if (asked !== this.#asked) return;
    if (answer.is === "failed") this.#session.tell(answer.message, { tone: "problem" });
    else
      this.store.setState({
        methods: methodsIn(answer.definitions),
        troubles: answer.troubles,
        read: true,
      });
  }

  /** Shows the folder in the system's file manager; in a browser, asks for the file of a method. */
  async add(): Promise<void> {
    const { bridge } = this.#session;
    if (bridge) {
      const answer = await bridge.ask("methods.open", {});
      if (answer.is === "failed") this.#session.tell(answer.message, { tone: "problem" });
      await this.refresh();
      return;
    }
    const file = await pickFile(".json,application/json");
    if (file) await this.addFile(file);
  }

  /** Takes in the file of a method, or tells what is wrong with it. */
  async addFile(file: File): Promise<void> {
    const trouble = (message: string) =>
      this.store.setState({ troubles: [{ file: file.name, message }], read: true });
    if (file.size > mostBytes) {
      trouble(sayOwnMethods("ownMethods.largeFile"));
      return;
    }
    const text = await file.text().catch(() => undefined);
    if (text === undefined) {
      trouble(say("file.failed.open.not-a-workshop", { name: file.name }));
      return;
    }
    const read = readMethodText(text);
    if (read.is === "faulty") {
      this.store.setState({
        troubles: read.faults.map(({ line, message }) => ({ file: file.name, line, message })),
        read: true,
      });
      return;
    }
    const { id, title } = read.method;
    await this.refresh();
    const { methods } = this.store.getState();
    const isKnown = methods.some((one) => one.id === id);
    this.store.setState({ troubles: [] });
    const isKept = this.#keep([...methods.filter((one) => one.id !== id), read.method]);
    const told = !isKept ? "notKept" : isKnown ? "replaced" : "added";
    this.#session.tell(sayOwnMethods(`ownMethods.${told}`, { title }));
  }

  /** Takes a method off this device's list; its workshops keep theirs. */
  remove(method: Method): void {
    const before = this.store.getState().methods;
    this.#keep(before.filter(({ id }) => id !== method.id));
    this.#session.tell(sayOwnMethods("ownMethods.removed", { title: method.title }), {
      action: { label: say("edit.undo"), run: () => void this.#keep(before) },
    });
  }

  #keep(methods: readonly Method[]): boolean {
    this.store.setState({ methods, read: true });
    const isKept = keepDeviceMethods(methods.flatMap(({ definition }) => definition ?? []));
    this.#refused = !isKept;
    return isKept;
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
