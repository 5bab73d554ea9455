import * as Y from "yjs";
import type { Documents } from "#shared/board/documents.ts";
import { newId } from "#shared/board/ids.ts";
import { openDocuments } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { readWorkshopFile } from "#shared/file/readWorkshop.ts";
import type { Bridge } from "#shared/ipc/contract.ts";
import type { GrantedFile } from "#shared/ipc/files.ts";
import type { ProgrammeFolder } from "#shared/ipc/programmes.ts";
import { documentNames } from "#shared/log/frames.ts";
import { type FoundFile, matchFolder, mergeProgrammes, programmeOfFolder } from "#shared/programme/folder.ts";
import type { Member, Programme } from "#shared/programme/programme.ts";
import { parseProgramme, writeProgramme } from "#shared/programme/programmeFile.ts";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import type { ProgrammeRow } from "#renderer/store/database.ts";
import { openedFile } from "#renderer/session/files/opening.ts";
import { mayLead } from "#renderer/session/may.ts";
import { fillWith } from "#renderer/session/files/workshopFiles.ts";
import { Packer } from "#renderer/session/files/packing.ts";
import type { Session } from "#renderer/session/session.ts";

/** What a person should know of a programme's folder. */
export interface FolderNews {
  /** Why it could not be read; undefined where it could. */
  readonly trouble: string | undefined;
  /** The ids of workshops whose file is not there any more. */
  readonly gone: ReadonlySet<string>;
  /** Files that lie there and cannot be read, with why. */
  readonly damaged: readonly { readonly name: string; readonly message: string }[];
  /** Files of workshops that are not in the programme, and further copies of those that are. */
  readonly strangers: readonly FoundFile[];
}

/** As many folders as are watched at once: those of the programmes that were changed last. */
const mostWatched = 200;

interface ReadFolder {
  readonly found: readonly FoundFile[];
  readonly damaged: FolderNews["damaged"];
}

type Kept = ProgrammeRow & Required<Pick<ProgrammeRow, "folder">>;

/** Whether a programme is kept in a folder. */
export function isInFolder(row: ProgrammeRow): row is Kept {
  return row.folder !== undefined;
}

/** Keeps programmes in folders: one `programme.json`, and a file of each workshop. Rejects with messages for people. */
export class ProgrammeFolders {
  readonly #session: Session;
  readonly #bridge: Bridge;
  /** What was in a file as long as it has this stamp, so that it is not read again; by folder, name and stamp. */
  readonly #known = new Map<string, Member>();
  /** The files whose workshops are on this device as they are in the file. */
  readonly #taken = new Set<string>();

  constructor(session: Session, bridge: Bridge) {
    this.#session = session;
    this.#bridge = bridge;
  }

  /** Lets a folder be chosen; undefined if the person cancels. */
  async choose(purpose: "open" | "keep"): Promise<ProgrammeFolder | undefined> {
    const answer = await this.#bridge.ask("programme.choose", { purpose });
    if (answer.is === "failed") throw new Error(answer.message);
    return answer.is === "cancelled" ? undefined : answer;
  }

  /** Puts a folder's programme and workshops on this device, joined with what it has of them; foreign files stay foreign. */
  async open(found: ProgrammeFolder): Promise<{ readonly row: Kept; readonly news: FolderNews }> {
    const told = found.text === null ? undefined : parseProgramme(found.text).programme;
    const rows = await this.#session.workshops.programmes.list();
    const before = rows.find((row) => (told ? row.id === told.id : row.folder?.grant === found.folder.grant));
    if (!told && !before && found.files.length === 0)
      throw new Error(sayProgramme("programme.folder.empty", { name: found.folder.name }));
    const read = await this.#read(found);
    const programme = joined(told, before) ?? {
      ...programmeOfFolder({ id: newId(), title: found.folder.name }, read.found),
    };
    const matched = matchFolder(
      programme,
      read.found,
      read.damaged.map(({ name }) => name),
    );
    for (const { workshop, file } of matched.programme.members) {
      const stamp = found.files.find(({ name }) => name === file)?.stamp;
      if (file !== undefined && stamp !== undefined && read.found.some((one) => one.file === file))
        await this.#takeIn(found.folder.grant, { workshop, file, stamp });
    }
    const row: Kept = {
      ...matched.programme,
      folder: { ...found.folder, text: found.text },
      changedAt: before?.changedAt ?? new Date().toISOString(),
    };
    return {
      row,
      news: {
        trouble: undefined,
        gone: new Set(matched.gone),
        damaged: read.damaged,
        strangers: matched.strangers,
      },
    };
  }

  /** Has the app tell of changes in the folders of these programmes, and of no others. */
  async watch(rows: readonly ProgrammeRow[]): Promise<void> {
    await this.#bridge.ask("programme.watch", {
      folders: rows.flatMap(({ folder }) => folder?.grant ?? []).slice(0, mostWatched),
    });
  }

  /** What lies in a programme's folder by now. */
  async look({ folder }: Kept): Promise<ProgrammeFolder> {
    const answer = await this.#bridge.ask("programme.look", { folder: folder.grant });
    if (answer.is === "failed") throw new Error(answer.message);
    return answer;
  }

  /** The programme in a folder that was chosen for it; what lies there already stays as it is. */
  inFolder(programme: ProgrammeRow, { folder, text }: ProgrammeFolder): Kept {
    const there = text === null ? undefined : parseProgramme(text).programme;
    if (there && there.id !== programme.id)
      throw new Error(sayProgramme("programme.folder.taken", { name: folder.name, title: there.title }));
    const members = programme.members.map(({ file: _, ...one }): Member => {
      const file = there?.members.find(({ workshop }) => workshop === one.workshop)?.file;
      return { ...one, ...(file !== undefined && { file }) };
    });
    return { ...programme, members, folder: { ...folder, text } };
  }

  /** Writes the files of workshops that have none there yet, and then programme.json; the programme as it is then. */
  async write(given: Kept): Promise<Kept> {
    const packer = new Packer();
    const members: Member[] = [];
    try {
      for (const member of given.members) {
        const file = member.file ?? (await this.#add(packer, given.folder.grant, member))?.name;
        members.push({ ...member, ...(file !== undefined && { file }) });
      }
    } finally {
      packer.close();
    }
    return await this.#writeIndex({ ...given, members });
  }

  /** Shows the folder in the system's file manager. */
  async reveal({ folder }: Kept): Promise<void> {
    const answer = await this.#bridge.ask("programme.reveal", { folder: folder.grant });
    if (answer.is === "failed") throw new Error(answer.message);
  }

  /** Writes programme.json; what others changed in it meanwhile is joined first. */
  async #writeIndex(row: Kept): Promise<Kept> {
    const { folder } = row;
    const text = writeProgramme(row);
    const answer = await this.#bridge.ask("programme.write", {
      folder: folder.grant,
      text,
      was: folder.text,
    });
    if (answer.is === "failed") throw new Error(answer.message);
    if (answer.is === "saved") return { ...row, folder: { ...folder, text } };
    const theirs = answer.text === null ? undefined : parseProgramme(answer.text).programme;
    if (theirs && theirs.id !== row.id)
      throw new Error(sayProgramme("programme.folder.taken", { name: folder.name, title: theirs.title }));
    return await this.#writeIndex({
      ...row,
      ...joined(theirs, row),
      folder: { ...folder, text: answer.text },
    });
  }

  async #read({ folder, files }: ProgrammeFolder): Promise<ReadFolder> {
    const found: FoundFile[] = [];
    const damaged: { readonly name: string; readonly message: string }[] = [];
    for (const { name, stamp } of files) {
      const key = `${folder.grant} ${name} ${stamp}`;
      try {
        const known = this.#known.get(key) ?? memberIn(await this.#bytes(folder.grant, name));
        this.#known.set(key, known);
        found.push({ ...known, file: name });
      } catch (fault) {
        damaged.push({ name, message: fault instanceof Error ? fault.message : String(fault) });
      }
    }
    return { found, damaged };
  }

  async #bytes(folder: string, name: string): Promise<Uint8Array> {
    const answer = await this.#bridge.ask("programme.read", { folder, name });
    if (answer.is === "failed") throw new Error(answer.message);
    return answer.bytes;
  }

  /** Joins a file's workshop with what this device has of it, and keeps it in that file from now on. */
  async #takeIn(
    folder: string,
    { workshop, file, stamp }: { readonly workshop: string; readonly file: string; readonly stamp: string },
  ): Promise<void> {
    const { workshops, editor } = this.#session;
    const key = `${folder} ${file} ${stamp}`;
    if (this.#taken.has(key)) return;
    const bytes = await this.#bytes(folder, file);
    const { documents, known, isHere } = await openedFile(bytes, workshops, editor?.documents);
    const here = isHere ? editor?.documents : undefined;
    // Who may not steer somebody's room may not bring it a file either: it is taken in once they have left.
    if (here && !mayLead(this.#session.store.getState())) return;
    const answer = await this.#bridge.ask("programme.follow", { folder, name: file, workshop });
    if (answer.is === "failed") throw new Error(answer.message);
    if (!known) await workshops.add(documents);
    else if (here) {
      // Onto the open board as what others do arrives in a room: nobody who works on it is stopped.
      if (hasMore(documents, here)) fillWith(documents)(here);
    } else {
      if (hasMore(documents, openDocuments(await workshops.read(workshop)).documents))
        await workshops.addLog(workshop, entriesOf(documents));
      await workshops.restore(workshop);
    }
    await this.#follow(workshop, answer.file);
    this.#taken.add(key);
  }

  async #follow(workshop: string, file: GrantedFile): Promise<void> {
    const { desk, editor, workshops } = this.#session;
    await workshops.change(workshop, { file: { grant: file.grant, name: file.name } });
    if (editor && readControl(editor.documents.control).id === workshop) desk.keepFile(file);
  }

  /** Writes a workshop's file into a folder; undefined where the workshop is not on this device. */
  async #add(packer: Packer, folder: string, { workshop, title }: Member): Promise<GrantedFile | undefined> {
    const { desk, editor, workshops } = this.#session;
    const isHere = editor !== undefined && readControl(editor.documents.control).id === workshop;
    const row = await workshops.get(workshop);
    if (!isHere && (!row || row.removedAt !== undefined)) return undefined;
    const thumbnail = row?.thumbnail && new Uint8Array(await row.thumbnail.arrayBuffer());
    const bytes =
      isHere && desk.shareable
        ? await desk.shareable.pack()
        : await packer.pack({ workshop, thumbnail, at: new Date().toISOString() });
    const answer = await this.#bridge.ask("programme.add", { folder, workshop, suggestedName: title, bytes });
    if (answer.is === "failed") throw new Error(answer.message);
    await this.#follow(workshop, answer.file);
    return answer.file;
  }
}

/** What a programme.json and this device say of one programme, as one. */
function joined(theirs: Programme | undefined, ours: ProgrammeRow | undefined): Programme | undefined {
  if (!theirs || !ours) return theirs ?? ours;
  const was = ours.folder?.text ?? null;
  // Never the same before: then what either has is in it.
  const base = was === null ? { ...ours, members: [] } : parseProgramme(was).programme;
  return mergeProgrammes(base, ours, theirs);
}

function memberIn(bytes: Uint8Array): Member {
  const { id, title, method } = readWorkshopFile(bytes).workshop;
  return { workshop: id, title, method };
}

function hasMore(documents: Documents, than: Documents): boolean {
  return documentNames.some((name) => !Y.equalSnapshots(Y.snapshot(documents[name]), Y.snapshot(than[name])));
}

/** Documents as entries of a log: what a device has of them is joined with that. */
export function entriesOf(documents: Documents) {
  const at = new Date().toISOString();
  return documentNames.map((document) => ({
    document,
    at,
    update: Y.encodeStateAsUpdate(documents[document]),
  }));
}
