import { linesOf } from "#shared/outcomes/lines.ts";
import type { Item } from "#shared/outcomes/outcome.ts";
import { sayDocument } from "#shared/text/sayDocument.ts";
import { plainDescription, titleFor } from "./describe.ts";
import type { Line } from "./order.ts";
import { csvFile, cutTitles } from "./spreadsheets.ts";
import type { Target } from "./target.ts";

/** Backlogs for trackers that know parents by rows: Jira by numbers, Azure Boards by columns. */

const oneLine = (text: string): string => linesOf(text).join(" / ");

/** Line by item, and the lines above one, nearest first. */
function ancestry(lines: readonly Line[]) {
  const byItem = new Map(lines.map((line) => [line.item.id, line]));
  const above = (line: Line): Line[] => {
    const up = byItem.get(line.parent?.id ?? "");
    return up ? [up, ...above(up)] : [];
  };
  return above;
}

const jiraPriority = { must: "High", should: "Medium", could: "Low", wont: "Lowest" } as const;
const jiraStatus = { open: "To Do", doing: "In Progress", done: "Done", dropped: "Done" } as const;
const jiraLevels = { Epic: 0, Story: 1, Task: 1, "Sub-task": 2 } as const;
type JiraType = keyof typeof jiraLevels;
// As Atlassian advises for one file.
const jiraRows = 1500;

/** Epics, then stories and tasks, then sub-tasks; `Parent` holds the parent's `Issue ID` of the same file. */
export const jira: Target = (backlog) => {
  const lines = backlog.lines.filter(({ item }) => item.status !== "dropped");
  const dropped = backlog.lines.length - lines.length;
  const above = ancestry(lines);
  const types = new Map<string, JiraType>();
  const typeOf = (line: Line): JiraType => {
    const { type } = line.item;
    if (type === "epic") return "Epic";
    if (type === "story") return "Story";
    return above(line).some(({ item }) => item.type === "story") ? "Sub-task" : "Task";
  };
  for (const line of lines) types.set(line.item.id, typeOf(line));
  const level = ({ item }: Line) => jiraLevels[types.get(item.id) ?? "Task"];
  const rowsInOrder = lines.toSorted((one, other) => level(one) - level(other) || one.rank - other.rank);
  const ids = new Map(rowsInOrder.map(({ item }, index) => [item.id, String(index + 1)]));

  let moved = 0;
  const parentOf = (line: Line): string => {
    const wanted = types.get(line.item.id) === "Sub-task" ? "story" : "epic";
    const found =
      types.get(line.item.id) === "Epic" ? undefined : above(line).find(({ item }) => item.type === wanted);
    if (found?.item.id !== line.parent?.id) moved += 1;
    return ids.get(found?.item.id ?? "") ?? "";
  };
  const labels = Math.max(0, ...lines.map(({ item }) => item.labels.length));
  const has = (figure: (item: Item) => unknown) => lines.some(({ item }) => figure(item) !== undefined);
  const optional = [
    {
      title: "Story Points",
      when: has(({ effort }) => effort),
      cell: ({ effort }: Item) => (effort === undefined ? "" : String(effort)),
    },
    {
      title: "Priority",
      when: has(({ moscow }) => moscow),
      cell: ({ moscow }: Item) => (moscow ? jiraPriority[moscow] : ""),
    },
    {
      title: "Status",
      when: has(({ status }) => status),
      cell: ({ status }: Item) => (status ? jiraStatus[status] : ""),
    },
    { title: "Due Date", when: has(({ due }) => due), cell: ({ due }: Item) => due ?? "" },
    // People are known by their addresses; names stay in the description.
    {
      title: "Assignee",
      when: lines.some(({ item }) => isAddress(item.owner)),
      cell: ({ owner }: Item) => (isAddress(owner) ? owner : ""),
    },
  ].filter(({ when }) => when);
  const columns = [
    "Issue type",
    "Issue ID",
    "Summary",
    "Parent",
    "Description",
    ...optional.map(({ title }) => title),
    ...Array.from({ length: labels }, () => "Labels"),
  ];
  const rows = rowsInOrder.map((line) => [
    types.get(line.item.id) ?? "Task",
    ids.get(line.item.id) ?? "",
    titleFor(line).text,
    parentOf(line),
    plainDescription(line, backlog),
    ...optional.map(({ cell }) => cell(line.item)),
    // A label of Jira is one word.
    ...Array.from({ length: labels }, (_, index) =>
      oneLine(line.item.labels[index] ?? "").replaceAll(/\s+/gu, "-"),
    ),
  ]);
  return csvFile(
    backlog,
    "jira.csv",
    { columns, rows },
    {
      lines: rowsInOrder,
      guard: false,
      notes: [
        sayDocument("document.backlog.jira"),
        ...(moved > 0 ? [sayDocument("document.backlog.moved", { count: moved })] : []),
        ...(dropped > 0 ? [sayDocument("document.backlog.dropped", { count: dropped })] : []),
        ...(rows.length > jiraRows
          ? [sayDocument("document.backlog.manyRows", { count: rows.length, most: jiraRows })]
          : []),
      ],
    },
  );
};

const isAddress = (text: string | undefined): text is string =>
  text !== undefined && /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text);

const azureTypes = {
  agile: { epic: "Epic", story: "User Story", task: "Task" },
  scrum: { epic: "Epic", story: "Product Backlog Item", task: "Task" },
  basic: { epic: "Epic", story: "Issue", task: "Task" },
} as const;
const azurePriority = { must: "1", should: "2", could: "3", wont: "4" } as const;
const azureRows = 1000;
const azureLevels = 3;

/** A tree by the columns `Title 1` to `Title 3`; a file for every thousand rows, never parting a tree. */
export const azureBoards: Target = (backlog) => {
  const lines = backlog.lines.filter(({ item }) => item.status !== "dropped");
  const dropped = backlog.lines.length - lines.length;
  const above = ancestry(lines);
  const under = Map.groupBy(lines, (line) => above(line)[0]?.item.id);
  const treeOf = (line: Line): Line[] => [line, ...(under.get(line.item.id) ?? []).flatMap(treeOf)];
  const trees = (under.get(undefined) ?? []).map(treeOf);

  const columns = [
    "Work Item Type",
    ...Array.from({ length: azureLevels }, (_, index) => `Title ${index + 1}`),
    "Description",
    "Priority",
    "Tags",
  ];
  const types = azureTypes[backlog.options.process];
  const rowOf = (line: Line): string[] => {
    const level = Math.min(above(line).length, azureLevels - 1);
    const { item } = line;
    return [
      types[item.type],
      ...Array.from({ length: azureLevels }, (_, index) => (index === level ? titleFor(line).text : "")),
      plainDescription(line, backlog),
      item.moscow === undefined ? "" : azurePriority[item.moscow],
      item.labels.map((label) => oneLine(label).replaceAll(/[;,]/gu, " ")).join("; "),
    ];
  };
  const files: Line[][] = [[]];
  for (const tree of trees) {
    const last = files.at(-1) ?? [];
    if (last.length > 0 && last.length + tree.length > azureRows) files.push([...tree]);
    else last.push(...tree);
  }
  const deep = lines.filter((line) => above(line).length >= azureLevels).length;
  const made = files.map((part, index) => {
    const name = files.length === 1 ? "azure-boards.csv" : `azure-boards-${index + 1}.csv`;
    return csvFile(
      backlog,
      name,
      { columns, rows: part.map(rowOf) },
      {
        lines: part,
        guard: false,
        notes:
          part.length > azureRows
            ? [sayDocument("document.backlog.manyRows", { count: part.length, most: azureRows })]
            : [],
      },
    );
  });
  return {
    files: made.flatMap((part) => part.files),
    notes: [
      ...cutTitles(lines),
      ...made.flatMap(({ notes }) => notes),
      ...(deep > 0 ? [sayDocument("document.backlog.deep", { count: deep, most: azureLevels })] : []),
      ...(dropped > 0 ? [sayDocument("document.backlog.dropped", { count: dropped })] : []),
    ],
  };
};
