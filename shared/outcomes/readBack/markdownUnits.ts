import { frontUnits } from "./frontUnits.ts";
import { phrasesIn } from "./phrases.ts";
import type { Cell, Unit } from "./unit.ts";

const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/u;
const entry = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(.*)$/u;
const fence = /^[ \t]*(`{3,}|~{3,})/u;
const rule = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/u;
// A longer one is no rule below the head of a table, and would take for ever to be found out.
const longestRule = 2_000;
const isRule = (line: string): boolean => line.length <= longestRule && rule.test(line.trim());
const footnote = /^ {0,3}\[\^[^\]]+\]:/u;

/** The cells of a row of a table, whose own bars have a backslash before them. */
function cellsOf(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/u, "")
    .replace(/(?<!\\)\|$/u, "");
  return inner.split(/(?<!\\)\|/u).map((cell) => cell.replaceAll(String.raw`\|`, "|").trim());
}

/** As readers of Markdown take a row: what is missing is empty, what is too much is not there. */
export function fitting(cells: readonly Cell[], columns: readonly string[]): readonly Cell[] {
  return columns.map((_, index) => cells[index] ?? { text: "", cites: [] });
}

/** Lines that belong together, until they are whole. */
interface Open {
  readonly where: string;
  readonly under?: number;
  readonly line: number;
  end: number;
  readonly pieces: string[];
}

interface Above {
  readonly indent: number;
  readonly at: number;
}

/** The statements of a Markdown document, its front matter first. Never throws. */
export function markdownUnits(text: string): readonly Unit[] {
  const front = frontUnits(text);
  const units: Unit[] = [...front.units];
  const lines = front.body.split(/\r?\n/u);
  let trail: readonly string[] = [];
  let above: Above[] = [];
  let columns: readonly string[] | undefined;
  let open: Open | undefined;

  const close = (): void => {
    if (!open) return;
    const { where, under, line, end, pieces } = open;
    const cells = [phrasesIn(pieces.join(""))];
    units.push({ where, cells, columns: [], trail, ...(under !== undefined && { under }), line, end });
    open = undefined;
  };

  for (let at = 0; at < lines.length; at += 1) {
    const source = lines[at] ?? "";
    const line = at + 1 + front.lines;
    const words = source.trim();
    // A backslash or two spaces end a line; what follows belongs to it, whatever it begins with.
    const before = lines[at - 1] ?? "";
    const isBroken = /(?<!\\)(?:\\\\)*\\$/u.test(before);
    if (open && words !== "" && (isBroken || / {2}$/u.test(before))) {
      const last = open.pieces.pop() ?? "";
      open.pieces.push(`${isBroken ? last.slice(0, -1) : last}\n`, words);
      open.end = line;
      continue;
    }
    const fenced = fence.exec(source)?.[1];
    if (fenced !== undefined) {
      close();
      const from = at;
      do at += 1;
      while (at < lines.length && !(lines[at] ?? "").trim().startsWith(fenced));
      const value = lines.slice(from + 1, at).join("\n");
      const end = Math.min(at, lines.length - 1) + 1 + front.lines;
      units.push({ where: "code", cells: [{ text: value, cites: [] }], columns: [], trail, line, end });
      continue;
    }
    if (words === "" || footnote.test(source) || words.startsWith("<!--")) {
      close();
      columns = undefined;
      continue;
    }
    const [, marks, title] = heading.exec(source) ?? [];
    if (marks !== undefined && title !== undefined) {
      close();
      above = [];
      const cell = phrasesIn(title.trimEnd().replace(/(?:^|[ \t])#+$/u, ""));
      const depth = marks.length;
      trail = trail.slice(0, depth - 1);
      units.push({ where: `heading ${depth}`, cells: [cell], columns: [], trail, line, end: line });
      trail = [...trail, cell.text];
      continue;
    }
    if (columns || (words.includes("|") && isRule(lines[at + 1] ?? ""))) {
      close();
      const cells = cellsOf(source).map(phrasesIn);
      if (columns === undefined) {
        columns = cells.map((cell) => cell.text);
        at += 1;
        // A table of two columns may have its first fact in its head.
        if (columns.length === 2) units.push({ where: "row", cells, columns, trail, line, end: line });
      } else units.push({ where: "row", cells: fitting(cells, columns), columns, trail, line, end: line });
      continue;
    }
    const [, space, rest] = entry.exec(source) ?? [];
    if (space !== undefined && rest !== undefined) {
      close();
      const indent = space.replaceAll("\t", "    ").length;
      above = above.filter((one) => one.indent < indent);
      const under = above.at(-1)?.at;
      open = {
        where: `item ${above.length}`,
        ...(under !== undefined && { under }),
        line,
        end: line,
        pieces: [rest.trim()],
      };
      above.push({ indent, at: units.length });
      continue;
    }
    if (open) {
      open.pieces.push(" ", words);
      open.end = line;
    } else {
      if (!/^\s/u.test(source)) above = [];
      open = { where: "paragraph", line, end: line, pieces: [words.replace(/^>+\s*/u, "")] };
    }
  }
  close();
  return units;
}
