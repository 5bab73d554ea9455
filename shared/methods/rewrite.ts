import { isValiError } from "valibot";
import type { Control, Workshop } from "#shared/board/board.ts";
import type { ManifestFile } from "#shared/outcomes/folder/manifest.ts";
import { formatNames, reportsPart } from "#shared/outcomes/folder/parts.ts";
import { type FolderThere, planOutcomes } from "#shared/outcomes/folder/plan.ts";
import { withChanges } from "#shared/outcomes/readBack/change.ts";
import type { Rewrite } from "#shared/outcomes/readBack/readBack.ts";
import type { FieldsOf } from "#shared/outcomes/readBack/values.ts";
import { contributionsOf } from "./contributions.ts";
import type { Method } from "./method.ts";

/** The formats that a file's exporter has to write for it. */
function formatsFor({ path, how }: ManifestFile): readonly string[] {
  const name = path.split("/").at(-1) ?? "";
  if (name === "decisions.md") return ["table"];
  if (typeof how?.["format"] === "string") return [how["format"]];
  if (path.includes("/github/")) return ["github"];
  const stem = name.replace(/(?:-cards|-\d+)?\.\w+$/u, "");
  return [formatNames.includes(stem) ? stem : name.endsWith(".csv") ? "csv" : "markdown"];
}

/** What reading an outcome folder back needs to know of methods. */
export interface Writing {
  readonly rewrite: Rewrite;
  readonly fieldsOf: FieldsOf;
}

/**
 * Writes single files of an outcome folder as these workshops would, in the way in which they were written the last time.
 * `methodFor` finds the methods of workshops.
 */
export async function writingOf(
  workshops: readonly Workshop[],
  there: FolderThere,
  methodFor: (control: Control) => Promise<Method | undefined>,
): Promise<Writing> {
  const methods = new Map<string, Method | undefined>();
  for (const { control } of workshops) methods.set(control.id, await methodFor(control));
  const title = there.manifest?.title ?? "";
  const known = async ({ id }: Control): Promise<Method | undefined> => methods.get(id);

  const rewrite: Rewrite = async (file, changes) => {
    const changed = withChanges(workshops, changes);
    const from = new Set(file.from);
    const isReport = file.part === reportsPart;
    const { format: _, ...settings } = file.how ?? {};
    const written = async (some: readonly Workshop[]): Promise<string | undefined> => {
      const plan = await planOutcomes(await contributionsOf(some, known, { reports: isReport }), {
        title,
        there,
        only: [file.part],
        formats: formatsFor(file),
        settings: { [file.part]: settings },
      }).catch((fault: unknown) => {
        // Somebody wrote options into the manifest that its exporter does not know: nobody can write the file so.
        if (isValiError(fault)) return undefined;
        throw fault;
      });
      const content = plan?.files.find(({ path }) => path === file.path)?.content;
      return typeof content === "string" ? content : undefined;
    };
    // A report is of few workshops; with all of them its name may be longer, to be told from those of others.
    const own = isReport ? await written(changed.filter(({ control }) => from.has(control.id))) : undefined;
    return own ?? written(changed);
  };
  const fieldsOf: FieldsOf = ({ control }, kind) => methods.get(control.id)?.kinds[kind]?.fields ?? [];
  return { rewrite, fieldsOf };
}
