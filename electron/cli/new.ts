import { readFile } from "node:fs/promises";
import { basename, extname } from "node:path";
import { parseArgs } from "node:util";
import { newId } from "#shared/board/ids.ts";
import { methods } from "#shared/methods/index.ts";
import { exitCode, placeOf, tell, WrongUsage, type CliCommand } from "./command.ts";
import { methodNamed } from "./methodNamed.ts";
import { placeFor, refuseTaken, saveWorkshop } from "./saveWorkshop.ts";
import { writtenEndings, writtenWorkshop } from "./written.ts";

const usage = `Makes a workshop of what is written in a file.

  groundwork new <method> --from <file.json|file.csv|file.md> [--to <file.groundwork>]

  <method>          ${methods.map(({ id }) => id).join(", ")},
                    or the .json file of a method of your own
  --from <file>     JSON: as assets/schema/workshop.schema.json says, a draft or a whole workshop
                    CSV: the columns kind and text, and one for each field that is filled in
                    Markdown: "# title", "## kind", and under it "- text" for each sticky
  --to <file>       the workshop; beside the given file under the workshop's title if left out
  --title <title>   where the file has none

A kind is named by its id, label or letter code. A file that is there already is not replaced.`;

const options = { from: { type: "string" }, to: { type: "string" }, title: { type: "string" } } as const;

/** Makes a workshop file. */
export const newFromFile: CliCommand = {
  usage,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name, ...more] = positionals;
    const method = await methodNamed(name ?? "");
    if (!method || more.length > 0)
      throw new WrongUsage(`Give one method: ${methods.map(({ id }) => id).join(", ")}.`);
    if (values.from === undefined) throw new WrongUsage("Say with --from which file the stickies are in.");
    const from = placeOf(values.from);
    if (!writtenEndings.some((ending) => from.toLowerCase().endsWith(ending)))
      throw new WrongUsage("--from takes a file whose name ends in .json, .csv or .md.");
    const source = await readFile(from, "utf8");
    const at = new Date().toISOString();
    const given = { id: newId(), title: values.title ?? basename(from, extname(from)), at, newId };
    const workshop = writtenWorkshop({ name: from, source }, method, given);
    const to = placeFor(from, values.to, workshop.control.title);
    await refuseTaken(to);
    await saveWorkshop(workshop, to, { app: "groundwork new", at });
    tell(to);
    return exitCode.done;
  },
};
