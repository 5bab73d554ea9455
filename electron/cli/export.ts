import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { createPatch } from "diff";
import { compareOutcomes, type FolderChange } from "#electron/outcomes/compare.ts";
import { sha256 } from "#electron/outcomes/digest.ts";
import { readOutcomeFolder } from "#electron/outcomes/read.ts";
import { type Agreed, type Outcome, writeOutcomes } from "#electron/outcomes/write.ts";
import { methodFor } from "#shared/own-methods/methodFor.ts";
import { withBoards } from "#shared/interchange/boardFiles.ts";
import { boardFormats } from "#shared/interchange/endings.ts";
import { boardPart, formatNames, partNames } from "#shared/outcomes/folder/parts.ts";
import { type FolderOptions, type OutcomePlan, planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { contributionsWithPictures } from "#shared/picture/outcomePictures.ts";
import { scorings } from "#shared/outcomes/prioritisation.ts";
import {
  complain,
  exitCode,
  Failed,
  placeOf,
  progressOf,
  tell,
  WrongUsage,
  type CliCommand,
} from "./command.ts";
import { readWorkshops, withImages } from "./readWorkshops.ts";

const shortNames: Readonly<Record<string, string>> = { adr: "decisions", c4: "architecture" };

const usage = `Writes all documents of a workshop, or of a folder of workshops, into a folder.

  groundwork export <file|folder> --to <folder>

  --to <folder>          where the documents go: a folder, or a Git work tree; made if it is missing
  --only <part,…>        some of ${partNames.join(", ")}; adr and c4 for short
  --format <format,…>    some of ${[...formatNames, ...boardFormats].join(", ")}
  --order <order>        of the backlog: ${scorings.join(", ")}
  --title <title>        of the documents; that of the programme or the workshop if left out
  --bom                  begin CSV so that Excel reads it as UTF-8
  --replace <path>       write this file although it was changed or deleted by hand, or is somebody else's; or: all
  --remove <path>        delete this file of ours that the workshops have no more; or: all
  --dry-run              only say what would be done
  --json                 say it as JSON

The boards themselves go to other programs with --only board: as drawings of Excalidraw and as JSON Canvas, each with a
word about what is lost there.

PDF is made by the app, of documents and of boards: it needs a window to be laid out in. Here are HTML and DOCX.

A file that was changed by hand is left as it is: what would change in it is shown. The same workshops give the same
files. It ends with 1 if a file was left because it was changed by hand.`;

const options = {
  to: { type: "string" },
  only: { type: "string", multiple: true },
  format: { type: "string", multiple: true },
  order: { type: "string" },
  title: { type: "string" },
  bom: { type: "boolean", default: false },
  replace: { type: "string", multiple: true },
  remove: { type: "string", multiple: true },
  "dry-run": { type: "boolean", default: false },
  json: { type: "boolean", default: false },
} as const;

/** The names in a list that is given with commas or several times, all of them known. */
function chosen(
  option: string,
  given: readonly string[] | undefined,
  known: readonly string[],
): readonly string[] | undefined {
  const names = given
    ?.flatMap((part) => part.split(","))
    .map((name) => shortNames[name.trim()] ?? name.trim());
  const wrong = names?.find((name) => !known.includes(name));
  if (wrong !== undefined)
    throw new WrongUsage(`--${option} does not know "${wrong}". It knows: ${known.join(", ")}.`);
  return names;
}

const told: Readonly<Record<FolderChange["is"], string>> = {
  create: "new",
  update: "changed",
  same: "the same",
  edited: "changed by hand",
  foreign: "somebody else's",
  removed: "deleted by hand",
  leftover: "not an outcome any more",
  "leftover-edited": "not an outcome any more, changed by hand",
};

/** What a person agreed to: paths by name, or all that are safe to take so. */
function agreed(
  given: readonly string[] | undefined,
  changes: readonly FolderChange[],
  is: readonly FolderChange["is"][],
): readonly string[] {
  const all = given?.includes("all")
    ? changes.filter((change) => is.includes(change.is)).map(({ path }) => path)
    : [];
  return [...(given ?? []), ...all];
}

async function planOf(
  from: string,
  folder: string,
  how: Partial<FolderOptions>,
): Promise<{ readonly plan: OutcomePlan; readonly notes: readonly string[] }> {
  const { title, workshops, notes, kept } = await readWorkshops(from, withImages);
  const imageOf = (workshop: string, image: string) => kept.get(workshop)?.get(image);
  const there = await readOutcomeFolder(folder);
  const pictured = await contributionsWithPictures(workshops, methodFor, imageOf);
  const given = how.only?.includes(boardPart)
    ? await withBoards(pictured, workshops, methodFor, imageOf)
    : pictured;
  const plan = await planOutcomes(given, { title, there, sha256, ...how });
  return { plan, notes: [...notes, ...plan.notes] };
}

/** Writes a plan and says how far it is; Ctrl+C leaves all as it was, for as long as no file has taken its place. */
async function writePlan(plan: OutcomePlan, folder: string, how: Agreed): Promise<Outcome> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort(new Failed("Stopped. Nothing was changed."));
  process.once("SIGINT", interrupt);
  const progress = progressOf("Writing");
  try {
    return await writeOutcomes(plan, folder, how, { onProgress: progress.at, signal: stop.signal });
  } finally {
    progress.end();
    process.off("SIGINT", interrupt);
  }
}

/** Writes the outcome folder. */
export const exportOutcomes: CliCommand = {
  usage,
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [from, ...more] = positionals;
    if (from === undefined || more.length > 0)
      throw new WrongUsage("Give one file or one folder of workshops.");
    if (values.to === undefined) throw new WrongUsage("Say with --to where the documents go.");
    const only = chosen("only", values.only, partNames);
    const formats = chosen("format", values.format, [...formatNames, ...boardFormats]);
    const [order] = chosen("order", values.order === undefined ? undefined : [values.order], scorings) ?? [];
    const folder = placeOf(values.to);

    // Else the space for new objects grows to what takes 100 MB more, for a second or two of work.
    setFlagsFromString("--semi-space-growth-factor=1");
    // The dearest of the engine's compilers is never paid back in so short a run: it takes a sixth of all its work.
    setFlagsFromString("--no-opt");
    const { plan, notes } = await planOf(placeOf(from), folder, {
      ...(values.title !== undefined && { title: values.title }),
      ...(only && { only }),
      ...(formats && { formats }),
      settings: { backlog: { bom: values.bom, ...(order !== undefined && { order }) } },
    });
    const changes = await compareOutcomes(plan, folder);
    const replace = agreed(values.replace, changes, ["edited", "foreign", "removed"]);
    const remove = agreed(values.remove, changes, ["leftover"]);
    const isDry = values["dry-run"];
    const done = isDry ? undefined : await writePlan(plan, folder, { replace, remove, changes });

    const written = new Set([...(done?.written ?? []), ...(done?.removed ?? [])].map(({ path }) => path));
    const waits = changes.filter(
      ({ is, path, amends }) => (is === "edited" || (is === "foreign" && !amends)) && !written.has(path),
    );
    if (values.json) {
      const list = changes.map(({ path, is }) => ({ path, is, done: written.has(path) }));
      tell(
        JSON.stringify(
          { title: plan.title, folder, changes: list, notes, problems: plan.problems },
          undefined,
          2,
        ),
      );
    } else {
      for (const change of changes) {
        if (change.is === "same") continue;
        const left = !isDry && !written.has(change.path) ? ", left as it is" : "";
        tell(`${change.path}: ${told[change.is]}${left}`);
        const isShown = isDry || !written.has(change.path);
        if (isShown && change.before !== undefined && change.after !== undefined && change.is !== "update")
          tell(createPatch(change.path, change.before, change.after, "there", "would be written"));
      }
      for (const note of notes) tell(note);
      const count = changes.filter(({ is }) => is === "same").length;
      tell(
        isDry
          ? "Nothing was written."
          : `${written.size} written, ${count} the same, ${changes.length - written.size - count} left.`,
      );
    }
    for (const problem of plan.problems) complain(problem);
    return plan.problems.length > 0 || (!isDry && waits.length > 0) ? exitCode.failed : exitCode.done;
  },
};
