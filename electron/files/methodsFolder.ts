import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Method } from "#shared/methods/method.ts";
import { sayOwnMethods as say } from "#shared/text/sayOwnMethods.ts";
import { readMethodFile } from "./methodFile.ts";
import { readMethodText, type TextFault } from "#shared/own-methods/methodText.ts";
import { codeOf, Refused } from "./trouble.ts";

/** What is wrong in a file of the folder; the line counts from 1, and is missing where the file cannot be read. */
interface MethodTrouble extends Pick<TextFault, "message"> {
  /** Its path below the folder. */
  readonly file: string;
  readonly line: number | undefined;
}

/** What lies in a folder of methods. */
export interface MethodsThere {
  readonly methods: readonly Method[];
  readonly troubles: readonly MethodTrouble[];
}

/** More than these are not looked at: a folder that somebody chose by mistake may hold anything. */
const mostFiles = 200;

const isMethod = (name: string): boolean => {
  const plain = name.toLowerCase();
  return plain.endsWith(".json") && !plain.endsWith(".schema.json") && !plain.startsWith(".");
};

/** The files that may define methods: in the folder, and in folders in it, as `groundwork method new` makes them. */
async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((fault: unknown) => {
    if (codeOf(fault) === "ENOENT") return [];
    throw fault;
  });
  const deeper = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(async ({ name }) =>
        (await readdir(join(folder, name)).catch(() => [])).map((inner) => `${name}/${inner}`),
      ),
  );
  const names = [
    ...entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name),
    ...deeper.flat(),
  ];
  return names
    .filter((name) => isMethod(name.slice(name.lastIndexOf("/") + 1)))
    .toSorted()
    .slice(0, mostFiles);
}

function unreadable(file: string, fault: unknown): MethodTrouble {
  const isLarge = fault instanceof Refused && fault.reason === "too-large";
  const message = say(isLarge ? "ownMethods.largeFile" : "ownMethods.unreadable", { code: codeOf(fault) });
  return { file, line: undefined, message };
}

/** Reads all methods of a folder; one that is not there has none. Throws Node's own errors where it cannot be read. */
export async function readMethodsFolder(folder: string): Promise<MethodsThere> {
  const methods: Method[] = [];
  const troubles: MethodTrouble[] = [];
  const fileOf = new Map<string, string>();
  for (const file of await filesIn(folder)) {
    try {
      const read = readMethodText(await readMethodFile(join(folder, file)));
      if (read.is === "faulty") {
        for (const { line, message } of read.faults) troubles.push({ file, line, message });
        continue;
      }
      const { id } = read.method;
      const other = fileOf.get(id);
      if (other !== undefined) {
        const message = say("ownMethods.sameId", { id, other });
        troubles.push({ file, line: read.idLine, message });
        continue;
      }
      fileOf.set(id, file);
      methods.push(read.method);
    } catch (fault) {
      troubles.push(unreadable(file, fault));
    }
  }
  return { methods, troubles };
}
