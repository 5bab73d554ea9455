import {
  compareTexts,
  type ExistingFile,
  type ExportInput,
  inOrder,
  type OutcomeFile,
  type WorkshopAbout,
} from "#shared/outcomes/exporters/exporter.ts";
import { slugOf } from "#shared/outcomes/exporters/slug.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import type { BoardFile, Contributions, Report } from "./contributions.ts";
import { indexOf, indexName } from "./contents.ts";
import { isReadBack, lineMarksOf } from "./lineMarks.ts";
import { type Digest, fingerprintOf, type ManifestFile, type OutcomeManifest } from "./manifest.ts";
import { boardPart, folderParts, indexPart, picturesPart, reportsPart } from "./parts.ts";
import { isSafePath } from "./paths.ts";

/**
 * All documents of one workshop or of a programme, as the files of one folder.
 *
 * 1. `contributionsWithPictures(workshops)` of shared/picture takes from boards what documents need.
 * 2. `readOutcomeFolder(folder)` of electron/outcomes says what lies in the folder.
 * 3. `planOutcomes(contributions, { title, there })` makes all files.
 * 4. `compareOutcomes(plan, folder)` of electron/outcomes says what writing them would do, with the texts for a diff.
 * 5. `writeOutcomes(plan, folder, { replace, remove })` does it.
 *
 * 1 and 3 are pure, so a window may do them and hand the plan, which is plain data, to the process with the files.
 */

/** What lies in an outcome folder already; all of it may be missing. */
export interface FolderThere {
  readonly manifest?: OutcomeManifest;
  /** Where decision records lie, as `.adr-dir` says, below the folder; false where it leads out of it. */
  readonly adrFolder?: string | false;
  /** The Markdown files where decision records lie, by their names there. */
  readonly records: readonly ExistingFile[];
}

export const nothingThere: FolderThere = { records: [] };

export interface FolderOptions {
  /** Of the workshop or the programme. */
  readonly title: string;
  /** Some of `partNames`; all unless told. */
  readonly only?: readonly string[];
  /** Some of `formatNames`; a part of which none is named writes all of its formats. */
  readonly formats?: readonly string[];
  /** More options for exporters, by their ids. */
  readonly settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly there?: FolderThere;
  /** See `fingerprintOf`. */
  readonly sha256?: Digest;
}

/** A file to be written. */
export interface PlannedFile {
  /** Below the folder, with `/` between names; every system takes it. */
  readonly path: string;
  readonly part: string;
  /** Ids of the workshops that it is made of. */
  readonly from: readonly string[];
  /** Ids of the outcomes that it says something of. */
  readonly of: readonly string[];
  readonly content: string | Uint8Array;
  /** See `fingerprintOf`. */
  readonly hash: string;
  /** A file of others, changed in one place: a proposal, and never taken for ours later. */
  readonly amends?: true;
  /** See `ManifestFile`. */
  readonly lines?: string;
  readonly how?: Readonly<Record<string, string | boolean | number>>;
}

/** What the manifest says of a file once it is written. */
export function entryOf({ path, part, from, of, hash, how, lines }: PlannedFile): ManifestFile {
  return {
    path,
    part,
    from: [...from],
    of: [...of],
    hash,
    ...(how && { how }),
    ...(lines !== undefined && { lines }),
  };
}

export interface OutcomePlan {
  readonly title: string;
  readonly workshops: readonly { readonly id: string; readonly title: string; readonly date?: string }[];
  /** The parts that were asked for: files of others are left alone. */
  readonly parts: readonly string[];
  /** In the order of their paths. */
  readonly files: readonly PlannedFile[];
  /** What a person should know before they use the files. */
  readonly notes: readonly string[];
  /** What could not be made and why; the rest can be written. */
  readonly problems: readonly string[];
  readonly there: FolderThere;
}

/** Where decision records go unless `.adr-dir` says. */
export const defaultRecords = "decisions";
const adrPointer = ".adr-dir";
const join = (folder: string, path: string): string => (folder === "" ? path : `${folder}/${path}`);

/** A day and a title for a file's name: `2025-09-02-strategy-framing`. */
const datedName = (workshop: WorkshopAbout | undefined): string =>
  [workshop?.date ?? "workshop", slugOf(workshop?.title ?? "", "workshop")].join("-");

/** Names of which no two are the same: those that are have their workshop's id behind them. */
function unlikeNames<One>(
  all: readonly One[],
  nameOf: (one: One) => string,
  workshopOf: (one: One) => string,
): ReadonlyMap<One, string> {
  const same = Map.groupBy(all, nameOf);
  return new Map(
    all.map((one) => {
      const name = nameOf(one);
      const isAlone = (same.get(name)?.length ?? 0) <= 1;
      return [one, isAlone ? name : `${name}-${slugOf(workshopOf(one), "workshop")}`];
    }),
  );
}

/** Of each report, `2025-09-02-strategy-framing.md`; with more behind it where that is not enough to tell them apart. */
function reportNames(reports: readonly Report[], input: ExportInput): ReadonlyMap<Report, string> {
  const about = new Map(input.workshops.map((workshop) => [workshop.id, workshop]));
  const plain = (report: Report): string => {
    const [first = ""] = report.from;
    if (report.from.length > 1) return slugOf(report.id, "together");
    const name = datedName(about.get(first));
    return report.id === "report" ? name : `${name}-${slugOf(report.id, "report")}`;
  };
  const names = unlikeNames(reports, plain, ({ from: [first = ""] }) => first);
  return new Map(reports.map((report) => [report, `${names.get(report) ?? ""}.${report.extension}`]));
}

/** The boards as other programs' files, each under its workshop's name; what is lost is noted. */
function boardFiles(
  boards: readonly BoardFile[],
  input: ExportInput,
  formats: readonly string[],
  notes: string[],
): Omit<PlannedFile, "hash" | "lines">[] {
  const about = new Map(input.workshops.map((workshop) => [workshop.id, workshop]));
  const isChosen = boards.some(({ format }) => formats.includes(format));
  const chosen = boards.filter(({ format }) => !isChosen || formats.includes(format));
  return [...Map.groupBy(chosen, ({ format }) => format)].flatMap(([format, some]) => {
    const names = unlikeNames(
      some,
      ({ workshop }) => datedName(about.get(workshop)),
      ({ workshop }) => workshop,
    );
    return some.map((board) => {
      const { workshop, text, losses } = board;
      const path = `boards/${names.get(board) ?? ""}.${format}`;
      for (const loss of losses) notes.push(`${path}: ${loss}.`);
      return {
        path,
        part: boardPart,
        from: [workshop],
        of: input.outcomes.filter(({ source }) => source.workshop === workshop).map(({ id }) => id),
        content: text,
      };
    });
  });
}

/** What the last writing left in one folder, as its exporter wants it. */
const sliceOf = (manifest: OutcomeManifest | undefined, folder: string) =>
  (manifest?.files ?? []).flatMap(({ path, of }) => {
    const name = folder === "" ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : "";
    return name === "" || name.includes("/") ? [] : [{ path: name, of }];
  });

async function contentOf(file: OutcomeFile): Promise<string | Uint8Array> {
  return "text" in file ? file.text : file.bytes();
}

/** What a file's exporter was told beyond its file: a person's settings, and which tool's spelling records have. */
function howOf(
  settings: Readonly<Record<string, unknown>> = {},
  { format }: Readonly<Record<string, unknown>>,
): Pick<PlannedFile, "how"> {
  const how: Record<string, string | boolean | number> = {};
  for (const [name, value] of Object.entries({ ...settings, ...(format !== "table" && { format }) }))
    if (typeof value === "string" || typeof value === "number" || value === true) how[name] = value;
  return Object.keys(how).length > 0 ? { how } : {};
}

/** Makes all files. The same workshops and the same folder give the same bytes. Throws a `ValiError` for wrong settings. */
export async function planOutcomes(
  given: Contributions,
  { title, only, formats = [], settings = {}, there = nothingThere, sha256 }: FolderOptions,
): Promise<OutcomePlan> {
  const input = inOrder({
    title,
    workshops: given.workshops,
    outcomes: given.outcomes,
    elements: given.elements,
    ...(given.pictures && { pictures: given.pictures }),
  });
  const home = new Map(input.outcomes.map(({ id, source }) => [id, source.workshop]));
  const isWanted = (part: string): boolean => only === undefined || only.includes(part);
  const files: Omit<PlannedFile, "hash" | "lines">[] = [];
  const notes = given.unused.map(({ title: name, method }) =>
    method === undefined
      ? sayDocument("folder.emptyBoard", { title: name })
      : sayDocument("folder.unknownMethod", { title: name, method }),
  );
  const problems: string[] = [];

  const homes = (of: readonly string[]): readonly string[] => [
    ...new Set(of.flatMap((id) => home.get(id) ?? [])),
  ];

  const records = there.adrFolder ?? defaultRecords;
  for (const { exporter, formats: known, runs } of folderParts) {
    if (!isWanted(exporter.id)) continue;
    const chosen = known.filter((format) => formats.includes(format));
    for (const { options, folder: place } of runs(chosen.length > 0 ? chosen : known)) {
      const isRecords = typeof place !== "string";
      const folder = isRecords ? records : place;
      if (folder === false) {
        if (input.outcomes.some(({ is }) => exporter.needs.includes(is)))
          problems.push(sayDocument("folder.adrDirOutside"));
        continue;
      }
      const written = exporter.write(
        {
          ...input,
          ...(isRecords && { existing: there.records, lastWritten: sliceOf(there.manifest, folder) }),
        },
        { ...settings[exporter.id], ...options },
      );
      for (const file of written.files)
        files.push({
          path: join(folder, file.path),
          part: exporter.id,
          from: homes(file.of),
          of: file.of,
          content: await contentOf(file),
          ...howOf(settings[exporter.id], options),
          ...("text" in file && file.amends && { amends: true }),
        });
      notes.push(...written.notes);
      // adr-tools looks for records where this file says; one that is there already is honoured.
      const isOurs = there.manifest?.files.some(({ path }) => path === adrPointer) ?? false;
      if (options["format"] === "adr-tools" && written.files.length > 0)
        if (there.adrFolder === undefined || isOurs)
          files.push({
            path: adrPointer,
            part: exporter.id,
            from: [],
            of: [],
            content: `${folder === "" ? "." : folder}\n`,
          });
    }
  }

  if (isWanted(reportsPart)) {
    const names = reportNames(given.reports, input);
    for (const report of given.reports)
      files.push({
        path: join("reports", names.get(report) ?? ""),
        part: reportsPart,
        from: report.from,
        of: report.of,
        content: report.text,
      });
  }
  const parts = [
    ...[...folderParts.map(({ exporter }) => exporter.id), reportsPart].filter(isWanted),
    // Whoever draws no pictures leaves those alone that are there.
    ...(given.pictures && isWanted(picturesPart) ? [picturesPart] : []),
    ...(given.boards && only?.includes(boardPart) ? [boardPart] : []),
    ...(only === undefined ? [indexPart] : []),
  ];
  if (only?.includes(boardPart)) files.push(...boardFiles(given.boards ?? [], input, formats, notes));
  const boards = (given.pictures ?? []).filter(({ shows }) => shows === undefined);
  if (isWanted(picturesPart)) {
    const about = new Map(input.workshops.map((workshop) => [workshop.id, workshop]));
    const names = unlikeNames(
      boards,
      ({ workshop }) => datedName(about.get(workshop)),
      ({ workshop }) => workshop,
    );
    for (const picture of boards)
      files.push({
        path: join("pictures", `${names.get(picture) ?? ""}.svg`),
        part: picturesPart,
        from: [picture.workshop],
        of: input.outcomes.filter(({ source }) => source.workshop === picture.workshop).map(({ id }) => id),
        content: picture.svg(),
      });
  }
  if (only === undefined && files.length > 0)
    files.push({
      path: indexName,
      part: indexPart,
      from: input.workshops.map(({ id }) => id),
      of: [],
      content: indexOf(input, files, given.reports),
    });

  const here = new Set(input.workshops.map(({ id }) => id));
  for (const { id, title: name } of there.manifest?.workshops ?? [])
    if (!here.has(id)) notes.push(sayDocument("folder.otherWorkshop", { title: name }));
  if (files.length === 0 && problems.length === 0) notes.push(sayDocument("folder.nothing"));

  const paths = new Set<string>();
  for (const { path } of files) {
    // A fault of an exporter: nothing of it may reach a disk.
    if (!isSafePath(path) || paths.has(path.toLowerCase()))
      throw new Error(`${path} is no name for a file of an outcome folder, or there are two of it.`);
    paths.add(path.toLowerCase());
  }
  return {
    title,
    workshops: input.workshops.map(({ id, title: name, date }) => ({
      id,
      title: name,
      ...(date !== undefined && { date }),
    })),
    parts,
    files: files
      .map((file) => ({
        ...file,
        hash: fingerprintOf(file.path, file.content, sha256),
        ...(typeof file.content === "string" &&
          isReadBack(file.path) && { lines: lineMarksOf(file.content) }),
      }))
      .toSorted((one, other) => compareTexts(one.path, other.path)),
    notes: [...new Set(notes)],
    problems: [...new Set(problems)],
    there,
  };
}
