import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { fileExtension } from "#shared/file/workshopFile.ts";

/** The absolute path of the workshop file among the words the app was started with; undefined if there is none. */
export function fileAmong(words: readonly string[], folder: string): string | undefined {
  const file = words.findLast(
    (word) => !word.startsWith("-") && word.toLowerCase().endsWith(`.${fileExtension}`),
  );
  if (file === undefined) return undefined;
  // Linux desktops hand over addresses.
  return file.startsWith("file:") ? pathOfAddress(file) : resolve(folder, file);
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
