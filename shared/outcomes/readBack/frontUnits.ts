import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import type { Unit } from "./unit.ts";

const front = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u;

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
  const counter = new LineCounter();
  // Days are words here: what reads them as dates writes them in another form.
  const { contents, errors } = parseDocument(source, { lineCounter: counter, schema: "core" });
  const units = isMap(contents) && errors.length === 0 ? contents.items : [];
  return {
    units: units.flatMap(({ key, value }): Unit[] => {
      if (!isScalar(key)) return [];
      const line = counter.linePos(key.range?.[0] ?? 0).line + 1;
      const json: unknown =
        typeof value === "object" && value !== null && "toJSON" in value ? value.toJSON() : value;
      const cells = [{ text: plain(json), cites: [] }];
      return [{ where: `fact ${String(key.value)}`, cells, columns: [], trail: [], line, end: line }];
    }),
    body: text.slice(match[0].length),
    lines: match[0].split("\n").length - 1,
  };
}
