import * as Y from "yjs";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Workshop } from "#shared/board/board.ts";
import type { Documents } from "#shared/board/documents.ts";
import { newId } from "#shared/board/ids.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { documentsOf, openDocuments } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { readRounds } from "#shared/board/rounds.ts";
import { documentNames } from "#shared/log/frames.ts";
import { methodOf } from "#shared/methods/index.ts";
import { type Known, knownOf, type KnownWorkshops } from "#shared/programme/origins.ts";
import { type Member, type Programme, withMember } from "#shared/programme/programme.ts";
import { sampleProgramme } from "#shared/programme/sample.ts";
import type { ProgrammeRow } from "#renderer/store/database.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import { openedFile } from "./opening.ts";
import type { Session } from "./session.ts";
import { bytesOf, pickFile } from "./workshopFiles.ts";

/** A programme as this device keeps it. */
export type StoredProgramme = ProgrammeRow;

interface ProgrammesState {
  /** The last changed first; undefined until they have been read. */
  readonly rows: readonly ProgrammeRow[] | undefined;
  /** The id of the one that is shown; undefined for that of the open workshop. */
  readonly shown: string | undefined;
  /** The id of the workshop that is to be taken over from; undefined until one is chosen. */
  readonly from: string | undefined;
}

/** The programmes of this device, as its screens show and change them. */
export class Programmes {
  readonly store: StoreApi<ProgrammesState>;
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
    this.store = createStore<ProgrammesState>(() => ({ rows: undefined, shown: undefined, from: undefined }));
  }

  /** Reads the list anew; a device that stores nothing has none. */
  async refresh(): Promise<void> {
    const rows = await this.#session.workshops.programmes.list().catch(() => []);
    this.store.setState({ rows });
  }

  /** Shows the map of a programme. */
  show(id: string): void {
    this.store.setState({ shown: id });
    this.#session.show("programme");
  }

  /** Keeps a programme as it is now. */
  async keep(programme: Programme): Promise<void> {
    const { programmes } = this.#session.workshops;
    await this.#session.desk.tellingTrouble(async () => {
      const before = await programmes.get(programme.id);
      await programmes.put({ ...before, ...programme, changedAt: new Date().toISOString() });
    });
    await this.refresh();
  }

  /** Starts a programme, with the open workshop in it where there is one; its id. */
  async create(given: { readonly title: string; readonly goal: string }): Promise<string> {
    const here = this.here();
    const empty: Programme = { id: newId(), ...given, members: [] };
    const programme = here ? withMember(empty, here) : empty;
    await this.keep(programme);
    return programme.id;
  }

  /** Takes a programme off this device; `keep` brings it back. Its workshops stay. */
  async remove(programme: Programme): Promise<void> {
    await this.#session.desk.tellingTrouble(() => this.#session.workshops.programmes.delete(programme.id));
    await this.refresh();
  }

  /** The open workshop as a member; undefined on the start screen. */
  here(): Member | undefined {
    const { editor } = this.#session;
    return editor && memberOf(readControl(editor.documents.control));
  }

  /** Those of a programme's workshops that are at hand. */
  async workshopsOf({ members }: Programme): Promise<KnownWorkshops> {
    const known = await Promise.all(members.map(async ({ workshop }) => this.known(workshop)));
    return new Map(known.flatMap((one) => (one ? [[one.workshop.control.id, one] as const] : [])));
  }

  /** A workshop that is open or stored on this device; undefined where it is not, was removed, or cannot be read. */
  async known(id: string): Promise<Known | undefined> {
    const { editor, workshops } = this.#session;
    if (editor && readControl(editor.documents.control).id === id)
      return knownOf(editor.workshop(), editor.method);
    try {
      const row = await workshops.get(id);
      if (!row || row.removedAt !== undefined) return undefined;
      return knownIn(openDocuments(await workshops.read(id)).documents);
    } catch {
      return undefined;
    }
  }

  /** Puts the methods' samples on this device as one programme, as they were left if they are there already, and shows it. */
  async openSample(): Promise<void> {
    const { desk, workshops: store } = this.#session;
    await desk.tellingTrouble(async () => {
      const { programme, workshops } = await sampleProgramme();
      for (const workshop of workshops)
        if (!(await store.hasStill(workshop.control.id))) await store.add(documentsOf(workshop));
      if (!(await store.programmes.get(programme.id)))
        await store.programmes.put({ ...programme, changedAt: new Date().toISOString() });
      await desk.refreshStored();
      await this.refresh();
      this.show(programme.id);
    });
  }

  /** Opens a workshop that is on this device, and shows what is meant in it. */
  async open(workshop: string, elements: readonly string[] = []): Promise<void> {
    const session = this.#session;
    session.hide("programme");
    session.hide("takeOver");
    const here = session.editor && readControl(session.editor.documents.control).id;
    if (here !== workshop) await session.desk.openStored(workshop);
    const { editor } = session;
    if (!editor || elements.length === 0) return;
    const there = elements.filter((id) => editor.live.get(id) !== undefined);
    editor.select(there);
    editor.view.reveal(editor.live.get(there[0] ?? "")?.box ?? editor.view.visible());
  }

  /** Opens a workshop and offers in it what can be taken over from another. */
  async takeOverInto(workshop: string, from: string | undefined): Promise<void> {
    await this.open(workshop);
    this.store.setState({ from });
    this.#session.show("takeOver");
  }

  /** Lets a file be chosen and keeps its workshop on this device, without opening it; its id. */
  async bringFile(): Promise<string | undefined> {
    const { bridge, desk, workshops } = this.#session;
    let brought: string | undefined;
    await desk.tellingTrouble(async () => {
      const chosen = await chooseFile(bridge);
      if (!chosen) return;
      const here = this.#session.editor?.documents;
      const { documents, known, isHere } = await openedFile(chosen.bytes, workshops, here);
      const { id } = readControl(documents.control);
      if (!known) await workshops.add(documents);
      else if (!isHere) {
        // What the file has beyond this device's copy joins it, as an entry of its log.
        const at = new Date().toISOString();
        await workshops.addLog(
          id,
          documentNames.map((document) => ({
            document,
            at,
            update: Y.encodeStateAsUpdate(documents[document]),
          })),
        );
        await workshops.restore(id);
      }
      if (chosen.file) await workshops.change(id, { file: chosen.file });
      await desk.refreshStored();
      brought = id;
    });
    return brought;
  }

  /** Begins a workshop of a method as a part of a programme. */
  async begin(programme: Programme, methodId: string): Promise<void> {
    const { desk } = this.#session;
    const method = methodOf(methodId);
    if (!method) return;
    this.#session.hide("programme");
    await desk.createWorkshop(methodId, `${method.title}: ${programme.title}`);
    const here = this.here();
    if (here) await this.keep(withMember(programme, here));
  }
}

/** The bytes of a file that the person chooses; undefined if they cancel. Throws with a message for people. */
async function chooseFile(bridge: Bridge | undefined): Promise<
  | {
      readonly bytes: Uint8Array;
      readonly file: { readonly grant: string; readonly name: string } | undefined;
    }
  | undefined
> {
  if (!bridge) {
    const file = await pickFile();
    return file && { bytes: await bytesOf(file), file: undefined };
  }
  const answer = await bridge.ask("file.open", {});
  if (answer.is === "failed") throw new Error(answer.message);
  if (answer.is === "cancelled") return undefined;
  const { grant, name } = answer.file;
  return { bytes: answer.bytes, file: { grant, name } };
}

function memberOf({ id, title, method }: Workshop["control"]): Member {
  return { workshop: id, title, method };
}

/** A workshop's documents as values; undefined if this version of the app does not have its method. */
function knownIn({ board, control }: Documents): Known | undefined {
  const read = readControl(control);
  const method = methodOf(read.method);
  if (!method) return undefined;
  const live = new LiveBoard(board);
  const workshop = { control: read, elements: live.elements(), rounds: readRounds(control) };
  live.close();
  return knownOf(workshop, method);
}

const made = new WeakMap<Session, Programmes>();

/** The programmes of a window; what knows them is loaded with the first screen that shows them. */
export function programmesIn(session: Session): Programmes {
  const known = made.get(session);
  if (known) return known;
  const programmes = new Programmes(session);
  made.set(session, programmes);
  return programmes;
}
