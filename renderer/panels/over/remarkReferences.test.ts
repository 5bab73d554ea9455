import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { remarkReferences } from "./remarkReferences.ts";

function changed(markdown: string): Root {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  remarkReferences(new Map([["abc", 7]]))(tree);
  return tree;
}

test("a reference becomes a link with its number, wherever it stands, and its note goes", () => {
  const tree = changed("- A statement[^abc]\n\n[^abc]: Sticky abc\n");
  expect(tree.children).toHaveLength(1);
  expect(JSON.stringify(tree)).toContain('"title":"sticky:abc"');
  expect(JSON.stringify(tree)).toContain('"value":"7"');
  expect(JSON.stringify(tree)).not.toContain("footnote");
});

test("a link that people wrote stays theirs", () => {
  expect(JSON.stringify(changed("[here](https://example.org)"))).toContain("https://example.org");
});
