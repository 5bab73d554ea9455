import { expect, it } from "vitest";
import { filesToReadBack } from "./folder.ts";

const file = (path: string, part: string, from: readonly string[] = ["w1"]) => ({
  path,
  part,
  from: [...from],
  of: [],
  hash: "sha256:a",
});

it("says of every file that was changed whether it can be read back, and why not", () => {
  const manifest = {
    version: 1 as const,
    title: "Harbour",
    workshops: [{ id: "w2", title: "Second" }],
    files: [
      file("strategy/strategy.md", "strategy"),
      file("strategy/strategy.docx", "strategy"),
      file("strategy/strategy.html", "strategy"),
      file("decisions/0001-a.md", "decisions"),
      file("backlog/backlog.csv", "backlog", ["w1", "w2"]),
      file("outcomes.md", "index"),
    ],
  };
  const { files, notes } = filesToReadBack(
    manifest,
    [
      { path: "strategy/strategy.md", text: "# T" },
      { path: "strategy/strategy.docx" },
      { path: "strategy/strategy.html", text: "<p>" },
      { path: "decisions/0001-a.md", isGone: true },
      { path: "backlog/backlog.csv", text: "id\n" },
      { path: "outcomes.md", text: "# O" },
      { path: "theirs.md", text: "Not ours" },
    ],
    new Set(["w1"]),
  );
  expect(files.map((one) => one.file.path)).toEqual(["strategy/strategy.md"]);
  expect(notes.map((note) => note.split(":")[0])).toEqual([
    "strategy/strategy.docx",
    "strategy/strategy.html",
    "decisions/0001-a.md",
    "backlog/backlog.csv",
    "outcomes.md",
  ]);
  expect(notes[3]).toContain("“Second”");
});
