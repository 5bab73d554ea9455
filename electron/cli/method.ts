import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { readMethodFile } from "#electron/files/methodFile.ts";
import { readMethodText } from "#shared/own-methods/methodText.ts";
import { beginMethod } from "#electron/files/newMethod.ts";
import { failure, Refused } from "#electron/files/trouble.ts";
import { starterText } from "#shared/own-methods/starter.ts";
import {
  complain,
  exitCode,
  type ExitCode,
  Failed,
  placeOf,
  tell,
  WrongUsage,
  type CliCommand,
} from "./command.ts";
import { faultLines } from "./faultLines.ts";
import { refuseTaken } from "./saveWorkshop.ts";

const usage = `Begins a method of your own, or says what is wrong with one.

  groundwork method new <id> [--title <title>] [--to <folder>]
  groundwork method check <file.json>…

  new      makes a folder with a small method to change, a guide to its fields, and the schema that helps editors
  check    prints what is wrong, each with its line and column
  --title  how people call it; made of the id if left out
  --to     the folder; named as the id, where you are, if left out

Put the file into the app's methods folder (on the start screen: Methods folder) to offer it under New workshop.`;

const options = { to: { type: "string" }, title: { type: "string" } } as const;

/** "our-retro" as people would write it: "Our retro". */
function titleOf(id: string): string {
  const words = id.replaceAll("-", " ").trim();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

async function begin(
  id: string,
  given: { readonly title?: string; readonly to?: string },
): Promise<ExitCode> {
  const title = given.title ?? titleOf(id);
  const text = starterText(id, title);
  const read = readMethodText(text);
  // All that is not ours in it are the id and the title.
  if (read.is === "faulty") throw new WrongUsage(read.faults.map(({ message }) => message).join("\n"));
  const folder = placeOf(given.to ?? id);
  const place = join(folder, `${id}.json`);
  await refuseTaken(place);
  await beginMethod(folder, id, title).catch((fault: unknown) => {
    throw new Failed(failure("save", basename(place), fault).message);
  });
  tell(place);
  return exitCode.done;
}

async function textOf(path: string): Promise<string> {
  try {
    return await readMethodFile(placeOf(path));
  } catch (fault) {
    if (fault instanceof Refused)
      throw new Failed(`“${path}” is no file of a method, or far too large for one.`);
    throw fault;
  }
}

async function check(paths: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = exitCode.done;
  for (const path of paths) {
    const read = readMethodText(await textOf(path));
    if (read.is === "method") tell(`${path}: “${read.method.title}” is whole.`);
    else {
      for (const line of faultLines(path, read.faults)) complain(line);
      code = exitCode.damagedInput;
    }
  }
  return code;
}

/** Begins methods that a team writes itself, and checks them. */
export const ownMethod: CliCommand = {
  usage,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [task, ...names] = positionals;
    const [first, ...more] = names;
    if (task === "new" && first !== undefined && more.length === 0) return await begin(first, values);
    if (task === "check" && first !== undefined) return await check(names);
    throw new WrongUsage('Say "method new" with one id, or "method check" with the files to look at.');
  },
};
