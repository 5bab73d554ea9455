import { usersText } from "#shared/outcomes/firstUsers.ts";
import type { ListItem, PhrasingContent, RootContent } from "mdast";
import { linesOf } from "#shared/outcomes/lines.ts";
import { inline, item as listItem, list, paragraph, written } from "#shared/outcomes/markdown.ts";
import { type DocumentKey, sayDocument } from "#shared/text/sayDocument.ts";
import { shown, type Line } from "./order.ts";
import type { Backlog } from "./target.ts";

/** What is said of an item beside its title, line by line. */

// Most trackers refuse longer titles.
const longestTitle = 255;

/** A title that every tracker takes, and whether it had to be cut. */
export function titleFor({ title }: Line): { readonly text: string; readonly cut: boolean } {
  if (title.length <= longestTitle) return { text: title, cut: false };
  let kept = "";
  for (const { segment } of new Intl.Segmenter("en").segment(title.slice(0, longestTitle + 50))) {
    if (kept.length + segment.length >= longestTitle) break;
    kept += segment;
  }
  return { text: `${kept}…`, cut: true };
}

function facts(line: Line, { byId }: Backlog): readonly (readonly [DocumentKey, string])[] {
  const { item, parent, figures } = line;
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => linesOf(byId.get(id)?.text ?? "").join(" / ") || []).join("; ");
  const numbers = figures
    .filter(({ value }) => value !== undefined)
    .map(({ label, value }) => `${sayDocument(label)} ${shown(value)}`);
  const given: readonly (readonly [DocumentKey, string | undefined])[] = [
    ["document.backlog.partOf", parent && named([parent.id])],
    ["document.backlog.owner", item.owner],
    ["document.backlog.due", item.due],
    ["document.backlog.firstUsers", usersText(item.firstUsers)],
    ["document.backlog.learn", item.learn],
    ["document.backlog.after", named(item.after)],
    ["document.backlog.answers", named(item.answers)],
    ["document.backlog.figures", numbers.join(", ")],
  ];
  return given.flatMap(([label, value]) => {
    const text = linesOf(value ?? "").join(" / ");
    return text === "" ? [] : [[label, text] as const];
  });
}

/** As plain text; the full title first where the tracker's own is cut. */
export function plainDescription(line: Line, backlog: Backlog): string {
  return [
    ...(titleFor(line).cut ? [line.title] : []),
    ...linesOf(line.item.description ?? ""),
    ...facts(line, backlog).map(([label, value]) => `${sayDocument(label)}: ${value}`),
    `${sayDocument("document.backlog.source")}: ${backlog.citations.inWords(line.item.source)}`,
  ].join("\n");
}

/** As Markdown; `source` says how it leads back to the board. */
export function describe(
  line: Line,
  backlog: Backlog,
  source: readonly PhrasingContent[] = inline(backlog.citations.inWords(line.item.source)),
): RootContent[] {
  const label = (key: DocumentKey): PhrasingContent => ({ type: "text", value: `${sayDocument(key)}: ` });
  const entries: ListItem[] = [
    ...facts(line, backlog).map(([key, value]) => listItem([label(key), ...inline(value)])),
    listItem([label("document.backlog.source"), ...source]),
  ];
  return [
    ...(titleFor(line).cut ? [paragraph(...inline(line.title))] : []),
    ...(linesOf(line.item.description ?? "").length > 0
      ? [paragraph(...written(line.item.description ?? ""))]
      : []),
    list(entries),
  ];
}
