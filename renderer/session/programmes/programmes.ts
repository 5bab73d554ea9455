import { createStore, type StoreApi } from "zustand/vanilla";
import type { Workshop } from "#shared/board/board.ts";
import type { Documents } from "#shared/board/documents.ts";
import { newId } from "#shared/board/ids.ts";
import { LiveBoard } from "#shared/board/liveBoard.ts";
import { documentsOf, openDocuments } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { readRounds } from "#shared/board/rounds.ts";
import type { Method } from "#shared/methods/method.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import { type Known, knownOf, type KnownWorkshops } from "#shared/programme/origins.ts";
import { type Member, type Programme, withMember } from "#shared/programme/programme.ts";
import { sampleProgramme } from "#shared/programme/sample.ts";
import type { ProgrammeRow } from "#renderer/store/database.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import type { ProgrammeFolder } from "#shared/ipc/programmes.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { type BoardImages, imagesOn } from "#renderer/session/board/boardImages.ts";
import { openedFile } from "#renderer/session/files/opening.ts";
import { entriesOf, type FolderNews, isInFolder, ProgrammeFolders } from "./programmeFolders.ts";
import type { Session } from "#renderer/session/session.ts";
import { bytesOf, pickFile } from "#renderer/session/files/workshopFiles.ts";

/** A programme as this device keeps it. */
export type StoredProgramme = ProgrammeRow;

interface ProgrammesState {
  /** The last changed first; undefined until they have been read. */
  readonly rows: readonly ProgrammeRow[] | undefined;
  /** The id of the one that is shown; undefined for that of the open workshop. */
  readonly shown: string | undefined;
  /** The id of the workshop that is to be taken over from; undefined until one is chosen. */
  readonly from: string | undefined;
  /** What is to be known of the folders of programmes that were looked at, by the programmes' ids. */
  readonly news: ReadonlyMap<string, FolderNews>;
}

/** The programmes of this device, as its screens show and change them. */
export class Programmes {
  readonly store: StoreApi<ProgrammesState>;
  readonly #session: Session;
  /** Undefined in a browser, which has none. */
  readonly #folders: ProgrammeFolders | undefined;
  /** The change of a programme or look at its folder that is under way: each begins with what the last one left. */
  #turn: Promise<unknown> = Promise.resolve();
  /** The programmes whose folders are to be looked at; one that changes meanwhile is looked at once more. */
  readonly #due = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
    session.bridge?.on("programme.changed", ({ folder }) => void this.#lookInto(folder));
    this.#folders = session.bridge && new ProgrammeFolders(session, session.bridge);
    this.store = createStore<ProgrammesState>(() => ({
      rows: undefined,
      shown: undefined,
      from: undefined,
      news: new Map(),
    }));
  }

  /** Reads the list anew; a device that stores nothing has none. */
  async refresh(): Promise<void> {
    const rows = await this.#session.workshops.programmes.list().catch(() => []);
    this.store.setState({ rows });
    await this.#folders?.watch(rows);
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  /** Shows the map of a programme. */
  show(id: string): void {
    this.store.setState({ shown: id });
    this.#session.show("programme");
  }

  /** Keeps a programme as it is now: on this device, and in its folder if it has one. */
  async keep(programme: Programme): Promise<void> {
    const { programmes } = this.#session.workshops;
    await this.#session.desk.tellingTrouble(async () => {
      await this.#inTurn(async () => {
        const before = await programmes.get(programme.id);
        const row = { ...before, ...programme, changedAt: new Date().toISOString() };
        await programmes.put(row);
        await this.#write(row);
      });
    });
    await this.refresh();
  }

  /** Lets a folder be chosen, and opens the programme in it. */
  async chooseFolder(): Promise<void> {
    await this.#session.desk.tellingTrouble(async () => {
      const found = await this.#folders?.choose("open");
      if (found) await this.#opened(found);
    });
  }

  /** Opens the programme of a folder, with all its workshops. */
  async openFolder(found: ProgrammeFolder): Promise<void> {
    await this.#session.desk.tellingTrouble(() => this.#opened(found));
  }

  /** Lets a folder be chosen and keeps a programme in it from now on. */
  async keepInFolder({ id }: Programme): Promise<void> {
    const { desk, workshops } = this.#session;
    await desk.tellingTrouble(async () => {
      const folders = this.#folders;
      const found = await folders?.choose("keep");
      if (!found || !folders) return;
      await desk.flush();
      const row = await workshops.programmes.get(id);
      const kept = row && (await this.#inTurn(() => this.#write(folders.inFolder(row, found))));
      if (!row) return;
      const files = (kept?.members ?? []).filter(({ file }) => file !== undefined);
      this.#session.tell(
        sayProgramme("programme.folder.kept", {
          title: row.title,
          name: found.folder.name,
          count: files.length,
        }),
      );
    });
    await this.refresh();
    await this.lookAt(id);
  }

  /** Reads a programme's folder anew, with what others changed in it. */
  async lookAt(id: string): Promise<void> {
    this.#due.add(id);
    await this.#inTurn(async () => {
      // Asked for twice before its turn came, one look has seen all.
      if (this.#due.delete(id)) await this.#look(id);
    });
  }

  async #look(id: string): Promise<void> {
    const folders = this.#folders;
    const row = await this.#session.workshops.programmes.get(id).catch(() => undefined);
    if (!folders || !row || !isInFolder(row)) return;
    try {
      await this.#take(await folders.open(await folders.look(row)));
    } catch (fault) {
      const trouble = fault instanceof Error ? fault.message : String(fault);
      this.#tellNews(id, { trouble, gone: new Set(), damaged: [], strangers: [] });
    }
  }

  /** Others changed something in the folder of this grant. */
  async #lookInto(folder: string): Promise<void> {
    const rows = await this.#session.workshops.programmes.list().catch(() => []);
    for (const row of rows) if (row.folder?.grant === folder) await this.lookAt(row.id);
  }

  /** Writes the file of a workshop again that is not in the programme's folder any more. */
  async writeAgain(programme: Programme, workshop: string): Promise<void> {
    const members = programme.members.map(({ file, ...one }) =>
      file === undefined || one.workshop === workshop ? one : { ...one, file },
    );
    await this.keep({ ...programme, members });
    await this.lookAt(programme.id);
  }

  /** Takes a workshop of the programme's folder into the programme. */
  async takeUp(programme: Programme, found: Member): Promise<void> {
    await this.keep(withMember(programme, found));
    await this.lookAt(programme.id);
  }

  /** Shows a programme's folder in the system's file manager. */
  async reveal(row: StoredProgramme): Promise<void> {
    await this.#session.desk.tellingTrouble(async () => {
      if (isInFolder(row)) await this.#folders?.reveal(row);
    });
  }

  async #opened(found: ProgrammeFolder): Promise<void> {
    const opened = await this.#inTurn(async () => {
      const read = await this.#folders?.open(found);
      if (read) await this.#take(read);
      return read;
    });
    if (opened) this.show(opened.row.id);
  }

  async #take({ row, news }: { readonly row: ProgrammeRow; readonly news: FolderNews }): Promise<void> {
    await this.#session.workshops.programmes.put(row);
    this.#tellNews(row.id, news);
    await this.#session.desk.refreshStored();
    await this.refresh();
  }

  /** Writes a programme into its folder, if it has one. */
  async #write(row: ProgrammeRow): Promise<ProgrammeRow | undefined> {
    if (!this.#folders || !isInFolder(row)) return undefined;
    const written = await this.#folders.write(row);
    await this.#session.workshops.programmes.put(written);
    return written;
  }

  #tellNews(id: string, news: FolderNews): void {
    this.store.setState((state) => ({ news: new Map(state.news).set(id, news) }));
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

  /** The images on the boards of workshops that are open or stored on this device. */
  async imagesOf(boards: readonly Workshop[]): Promise<BoardImages> {
    const { editor, workshops } = this.#session;
    const images = await Promise.all(
      boards
        .filter(({ elements }) => elements.some(({ type }) => type === "image"))
        .map(async (workshop) => {
          const { id } = workshop.control;
          const isOpen = editor && readControl(editor.documents.control).id === id;
          const documents = isOpen ? editor.documents : openDocuments(await workshops.read(id)).documents;
          return [...imagesOn(workshop, documents)];
        }),
    );
    return new Map(images.flat());
  }

  /** A workshop that is open or stored on this device; undefined where it is not, was removed, or cannot be read. */
  async known(id: string): Promise<Known | undefined> {
    const { editor, workshops } = this.#session;
    if (editor && readControl(editor.documents.control).id === id)
      return knownOf(editor.workshop(), editor.method);
    try {
      const row = await workshops.get(id);
      if (!row || row.removedAt !== undefined) return undefined;
      return await knownIn(openDocuments(await workshops.read(id)).documents);
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
        await workshops.addLog(id, entriesOf(documents));
        await workshops.restore(id);
      }
      if (chosen.file) await workshops.change(id, { file: chosen.file });
      await desk.refreshStored();
      brought = id;
    });
    return brought;
  }

  /** Begins a workshop of a method as a part of a programme. */
  async begin(programme: Programme, method: Method): Promise<void> {
    const { desk } = this.#session;
    this.#session.hide("programme");
    await desk.createWorkshop(method, `${method.title}: ${programme.title}`);
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
async function knownIn({ board, control }: Documents): Promise<Known | undefined> {
  const read = readControl(control);
  const method = await methodFor(read);
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
