import type { OutcomeFile } from "#shared/outcomes/exporters/exporter.ts";
import { slugOf } from "#shared/outcomes/exporters/slug.ts";
import { linesOf } from "#shared/outcomes/lines.ts";
import { markdown } from "#shared/outcomes/markdown.ts";
import { describe, titleFor } from "./describe.ts";
import { cutTitles } from "./spreadsheets.ts";
import type { Target } from "./target.ts";

// Quotes and dollars would mean something to one shell or the other, which take typographic quotes for quotes too.
// GitHub takes labels of fifty characters.
function labelFor(label: string): string {
  const plain = linesOf(label)
    .join(" ")
    .replaceAll(/["'`$\\,‘’‚‛“”„]/gu, "");
  return plain.slice(0, 50).toWellFormed().replaceAll("\ufffd", "").trim();
}

const shell = `#!/bin/sh
# Makes an issue of every file here. Needs GitHub's gh, logged in by: gh auth login
# If it stops, run it again: what was made is not made twice.
set -eu
if [ $# -ne 1 ]; then
  echo "Usage: sh create-issues.sh OWNER/REPOSITORY" >&2
  exit 2
fi
repository=$1
cd -- "$(dirname -- "$0")"

issue() {
  name=$1
  shift
  if [ -e "$name.made" ]; then
    echo "Made before: $name"
    return
  fi
  gh api --method POST "repos/$repository/issues" \\
    -F "title=@$name.title.txt" -F "body=@$name.md" "$@" --jq .html_url > "$name.making"
  mv -- "$name.making" "$name.made"
  echo "Made: $name"
}
`;

const powerShell = `# Makes an issue of every file here. Needs GitHub's gh, logged in by: gh auth login
# If it stops, run it again: what was made is not made twice.
param([Parameter(Mandatory = $true)][string]$Repository)
$ErrorActionPreference = 'Stop'
Set-Location -LiteralPath $PSScriptRoot

function New-Issue([string]$Name, [string[]]$Labels) {
  if (Test-Path -LiteralPath "$Name.made") {
    Write-Output "Made before: $Name"
    return
  }
  $arguments = @('api', '--method', 'POST', "repos/$Repository/issues")
  $arguments += @('-F', "title=@$Name.title.txt", '-F', "body=@$Name.md", '--jq', '.html_url')
  foreach ($label in $Labels) { $arguments += @('-f', "labels[]=$label") }
  $url = & gh @arguments
  if ($LASTEXITCODE -ne 0) { throw "gh could not make an issue of $Name." }
  Set-Content -LiteralPath "$Name.made" -Value $url
  Write-Output "Made: $Name"
}
`;

/** A folder of bodies and titles with a script for each shell. Titles travel in files, so that no shell reads them. */
export const github: Target = (backlog) => {
  const { citations } = backlog;
  const lines = backlog.lines.filter(({ item }) => item.status !== "dropped" && item.status !== "done");
  const width = Math.max(2, String(lines.length).length);
  const issues = lines.map((line, index) => {
    const body = describe(line, backlog, citations.cite(line.item.source));
    return {
      line,
      name: `${String(index + 1).padStart(width, "0")}-${slugOf(line.title, "item")}`,
      title: titleFor(line).text,
      labels: [...new Set(line.item.labels.map(labelFor))].filter((label) => label !== ""),
      body: markdown([...body, ...citations.footnotes(body)]),
    };
  });
  const of = lines.map(({ item }) => item.id);
  const files: OutcomeFile[] = issues.flatMap(({ line, name, title, body }) => [
    { path: `github/${name}.md`, text: body, of: [line.item.id] },
    { path: `github/${name}.title.txt`, text: title, of: [line.item.id] },
  ]);
  const posix = issues.map(({ name, labels }) =>
    ["issue", name, ...labels.flatMap((label) => ["-f", `'labels[]=${label}'`])].join(" "),
  );
  const windows = issues.map(
    ({ name, labels }) => `New-Issue '${name}' @(${labels.map((label) => `'${label}'`).join(", ")})`,
  );
  return {
    files: [
      ...files,
      { path: "github/create-issues.sh", text: `${shell}\n${posix.join("\n")}\n`, of },
      // Windows PowerShell takes a file without a mark for one of its own code page.
      {
        path: "github/create-issues.ps1",
        text: `\ufeff${`${powerShell}\n${windows.join("\n")}\n`.replaceAll("\n", "\r\n")}`,
        of,
      },
    ],
    notes: cutTitles(lines),
  };
};
