import type { List, PhrasingContent, RootContent, Table } from "mdast";
import { careful } from "./carefulMarkdown.ts";

/*
 * Most of what people write means nothing to Markdown, and the library tries some forty patterns on every text to find
 * that out. What is written here is what the library writes, for those of our blocks of which that is easily known; all
 * else is left to the library.
 */

// Signs that the library escapes somewhere in a text, with those around them that make it do so.
const marks =
  /[\p{Cc}*[\\`~|$@]|&(?:[#A-Za-z]|$)|<(?:[!/?A-Za-z]|$)|!\[|\]\(|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|[Ww]\.[-.\w]|[ps]:\//u;
/** Where a line begins: lists, headings and tables of all kinds, and space. */
const marksOfLine = /^(?:[ #\-+=>:(]|\d+(?:\)|\.(?: |$)))/u;
/** What means something together with what stands before or after a text. */
const marksBehind = /^[.:(/]/u;
const marksBefore = /(?:!|[ps]:|[Ww]\.)$/u;

/** What nothing in an address between angle brackets could end. */
const webAddress = /^https?:\/\/[\w\-.~:/?#@!$&'()*+,;=%]+$/u;

/** Inline content as Markdown; undefined where the library is to be asked. */
function phrasing(children: readonly PhrasingContent[], mayBreak: boolean): string | undefined {
  let written = "";
  let beginsLine = true;
  let left = children.length;
  for (const node of children) {
    left -= 1;
    const isLast = left === 0;
    if (node.type === "text") {
      const { value } = node;
      if (value === "") continue;
      if (marks.test(value) || (beginsLine ? marksOfLine : marksBehind).test(value)) return undefined;
      if (isLast ? value.endsWith(" ") : marksBefore.test(value)) return undefined;
      written += value;
      beginsLine = false;
    } else if (node.type === "footnoteReference") {
      const label = node.label ?? "";
      if (!/^[0-9a-z-]+$/u.test(label)) return undefined;
      written += `[^${label}]`;
      beginsLine = false;
    } else if (node.type === "link") {
      const [said] = node.children;
      if (node.children.length !== 1 || said?.type !== "text" || said.value !== node.url || node.title)
        return undefined;
      if (!webAddress.test(node.url)) return undefined;
      written += `<${node.url}>`;
      beginsLine = false;
    } else if (node.type === "break") {
      if (!mayBreak || beginsLine || isLast || written.endsWith(" ")) return undefined;
      written += "\\\n";
      beginsLine = true;
    } else return undefined;
  }
  return written;
}

const paragraph = (children: readonly PhrasingContent[]): string =>
  phrasing(children, true) ?? careful([{ type: "paragraph", children: [...children] }]).slice(0, -1);

function cell(children: readonly PhrasingContent[]): string {
  const written = phrasing(children, false);
  if (written !== undefined) return written;
  const row = {
    type: "tableRow" as const,
    children: [{ type: "tableCell" as const, children: [...children] }],
  };
  const [line = ""] = careful([{ type: "table", children: [row] }]).split("\n");
  return line.slice(2, -2);
}

/** It may end in the end of a line, which matters to what stands around it. */
const mayEndLine = (children: readonly PhrasingContent[]): boolean =>
  children.findLast((node) => node.type !== "text" || node.value !== "")?.type === "break" ||
  children.some((node) => node.type === "text" && /[\r\n]/u.test(node.value));

const indented = (text: string, by: string): string =>
  text.includes("\n") ? text.replaceAll(/\n(?=[^\n])/gu, `\n${by}`) : text;

function list({ ordered, spread, children }: List): string | undefined {
  if (ordered || spread || children.length === 0) return undefined;
  const lines: string[] = [];
  for (const { checked, spread: isSpread, children: parts } of children) {
    const [first, under, ...more] = parts;
    if (typeof checked === "boolean" || isSpread || more.length > 0) return undefined;
    if (first?.type !== "paragraph" || mayEndLine(first.children)) return undefined;
    const said = indented(paragraph(first.children), "  ");
    lines.push(said === "" ? "-" : `- ${said}`);
    if (!under) continue;
    const below = under.type === "list" ? list(under) : undefined;
    if (below === undefined) return undefined;
    lines.push(`  ${indented(below, "  ")}`);
  }
  return lines.join("\n");
}

function table({ align, children }: Table): string | undefined {
  const columns = children[0]?.children.length ?? 0;
  if (align || columns === 0 || children.some((row) => row.children.length !== columns)) return undefined;
  const lines = children.map((row) => {
    const cells = row.children.map((one) => cell(one.children));
    return `|${cells.map((said) => (said === "" ? " |" : ` ${said} |`)).join("")}`;
  });
  const [head = "", ...rows] = lines;
  return [head, `|${" - |".repeat(columns)}`, ...rows].join("\n");
}

/** One block of a document, without the end of its last line. */
function block(node: RootContent): string | undefined {
  switch (node.type) {
    case "heading": {
      const said = phrasing(node.children, false);
      // A number sign at its end would close it.
      return said === undefined || said === "" || said.includes("#")
        ? undefined
        : `${"#".repeat(node.depth)} ${said}`;
    }
    case "paragraph":
      return mayEndLine(node.children) ? undefined : paragraph(node.children);
    case "list":
      return list(node);
    case "table":
      return table(node);
    case "footnoteDefinition": {
      const [only, ...more] = node.children;
      if (only?.type !== "paragraph" || more.length > 0 || mayEndLine(only.children)) return undefined;
      if (!/^[0-9a-z-]+$/u.test(node.label ?? "")) return undefined;
      return `[^${node.label}]: ${indented(paragraph(only.children), "    ")}`;
    }
    case "code":
      return /^[a-z]+$/u.test(node.lang ?? "") && node.value !== "" && !node.meta && !node.value.includes("`")
        ? `\`\`\`${node.lang}\n${node.value}\n\`\`\``
        : undefined;
    default:
      return undefined;
  }
}

/** A block as the library writes it; what follows keeps it from taking the end of a line for its own. */
function carefulBlock(node: RootContent): string {
  const rule = careful([{ type: "thematicBreak" }]);
  return careful([node, { type: "thematicBreak" }]).slice(0, -rule.length - 2);
}

/** The document as `careful` writes it. */
export function plainly(children: readonly RootContent[]): string {
  // The second of two lists in a row has other bullets.
  if (children.some(({ type }, index) => type === "list" && children[index + 1]?.type === "list"))
    return careful(children);
  const text = children.map((node) => block(node) ?? carefulBlock(node)).join("\n\n");
  return text === "" || /[\r\n]$/u.test(text) ? text : `${text}\n`;
}
