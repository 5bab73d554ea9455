import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { fileExtension } from "#shared/file/workshopFile.ts";
import { programmeFileName } from "#shared/programme/fileInFolder.ts";

/**
 * The absolute path of the workshop file, or of the programme's folder, among the words the app was started with;
 * undefined if there is none. A folder counts if a programme.json lies in it.
 */
export function fileAmong(words: readonly string[], folder: string): string | undefined {
  return words
    .filter((word) => !word.startsWith("-"))
    .flatMap((word) => {
      // Linux desktops hand over addresses.
      const path = word.startsWith("file:") ? pathOfAddress(word) : resolve(folder, word);
      return path !== undefined && isOurs(path) ? [path] : [];
    })
    .at(-1);
}

function isOurs(path: string): boolean {
  return (
    path.toLowerCase().endsWith(`.${fileExtension}`) ||
    basename(path) === programmeFileName ||
    existsSync(join(path, programmeFileName))
  );
}

function pathOfAddress(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

const message = v.object({ file: v.nullable(v.string()) });
type Message = v.InferOutput<typeof message>;

/** What a second start tells the one that runs already: the system may reorder the words, so the path goes as data. */
export function messageToFirst(file: string | undefined): Message {
  return { file: file ?? null };
}

export function fileInMessage(data: unknown): string | undefined {
  const parsed = v.safeParse(message, data);
  return parsed.success ? (parsed.output.file ?? undefined) : undefined;
}
