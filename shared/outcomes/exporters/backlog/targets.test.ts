import { describe, expect, test } from "vitest";
import { item, programme, textOf, textsOf } from "#shared/outcomes/exporters/fixture.test-support.ts";
import { records, rows, write } from "./read.test-support.ts";

test("the generic CSV has every figure, and ids that lead back", () => {
  const read = records(textOf(write("csv").files, "backlog.csv"));
  expect(read.map(({ title, score }) => [title, score])).toEqual([
    ["Repository with a pipeline", "4"],
    ["Test environment in a day", "1.67"],
    ["Template for a new service", "1.6"],
    ["Dashboard of cloud cost by team", ""],
  ]);
  expect(read[0]).toMatchObject({
    id: "shpath2509/t2",
    parent: "shpath2509/t1",
    value: "8",
    effort: "2",
    shortest_path: "yes",
    owner: "Tom Weir",
    due: "2025-11-14",
    labels: "template; pipeline",
    workshop: "shpath2509",
    stickies: "t2",
  });
  expect(read[2]?.["answers"]).toBe("An environment takes six weeks");
  expect(read[3]?.["effort"]).toBe("");
});

describe("Jira", () => {
  const tree = [
    item("s", "Sub", { type: "task", parent: "shpath2509/y", value: 100, effort: 1 }),
    item("y", "Story", {
      parent: "shpath2509/e",
      effort: 3,
      labels: ["two words", "b"],
      owner: "mira@example.org",
    }),
    item("e", "Epic", { type: "epic", parent: "shpath2509/y0" }),
    item("t", "Task", { type: "task", parent: "shpath2509/e" }),
    item("z", "Story of a story", { parent: "shpath2509/y" }),
    item("d", "Dropped", { status: "dropped" }),
  ];
  const made = write("jira", tree);
  const text = textOf(made.files, "jira.csv");

  test("parents come before their parts and are known by number", () => {
    const read = rows(text);
    expect(read[0]).toEqual([
      "Issue type",
      "Issue ID",
      "Summary",
      "Parent",
      "Description",
      "Story Points",
      "Assignee",
      "Labels",
      "Labels",
    ]);
    expect(read.slice(1).map((row) => row.slice(0, 4))).toEqual([
      ["Epic", "1", "Epic", ""],
      ["Story", "2", "Story", "1"],
      ["Story", "3", "Story of a story", "1"],
      ["Task", "4", "Task", "1"],
      ["Sub-task", "5", "Sub", "2"],
    ]);
    expect(read[2]?.slice(5)).toEqual(["3", "mira@example.org", "two-words", "b"]);
    expect(read[3]?.[4]).toContain("Part of: Story\n");
    expect(made.notes).toHaveLength(3);
  });

  test("no punctuation in headers, no trailing comma dropped", () => {
    const lines = rows(text);
    expect(new Set(lines.map((row) => row.length)).size).toBe(1);
    expect(lines[0]?.every((title) => /^[A-Za-z ]+$/u.test(title))).toBe(true);
  });

  test("formulas stay as they are, and are named", () => {
    const formulas = write("jira", [item("a", "=cmd()")]);
    expect(rows(textOf(formulas.files, "jira.csv"))[1]?.[2]).toBe("=cmd()");
    expect(formulas.notes.some((note) => note.startsWith("1 cell of jira.csv would run"))).toBe(true);
    const guarded = write("jira", [item("a", "=cmd()")], { guard: true });
    expect(rows(textOf(guarded.files, "jira.csv"))[1]?.[2]).toBe("'=cmd()");
    expect(guarded.notes.some((note) => note.includes("would run"))).toBe(false);
  });

  test("says so where there are more rows than one import should have", () => {
    const many = Array.from({ length: 1501 }, (_, index) => item(`i${index}`, `I ${index}`));
    expect(write("jira", many).notes).toContain(
      "There are 1501 rows; the importer takes 1500 at most. Import them in parts.",
    );
  });
});

test("Linear has all columns of its export, its priorities, and guarded formulas", () => {
  const { files, notes } = write("linear", [
    item("a", "=A", { moscow: "must", effort: 3, status: "doing", labels: ["x, y", "z"] }),
    item("b", "B", { effort: 1.5, parent: "shpath2509/a" }),
  ]);
  const read = records(textOf(files, "linear.csv"));
  expect(Object.keys(read[0] ?? {})).toHaveLength(21);
  expect(
    read.map((row) => [
      row["Title"],
      row["Priority"],
      row["Status"],
      row["Estimate"],
      row["Labels"],
      row["Archived"],
    ]),
  ).toEqual([
    ["'=A", "High", "In Progress", "3", "x y, z", ""],
    ["B", "No priority", "Backlog", "", "", ""],
  ]);
  expect(notes).toHaveLength(2);
});

describe("Azure Boards", () => {
  test("has its tree in columns of titles, and leaves out what it refuses", () => {
    const read = records(
      textOf(write("azure-boards", programme.outcomes, { process: "scrum" }).files, "azure-boards.csv"),
    );
    expect(Object.keys(read[0] ?? {})).toEqual([
      "Work Item Type",
      "Title 1",
      "Title 2",
      "Title 3",
      "Description",
      "Priority",
      "Tags",
    ]);
    expect(read.map((row) => [row["Work Item Type"], row["Title 1"], row["Title 2"], row["Tags"]])).toEqual([
      ["Epic", "Template for a new service", "", ""],
      ["Product Backlog Item", "", "Repository with a pipeline", "template; pipeline"],
      ["Product Backlog Item", "", "Test environment in a day", ""],
      ["Task", "Dashboard of cloud cost by team", "", ""],
    ]);
  });

  test("a file has a thousand rows at most and parts no tree", () => {
    const many = Array.from({ length: 900 }, (_, index) =>
      item(`i${index}`, `I ${String(index).padStart(3, "0")}`),
    );
    const tree = [
      item("top", "Z", { type: "epic" }),
      ...Array.from({ length: 200 }, (_, index) =>
        item(`k${index}`, `K ${index}`, { parent: "shpath2509/top" }),
      ),
    ];
    const files = textsOf(write("azure-boards", [...many, ...tree]).files);
    expect([...files].map(([path, text]) => [path, rows(text).length])).toEqual([
      ["azure-boards-1.csv", 901],
      ["azure-boards-2.csv", 202],
    ]);
  });
});

test("GitLab's descriptions run no quick action that a person wrote", () => {
  const text = textOf(
    write("gitlab", [
      item("a", "A", { description: "/close\n  /label ~bug", labels: ['say "x"'], due: "2025-12-01" }),
    ]).files,
    "gitlab.csv",
  );
  const [read] = records(text);
  const actions = (read?.["description"] ?? "").split("\n").filter((line) => /^\s*\//u.test(line));
  expect(Object.keys(read ?? {})).toEqual(["title", "description"]);
  expect(actions).toEqual(['/label ~"say x"', "/due 2025-12-01"]);
});

test("Trello gets a line for each card", () => {
  const { files } = write("trello", [item("a", "one\ntwo"), item("b", "b, c")]);
  expect(textOf(files, "trello-cards.txt")).toBe("b, c\none / two\n");
  expect(records(textOf(files, "trello.csv"))[0]).toMatchObject({
    List: "Backlog",
    "Card Name": "b, c",
    Labels: "",
  });
});
