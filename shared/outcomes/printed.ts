import { toHtml } from "hast-util-to-html";
import { toBase64 } from "lib0/buffer";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toHast } from "mdast-util-to-hast";
import { gfm } from "micromark-extension-gfm";
import { documentStyle } from "./exporters/strategy/html.ts";

/** A document as a page that is printed. */
export interface Printed {
  readonly title: string;
  /** As one of the exporters has written it. */
  readonly markdown: string;
  /** The SVGs that it shows, by the address that it has for them. */
  readonly pictures?: ReadonlyMap<string, string>;
}

type Node = ReturnType<typeof toHast>;
type Root = Extract<Node, { readonly type: "root" }>;
type Element = Extract<Node, { readonly type: "element" }>;
type ElementContent = Element["children"][number];

const blocks = new Set(["p", "li", "h1", "h2", "h3", "h4", "td", "th", "pre"]);

const style = `${documentStyle}
p { margin: .5rem 0; }
ul { list-style: disc; }
ol { padding-left: 2.5rem; list-style: decimal; }
pre { font-size: .8rem; white-space: pre-wrap; overflow-wrap: anywhere; }
img { display: block; max-width: 100%; max-height: 220mm; margin: 1rem auto; }
`;

const dataOf = (svg: string): string =>
  `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(svg))}`;

/** A picture that is at hand, in the page itself; of others the words that stand for them. */
function pictured(image: Element, pictures: ReadonlyMap<string, string>): ElementContent {
  const { src, alt } = image.properties;
  const svg = typeof src === "string" ? pictures.get(src) : undefined;
  const words = typeof alt === "string" ? alt : "";
  if (svg !== undefined) return { ...image, properties: { alt: words, src: dataOf(svg) } };
  return { type: "element", tagName: "em", properties: {}, children: [{ type: "text", value: words }] };
}

const isDiagram = (node: ElementContent): boolean =>
  node.type === "element" &&
  node.tagName === "pre" &&
  node.children.some(
    (code) => code.type === "element" && String(code.properties["className"]) === "language-mermaid",
  );

/** Whether a paragraph is a picture that is at hand. */
const isPicture = (node: ElementContent | undefined): boolean =>
  node?.type === "element" &&
  node.tagName === "p" &&
  node.children.some((one) => one.type === "element" && one.tagName === "img");

function made(children: readonly ElementContent[], pictures: ReadonlyMap<string, string>): ElementContent[] {
  const all = children.map((node): ElementContent => {
    if (node.type !== "element") return node;
    if (node.tagName === "img") return pictured(node, pictures);
    const properties = blocks.has(node.tagName) ? { ...node.properties, dir: "auto" } : node.properties;
    return { ...node, properties, children: made(node.children, pictures) };
  });
  // A diagram that nobody draws on paper is left out where it stands below its picture.
  const words = all.filter(({ type }) => type === "element");
  return all.filter((node) => !(isDiagram(node) && isPicture(words[words.indexOf(node) - 1])));
}

/** The document's own part of the page. */
export function printedBody({ markdown, pictures = new Map() }: Printed): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const hast = toHast(tree);
  const children = hast.type === "root" ? hast.children : [];
  const root: Root = {
    type: "root",
    children: made(
      children.filter((node) => node.type !== "doctype"),
      pictures,
    ),
  };
  return toHtml(root);
}

/** The page as a file of its own: no script, nothing remote but what `fonts` names. */
export function printedHtml(printed: Printed, fonts = ""): string {
  const title = toHtml({ type: "text", value: printed.title });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>${fonts}${style}</style></head><body dir="auto"><main>${printedBody(printed)}</main></body></html>\n`;
}

/** The look of a printed document, for a page that prints itself. */
export const printedStyle: string = style;
