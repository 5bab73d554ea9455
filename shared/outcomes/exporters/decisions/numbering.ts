import { compareTexts, type ExistingFile, type ExportInput } from "#shared/outcomes/exporters/exporter.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { outcomesOf, type Decision } from "#shared/outcomes/outcome.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { markedIn, numberIn, type DecisionRecord, type RecordFormat, type RecordLink } from "./record.ts";

const saysSomething = (text: string): boolean => linesOf(text).length > 0;

/** A record of others that one of ours supersedes. */
interface Superseded {
  readonly file: ExistingFile;
  readonly by: RecordLink;
  readonly of: readonly string[];
}

/** Which decision has which file and number, and which supersede which. */
export interface Numbered {
  readonly records: readonly DecisionRecord[];
  readonly others: readonly Superseded[];
  /** Titles of superseded decisions of which nothing was found. */
  readonly unknown: readonly string[];
}

interface Placed {
  readonly decision: Decision;
  readonly title: string;
  readonly date?: string;
  readonly number: number;
  readonly path: string;
}

/** Its sticky's id where nothing is written on it. */
const titleOf = ({ text, id, source }: Decision): string =>
  linesOf(text).join(" / ") || sayDocument("document.sticky", { id: source.elements[0] ?? id });
const plain = (title: string): string =>
  title.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ").trim();

/** Those that have a file keep it; the others are numbered in the order of their dates, after what is there. */
function place(input: ExportInput, format: RecordFormat): readonly Placed[] {
  const { existing = [], lastWritten = [], workshops } = input;
  const days = new Map(workshops.map(({ id, date }) => [id, date]));
  const kept = new Map<string, string>();
  for (const { path, of } of lastWritten) for (const id of of) if (path.endsWith(".md")) kept.set(id, path);
  for (const { path, text } of existing) {
    const id = markedIn(text);
    if (id !== undefined) kept.set(id, path);
  }

  const taken = new Set([...existing.map(({ path }) => path.toLowerCase()), ...kept.values()]);
  let last = Math.max(0, ...[...taken].map((path) => numberIn(path) ?? 0));
  const unique = (path: string): string => {
    for (let copy = 1; ; copy += 1) {
      const name = copy === 1 ? path : path.replace(/\.md$/u, `-${copy}.md`);
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };

  const dated = outcomesOf(input.outcomes, "decision").map((decision) => ({
    decision: { ...decision, people: decision.people.filter(saysSomething) },
    date: decision.date ?? days.get(decision.source.workshop),
  }));
  return dated
    .toSorted((one, other) => compareTexts(one.date ?? "~", other.date ?? "~"))
    .map(({ decision, date }) => {
      const title = titleOf(decision);
      const own = kept.get(decision.id);
      const number = (own === undefined ? undefined : numberIn(own)) ?? (last += 1);
      const path = own ?? unique(format.fileName(title, number, date));
      return { decision, title, number, path, ...(date !== undefined && { date }) };
    });
}

export function numbered(input: ExportInput, format: RecordFormat): Numbered {
  const placed = place(input, format);
  const ours = new Set(placed.map(({ path }) => path.toLowerCase()));
  const foreign = (input.existing ?? []).flatMap((file) => {
    const title = ours.has(file.path.toLowerCase()) ? undefined : format.titleIn(file);
    return title === undefined ? [] : [{ file, title, number: numberIn(file.path) }];
  });
  const linkTo = ({ title, number, path }: Placed): RecordLink => ({ title, number, path });

  const supersedes = new Map<string, RecordLink[]>();
  const supersededBy = new Map<string, RecordLink[]>();
  const others: Superseded[] = [];
  const unknown: string[] = [];
  for (const one of placed) {
    const takesEffect = one.decision.status !== "proposed" && one.decision.status !== "rejected";
    for (const target of new Set(one.decision.supersedes.filter(saysSomething))) {
      const older =
        placed.find(({ decision }) => decision.id === target) ??
        placed.find((other) => other !== one && plain(other.title) === plain(target));
      const theirs = older ? undefined : foreign.find((file) => meant(target, file));
      if (older && older !== one) {
        push(supersedes, one.decision.id, linkTo(older));
        if (takesEffect) push(supersededBy, older.decision.id, linkTo(one));
      } else if (theirs) {
        const { title, number, file } = theirs;
        push(supersedes, one.decision.id, {
          title,
          path: file.path,
          ...(number !== undefined && { number }),
        });
        if (takesEffect) others.push({ file, by: linkTo(one), of: [one.decision.id] });
      } else if (!older) {
        const title = linesOf(target).join(" / ");
        push(supersedes, one.decision.id, { title });
        unknown.push(title);
      }
    }
  }

  const records = placed.map((one): DecisionRecord => {
    const by = supersededBy.get(one.decision.id) ?? [];
    return {
      ...one,
      status: by.length > 0 ? "superseded" : one.decision.status,
      supersedes: supersedes.get(one.decision.id) ?? [],
      supersededBy: by,
    };
  });
  return { records, others, unknown };
}

/** By its title, its file's name, or its number: "3", "0003", "ADR-0003", "3. Title". */
function meant(
  target: string,
  { file, title, number }: { file: ExistingFile; title: string; number: number | undefined },
): boolean {
  const wanted = plain(target);
  if (wanted === plain(title) || wanted === file.path.toLowerCase()) return true;
  const [, digits, rest] = /^(?:adr[-\s]?)?0*(\d{1,9})(?:[.:\s]\s*(.*))?$/u.exec(wanted) ?? [];
  return digits !== undefined && Number(digits) === number && (!rest || rest === plain(title));
}

function push(map: Map<string, RecordLink[]>, id: string, link: RecordLink): void {
  map.set(id, [...(map.get(id) ?? []), link]);
}
