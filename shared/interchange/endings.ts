/** The endings of files of other programs that are read. */
export const importEndings = ["excalidraw", "canvas", "tldr", "csv", "tsv"] as const;
type ImportEnding = (typeof importEndings)[number];

/** The ending of a file's name; undefined for files that are not read. Drawings are often kept as `….excalidraw.json`. */
export function endingOf(name: string): ImportEnding | undefined {
  const lower = name.toLowerCase().replace(/\.(?:json|txt)$/u, "");
  return importEndings.find((ending) => lower.endsWith(`.${ending}`));
}

/** The formats that a board is written in; each is the ending of its files. */
export const boardFormats = ["excalidraw", "canvas"] as const;
export type BoardFormat = (typeof boardFormats)[number];
