import type { PhrasingContent } from "mdast";
import { compareTexts, type ExportInput } from "#shared/outcomes/exporters/exporter.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { heading, inline, item, list, markdown, paragraph, table } from "#shared/outcomes/markdown.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import type { Report } from "./contributions.ts";
import { outcomeManifestName } from "./manifest.ts";
import { folderParts, picturesPart, reportsPart } from "./parts.ts";

/** The name of the list of all documents: one that a work tree does not have already. */
export const indexName = "outcomes.md";

interface Listed {
  readonly path: string;
  readonly part: string;
}

const linkTo = (path: string): PhrasingContent => ({
  type: "link",
  url: path,
  children: [{ type: "text", value: path }],
});

// What is more is looked at in the folder itself.
const mostListed = 20;

/** The files to link to, by path; a folder of many is linked to as a whole. */
function shortList(paths: readonly string[]): readonly string[] {
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
  const folders = Map.groupBy(paths.toSorted(compareTexts), folderOf);
  return [...folders].flatMap(([folder, some]) =>
    some.length > mostListed && folder !== "" ? [folder] : some,
  );
}

/** The list of all documents of a folder, by part, and of the workshops that they come from. */
export function indexOf(
  input: ExportInput,
  files: readonly Listed[],
  reports: readonly Pick<Report, "title">[],
): string {
  const parts = [
    ...folderParts.map(({ exporter }) => ({ part: exporter.id, title: sayDocument(exporter.title) })),
    ...(reports.length > 0 ? [{ part: reportsPart, title: sayDocument("folder.reports") }] : []),
    { part: picturesPart, title: sayDocument("folder.pictures") },
  ];
  const sections = parts.flatMap(({ part, title }) => {
    const own = files.filter((file) => file.part === part).map(({ path }) => path);
    return own.length === 0
      ? []
      : [heading(2, title), list(shortList(own).map((path) => item([linkTo(path)])))];
  });
  const rows = input.workshops.map(({ id, title, date }) => [
    inline(linesOf(title).join(" / ")),
    inline(date ?? ""),
    inline(id),
  ]);
  return markdown([
    heading(1, sayDocument("folder.title", { title: linesOf(input.title).join(" / ") })),
    paragraph({ type: "text", value: sayDocument("folder.about", { name: outcomeManifestName }) }),
    ...sections,
    heading(2, sayDocument("folder.workshops")),
    table([sayDocument("folder.workshop"), sayDocument("folder.day"), sayDocument("folder.id")], rows),
  ]);
}
