import { linesOf } from "./lines.ts";

/** A box of a flowchart. */
interface FlowNode {
  readonly id: string;
  readonly text: string;
  /** How its outline is drawn; a rectangle unless told. */
  readonly form?: "rounded" | "store" | "hexagon";
}

/** An arrow of a flowchart. */
interface FlowEdge {
  readonly from: string;
  readonly to: string;
  readonly text?: string;
  readonly dashed?: boolean;
}

// In Mermaid's quoted labels these end the label, begin a directive, or are read as HTML or Markdown.
const unsafe = /["#<>&%`\\*_~]/gu;

/** A text in quotes, every sign that Mermaid would read as its own written as a number. */
export function mermaidText(text: string): string {
  const line = linesOf(text).join(" / ");
  // A line that begins like a list is taken for Markdown.
  const safe = line
    .replaceAll(unsafe, (sign) => `#${sign.codePointAt(0) ?? 0};`)
    .replace(
      /^(\d*)([.)+-])(?= )/u,
      (_, digits: string, sign: string) => `${digits}#${sign.codePointAt(0) ?? 0};`,
    );
  return `"${safe === "" ? " " : safe}"`;
}

const outlines = {
  rectangle: ["[", "]"],
  rounded: ["(", ")"],
  store: ["[(", ")]"],
  hexagon: ["{{", "}}"],
} as const;

/**
 * A flowchart as Mermaid's text, from left to right: groups with a title each, in their order, then the arrows. Nodes
 * are named by their place, so that no id on a board can mean anything to Mermaid.
 */
export function flowchart(
  groups: readonly { readonly title: string | undefined; readonly nodes: readonly FlowNode[] }[],
  edges: readonly FlowEdge[],
): string {
  const names = new Map(groups.flatMap(({ nodes }) => nodes).map(({ id }, place) => [id, `n${place + 1}`]));
  const box = ({ id, text, form }: FlowNode) => {
    const [open, close] = outlines[form ?? "rectangle"];
    return `${names.get(id) ?? ""}${open}${mermaidText(text)}${close}`;
  };
  const lines = groups.flatMap(({ title, nodes }, place) => {
    if (nodes.length === 0) return [];
    if (title === undefined) return nodes.map((node) => `  ${box(node)}`);
    return [
      `  subgraph g${place + 1}[${mermaidText(title)}]`,
      ...nodes.map((node) => `    ${box(node)}`),
      "  end",
    ];
  });
  const arrows = edges.flatMap(({ from, to, text, dashed = false }) => {
    const [tail, head] = [names.get(from), names.get(to)];
    if (tail === undefined || head === undefined) return [];
    const label = text === undefined || linesOf(text).length === 0 ? "" : `|${mermaidText(text)}|`;
    return [`  ${tail} ${dashed ? "-.->" : "-->"}${label} ${head}`];
  });
  return ["flowchart LR", ...lines, ...arrows].join("\n");
}
