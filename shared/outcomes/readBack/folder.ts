import { isReadBack } from "#shared/outcomes/folder/lineMarks.ts";
import type { OutcomeManifest } from "#shared/outcomes/folder/manifest.ts";
import { indexPart } from "#shared/outcomes/folder/parts.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import type { EditedFile } from "./readBack.ts";

/** A file of ours that is not as we wrote it. */
export interface EditedThere {
  readonly path: string;
  /** As it lies there; undefined where somebody deleted it, and for what is no text that can be read back. */
  readonly text?: string;
  readonly isGone?: true;
}

/** The files that can be read back, and why the others cannot, in words for people. */
export function filesToReadBack(
  manifest: OutcomeManifest,
  edited: readonly EditedThere[],
  workshops: ReadonlySet<string>,
): { readonly files: readonly EditedFile[]; readonly notes: readonly string[] } {
  const known = new Map(manifest.files.map((file) => [file.path, file]));
  const titles = new Map(manifest.workshops.map(({ id, title }) => [id, title]));
  const files: EditedFile[] = [];
  const notes: string[] = [];
  for (const { path, text, isGone } of edited) {
    const file = known.get(path);
    if (!file) continue;
    const missing = file.from.filter((id) => !workshops.has(id));
    if (isGone) notes.push(sayDocument("readBack.gone", { path }));
    else if (file.part === indexPart) notes.push(sayDocument("readBack.index", { path }));
    else if (text === undefined || !isReadBack(path)) notes.push(sayDocument("readBack.format", { path }));
    else if (missing.length > 0) {
      const names = missing.map((id) => titles.get(id) ?? id).join("”, “");
      notes.push(sayDocument("readBack.missing", { path, names, count: missing.length }));
    } else files.push({ file, text });
  }
  return { files, notes };
}
