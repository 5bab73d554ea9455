import * as Y from "yjs";
import type { Documents } from "#shared/board/documents.ts";
import { FileTooLarge } from "#shared/file/faults.ts";
import { maxFileBytes } from "#shared/file/limits.ts";
import type { UnpackedFile } from "#shared/file/unpack.ts";
import { fileExtension } from "#shared/file/workshopFile.ts";
import type { AnswerOf } from "#shared/ipc/contract.ts";
import type { GrantedFile } from "#shared/ipc/files.ts";
import { say } from "#shared/text/say.ts";

/** Brings documents to what a file holds; what they had before is merged with it. */
export function fillFrom(file: UnpackedFile): (documents: Documents) => void {
  return ({ board, control }) => {
    Y.applyUpdateV2(board, file.board, "file");
    Y.applyUpdateV2(control, file.control, "file");
  };
}

/** Brings documents to what others hold. */
export function fillWith(others: Documents): (documents: Documents) => void {
  return ({ board, control }) => {
    Y.applyUpdate(board, Y.encodeStateAsUpdate(others.board), "file");
    Y.applyUpdate(control, Y.encodeStateAsUpdate(others.control), "file");
  };
}

/** What is in a file that was picked or dropped; throws with a message for people. */
export async function bytesOf(file: File): Promise<Uint8Array> {
  if (file.size > maxFileBytes) throw new FileTooLarge();
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder that was dropped looks like a file until it is read.
    throw new Error(say("file.failed.open.not-a-workshop", { name: file.name }));
  }
}

/** Hands bytes to the browser as a download, where there is no desktop process to save them. */
export function download(name: string, bytes: Uint8Array<ArrayBuffer> | Blob | string, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Lets the person pick a file in a browser, a .groundwork file unless told; undefined if they cancel. */
export async function pickFile(accept = `.${fileExtension}`): Promise<File | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.hidden = true;
  const { promise, resolve } = Promise.withResolvers<File | undefined>();
  input.addEventListener("change", () => resolve(input.files?.[0]));
  input.addEventListener("cancel", () => resolve(undefined));
  // Nothing but the page holds it while the person looks for the file: outside the page it may be cleared away before the answer.
  document.body.append(input);
  input.click();
  try {
    return await promise;
  } finally {
    input.remove();
  }
}

/** Keeps a workshop's .groundwork file up to date: one save at a time, the last state wins. */
export class FileKeeper {
  readonly #file: GrantedFile;
  readonly #store: (bytes: Uint8Array) => Promise<AnswerOf<"file.save">>;
  readonly #pack: () => Promise<Uint8Array>;
  readonly #onState: (state: "waiting" | "saved" | { readonly failed: string }) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | undefined;
  #dirty = false;
  #closed = false;

  constructor(
    file: GrantedFile,
    store: (bytes: Uint8Array) => Promise<AnswerOf<"file.save">>,
    pack: () => Promise<Uint8Array>,
    onState: (state: "waiting" | "saved" | { readonly failed: string }) => void,
  ) {
    this.#file = file;
    this.#store = store;
    this.#pack = pack;
    this.#onState = onState;
  }

  get file(): GrantedFile {
    return this.#file;
  }

  /** Leaves the file as it is: the workshop is kept in another from now on. */
  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  /** To be told of each change; the file follows within two seconds. */
  changed(): void {
    if (!this.#dirty) this.#tell("waiting");
    this.#dirty = true;
    this.#timer ??= setTimeout(() => void this.save(), autosaveAfter);
  }

  /** Saves now if anything changed; resolves when the file has it or the person was told why not. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#saving) {
      await this.#saving;
      if (this.#dirty) await this.save();
      return;
    }
    if (!this.#dirty || this.#closed) return;
    this.#dirty = false;
    this.#saving = this.#write();
    await this.#saving;
    this.#saving = undefined;
  }

  async #write(): Promise<void> {
    try {
      const answer = await this.#store(await this.#pack());
      if (answer.is === "saved") {
        if (!this.#dirty) this.#tell("saved");
        return;
      }
      this.#dirty = true;
      this.#tell({ failed: answer.message });
    } catch (error) {
      this.#dirty = true;
      this.#tell({ failed: error instanceof Error ? error.message : String(error) });
    }
  }

  #tell(state: "waiting" | "saved" | { readonly failed: string }): void {
    if (!this.#closed) this.#onState(state);
  }
}

/** How long changes may wait before the file is written, in milliseconds. */
const autosaveAfter = 2_000;
