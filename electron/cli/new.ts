import { access, readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import * as v from "valibot";
import * as Y from "yjs";
import { safeFileName, withExtension } from "#electron/files/names.ts";
import { failure } from "#electron/files/trouble.ts";
import { writeBeside } from "#electron/files/write.ts";
import { newId } from "#shared/board/ids.ts";
import { documentsOf } from "#shared/board/open.ts";
import { readControl } from "#shared/board/read.ts";
import { packWorkshopFile } from "#shared/file/pack.ts";
import { fileExtension } from "#shared/file/workshopFile.ts";
import { Draft, draftedWorkshop, DraftRefused, wholeWorkshop } from "#shared/methods/draft.ts";
import { methodOf, methods } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";
import { DamagedInput, exitCode, Failed, placeOf, tell, WrongUsage, type CliCommand } from "./command.ts";
import { workshopOfJson } from "./readWorkshops.ts";

const usage = `Makes a workshop of what is written in a file.

  groundwork new <method> --from <file.json|file.csv|file.md> [--to <file.groundwork>]

  <method>          ${methods.map(({ id }) => id).join(", ")}
  --from <file>     JSON: as assets/schema/workshop.schema.json says, a draft or a whole workshop
                    CSV: the columns kind and text, and one for each field that is filled in
                    Markdown: "# title", "## kind", and under it "- text" for each sticky
  --to <file>       the workshop; beside the given file under the workshop's title if left out
  --title <title>   where the file has none

A kind is named by its id, label or letter code. A file that is there already is not replaced.`;

const options = { from: { type: "string" }, to: { type: "string" }, title: { type: "string" } } as const;

function draftOfCsv(text: string): Draft {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/u, ""), {
    header: true,
    skipEmptyLines: "greedy",
  });
  const fault = errors.find(({ type }) => type !== "Delimiter");
  if (fault) throw new DamagedInput(`Row ${(fault.row ?? 0) + 2}: ${fault.message}.`);
  if (!meta.fields?.includes("kind") || !meta.fields.includes("text"))
    throw new DamagedInput('The first row has to name the columns; "kind" and "text" have to be among them.');
  return {
    stickies: data.map(({ kind = "", text: words = "", ...rest }) => ({
      kind,
      text: words,
      fields: Object.fromEntries(Object.entries(rest).filter(([, value]) => value.trim() !== "")),
    })),
  };
}

function draftOfMarkdown(text: string): Draft {
  const stickies: { kind: string; text: string }[] = [];
  let title: string | undefined;
  let kind: string | undefined;
  for (const [at, line] of text.split(/\r?\n/u).entries()) {
    const [, marks = "", name = ""] = /^(#{1,2})\s+(.+?)\s*$/u.exec(line) ?? [];
    const words = /^[-*+]\s+(.+?)\s*$/u.exec(line)?.[1];
    const more = /^\s+(\S.*?)\s*$/u.exec(line)?.[1];
    const last = stickies.at(-1);
    if (marks === "#") title ??= name;
    else if (marks === "##") kind = name;
    else if (words !== undefined) {
      if (kind === undefined)
        throw new DamagedInput(`Line ${at + 1}: there is no "## kind" above this line.`);
      stickies.push({ kind, text: words });
    } else if (more !== undefined && last) last.text += `\n${more}`;
    else if (line.trim() !== "")
      throw new DamagedInput(`Line ${at + 1} is neither "# title", "## kind" nor "- text".`);
  }
  return { ...(title !== undefined && { title }), stickies };
}

/** Whether the JSON is a workshop with its board, which has a control. */
const isWhole = (json: unknown): boolean => typeof json === "object" && json !== null && "control" in json;

function draftOfJson(json: unknown): Draft {
  const parsed = v.safeParse(Draft, json);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new DamagedInput(`${v.getDotPath(issue) ?? "It"}: ${issue.message}.`);
}

/** Makes a workshop file. */
export const newFromFile: CliCommand = {
  usage,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name, ...more] = positionals;
    const method = methodOf(name ?? "");
    if (!method || more.length > 0)
      throw new WrongUsage(`Give one method: ${methods.map(({ id }) => id).join(", ")}.`);
    if (values.from === undefined) throw new WrongUsage("Say with --from which file the stickies are in.");
    const from = placeOf(values.from);
    const text = await readFile(from, "utf8");
    const at = new Date().toISOString();
    const given = { id: newId(), title: values.title ?? basename(from, extname(from)), at, newId };
    const documents = documentsOf(workshopIn(method, { from, source: text }, given));
    const { id, title, methodVersion } = readControl(documents.control);
    const to =
      values.to === undefined
        ? join(dirname(from), safeFileName(title, fileExtension))
        : withExtension(placeOf(values.to), fileExtension);
    if (
      await access(to).then(
        () => true,
        () => false,
      )
    )
      throw new Failed(`“${to}” is there already. Give another name with --to.`);
    const bytes = packWorkshopFile({
      app: "groundwork new",
      saved: at,
      workshop: { id, title, method: method.id, methodVersion },
      board: Y.encodeStateAsUpdateV2(documents.board),
      control: Y.encodeStateAsUpdateV2(documents.control),
      log: undefined,
      thumbnail: undefined,
    });
    await writeBeside(to, bytes).catch((fault: unknown) => {
      throw new Failed(failure("save", basename(to), fault).message);
    });
    tell(to);
    return exitCode.done;
  },
};

/** What `documentsOf` takes. */
function workshopIn(
  method: Method,
  { from, source }: { readonly from: string; readonly source: string },
  given: Parameters<typeof draftedWorkshop>[2],
) {
  try {
    const ending = extname(from).toLowerCase();
    if (ending === ".csv") return draftedWorkshop(method, draftOfCsv(source), given);
    if (ending === ".md") return draftedWorkshop(method, draftOfMarkdown(source), given);
    if (ending !== ".json")
      throw new WrongUsage("--from takes a file whose name ends in .json, .csv or .md.");
    const json = jsonIn(source);
    if (!isWhole(json)) return draftedWorkshop(method, draftOfJson(json), given);
    const workshop = workshopOfJson(source, basename(from));
    if (workshop.control.method !== method.id)
      throw new DamagedInput(`It is a workshop of ${workshop.control.method}, not of ${method.id}.`);
    return wholeWorkshop(workshop);
  } catch (fault) {
    throw fault instanceof DraftRefused ? new DamagedInput(fault.message) : fault;
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new DamagedInput(`This is no JSON: ${fault instanceof Error ? fault.message : ""}`);
  }
}
