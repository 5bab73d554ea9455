import type { List, ListItem, PhrasingContent, RootContent } from "mdast";
import type { Sticky } from "#shared/board/board.ts";
import { stated } from "#shared/outcomes/document.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { inline, item, list, references, table, written } from "#shared/outcomes/markdown.ts";
import type { CauseGraph } from "#shared/methods/post-mortem/causeGraph.ts";
import { fieldText, kinds } from "#shared/methods/post-mortem/kinds.ts";

// Deeper lists are hard to read, and readers of Markdown give up on very deep ones.
const deepest = 12;
const excerptLength = 60;
const signs = new Intl.Segmenter("en", { granularity: "grapheme" });

function excerpt(note: Sticky): PhrasingContent[] {
  const text = linesOf(note.text).join(" / ");
  const start = Array.from(signs.segment(text.slice(0, 1000)), ({ segment }) => segment);
  return inline(start.length > excerptLength ? `${start.slice(0, excerptLength).join("").trim()}…` : text);
}

function facts(cause: Sticky): PhrasingContent[] {
  if (cause.kind !== "cause") return [];
  const known = kinds.cause.fields.flatMap(({ id, label }) => {
    const value = inline(fieldText("cause", id, cause.fields[id]));
    return value.length > 0 ? [[{ type: "text" as const, value: `${label}: ` }, ...value]] : [];
  });
  if (known.length === 0) return [];
  return [
    { type: "text", value: " (" },
    ...known.flatMap((fact, index) =>
      index === 0 ? fact : [{ type: "text" as const, value: "; " }, ...fact],
    ),
    { type: "text", value: ")" },
  ];
}

/**
 * The graph as a nested list: under each effect its causes. A cause with several effects stands in full under
 * the first and is referred to under the others, so that circles end and nothing is said twice.
 */
export function causeList(graph: CauseGraph): List {
  const told = new Set<string>();
  const later: Sticky[] = [];
  const referral = (note: Sticky, where: string): ListItem =>
    item([...excerpt(note), ...references([note.id]), { type: "text", value: ` (${where})` }]);

  const entry = (note: Sticky, depth: number): ListItem => {
    if (told.has(note.id)) return referral(note, "see above");
    const causes = graph.causesOf(note);
    if (depth === deepest && causes.length > 0) {
      later.push(note);
      return referral(note, "see below");
    }
    told.add(note.id);
    const under = causes.map((cause) => entry(cause, depth + 1));
    return item(
      [...written(note.text), ...references([note.id]), ...facts(note)],
      under.length > 0 ? list(under) : undefined,
    );
  };

  // Causes that only explain each other hang on no top: the last candidates are those nobody has reached.
  const items: ListItem[] = [];
  for (const top of [...graph.tops, ...graph.causes]) {
    if (!told.has(top.id)) items.push(entry(top, 1));
    for (let note = later.shift(); note; note = later.shift())
      if (!told.has(note.id)) items.push(entry(note, 1));
  }
  return list(items);
}

/**
 * Where the asking ended and what is done about it: a row for each leaf, or other cause, and countermeasure.
 * Undefined where causes go round in a circle and nothing addresses them.
 */
export function causeTable(graph: CauseGraph): RootContent | undefined {
  const leaves = new Set(graph.leaves);
  const rows = graph.causes.flatMap((cause) => {
    const outcome = inline(fieldText("cause", "outcome", cause.fields["outcome"]));
    const first = stated(cause);
    const countermeasures = graph.countermeasuresOf(cause);
    if (countermeasures.length === 0) return leaves.has(cause) ? [[first, outcome, []]] : [];
    return countermeasures.map((one) => [first, outcome, stated(one)]);
  });
  return rows.length > 0 ? table(["Cause", "Outcome", "Countermeasure"], rows) : undefined;
}
