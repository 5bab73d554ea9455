import { mkdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { safeFileName } from "#electron/files/names.ts";
import { newId } from "#shared/board/ids.ts";
import { fileExtension } from "#shared/file/workshopFile.ts";
import { methods } from "#shared/methods/index.ts";
import { DamagedInput, exitCode, Failed, placeOf, tell, WrongUsage, type CliCommand } from "./command.ts";
import { importEndings } from "#shared/interchange/endings.ts";
import type { Drawing } from "#shared/interchange/drawing.ts";
import { drawnWorkshop, isDrawn, isOtherTable } from "./drawn.ts";
import { methodNamed } from "./methodNamed.ts";
import { placeFor, refuseTaken, saveWorkshop } from "./saveWorkshop.ts";
import { writtenEndings, writtenWorkshop, type WrittenWorkshop } from "./written.ts";

const usage = `Makes workshops of what others have, one of each file.

  groundwork import <file…> [--as <method>] [--to <file.groundwork|folder>]

  <file…>           JSON: a workshop as groundwork inspect --json gives it, or a draft of one; see
                    assets/schema/workshop.schema.json
                    CSV: the columns kind and text, and one for each field that is filled in; a table with other
                    columns, of a tracker or a spreadsheet, is taken by what its columns are called
                    .excalidraw, .canvas (JSON Canvas), .tldr: another program's board; the colours of its stickies say
                    their kinds, and what is lost is told
                    .tsv: a table with tabs between its columns
                    Markdown: "# title", "## kind", and under it "- text" for each sticky
  --as <method>     where the file does not say it: ${methods.map(({ id }) => id).join(", ")},
                    or the .json file of a method of your own
  --text <column>   of a table: the column that holds the words of stickies, where its name does not tell
  --kind <kind>     of a table: what its rows are, where no column tells
  --to <place>      the workshop's file, or for several the folder they go to; beside each file under its title if left
                    out
  --title <title>   of a file that has none
  --dry-run         only say what would be made
  --json            say it as JSON

A kind is named by its id, label or letter code. A file that is there already is not replaced. All files are read before
the first workshop is written: if one of them is damaged it ends with 3, and nothing was written.
groundwork new makes one workshop of one file in the same way, and always of the method that you name.`;

const options = {
  as: { type: "string" },
  text: { type: "string" },
  kind: { type: "string" },
  to: { type: "string" },
  title: { type: "string" },
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** What a file becomes. */
interface Import {
  readonly from: string;
  readonly to: string;
  readonly workshop: WrittenWorkshop;
  /** What another program's file had that a board has not, in words. */
  readonly losses: readonly string[];
  readonly pictures: Drawing["pictures"];
}

const drawnEndings = importEndings.map((ending) => `.${ending}`).filter(isDrawn);

async function bytesOf(path: string): Promise<Uint8Array> {
  if (!isDrawn(path) && !writtenEndings.some((ending) => path.toLowerCase().endsWith(ending)))
    throw new WrongUsage(
      `“${basename(path)}” is not of a kind that can be taken in: its name should end in ${[...writtenEndings, ...drawnEndings].join(", ")}.`,
    );
  return readFile(path);
}

/** Faults of what a file holds say which file it is. */
function inWords(fault: unknown, name: string): unknown {
  return fault instanceof DamagedInput && !fault.message.startsWith(name)
    ? new DamagedInput(`${name}: ${fault.message}`)
    : fault;
}

/** Makes workshop files of what others have. */
export const importFiles: CliCommand = {
  usage,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new WrongUsage("Give the files to take in.");
    const method = values.as === undefined ? undefined : await methodNamed(values.as);
    if (values.as !== undefined && !method)
      throw new WrongUsage(
        `--as does not know "${values.as}". It knows: ${methods.map(({ id }) => id).join(", ")}.`,
      );
    const folder = values.to === undefined ? undefined : placeOf(values.to);
    const isFolder =
      folder !== undefined &&
      (positionals.length > 1 ||
        (await stat(folder).then(
          (found) => found.isDirectory(),
          () => false,
        )));

    const at = new Date().toISOString();
    const columns = { text: values.text, kind: values.kind };
    const imports: Import[] = [];
    for (const given of positionals) {
      const from = placeOf(given);
      const name = basename(from);
      const bytes = await bytesOf(from);
      const about = { id: newId(), title: values.title ?? basename(from, extname(from)), at, newId };
      try {
        const { workshop, losses, pictures } =
          isDrawn(name) || isOtherTable(name, bytes)
            ? drawnWorkshop({ name, bytes }, method, { ...about, columns })
            : {
                workshop: writtenWorkshop({ name, source: new TextDecoder().decode(bytes) }, method, about),
                losses: [],
                pictures: undefined,
              };
        const { title } = workshop.control;
        const to = isFolder
          ? join(folder, safeFileName(title, fileExtension))
          : placeFor(from, values.to, title);
        imports.push({ from, to, workshop, losses, pictures });
      } catch (fault) {
        throw inWords(fault, name);
      }
    }
    const places = imports.map(({ to }) => to.toLowerCase());
    const twice = imports.find(({ to }, index) => places.indexOf(to.toLowerCase()) !== index);
    if (twice) throw new Failed(`Two of the files would become “${twice.to}”. Take them in one by one.`);
    for (const { to } of imports) await refuseTaken(to);

    const isDry = values["dry-run"];
    if (isFolder && !isDry) await mkdir(folder, { recursive: true });
    if (!isDry)
      for (const { to, workshop, pictures } of imports)
        await saveWorkshop(workshop, to, { app: "groundwork import", at }, pictures);
    if (values.json) {
      const made = imports.map(({ from, to, losses, workshop: { control, elements } }) => ({
        from,
        to,
        title: control.title,
        method: control.method,
        stickies: elements.filter(({ type }) => type === "sticky").length,
        connectors: elements.filter(({ type }) => type === "connector").length,
        losses,
        done: !isDry,
      }));
      tell(JSON.stringify(made, undefined, 2));
    } else {
      for (const { to, workshop, losses } of imports) {
        const stickies = workshop.elements.filter(({ type }) => type === "sticky").length;
        tell(isDry ? `${to}: ${stickies} stickies of ${workshop.control.method}` : to);
        for (const loss of losses) tell(`  ${loss}`);
      }
      if (isDry) tell("Nothing was written.");
    }
    return exitCode.done;
  },
};
