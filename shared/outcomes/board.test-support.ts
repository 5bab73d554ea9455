import { unsteered } from "#shared/board/control.ts";
import { lint } from "markdownlint/sync";
import type { Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Connector, Element, Fields, Frame, Sticky, Workshop } from "#shared/board/board.ts";

/** Small boards for the tests of what is drawn from them, and a real reader of Markdown for documents. */

const made = { by: "", at: "" };
export const common = { order: 0, locked: false, cluster: undefined, made };

export function sticky(
  id: string,
  kind: string,
  text: string,
  more: { fields?: Fields; x?: number; y?: number } = {},
): Sticky {
  const { fields = {}, x = 0, y = 0 } = more;
  return { type: "sticky", ...common, id, kind, text, fields, box: [x, y, 200, 200, 0] };
}

export function arrow(from: string, to: string, text = ""): Connector {
  const ends = { from: { element: from }, to: { element: to } };
  return {
    type: "connector",
    ...common,
    id: `${from}-${to}`,
    ...ends,
    text,
    ink: "ink",
    box: [0, 0, 1, 1, 0],
  };
}

export function frame(id: string, text: string, box: Frame["box"], area?: string): Frame {
  return { type: "frame", ...common, id, text, area, box };
}

/** A workshop of a method with these elements on its board. */
export function workshopOf(method: string, elements: readonly Element[], title = ""): Workshop {
  const createdAt = "2026-03-02T09:00:00Z";
  return {
    control: unsteered({ id: "w", title, method, methodVersion: 1, createdAt, stage: "close", stageLog: [] }),
    elements,
  };
}

export const parse = (markdown: string): Root =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** All nodes of a type, outermost first. */
export function all<Type extends Nodes["type"]>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const is = (one: Nodes): one is Extract<Nodes, { type: Type }> => one.type === type;
  return [
    ...(is(node) ? [node] : []),
    ...("children" in node ? node.children.flatMap((child) => all(child, type)) : []),
  ];
}

/** What markdownlint objects to in a report, line length apart. */
export function faults(report: string): string[] {
  const found = lint({ strings: { report }, config: { default: true, MD013: false } })["report"] ?? [];
  return found.map(({ lineNumber, ruleNames }) => `${lineNumber}: ${ruleNames.join(" ")}`);
}
