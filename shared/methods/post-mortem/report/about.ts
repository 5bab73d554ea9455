import type { List, ListItem, PhrasingContent } from "mdast";
import type { Workshop } from "#shared/board/board.ts";
import { fact } from "#shared/outcomes/document.ts";
import { inline, list, references } from "#shared/outcomes/markdown.ts";
import { fieldText } from "#shared/methods/post-mortem/kinds.ts";
import { notesOf } from "#shared/methods/post-mortem/notes.ts";
import { momentOf, timelineOf, timeText } from "#shared/methods/post-mortem/timeline.ts";

function dateOf(workshop: Workshop): ListItem | undefined {
  const timed = timelineOf(workshop).filter(({ at }) => at !== undefined);
  const first = timed.at(0);
  const last = timed.at(-1);
  if (first?.at === undefined || last?.at === undefined) return undefined;
  const start = timeText(first.at);
  if (first === last)
    return fact("Date", { type: "text", value: `${start} UTC` }, ...references([first.note.id]));
  const span = `${start} to ${timeText(last.at)} UTC`;
  return fact("Date", { type: "text", value: span }, ...references([first.note.id, last.note.id]));
}

function workshopDay({ control }: Workshop): ListItem | undefined {
  const at = momentOf(control.stageLog[0]?.at) ?? momentOf(control.createdAt);
  return at === undefined
    ? undefined
    : fact("Workshop held", { type: "text", value: timeText(at).slice(0, 10) });
}

function authorsOf(workshop: Workshop): ListItem | undefined {
  const people = notesOf(workshop, "person");
  if (people.length === 0) return undefined;
  return fact(
    "Authors",
    ...people.flatMap(({ text, id }, index): PhrasingContent[] => [
      ...(index === 0 ? [] : [{ type: "text" as const, value: ", " }]),
      ...inline(text),
      ...references([id]),
    ]),
  );
}

function statusOf(workshop: Workshop): ListItem | undefined {
  const note = notesOf(workshop, "summary").find(({ fields }) => inline(fields["status"] ?? "").length > 0);
  if (!note) return undefined;
  return fact(
    "Status",
    ...inline(fieldText("summary", "status", note.fields["status"])),
    ...references([note.id]),
  );
}

/** The lines under the title, and the names of those for which the board has nothing. */
export function about(workshop: Workshop): { readonly facts: List; readonly unknown: readonly string[] } {
  const lines = {
    Date: dateOf(workshop),
    "Workshop held": workshopDay(workshop),
    Authors: authorsOf(workshop),
    Status: statusOf(workshop),
  };
  const entries = Object.entries(lines);
  return {
    facts: list(entries.flatMap(([, line]) => (line ? [line] : []))),
    unknown: entries.flatMap(([name, line]) => (line ? [] : [name])),
  };
}
