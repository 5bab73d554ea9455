import * as v from "valibot";
import { sayProgramme } from "#shared/text/sayProgramme.ts";
import { isFileInFolder } from "./fileInFolder.ts";
import { longestGoal, longestTitle, type Member, mostMembers, type Programme } from "./programme.ts";

/** The version that this Groundwork writes, and the newest that it reads. */
const programmeFileVersion = 1;

/** The file is no programme of ours, or cannot be understood; the message says why, in the user's words. */
export class ProgrammeRefused extends Error {
  override readonly name = "ProgrammeRefused";
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const member = v.object({
  workshop: id,
  title: v.pipe(v.string(), v.maxLength(10_000)),
  method: id,
  file: v.optional(v.string()),
});
const file = v.object({
  format: v.literal("groundwork-programme"),
  version: v.literal(programmeFileVersion),
  id,
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(longestTitle)),
  goal: v.pipe(v.string(), v.maxLength(longestGoal)),
  members: v.pipe(v.array(member), v.maxLength(mostMembers)),
});

/** What every version has, so that one too new can be told from a damaged one. */
const anyFile = v.object({
  format: v.literal("groundwork-programme"),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
});

/** A programme as its folder tells it, and what a person should know of that. */
export interface ReadProgramme {
  readonly programme: Programme;
  /** In the user's words: entries that were left out. */
  readonly warnings: readonly string[];
}

/** Reads `programme.json`. Throws `ProgrammeRefused`, and nothing else, whatever the text holds. */
export function parseProgramme(text: string): ReadProgramme {
  let plain: unknown;
  try {
    plain = JSON.parse(text);
  } catch {
    throw new ProgrammeRefused(sayProgramme("programme.damaged"));
  }
  const envelope = v.safeParse(anyFile, plain);
  if (!envelope.success) throw new ProgrammeRefused(sayProgramme("programme.damaged"));
  if (envelope.output.version > programmeFileVersion)
    throw new ProgrammeRefused(sayProgramme("programme.tooNew", { version: envelope.output.version }));
  // Where it is wrong is told to nobody, and it may be wrong in a million places.
  const known = v.safeParse(file, plain, { abortEarly: true });
  if (!known.success) throw new ProgrammeRefused(sayProgramme("programme.damaged"));
  const { title, goal, members } = known.output;
  const outside = members.find((one) => one.file !== undefined && !isFileInFolder(one.file));
  if (outside)
    throw new ProgrammeRefused(sayProgramme("programme.outside", { file: outside.file ?? "", title }));
  const kept = new Map<string, Member>();
  const warnings: string[] = [];
  for (const one of members) {
    const before = kept.get(one.workshop);
    if (before)
      warnings.push(
        sayProgramme("programme.twice", { one: nameOf(before), other: nameOf(one), title: before.title }),
      );
    else kept.set(one.workshop, memberOf(one));
  }
  return { programme: { id: known.output.id, title, goal, members: [...kept.values()] }, warnings };
}

function memberOf(one: v.InferOutput<typeof member>): Member {
  const { workshop, title, method } = one;
  return { workshop, title, method, ...(one.file !== undefined && { file: one.file }) };
}

function nameOf({
  file: name,
  title,
}: {
  readonly file?: string | undefined;
  readonly title: string;
}): string {
  return name ?? title;
}

/** The text of `programme.json`: the same programme gives the same bytes, and a diff shows just what changed. */
export function writeProgramme({ id: own, title, goal, members }: Programme): string {
  const plain: v.InferOutput<typeof file> = {
    format: "groundwork-programme",
    version: programmeFileVersion,
    id: own,
    title,
    goal,
    members: members.map(({ workshop, title: name, method, file: at }) => ({
      workshop,
      title: name,
      method,
      ...(at !== undefined && { file: at }),
    })),
  };
  return `${JSON.stringify(plain, undefined, 2)}\n`;
}
