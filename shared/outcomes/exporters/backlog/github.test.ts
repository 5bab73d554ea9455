import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hostile, item, textsOf } from "#shared/outcomes/exporters/fixture.test-support.ts";
import { write } from "./read.test-support.ts";

describe("GitHub", () => {
  const items = hostile.map((text, index) =>
    item(`h${index}`, text, { labels: [text.slice(0, 60), "plain"], description: text.slice(0, 500) }),
  );
  const files = textsOf(write("github", items).files);

  test("a real shell hands titles, bodies and labels to gh as they are, and makes nothing twice", () => {
    const folder = mkdtempSync(join(tmpdir(), "groundwork-github-"));
    try {
      for (const [path, text] of files) writeFileSync(join(folder, path.replace("github/", "")), text);
      // Stands in for gh: writes down what it was told, reading files as gh does.
      const fake = `#!/bin/sh
{
  for each; do
    case $each in
      title=@* | body=@*) printf '%s=' "\${each%%=*}"; cat "\${each#*=@}" ;;
      *) printf '%s' "$each" ;;
    esac
    printf '\\0'
  done
  printf '\\036'
} >> calls
echo https://example.org/1
`;
      writeFileSync(join(folder, "gh"), fake);
      chmodSync(join(folder, "gh"), 0o755);
      const run = () =>
        execFileSync("sh", [join(folder, "create-issues.sh"), "ferry/harbour"], {
          env: { ...process.env, PATH: `${folder}:${process.env["PATH"] ?? ""}` },
        });
      run();
      run();
      const told = readFileSync(join(folder, "calls"), "utf8")
        .split("\u001e")
        .slice(0, -1)
        .map((call) => call.split("\0").slice(0, -1));
      const names = readdirSync(folder)
        .filter((name) => name.endsWith(".md"))
        .toSorted();
      expect(told).toHaveLength(hostile.length);
      expect(told.map((call) => call.filter((each) => /^title=|^body=/u.test(each)))).toEqual(
        names.map((name) => [
          `title=${files.get(`github/${name.replace(".md", ".title.txt")}`)}`,
          `body=${files.get(`github/${name}`)}`,
        ]),
      );
      for (const call of told) {
        expect(call.slice(0, 4)).toEqual(["api", "--method", "POST", "repos/ferry/harbour/issues"]);
        expect(call.findLast((each) => each.startsWith("labels[]="))).toBe("labels[]=plain");
        expect(call.slice(-2)).toEqual(["--jq", ".html_url"]);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("PowerShell gets names and labels in single quotes with nothing in them that ends one", () => {
    const text = files.get("github/create-issues.ps1") ?? "";
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    const calls = text.split("\r\n").filter((line) => line.startsWith("New-Issue "));
    expect(calls).toHaveLength(hostile.length);
    for (const call of calls)
      expect(call).toMatch(/^New-Issue '[0-9a-z-]+' @\('[^'‘’‚‛"$`]+'(?:, '[^'‘’‚‛"$`]+')*\)$/u);
  });

  test("titles are one line of 255 characters at most; the whole one is in the body", () => {
    for (const [path, text] of files) {
      if (!path.endsWith(".title.txt")) continue;
      expect(text).not.toMatch(/[\r\n]/u);
      expect(text.length).toBeLessThanOrEqual(255);
      expect(text.length).toBeGreaterThan(0);
    }
    const long = [...files].find(([path]) => path.includes("xxxx") && path.endsWith("x.md"));
    expect(long?.[1]).toContain("x".repeat(10_000));
  });
});
