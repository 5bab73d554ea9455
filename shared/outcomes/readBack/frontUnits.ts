import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Unit } from "./unit.ts";

const front = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;
// Longer ones nobody writes, and what is made to be slow could be read for hours.
const longestFront = 50_000;

function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(", ");
  if (typeof value === "string") return value.trim();
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** The facts in the front matter of a document, and what follows it after so many lines. Never throws. */
export function frontUnits(text: string): {
  readonly units: readonly Unit[];
  readonly body: string;
  readonly lines: number;
} {
  const match = front.exec(text);
  const source = match?.[1];
  if (!match || source === undefined) return { units: [], body: text, lines: 0 };
  const rest = { body: text.slice(match[0].length), lines: match[0].split("\n").length - 1 };
  if (source.length > longestFront) return { units: [], ...rest };
  const counter = new LineCounter();
  // Days are words here: what reads them as dates writes them in another form.
  // The library would look for names that stand twice by comparing each with all others.
  const options = { lineCounter: counter, schema: "core", uniqueKeys: false } as const;
  const { contents, errors } = parseDocument(source, options);
  const items = isMap(contents) && errors.length === 0 ? contents.items : [];
  const names = new Set(items.map(({ key }) => (isScalar(key) ? String(key.value) : key)));
  const units = names.size === items.length ? items : [];
  return {
    units: units.flatMap(({ key, value }): Unit[] => {
      if (!isScalar(key)) return [];
      const line = counter.linePos(key.range?.[0] ?? 0).line + 1;
      const json: unknown =
        typeof value === "object" && value !== null && "toJSON" in value ? value.toJSON() : value;
      const cells = [{ text: plain(json), cites: [] }];
      return [{ where: `fact ${String(key.value)}`, cells, columns: [], trail: [], line, end: line }];
    }),
    ...rest,
  };
}
