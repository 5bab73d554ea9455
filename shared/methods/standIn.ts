import type { Control, Element } from "#shared/board/board.ts";
import { originField } from "#shared/outcomes/facts.ts";
import { kindColors, type Kind, kindShapes, type Method } from "./method.ts";
import { originText } from "./takeOver.ts";

/** "whatHelped" and "what-helped" as people would write them: "What helped". */
function inWords(id: string): string {
  const words = id
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll(/[-_\s]+/gu, " ")
    .trim()
    .toLowerCase();
  return words === "" ? "?" : `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/**
 * A method in place of one that this app does not have, made of what the workshop itself says: its kinds and fields by
 * their ids, its stages by those that were opened. The board can be read and worked on; it checks and exports nothing.
 */
export function standInFor(control: Control, elements: readonly Element[]): Method {
  const fields = new Map<string, Set<string>>();
  for (const element of elements) {
    if (element.type !== "sticky") continue;
    const known = fields.get(element.kind) ?? new Set();
    for (const id of Object.keys(element.fields)) if (id !== originField && id !== originText) known.add(id);
    fields.set(element.kind, known);
  }
  const kinds: Record<string, Kind> = {};
  // Looked up by what a document says, and "constructor" must not be found.
  Object.setPrototypeOf(kinds, null);
  for (const [place, [id, own]] of [...fields].toSorted(([a], [b]) => (a < b ? -1 : 1)).entries())
    kinds[id] = {
      label: inWords(id),
      // Letters of the alphabet, so that kinds differ for whoever does not see colours: A to Z, then AA, AB …
      code: `${place < 26 ? "" : String.fromCodePoint(64 + (Math.floor(place / 26) % 27))}${String.fromCodePoint(65 + (place % 26))}`,
      color: kindColors[place % kindColors.length] ?? "grey",
      shape: kindShapes[Math.floor(place / kindColors.length) % kindShapes.length] ?? "square",
      hint: "Of a method that this version of Groundwork does not have.",
      fields: [...own].toSorted().map((field) => ({ id: field, label: inWords(field), input: "text" })),
    };
  const stages = [...new Set([...control.stageLog.map(({ stage }) => stage), control.stage])].filter(
    (stage) => stage !== "",
  );
  return {
    id: control.method,
    version: control.methodVersion,
    title: inWords(control.method),
    purpose: "",
    kinds,
    stages: stages.map((id) => ({
      id,
      title: inWords(id),
      minutes: 10,
      prompt: "",
      allows: Object.keys(kinds),
      area: "",
    })),
    areas: [],
    relations: [],
    checks: async () => [],
    whys: async () => ({}),
    exporters: async () => [],
    outcomes: () => [],
    sample: async () => ({ control, elements }),
  };
}
