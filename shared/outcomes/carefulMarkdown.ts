import type { RootContent, Text } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { defaultHandlers, type Handle, type Options, toMarkdown } from "mdast-util-to-markdown";

/** Between two letters or digits an underscore is never emphasis: `max_wal_senders` stays readable as source. */
const text: Handle = (node: Text, parent, state, info) =>
  defaultHandlers.text(node, parent, state, info).replaceAll(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, "_");

/** Between two dollar signs GitHub reads a formula, and footnotes there would be lost. */
const dollar = { character: "$", inConstruct: "phrasing" } as const;

// Made once, since the library keeps with each pattern what it compiled of it.
const options: Options = {
  bullet: "-",
  listItemIndent: "one",
  handlers: { text },
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: [dollar] }],
};

/** Markdown of any tree, with an escape before whatever could change its form. */
export const careful = (children: readonly RootContent[]): string =>
  toMarkdown({ type: "root", children: [...children] }, options);
