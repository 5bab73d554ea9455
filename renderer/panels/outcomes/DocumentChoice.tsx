import { SelectField } from "#renderer/panels/parts/SelectField.tsx";
import { folderParts, indexPart, reportsPart } from "#shared/outcomes/folder/parts.ts";
import type { PlannedFile } from "#shared/outcomes/folder/plan.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";

const titles: ReadonlyMap<string, string> = new Map([
  [reportsPart, sayDocument("folder.reports")],
  ...folderParts.map(({ exporter }): [string, string] => [exporter.id, sayDocument(exporter.title)]),
]);

/** The files of a plan as a person looks for them: what the method itself writes first, and no list of the others. */
export function documentsFirst(files: readonly PlannedFile[]): readonly PlannedFile[] {
  const parts = [...titles.keys()];
  return files
    .filter(({ part }) => part !== indexPart)
    .toSorted((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part));
}

interface DocumentChoiceProps {
  readonly files: readonly PlannedFile[];
  readonly chosen: PlannedFile;
  readonly onChoose: (path: string) => void;
}

/** Which of the documents is shown. */
export function DocumentChoice({ files, chosen, onChoose }: DocumentChoiceProps) {
  return (
    <SelectField
      label={sayDocument("outcomesPanel.document")}
      options={files.map(({ path, part }) => ({
        value: path,
        words: path.slice(path.indexOf("/") + 1),
        group: titles.get(part) ?? part,
      }))}
      value={chosen.path}
      onChange={onChoose}
    />
  );
}
