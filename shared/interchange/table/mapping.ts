import type { Field, Method } from "#shared/methods/method.ts";
import { isReadable } from "./values.ts";

/** What a column means: the words of stickies, their kind, the cluster they are in, or one of their details. */
export type ColumnUse = "text" | "kind" | "cluster" | "nothing" | `field:${string}`;

/** What a table means. */
export interface TableMapping {
  /** Whether the first row names the columns. */
  readonly header: boolean;
  /** Whether a sticky is made of each row, or of each cell. */
  readonly each: "row" | "cell";
  readonly uses: readonly ColumnUse[];
  /** The id of the kind of stickies of which no column tells it. */
  readonly kind: string;
  /** By what is written in the column for the kind: the id of a kind. */
  readonly kinds: ReadonlyMap<string, string>;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What people call such columns. */
const names: Readonly<Record<"text" | "kind" | "cluster", readonly string[]>> = {
  text: ["text", "title", "summary", "note", "sticky", "words", "what", "name", "item", "idea", "subject"],
  kind: ["kind", "type", "category", "color", "colour", "issue type", "work item type"],
  cluster: ["cluster", "group", "theme", "topic", "tag", "labels", "column", "list", "section"],
};

/** All details that stickies of the method may have, each once, by the first kind that has it. */
export function fieldsOf(method: Method): readonly Field[] {
  const fields = new Map<string, Field>();
  for (const kind of Object.values(method.kinds))
    for (const field of kind.fields ?? []) if (!fields.has(field.id)) fields.set(field.id, field);
  return [...fields.values()];
}

/** The id of the kind that a word names: by id, label or letter code. */
function kindMeant(method: Method, word: string): string | undefined {
  const wanted = plain(word);
  return Object.entries(method.kinds).find(([id, { label, code }]) =>
    [id, label, code, `${label}s`].some((name) => plain(name) === wanted),
  )?.[0];
}

/** What a column's name may say of its meaning, the most likely first; nothing for a name that says nothing. */
function usesNamed(method: Method, name: string): readonly ColumnUse[] {
  const wanted = plain(name);
  const field = fieldsOf(method).find(({ id, label }) => plain(id) === wanted || plain(label) === wanted);
  const common = (["text", "kind", "cluster"] as const).filter((use) => names[use].includes(wanted));
  return field ? [`field:${field.id}`, ...common] : common;
}

const isFigure = (cell: string) => /^[\d\s.,:/+%-]+$/u.test(cell) && /\d/u.test(cell);

/** Whether the first row looks like names of columns. */
function looksLikeHeader(rows: readonly (readonly string[])[], method: Method): boolean {
  const [first = [], ...rest] = rows;
  if (rest.length === 0 || first.includes("") || new Set(first.map(plain)).size < first.length) return false;
  if (first.some(isFigure)) return false;
  return (
    first.some((name) => usesNamed(method, name).length > 0) ||
    first.some((_, place) => rest.every((row) => isFigure(row[place] ?? "")))
  );
}

/** The values of a column, each once, in the order in which they come. */
export function valuesIn(
  rows: readonly (readonly string[])[],
  mapping: Pick<TableMapping, "header">,
  place: number,
): readonly string[] {
  const column = (mapping.header ? rows.slice(1) : rows).map((row) => row[place] ?? "");
  return [...new Set(column.filter((value) => value !== ""))];
}

/** By each value of the column for the kind: the kind that it names, or the usual one. */
export function kindsOfValues(values: readonly string[], method: Method, usual: string) {
  return new Map(values.map((value) => [value, kindMeant(method, value) ?? usual]));
}

/** What a table most likely means; `kind` is that of stickies where nothing tells it. */
export function guessedMapping(
  rows: readonly (readonly string[])[],
  method: Method,
  kind: string,
): TableMapping {
  const header = looksLikeHeader(rows, method);
  const [first = []] = rows;
  const body = header ? rows.slice(1) : rows;
  const taken = new Set<ColumnUse>();
  const uses = first.map((name, place): ColumnUse => {
    const values = body.map((row) => row[place] ?? "").filter((cell) => cell !== "");
    const isKinds = values.length > 0 && values.every((value) => kindMeant(method, value) !== undefined);
    const likely = [...(header ? usesNamed(method, name) : []), ...(isKinds ? (["kind"] as const) : [])];
    const use = likely.find((one) => !taken.has(one) && fits(one, values, method)) ?? "nothing";
    if (use === "nothing") return use;
    taken.add(use);
    return use;
  });
  if (!taken.has("text")) {
    const lengths = uses.map((use, place) =>
      use === "nothing" ? body.reduce((sum, row) => sum + (row[place]?.length ?? 0), 0) : -1,
    );
    const longest = lengths.indexOf(Math.max(...lengths));
    if (uses[longest] === "nothing") uses[longest] = "text";
    else if (uses.length > 0) uses[0] = "text";
  }
  const place = uses.indexOf("kind");
  const kinds =
    place < 0 ? new Map<string, string>() : kindsOfValues(valuesIn(rows, { header }, place), method, kind);
  return { header, each: "row", uses, kind, kinds };
}

/** Whether a column can be what its name says: a detail whose values can all be read, say. */
function fits(use: ColumnUse, values: readonly string[], method: Method): boolean {
  const field = use.startsWith("field:")
    ? fieldsOf(method).find(({ id }) => use === `field:${id}`)
    : undefined;
  return !field || values.some((value) => isReadable(field, value, values));
}
