import { extname, basename } from "node:path";
import Papa from "papaparse";
import * as v from "valibot";
import { Draft, draftedWorkshop, DraftRefused, wholeWorkshop } from "#shared/methods/draft.ts";
import { methodOf } from "#shared/methods/index.ts";
import type { Method } from "#shared/methods/method.ts";
import { DamagedInput, WrongUsage } from "./command.ts";
import { workshopOfJson } from "./readWorkshops.ts";

/** Workshops written down by people and other programs: what `new` and `import` take. */

/** The endings of such files. */
export const writtenEndings = [".json", ".csv", ".md"] as const;

function draftOfCsv(text: string): Draft {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/u, ""), {
    header: true,
    skipEmptyLines: "greedy",
  });
  const fault = errors.find(({ type }) => type !== "Delimiter");
  if (fault) throw new DamagedInput(`Row ${(fault.row ?? 0) + 2}: ${fault.message}.`);
  if (!meta.fields?.includes("kind") || !meta.fields.includes("text"))
    throw new DamagedInput(
      'The first row has to name the columns; "kind" and "text" have to be among them. groundwork import takes tables with other columns.',
    );
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

/** A workshop as `documentsOf` takes it. */
export type WrittenWorkshop = ReturnType<typeof draftedWorkshop> | ReturnType<typeof wholeWorkshop>;

/**
 * The workshop that a file holds. `method` is undefined where the file has to say it itself, as a whole workshop in JSON
 * does. Throws `DamagedInput` and `WrongUsage`.
 */
export function writtenWorkshop(
  { name, source }: { readonly name: string; readonly source: string },
  method: Method | undefined,
  given: Parameters<typeof draftedWorkshop>[2],
): WrittenWorkshop {
  const drafted = (draft: Draft): WrittenWorkshop => {
    if (!method) throw new WrongUsage(`${name} does not say of which method it is. Say it with --as.`);
    return draftedWorkshop(method, draft, given);
  };
  try {
    const ending = extname(name).toLowerCase();
    if (ending === ".csv") return drafted(draftOfCsv(source));
    if (ending === ".md") return drafted(draftOfMarkdown(source));
    const json = jsonIn(source);
    if (!isWhole(json)) return drafted(draftOfJson(json));
    const workshop = workshopOfJson(source, basename(name));
    const own = workshop.control.method;
    if (method && own !== method.id)
      throw new DamagedInput(`It is a workshop of ${own}, not of ${method.id}.`);
    // One that a team wrote brings its definition along.
    if (!methodOf(own) && workshop.control.definition === undefined)
      throw new DamagedInput(`It is a workshop of ${own}, which is not here.`);
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
