import { linesOf } from "#shared/outcomes/lines.ts";
import { markdown } from "#shared/outcomes/markdown.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import type { Written } from "#shared/outcomes/exporters/exporter.ts";
import { csvOf, isFormula, type Table } from "./csv.ts";
import { describe, plainDescription, titleFor } from "./describe.ts";
import { shown, type Line } from "./order.ts";
import type { Backlog, Target } from "./target.ts";

/** Backlogs as CSV: one for anybody, and those that Linear, GitLab and Trello's add-ons read. */

const several = (text: string): string => linesOf(text).join("\n");
const oneLine = (text: string | undefined): string => linesOf(text ?? "").join(" / ");

/** A note on titles that the tool takes only in part. */
export function cutTitles(lines: readonly Line[]): string[] {
  const count = lines.filter((line) => titleFor(line).cut).length;
  return count > 0 ? [sayDocument("document.backlog.cut", { count })] : [];
}

/** A CSV file with what a person should know about cells that a spreadsheet could run. */
export function csvFile(
  backlog: Backlog,
  name: string,
  table: Table,
  how: { readonly lines: readonly Line[]; readonly guard: boolean; readonly notes?: readonly string[] },
): Written {
  const guard = backlog.options.guard ?? how.guard;
  const risky = table.rows.flat().filter(isFormula).length;
  return {
    files: [
      {
        path: name,
        text: csvOf(table, { bom: backlog.options.bom, guard }),
        of: how.lines.map(({ item }) => item.id),
      },
    ],
    notes: [
      ...(risky > 0 && !guard
        ? [sayDocument("document.backlog.formulas", { count: risky, path: name })]
        : []),
      ...(how.notes ?? []),
    ],
  };
}

/** Every figure and fact in a column of its own, for any spreadsheet. */
export const genericCsv: Target = (backlog) => {
  const { lines, byId } = backlog;
  const textsOf = (ids: readonly string[]) => ids.map((id) => oneLine(byId.get(id)?.text) || id).join("; ");
  const columns = [
    "id",
    "rank",
    "type",
    "title",
    "description",
    "parent",
    "score",
    "value",
    "effort",
    "time_criticality",
    "risk_reduction",
    "reach",
    "impact",
    "confidence",
    "moscow",
    "shortest_path",
    "first_users",
    "learn",
    "owner",
    "due",
    "status",
    "labels",
    "after",
    "answers",
    "votes",
    "workshop",
    "stickies",
  ];
  const number = (value: number | undefined) => (value === undefined ? "" : String(value));
  const rows = lines.map(({ item, rank, score }) => [
    item.id,
    String(rank),
    item.type,
    several(item.text),
    several(item.description ?? ""),
    item.parent ?? "",
    backlog.scoring === "moscow" ? "" : shown(score),
    number(item.value),
    number(item.effort),
    number(item.timeCriticality),
    number(item.riskReduction),
    number(item.reach),
    number(item.impact),
    number(item.confidence),
    item.moscow ?? "",
    item.onPath ? "yes" : "no",
    item.firstUsers.map(oneLine).join("; "),
    several(item.learn ?? ""),
    oneLine(item.owner),
    item.due ?? "",
    item.status ?? "",
    item.labels.map(oneLine).join("; "),
    item.after.join("; "),
    textsOf(item.answers),
    number(item.votes),
    item.source.workshop,
    item.source.elements.join(" "),
  ]);
  return csvFile(backlog, "backlog.csv", { columns, rows }, { lines, guard: true });
};

const linearStatus = { open: "Todo", doing: "In Progress", done: "Done", dropped: "Canceled" } as const;
const linearPriority = { must: "High", should: "Medium", could: "Low", wont: "No priority" } as const;

/** The columns of Linear's own export; its importer needs `Labels` and strips an apostrophe before formulas. */
export const linear: Target = (backlog) => {
  const columns = [
    "Id",
    "Team",
    "Title",
    "Description",
    "Status",
    "Estimate",
    "Priority",
    "Project",
    "Creator",
    "Assignee",
    "Labels",
    "Cycle Number",
    "Cycle Name",
    "Cycle Start",
    "Cycle End",
    "Created",
    "Updated",
    "Started",
    "Completed",
    "Canceled",
    "Archived",
  ];
  const rows = backlog.lines.map((line) => {
    const { item } = line;
    const cells: Readonly<Record<string, string>> = {
      Id: item.id,
      Title: titleFor(line).text,
      Description: markdown(describe(line, backlog)).trim(),
      Status: item.status === undefined ? "Backlog" : linearStatus[item.status],
      Estimate: Number.isInteger(item.effort) ? String(item.effort) : "",
      Priority: item.moscow === undefined ? "No priority" : linearPriority[item.moscow],
      // The importer splits at ", ".
      Labels: item.labels.map((label) => oneLine(label).replaceAll(/,\s*/gu, " ")).join(", "),
    };
    return columns.map((column) => cells[column] ?? "");
  });
  const parts = backlog.lines.filter(({ parent }) => parent).length;
  const fractions = backlog.lines.filter(
    ({ item: { effort } }) => effort !== undefined && !Number.isInteger(effort),
  );
  return csvFile(
    backlog,
    "linear.csv",
    { columns, rows },
    {
      lines: backlog.lines,
      guard: true,
      notes: [
        ...cutTitles(backlog.lines),
        ...(parts > 0 ? [sayDocument("document.backlog.noParents", { count: parts })] : []),
        ...(fractions.length > 0
          ? [sayDocument("document.backlog.noFractions", { count: fractions.length })]
          : []),
      ],
    },
  );
};

/** Title and description; labels and dates are quick actions, and nobody's words may be one. */
export const gitlab: Target = (backlog) => {
  const rows = backlog.lines.map((line) => {
    const { labels, due } = line.item;
    const words = markdown(describe(line, backlog))
      .trim()
      .replaceAll(/^(\s*)\//gmu, String.raw`$1\/`);
    const actions = [
      ...labels.map((label) => `/label ~"${oneLine(label).replaceAll(/["\\]/gu, "")}"`),
      ...(due !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(due) ? [`/due ${due}`] : []),
    ];
    return [titleFor(line).text, [words, ...(actions.length > 0 ? ["", ...actions] : [])].join("\n")];
  });
  return csvFile(
    backlog,
    "gitlab.csv",
    { columns: ["title", "description"], rows },
    { lines: backlog.lines, guard: false, notes: cutTitles(backlog.lines) },
  );
};

/** A line for each card, to be pasted into "Add a card"; the CSV is for add-ons. */
export const trello: Target = (backlog) => {
  const { lines } = backlog;
  const columns = ["List", "Card Name", "Description", "Labels", "Due Date"];
  const rows = lines.map((line) => [
    sayDocument("document.backlog"),
    line.title,
    plainDescription(line, backlog),
    line.item.labels.map(oneLine).join(", "),
    line.item.due ?? "",
  ]);
  const made = csvFile(backlog, "trello.csv", { columns, rows }, { lines, guard: false });
  const text = lines.map(({ title }) => `${title}\n`).join("");
  const cards = { path: "trello-cards.txt", text, of: lines.map(({ item }) => item.id) };
  return { ...made, files: [cards, ...made.files] };
};
