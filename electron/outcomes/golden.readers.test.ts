// @vitest-environment happy-dom
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parse } from "csv-parse/sync";
import { lint } from "markdownlint/sync";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import mermaid from "mermaid";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { readWorkspace } from "#shared/outcomes/exporters/c4/structurizr.test-support.ts";
import { outcomeManifestName } from "#shared/outcomes/folder/manifest.ts";

/*
 * The samples' outcome folders, as they lie in the repository, read by programs that are not ours or by rules that
 * others have written down.
 */

const flat = (node: Nodes): Nodes[] => [node, ...("children" in node ? node.children.flatMap(flat) : [])];

function folderCalled(name: string) {
  const folder = join(import.meta.dirname, "../../assets/samples", name);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");
  const ending = (last: string): string[] => paths.filter((path) => path.endsWith(last));
  /** All that the Markdown of the folder says, as a reader of CommonMark sees it. */
  const nodes = ending(".md").flatMap((path) =>
    flat(fromMarkdown(textOf(path))).map((node) => ({ path, node })),
  );
  return { folder, paths, textOf, ending, nodes };
}

describe.each([
  { name: "outcomes", documents: 30, links: 20 },
  { name: "post-mortem", documents: 2, links: 4 },
])("the samples' folder $name", ({ name, ...least }) => {
  const { folder, textOf, ending, nodes } = folderCalled(name);

  test("pleases markdownlint in every file", () => {
    const strings = Object.fromEntries(ending(".md").map((path) => [path, textOf(path)]));
    // Lines are as long as what people wrote; views of one level have the same parts; a body has its title elsewhere.
    const config = { MD013: false, MD024: { siblings_only: true }, MD041: false };
    const found = Object.entries(lint({ strings, config })).filter(([, faults]) => faults.length > 0);
    expect(found).toEqual([]);
    expect(Object.keys(strings).length).toBeGreaterThan(least.documents);
  });

  test("has only links that lead to something", () => {
    let links = 0;
    for (const { path, node } of nodes) {
      if ((node.type !== "link" && node.type !== "image") || /^[a-z]+:/u.test(node.url)) continue;
      links += 1;
      expect(existsSync(join(folder, dirname(path), node.url)), `${path}: ${node.url}`).toBe(true);
    }
    expect(links).toBeGreaterThan(least.links);
  });
});

describe("the outcome folder of the samples' programme", () => {
  const { folder, paths, textOf, ending, nodes } = folderCalled("outcomes");

  const Rows = v.array(v.record(v.string(), v.string()));
  const rowsOf = (name: string) =>
    v.parse(Rows, parse(textOf(`backlog/${name}`), { columns: true, bom: true }));

  test("has diagrams that Mermaid reads", async () => {
    const charts = nodes.flatMap(({ node }) =>
      node.type === "code" && node.lang === "mermaid" ? [node.value] : [],
    );
    expect(charts.length).toBeGreaterThan(4);
    for (const chart of charts) await expect(mermaid.parse(chart), chart).resolves.toBeTruthy();
  });

  test("has a Structurizr workspace in which every view is of something", () => {
    const { elements, relations, views } = readWorkspace(textOf("architecture/workspace.dsl"));
    const ids = new Set(elements.map(({ id }) => id));
    expect(relations.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
    expect(views.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["systemContext", "container"]));
  });

  test("has the same items in every tracker's table, under parents that come before them", () => {
    const all = rowsOf("backlog.csv");
    const titles = all.map(({ title }) => title ?? "");
    expect(titles.length).toBeGreaterThan(15);
    for (const [name, column] of [
      ["jira.csv", "Summary"],
      ["linear.csv", "Title"],
      ["gitlab.csv", "title"],
      ["trello.csv", "Card Name"],
    ] as const) {
      const rows = rowsOf(name);
      expect(rows.map((row) => (row[column] ?? "").replace(/^'/u, "")).toSorted(), name).toEqual(
        titles.toSorted(),
      );
    }
    const azure = rowsOf("azure-boards.csv").map((row) =>
      ["Title 1", "Title 2", "Title 3"].flatMap((column) => (row[column] === "" ? [] : (row[column] ?? []))),
    );
    expect(azure.map(([title = ""]) => title).toSorted()).toEqual(titles.toSorted());
    expect(azure.every((row) => row.length === 1)).toBe(true);

    const seen = new Set<string>();
    for (const { "Issue ID": id = "", Parent: parent = "" } of rowsOf("jira.csv")) {
      expect(id).toMatch(/^[1-9]\d*$/u);
      expect(seen.has(id)).toBe(false);
      if (parent !== "") expect(seen.has(parent)).toBe(true);
      seen.add(id);
    }
  });

  test("has a body and a title for each issue that its scripts make, and a shell takes them", () => {
    const bodies = ending(".md").filter((path) => path.startsWith("backlog/github/"));
    expect(bodies).toHaveLength(rowsOf("backlog.csv").length);
    const posix = textOf("backlog/github/create-issues.sh");
    const powerShell = textOf("backlog/github/create-issues.ps1");
    for (const path of bodies) {
      const name = path.slice("backlog/github/".length, -".md".length);
      expect(paths).toContain(`backlog/github/${name}.title.txt`);
      expect(posix).toContain(name);
      expect(powerShell).toContain(`'${name}'`);
    }
    execFileSync("sh", ["-n", join(folder, "backlog/github/create-issues.sh")]);
  });

  test("has decision records whose numbers have no gap and whose front matter YAML reads", () => {
    const records = paths.filter((path) => /^decisions\/\d{4}-[a-z0-9-]+\.md$/u.test(path)).toSorted();
    expect(records.map((path) => Number(path.slice(10, 14)))).toEqual(records.map((_, index) => index + 1));
    const Front = v.object({
      status: v.pipe(
        v.string(),
        v.regex(/^(?:proposed|rejected|accepted|deprecated|superseded by ADR-\d{4})$/u),
      ),
      date: v.pipe(v.string(), v.isoDate()),
      "decision-makers": v.optional(v.array(v.string())),
    });
    for (const path of records) {
      const front = /^---\n(.*?)\n---\n\n# \S/su.exec(textOf(path))?.[1] ?? "";
      expect(v.safeParse(Front, parseYaml(front)).issues, path).toBeUndefined();
    }
    expect(records.length).toBeGreaterThan(2);
  });

  test("has a manifest that names every file with the hash that it has", () => {
    const Manifest = v.object({ files: v.array(v.object({ path: v.string(), hash: v.string() })) });
    const { files } = v.parse(Manifest, JSON.parse(textOf(outcomeManifestName)));
    expect(files.map(({ path }) => path).toSorted()).toEqual(
      paths.filter((path) => path !== outcomeManifestName).toSorted(),
    );
    for (const { path, hash } of files) {
      const bytes = readFileSync(join(folder, path));
      const plain = /\.(?:docx|png|pdf)$/u.test(path)
        ? bytes
        : Buffer.from(bytes.toString("utf8").replaceAll("\r\n", "\n"));
      expect(`sha256:${createHash("sha256").update(plain).digest("hex")}`, path).toBe(hash);
    }
  });
});
