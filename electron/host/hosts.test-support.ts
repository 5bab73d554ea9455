import { EventEmitter, once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { emptyDocuments, type Documents } from "#shared/board/documents.ts";
import { documentsOf } from "#shared/board/open.ts";
import type { Role } from "#shared/access/roles.ts";
import * as Y from "yjs";
import { startHost, type Host, type HostSettings } from "./host.ts";
import { openFileJournal } from "./journal/fileJournal.ts";
import type { Journal } from "./journal/journal.ts";

/** A workshop for tests. */
export const workshop = "k7m2q9x4ta";
const at = "2026-11-23T09:00:00.000Z";

/** New documents of the test workshop. */
export function testDocuments(): Documents {
  return documentsOf({
    control: {
      id: workshop,
      title: "Outage",
      method: "any",
      methodVersion: 1,
      createdAt: at,
      stage: "facts",
      stageLog: [{ stage: "facts", at }],
    },
    elements: [
      { type: "sticky", kind: "event", text: "first", box: [0, 0, 200, 200, 0], made: { by: "me", at } },
    ],
  });
}

/** The test workshop as a file. */
export function testFile(documents: Documents = testDocuments()): Uint8Array {
  return packWorkshopFile({
    app: "0.1.0",
    saved: at,
    workshop: { id: workshop, title: "Outage", method: "any", methodVersion: 1 },
    board: Y.encodeStateAsUpdateV2(documents.board),
    control: Y.encodeStateAsUpdateV2(documents.control),
    log: undefined,
    thumbnail: undefined,
  });
}

export interface TestHost {
  readonly host: Host;
  readonly journal: Journal;
  readonly folder: string;
  readonly address: string;
  readonly lines: readonly string[];
  /** Settles once the host has said a line like this. */
  readonly says: (line: RegExp) => Promise<void>;
  readonly token: (role: Role) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** A real host on loopback with the test workshop in it. */
export async function startTestHost(settings: Partial<HostSettings> = {}): Promise<TestHost> {
  // A journal that is given has its own place, and its end.
  const folder = settings.journal ? "" : await mkdtemp(join(tmpdir(), "groundwork-host-"));
  const said = new EventEmitter();
  const lines: string[] = [];
  const tell = (line: string): void => {
    lines.push(line);
    said.emit("line");
  };
  const journal = settings.journal ?? (await openFileJournal({ folder, tell }));
  const host = await startHost({ journal, port: 0, address: "127.0.0.1", tell, ...settings });
  await host.bring(testFile());
  const tokens = new Map<Role, Promise<string>>();
  return {
    host,
    journal,
    folder,
    address: `ws://127.0.0.1:${host.port}`,
    lines,
    says: async (line) => {
      while (!lines.some((one) => line.test(one))) await once(said, "line");
    },
    token: (role) => {
      const made = tokens.get(role) ?? host.invite(workshop, { role, hours: 1 }).then(({ token }) => token);
      tokens.set(role, made);
      return made;
    },
    stop: async () => {
      await host.stop();
      await journal.close();
      if (folder !== "") await rm(folder, { recursive: true });
    },
  };
}

/** For opening a record without hearing from other hosts. */
const alone = { onOther: (): void => undefined, onPresence: (): void => undefined };

/** The documents of the test workshop as the journal has them. */
export async function documentsIn(journal: Journal): Promise<Documents> {
  const documents = emptyDocuments();
  for (const document of ["board", "control"] as const) {
    const record = await journal.open({ workshop, document }, alone);
    const { snapshot, updates } = record.stored;
    for (const update of snapshot ? [snapshot, ...updates] : updates)
      Y.applyUpdate(documents[document], update);
    await record.close();
  }
  return documents;
}
