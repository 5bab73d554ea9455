import { useId } from "react";
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
  const id = useId();
  const parts = [...Map.groupBy(files, ({ part }) => part)];
  return (
    <div className="text-field">
      <label htmlFor={id} className="text-field-label">
        {sayDocument("outcomesPanel.document")}
      </label>
      <select
        id={id}
        className="text-field-input"
        value={chosen.path}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {parts.map(([part, some]) => (
          <optgroup key={part} label={titles.get(part) ?? part}>
            {some.map(({ path }) => (
              <option key={path} value={path}>
                {path.slice(path.indexOf("/") + 1)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
